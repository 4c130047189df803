"""Content is read for a command, with progress on the terminal of whoever gave it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Self

from honour_roll.roll import HonourRoll
from honour_roll.rules import check_content
from honour_roll.text.progress import Progress


class FileCount:
    """Counts the files of ``content`` as they are read, and shows how far that is.

    Leaving the context takes the line off the screen.
    """

    def __init__(self, content: Path) -> None:
        self.files = 0
        self._progress = Progress(sys.stderr)
        self._total = sum(1 for _ in content.rglob("*.yml")) if self._progress.is_on else None

    def __call__(self, name: str) -> None:
        """One more file is being read."""
        self._progress.step("Đọc nội dung", self.files, self._total)
        self.files += 1

    def photo(self, done: int) -> None:
        """So many photos were looked at."""
        self._progress.step("Xem ảnh", done)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._progress.finish()


def read_roll(content: Path) -> HonourRoll:
    """The roll of ``content``, as far as it is without mistakes."""
    with FileCount(content) as count:
        return check_content(content, count)[0]
