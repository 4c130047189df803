"""Progress of reading, on the terminal of whoever gave the command."""

from __future__ import annotations

import sys
from pathlib import Path

from honour_roll.text.progress import Progress


class FileCount:
    """Counts the files of ``content`` as they are read, and shows how far that is."""

    def __init__(self, content: Path) -> None:
        self.files = 0
        self._progress = Progress(sys.stderr)
        self._total = sum(1 for _ in content.rglob("*.yml")) if self._progress.is_on else None

    def __call__(self, name: str) -> None:
        """One more file is being read."""
        self._progress.step("Đọc nội dung", self.files, self._total)
        self.files += 1

    def finish(self) -> None:
        """Take the line off the screen."""
        self._progress.finish()
