"""One line of a file around a column, with the blanks that put a caret below that column."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from honour_roll.printing.safe import visible

_TAB = " " * 4
_CUT = "…"
_WIDE = frozenset("WF")
# Marks take no column: of a line of nothing else, no more letters than this for a column.
_MOST_LETTERS = 4


class Excerpt(NamedTuple):
    """A line as a terminal can show it; the caret stands after ``blanks`` columns."""

    line: str
    blanks: int


def excerpt(line: str, column: int, width: int) -> Excerpt:
    r"""The part of ``line`` around ``column`` (from 1, in characters), ``width`` columns at most.

    Tabs become blanks, control characters ``\x..``; wide letters take two columns and
    combining marks none.
    """
    at = min(max(column - 1, 0), len(line))
    room = max(width - 2 * len(_CUT), 2)
    reach = _MOST_LETTERS * room
    start = _back(line, at, room // 2, max(at - reach, 0))
    end = _forth(line, at, room - _columns(line[start:at]), min(at + reach, len(line)))
    before = (_CUT if start else "") + _cells(line[start:at])
    after = _cells(line[at:end]) + (_CUT if end < len(line) else "")
    return Excerpt((before + after).rstrip(), _columns(before))


def _back(line: str, at: int, room: int, first: int) -> int:
    """Where to begin, so that what stands before ``at`` takes ``room`` columns at most."""
    start = at
    while start > first and (room := room - _columns(_cells(line[start - 1]))) >= 0:
        start -= 1
    return start


def _forth(line: str, at: int, room: int, last: int) -> int:
    end = at
    while end < last and (room := room - _columns(_cells(line[end]))) >= 0:
        end += 1
    return end


def _cells(text: str) -> str:
    return "".join(_TAB if c == "\t" else visible(c) for c in text)


def _columns(text: str) -> int:
    return sum(map(_width, text))


def _width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
