"""Tables that stand below one another on one sheet, each with headings of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from honour_roll.forms.columns import NAMES, Columns, heading_key
from honour_roll.forms.grids import Grid, GridRow, is_sum
from honour_roll.forms.headings import meaning_of
from honour_roll.forms.mapping import find_mapping
from honour_roll.text.folding import fold

_LEAST, _DEEPEST = 3, 3
_MOST_LINES_ABOVE = 3


def apart(grid: Grid) -> Iterator[Grid]:
    """Every table of a grid; the lines just above its headings go with it."""
    columns = find_mapping(grid)
    start = _next_headings(grid.rows, columns) if columns else None
    if start is None:
        yield grid
        return
    first = start
    while start - first < _MOST_LINES_ABOVE and _is_line(grid.rows[first - 1]):
        first -= 1
    yield replace(grid, rows=grid.rows[:first])
    yield from apart(replace(grid, rows=grid.rows[first:], above=()))


def _is_line(row: GridRow) -> bool:
    """Whether it may be a title of what comes below: a sum belongs to what is above."""
    words = set(row.words)
    return len(words) == 1 and not is_sum(fold(words.pop()))


def _next_headings(rows: Sequence[GridRow], columns: Columns) -> int | None:
    """Where headings stand that are not those of this table once more."""
    own = rows[max(0, columns.first - _DEEPEST) : columns.first]
    for n in range(columns.first, len(rows)):
        meanings = {meaning_of(text) for text in rows[n].texts.values()} - {None}
        if len(meanings) < _LEAST or not meanings & set(NAMES):
            continue
        if not any(_is_again(rows[n], one) for one in own):
            return n
    return None


def _is_again(row: GridRow, headings: GridRow) -> bool:
    """Whether every cell that says something in ``row`` says the same as in ``headings``."""
    there = {number: heading_key(text) for number, text in headings.texts.items()}
    return all(there.get(n) == heading_key(text) for n, text in row.texts.items())
