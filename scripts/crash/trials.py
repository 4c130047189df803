"""Builds that are killed, run out of disk, may not write, or meet another: each a trial."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from scripts.crash.versions import VERSIONS, Sums, Tree, Versions, finished, sums_of

BUSY = "Một lần dựng khác của trang này đang chạy"
_WATCHER = Path(__file__).with_name("watcher.py")


@dataclass
class Summary:
    """What a trial came to."""

    name: str
    rounds: int = 0
    notes: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    skipped: str = ""

    def count(self, note: str, number: int = 1) -> None:
        """Add to a figure that is worth telling."""
        self.notes[note] = self.notes.get(note, 0) + number

    def check(self, is_right: bool, what: str) -> None:
        """Note a failure unless ``is_right``."""
        if not is_right:
            self.failures.append(f"round {self.rounds}: {what}")


class Trials:
    """Rounds of one trial: each edits the roll, builds it badly, then well."""

    def __init__(self, versions: Versions, tree: Tree, name: str) -> None:
        self._versions = versions
        self._tree = tree
        self._version = 0
        self._seconds = 0.0
        self._pending: tuple[Sums, Sums] = ({}, {})
        self.summary = Summary(name)

    def kill(self) -> None:
        """A build is killed at a moment taken by chance, early or while it writes."""
        old, new = self._edit()
        with self._watched(old, new):
            started = time.monotonic()
            process = self._tree.start()
            self._wait(process)
            process.kill()
            status, _ = finished(process)
        self.summary.count("ended before they were killed" if status == 0 else "killed")
        self._is_whole(old, new, f"killed after {time.monotonic() - started:.2f} s")
        self._mend(old, new)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        """Until any moment of the build, one while it writes, or one while it swaps."""
        kind = self.summary.rounds % 3
        if kind == 0:
            time.sleep(random.uniform(0, 1.2 * self._seconds))
            return
        folder = self._tree.root / (".site-building" if kind == 1 else ".site-old")
        while process.poll() is None and not folder.exists():
            time.sleep(0.0001)
        time.sleep(random.expovariate(1 / (0.05 if kind == 1 else 0.002)))

    def meet(self) -> None:
        """Two builds at once: one wins, the other says so in one line, or comes later."""
        old, new = self._edit()
        with self._watched(old, new):
            pair = [self._tree.start() for _ in range(2)]
            ends = [finished(process) for process in pair]
        self.summary.check(0 in [status for status, _ in ends], f"neither build won: {ends}")
        for status, output in ends:
            if status != 0:
                self.summary.count("refused")
                self.summary.check(
                    output.count(BUSY) == 1 and "Traceback" not in output,
                    f"a build failed for another reason: {output}",
                )
        self._is_whole(old, new, "two builds at once")
        self._mend(new, new)

    def start_from(self, other: Trials) -> None:
        """Go on with the tree where another trial left it."""
        self._version = other._version

    def fail(self, what: str, hinder: Callable[[], None]) -> None:
        """A build that ``hinder`` keeps from writing what it must; then call ``mend``."""
        old, new = self._edit()
        hinder()
        with self._watched(old, new):
            status, output = self._tree.build()
        self.summary.count("refused by the disk" if status else "fitted after all")
        if "Traceback" in output:  # MkDocs, when it can't write its own files
            self.summary.count("with a traceback")
        self._is_whole(old, new, what)
        self.summary.check(self._tree.sums() == (old if status else new), f"{what}: {status}")
        self._pending = (old, new)

    def mend(self) -> None:
        """The build after one that failed."""
        self._mend(*self._pending)

    def measure(self) -> None:
        """How long a build takes, for the moments at which others are killed."""
        started = time.monotonic()
        self._tree.build()
        self._seconds = time.monotonic() - started

    def _edit(self) -> tuple[Sums, Sums]:
        self.summary.rounds += 1
        old = self._versions.sums[self._version]
        self._version = (self._version + 1) % VERSIONS
        self._versions.edit(self._tree, self._version)
        return old, self._versions.sums[self._version]

    @contextmanager
    def _watched(self, old: Sums, new: Sums) -> Iterator[None]:
        command = [sys.executable, str(_WATCHER), str(self._tree.site)]
        pipe = subprocess.PIPE
        watcher = subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8")
        if watcher.stdin is None or watcher.stdout is None:
            raise RuntimeError("the watcher has no pipes")
        watcher.stdin.write(json.dumps([old, new]) + "\n")
        watcher.stdin.flush()
        watcher.stdout.readline()
        try:
            yield
        finally:
            output, _ = watcher.communicate()
        seen = json.loads(output)
        self.summary.count("pages read meanwhile", seen["reads"])
        self.summary.check(not seen["wrong"], f"read meanwhile: {seen['wrong']}")

    def _is_whole(self, old: Sums, new: Sums, what: str) -> None:
        served = self._tree.sums()
        self.summary.check(served in (old, new), f"{what}: what is served is of neither build")
        self.summary.count("the new site was served" if served == new else "the old site was kept")

    def _mend(self, old: Sums, new: Sums) -> None:
        with self._watched(old if self._tree.sums() == old else new, new):
            status, output = self._tree.build()
        self.summary.check(status == 0, f"the next build failed: {output}")
        self.summary.check(self._tree.sums() == new, "the next build is not like a cold one")
        self.summary.check(not self._tree.beside(), f"{self._tree.beside()} left beside the site")
        self.summary.check((self._tree.site / ".git" / "HEAD").is_file(), "the host's .git is gone")
        standby = self._tree.root / ".site-standby"
        is_like = not standby.exists() or sums_of(standby) == new
        self.summary.check(is_like, "the standby is not like the site")
