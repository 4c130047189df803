"""Lines of content files as they are written, to be shown beside a problem."""

from __future__ import annotations

import re

from honour_roll.printing.safe import discreet
from honour_roll.problems import Location
from honour_roll.source.files import read_bytes
from honour_roll.source.survey import REGISTER_BYTES

_BREAK = re.compile(r"\r\n|\r|\n")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class SourceLines:
    """Reads a file when the first of its lines is asked for, and keeps the last file."""

    def __init__(self) -> None:
        self._file, self._lines = "", list[str]()

    def __call__(self, where: Location) -> str | None:
        """The line of ``where``, as far as it may be told; None where there is none.

        The file of ``where`` is a path from here.
        """
        if where.file != self._file:
            self._file, self._lines = where.file, _lines(where.file)
        if not 0 < where.line <= len(self._lines):
            return None
        return self._lines[where.line - 1]


def _lines(file: str) -> list[str]:
    raw, _ = read_bytes(file, REGISTER_BYTES, file)
    if raw is None or len(raw) > REGISTER_BYTES or raw.startswith(_UTF_16):
        return []
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return _BREAK.split(discreet(text))  # as a whole: what a number is, other lines may tell
