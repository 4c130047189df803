"""A build as a process: how long it takes, and how much memory it and its children use."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.02
"""Seconds between two looks at the memory."""
_KIB = 1024


@dataclass(frozen=True)
class Run:
    """One run of a command.

    ``wall`` and ``cpu`` are in seconds, ``cpu`` is user and system time of the process and of
    all its children. ``max_rss`` is ``ru_maxrss`` in bytes: the largest single process, at least
    what this program had in memory when it started it. ``pss`` is the largest sum of PSS of all
    its processes at one time, in bytes; None where it was not looked at.
    """

    wall: float
    cpu: float
    max_rss: int
    pss: int | None = None


def run(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], *, memory: bool = False
) -> Run:
    """Run ``command`` in ``folder``; raises SystemExit with its last words when it fails.

    Looking at the memory holds the process up, so that a run with ``memory`` is none to time.
    """
    # What earlier runs left to be written is not this one's.
    os.sync()
    with tempfile.TemporaryFile() as words:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=words, stderr=subprocess.STDOUT
        )
        pss = _watch(process.pid) if memory else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            words.seek(0)
            said = words.read().decode(errors="replace")[-4000:]
            raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{said}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KIB, pss)


def _watch(pid: int) -> int:
    """The largest sum of PSS of the tree below ``pid`` until it ends, in bytes."""
    most = 0
    while not _has_ended(pid):
        most = max(most, sum(map(_pss, _tree(pid))))
        time.sleep(INTERVAL)
    return most


def _has_ended(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _tree(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return
    for thread in threads:
        for child in _read(thread / "children").split():
            yield from _tree(int(child))


def _pss(pid: int) -> int:
    for line in _read(Path(f"/proc/{pid}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * _KIB
    return 0


def _read(path: Path) -> str:
    """A file of /proc; nothing where its process has just ended."""
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""
