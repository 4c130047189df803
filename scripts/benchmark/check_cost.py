"""What checking costs, beside reading all files and parsing them once; each in its own process."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from honour_roll.rules import check_content
from honour_roll.source.reader import REGISTER_NODES
from honour_roll.source.survey import REGISTER_BYTES
from honour_roll.source.yaml_reader import read_yaml

ROOT = Path(__file__).resolve().parents[2]


def measure(content: Path, runs: int) -> list[str]:
    """Lines that tell the medians of ``runs`` rounds in turn, in CPU seconds.

    Raises SystemExit where the check finds an error, or the two saw another number of files.
    """
    seconds: dict[str, list[float]] = {name: [] for name in _WAYS}
    for _ in range(runs):
        files = set()
        for name, times in seconds.items():
            command = [sys.executable, "-m", "scripts.benchmark.check_cost", name, str(content)]
            told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            if told.returncode:
                raise SystemExit(f"{name} failed on {content}:\n{told.stderr}")
            spent, count = json.loads(told.stdout)
            times.append(spent)
            files.add(count)
        if len(files) != 1:
            raise SystemExit(f"not the same number of files: {files}")
    parsed, checked = (statistics.median(times) for times in seconds.values())
    return [
        f"\n{'reading and parsing':22}{parsed:>8.2f} s CPU",
        f"{'the whole check':22}{checked:>8.2f} s CPU{checked / parsed:>8.2f} times that",
    ]


def _parse(content: Path) -> int:
    files = sorted(content.rglob("*.yml"))
    for file in files:
        raw = file.read_bytes()
        read_yaml(raw, file.name, max_bytes=REGISTER_BYTES, max_nodes=REGISTER_NODES)
    return len(files)


def _check(content: Path) -> int:
    files: list[str] = []
    _, problems = check_content(content, files.append)
    if problems:
        raise SystemExit(f"{len(problems)} problems, the first: {problems[0]}")
    return len(files)


_WAYS: dict[str, Callable[[Path], int]] = {"parse": _parse, "check": _check}


def _main(way: str, content: str) -> None:
    start = time.process_time()
    count = _WAYS[way](Path(content))
    print(json.dumps([time.process_time() - start, count]))


if __name__ == "__main__":
    _main(*sys.argv[1:])
