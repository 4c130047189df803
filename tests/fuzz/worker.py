"""Looks at odd files one after the other: ``python -m tests.fuzz.worker KIND NUMBER [COUNT]``.

Case so-and-so of a kind is always the same. Each is told before and after, with the most memory
held so far and its seconds of the processor; whoever started this watches when nothing is said.
"""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.fuzz.targets import TARGETS

# What a bomb may take before it is an error; the true limit is the watcher's.
_ADDRESSES = 2_000_000_000
_STATUS = Path("/proc/self/status")


def peak_memory() -> int:
    """The most memory that this process ever held, in bytes; 0 where the system doesn't say.

    Not ``ru_maxrss``: on Linux that begins with what its parent held.
    """
    if not _STATUS.exists():
        return 0
    lines = _STATUS.read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


def limit_memory() -> None:
    """Let a bomb end in a MemoryError, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))


def main(kind: str, first: int, count: int) -> int:
    """1 at the first case that raises, whatever it is."""
    limit_memory()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            _say(f"begin {number}")
            dice = Random(f"{kind} {number}")  # noqa: S311 - the same each time
            begun = time.process_time()
            try:
                TARGETS[kind](dice, Path(folder))
            except BaseException:
                traceback.print_exc()
                return 1
            _say(f"end {number} {peak_memory()} {time.process_time() - begun:.2f}")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], int(sys.argv[2]), int((*sys.argv[3:], "1")[0])))
