"""The rows of headings of a list: one, or one with what stands below its wide headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from honour_roll.forms.columns import NAMES
from honour_roll.forms.grids import GridRow
from honour_roll.forms.headings import meaning_of
from honour_roll.forms.name_parts import part_of

_DEEPEST = 3
_WIDEST = 20
_NUMBER = re.compile(r"[(\[]?\d+[)\].]*")


class Heading(NamedTuple):
    """What stands above one column: ``text`` with the wide heading before it, ``own`` without."""

    text: str
    own: str


@dataclass(frozen=True)
class Headings:
    """By column; ``first`` is the index of the first row below.

    ``spanned``: columns without a heading of their own → the one of the heading merged over them.
    """

    by_column: Mapping[int, Heading]
    spanned: Mapping[int, int]
    first: int


class _Area(NamedTuple):
    """The columns below a heading; merged, or only without headings of their own."""

    head: int
    last: int
    is_merged: bool


def read_headings(rows: Sequence[GridRow], n: int) -> Headings:
    """Those that begin in row ``n``, whether or not it is one of headings."""
    found = {column: Heading(text, text) for column, text in rows[n].texts.items()}
    spanned: dict[int, int] = {}
    level, row = dict(found), rows[n]
    first = n + 1
    while True:
        spanned |= _spanned(level, row)
        below = rows[first] if first < min(len(rows), n + _DEEPEST) else None
        level = _level_below(level, row, below) if below else {}
        if not below or not level:
            break
        found |= level
        row, first = below, first + 1
    spanned = {column: head for column, head in spanned.items() if column not in found}
    return Headings(found, spanned, first)


def _spanned(level: Mapping[int, Heading], row: GridRow) -> dict[int, int]:
    return {
        column: area.head
        for area in _merged(level, row)
        for column in range(area.head + 1, area.last + 1)
    }


def _merged(level: Mapping[int, Heading], row: GridRow) -> Iterator[_Area]:
    for column, span in row.spans.items():
        if span > 1 and column in level:
            yield _Area(column, column + min(span, _WIDEST) - 1, is_merged=True)


def _open(level: Mapping[int, Heading], row: GridRow, words: Mapping[int, str]) -> Iterator[_Area]:
    """Headings over columns that have none, where something stands below those."""
    heads = sorted(level)
    for head, following in zip(heads, [*heads[1:], heads[-1] + _WIDEST], strict=True):
        bare = [n for n in range(head + 1, following) if n in words]
        if bare and row.spans.get(head, 1) == 1:
            yield _Area(head, bare[-1], is_merged=False)


def _level_below(level: Mapping[int, Heading], row: GridRow, below: GridRow) -> dict[int, Heading]:
    """The headings in the next row; none where it may be an honouree's."""
    words = {n: text for n, text in below.texts.items() if n not in below.below}
    if any(_NUMBER.fullmatch(text) for text in words.values()):
        return {}
    areas = [*_merged(level, row), *_open(level, row, words)]
    found = {}
    for column, word in words.items():
        area = next((one for one in areas if one.head <= column <= one.last), None)
        if area is None:
            return {}
        over = level[area.head].text
        heading = Heading(f"{over} {word}", word)
        is_of_name = meaning_of(over) in NAMES
        if (is_of_name or not area.is_merged) and not _is_known(heading):
            return {}
        found[column] = heading
    return found


def _is_known(heading: Heading) -> bool:
    known = meaning_of(heading.text) or meaning_of(heading.own) or part_of(heading.own)
    return known is not None
