"""Odd files of every kind that people hand in end in a message: no traceback, hang, signal or bomb.

A short walk in every run; ``make fuzz FUZZ=5000`` goes further, from another place each time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from queue import Empty, Queue

import pytest

from tests.commands import REPOSITORY
from tests.fuzz.targets import TARGETS

CASES = int(os.environ.get("HONOUR_ROLL_FUZZ", "120"))
FIRST = int(os.environ.get("HONOUR_ROLL_FUZZ_FIRST", "0"))
# One case may take 2 seconds, which only the long walk measures, by the processor's clock: in the
# suite nothing but a hang fails, and a machine that runs other tests beside this takes its time.
SECONDS = 2.0 if "HONOUR_ROLL_FUZZ" in os.environ else 60.0
HANG_SECONDS = 60
BYTES = 300_000_000


@pytest.mark.parametrize("kind", TARGETS)
def test_odd_files_end_in_a_message(kind: str) -> None:
    command = [sys.executable, "-m", "tests.fuzz.worker", kind, str(FIRST), str(CASES)]
    path = os.pathsep.join((str(REPOSITORY), os.environ.get("PYTHONPATH", "")))
    with subprocess.Popen(
        command,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as worker:
        try:
            told, peak = _watch(worker)
        finally:
            worker.kill()
        errors = worker.stderr.read() if worker.stderr else ""
    again = f"to see it again: python -m tests.fuzz.worker {kind} {told}"
    assert peak <= BYTES, f"{peak:,} bytes; {again}"
    assert worker.returncode == 0, f"{errors}\n{again}"


def _watch(worker: subprocess.Popen[str]) -> tuple[int, int]:
    """The last case, and the most memory held; fails when nothing is said for too long."""
    lines: Queue[str] = Queue()
    reader = threading.Thread(target=_pass_on, args=(worker, lines), daemon=True)
    reader.start()
    number, peak = FIRST, 0
    while True:
        try:
            words = lines.get(timeout=HANG_SECONDS).split()
        except Empty:
            pytest.fail(f"case {number} takes more than {HANG_SECONDS} s")
        if not words:
            worker.wait(timeout=HANG_SECONDS)
            return number, peak
        number = int(words[1])
        if words[0] == "end":
            peak, seconds = int(words[2]), float(words[3])
            if seconds > SECONDS:
                pytest.fail(f"case {number} takes {seconds} s")
            if peak > BYTES:
                return number, peak


def _pass_on(worker: subprocess.Popen[str], lines: Queue[str]) -> None:
    for line in worker.stdout or ():
        lines.put(line)
    lines.put("")
