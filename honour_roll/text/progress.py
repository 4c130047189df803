"""How far long work is: one line on a terminal, nothing anywhere else."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

from honour_roll.text.numbers import format_count

T = TypeVar("T")

Step = Callable[[str, int, int | None], None]
"""What long work calls: the phase, how many things of it are done, of how many (if known)."""

_QUIET_SECONDS = 2.0
_SECONDS_BETWEEN = 0.1
_BAR = 24
_DONE, _LEFT = "█", "░"
_USUAL_COLUMNS = 80


class Progress:
    """A line that says phase, bar and count, once work has taken two seconds.

    Written to ``stream`` if that is a terminal that a person sees: not in CI, nor where the
    letters can't be shown. ``finish`` takes the line away; so does leaving the context.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream if stream is not None and _is_seen(stream) else None
        self._due = time.monotonic() + _QUIET_SECONDS
        self._width = 0

    @property
    def is_on(self) -> bool:
        """Whether long work will be shown."""
        return self._stream is not None

    def step(self, phase: str, done: int, total: int | None = None) -> None:
        """``done`` things of ``phase`` are done; cheap enough for each of 100,000."""
        if self._stream is None:
            return
        now = time.monotonic()
        if now >= self._due:
            self._due = now + _SECONDS_BETWEEN
            self._show(_line(phase, done, total))

    def each(self, phase: str, things: Iterable[T], total: int | None = None) -> Iterator[T]:
        """``things``, with a step after each."""
        return self._counted(phase, things, total) if self.is_on else iter(things)

    def _counted(self, phase: str, things: Iterable[T], total: int | None) -> Iterator[T]:
        for done, thing in enumerate(things, 1):
            yield thing
            self.step(phase, done, total)

    def clear(self) -> None:
        """Make way for other output; the next step brings the line back."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0

    def finish(self) -> None:
        """Take the line away for good."""
        self.clear()
        self._stream = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *exception: object) -> None:
        self.finish()

    def _show(self, line: str) -> None:
        line = line[: self._columns() - 1]  # in the last column some terminals begin a new line
        self._write("\r" + line.ljust(self._width))
        self._width = len(line)

    def _columns(self) -> int:
        try:
            told = os.get_terminal_size(self._stream.fileno()).columns if self._stream else 0
        except (OSError, ValueError):
            told = 0
        return told or _USUAL_COLUMNS

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):  # a terminal that was closed doesn't end the work
            self._stream = None


def _is_seen(stream: TextIO) -> bool:
    if os.environ.get("CI") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    try:
        (_DONE + _LEFT + "Đọc nội dung").encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _line(phase: str, done: int, total: int | None) -> str:
    if not total:
        return f"{phase}: {format_count(done)}"
    filled = min(_BAR, _BAR * done // total)
    bar = _DONE * filled + _LEFT * (_BAR - filled)
    return f"{phase} {bar} {format_count(done)}/{format_count(total)}"
