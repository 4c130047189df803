"""Reads pages of a site while it is rebuilt: each must be whole, and all of one build at a time.

Run as a process of its own: sums of the old and the new site come as JSON on the first line of
standard input; the answer goes out as JSON when standard input ends.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import threading
import time
from pathlib import Path

Sums = dict[str, str]
_PAUSE_SECONDS = 0.0005  # leaves the processor to the builds


class Watch:
    """What was read, and what was wrong with it."""

    def __init__(self, site: Path, old: Sums, new: Sums) -> None:
        self._site = site
        self._old, self._new = old, new
        self._names = sorted(old.keys() | new.keys())
        # Every other page is one that tells the two sites apart, if there are any.
        self._telling = [n for n in self._names if old.get(n) != new.get(n)] or self._names
        self._is_new = False
        self.reads = 0
        self.wrong: list[str] = []

    def read_one(self) -> None:
        """Read a page, taken by chance."""
        name = random.choice(self._telling if self.reads % 2 else self._names)
        self.reads += 1
        was_new = self._is_new
        found = self._sum(name)
        is_old, is_new = found == self._old.get(name), found == self._new.get(name)
        if not is_old and not is_new:
            self.wrong.append(f"{name}: {'missing' if found is None else 'of neither build'}")
        elif not is_new and was_new:
            self.wrong.append(f"{name}: of the old build, after a page of the new one")
        elif not is_old:
            self._is_new = True

    def _sum(self, name: str) -> str | None:
        try:
            return hashlib.sha256((self._site / name).read_bytes()).hexdigest()
        except (FileNotFoundError, NotADirectoryError):
            return None


def main() -> None:
    """Read until standard input ends."""
    old, new = json.loads(sys.stdin.readline())
    watch = Watch(Path(sys.argv[1]), old, new)
    waiting = threading.Thread(target=sys.stdin.read, daemon=True)
    waiting.start()
    print("reading", flush=True)
    while waiting.is_alive():
        watch.read_one()
        time.sleep(_PAUSE_SECONDS)
    print(json.dumps({"reads": watch.reads, "wrong": watch.wrong[:5]}))


if __name__ == "__main__":
    main()
