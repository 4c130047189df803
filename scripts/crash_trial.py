"""Tries to break what is served: ``python scripts/crash_trial.py [--kills N] [--pairs N]``.

Real builds of a small made-up roll are killed (``kill -9``) at moments taken by chance, run out
of disk, find the disk read-only, and meet each other, while another process reads pages of the
site. After each, the next build must give byte for byte what a cold build elsewhere gives.
Prints a summary, and exits with 1 if anything was not as promised.

A full and a read-only disk are real ones, a small one in memory that is mounted in a namespace
of its own; this takes Linux, and a user who may make one.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from pathlib import Path

# Run as a file, Python looks for modules beside it only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.crash.trials import Summary, Trials
from scripts.crash.versions import Versions, environment

_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount", "--"]


def main() -> int:
    """Read the command line and try."""
    parser = argparse.ArgumentParser(description="Try to break what is served.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--pairs", type=int, default=50)
    parser.add_argument("--disks", type=int, default=10, help="full disks, and as many read-only")
    parser.add_argument("--records", type=int, default=20)
    parser.add_argument("--mounted", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.mounted:
            summaries = _on_small_disk(options.mounted, Path(folder), options)
            print(json.dumps([asdict(summary) for summary in summaries]))
            return 0
        versions = Versions(Path(folder) / "versions", options.records)
        summaries = [
            _kills(versions, Path(folder) / "kills", options.kills),
            _pairs(versions, Path(folder) / "pairs", options.pairs),
            *_disks(Path(folder), options),
        ]
    for summary in summaries:
        _tell(summary)
    return int(any(summary.failures for summary in summaries))


def _kills(versions: Versions, folder: Path, rounds: int) -> Summary:
    trials = Trials(versions, versions.tree(folder), "killed")
    trials.measure()
    for _ in range(rounds):
        trials.kill()
    return trials.summary


def _pairs(versions: Versions, folder: Path, rounds: int) -> Summary:
    trials = Trials(versions, versions.tree(folder), "two at once")
    for _ in range(rounds):
        trials.meet()
    return trials.summary


def _disks(folder: Path, options: argparse.Namespace) -> list[Summary]:
    """The trials on a small disk, in a process that may mount one."""
    if options.disks == 0:
        return []
    if shutil.which(_NAMESPACE[0]) is None or _run([*_NAMESPACE, "true"]).returncode != 0:
        return [Summary("full and read-only disk", skipped="no namespace can be made here")]
    mounted = folder / "small disk"
    mounted.mkdir()
    numbers = ["--disks", str(options.disks), "--records", str(options.records)]
    again = [sys.executable, __file__, "--mounted", str(mounted), *numbers]
    done = _run([*_NAMESPACE, *again])
    if done.returncode != 0:
        failure = f"the trial itself failed: {done.stderr}"
        return [Summary("full and read-only disk", failures=[failure])]
    return [Summary(**summary) for summary in json.loads(done.stdout.splitlines()[-1])]


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, env=environment()
    )


def _on_small_disk(mounted: Path, folder: Path, options: argparse.Namespace) -> list[Summary]:
    versions = Versions(folder / "versions", options.records)
    size = sum(path.stat().st_size for path in (folder / "versions" / "0").rglob("*"))
    megabytes = 4 * size // 1_000_000 + 20
    _mount("-t", "tmpfs", "-o", f"size={megabytes}M", "tmpfs", str(mounted))
    tree = versions.tree(mounted / "tree")
    full = Trials(versions, tree, "full disk")
    ballast = mounted / "ballast"
    for _ in range(options.disks):
        free = round(size ** random.random())  # as often a few bytes as a few megabytes
        full.fail(f"{free} bytes free", partial(_fill, ballast, free))
        ballast.unlink()
        full.mend()
    closed = Trials(versions, tree, "read-only disk")
    closed.start_from(full)
    for _ in range(options.disks):
        closed.fail("read-only", partial(_mount, "-o", "remount,ro", str(mounted)))
        _mount("-o", "remount,rw", str(mounted))
        closed.mend()
    return [full.summary, closed.summary]


def _fill(ballast: Path, free: int) -> None:
    """Leave ``free`` bytes of the disk."""
    ballast.write_bytes(bytes(max(0, shutil.disk_usage(ballast.parent).free - free)))


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def _tell(summary: Summary) -> None:
    if summary.skipped:
        print(f"{summary.name}: SKIPPED, {summary.skipped}")
        return
    notes = ", ".join(f"{note}: {number}" for note, number in summary.notes.items())
    print(f"{summary.name}: {summary.rounds} rounds, {len(summary.failures)} failures ({notes})")
    for failure in summary.failures:
        print(f"  {failure}")


if __name__ == "__main__":
    sys.exit(main())
