"""Progress of long work: a count on the terminal, nothing anywhere else."""

from __future__ import annotations

import sys
import time

import click

from honour_roll.text.numbers import format_count

_QUIET_SECONDS = 2.0
_SECONDS_BETWEEN = 0.2
_ERASER = "\r" + 40 * " " + "\r"


class FileCount:
    """Counts files as they are read, and shows the count once reading takes a while."""

    def __init__(self) -> None:
        self.files = 0
        self._shown = False
        self._due = time.monotonic() + _QUIET_SECONDS
        self._terminal = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, name: str) -> None:
        """One more file is being read."""
        self.files += 1
        now = time.monotonic()
        if self._terminal and now >= self._due:
            self._due = now + _SECONDS_BETWEEN
            self._shown = True
            click.echo(f"\rĐang đọc: {format_count(self.files)} tệp…", err=True, nl=False)

    def finish(self) -> None:
        """Take the count off the screen."""
        if self._shown:
            click.echo(_ERASER, err=True, nl=False)
