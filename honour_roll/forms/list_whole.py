"""What is told of an office's list as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.forms.columns import LABELS, Meaning
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.forms.told_of_lists import (
    columns_left,
    list_barred,
    list_barred_above,
    list_unclear,
    table_goes_on,
)
from honour_roll.forms.told_of_names import name_unsure
from honour_roll.intake.draft import Told
from honour_roll.intake.sheet_told import hidden


def of_the_purpose(found: OfficeList, defaults: Defaults) -> Iterator[Told]:
    """Why nobody of it comes into the roll, where it isn't sure that they were honoured."""
    title = found.title
    if title.barred:
        by = found.barred_by
        yield (
            list_barred_above(found.grid.at, by.at, title.barred)
            if by
            else list_barred(found.grid.at, title.own, title.barred)
        )
    elif found.status(defaults) is None:
        yield list_unclear(found.grid.at, title.own, title.doubt)


def of_the_whole(found: OfficeList) -> Iterator[Told]:
    """What is hidden, what is left out, and whether it goes on without headings."""
    grid, columns = found.grid, found.columns
    below = grid.rows[columns.first :]
    if found.goes_on:
        yield table_goes_on(grid.at)
    if grid.is_hidden:
        yield hidden(grid.at)
    rows = [row.number for row in below if row.number in grid.hidden_rows]
    if rows:
        yield hidden(grid.place(rows[0]), len(rows))
    header = grid.rows[max(0, columns.first - 1)].number
    left = []
    if columns.unsure:
        yield name_unsure(grid.at, [one.heading for one in columns.unsure])
    for one in columns.columns:
        if one.is_unsure:
            continue
        has_any = any(one.number in row.texts for row in below)
        if one.meaning is Meaning.NOTHING and has_any:
            left.append(one)
        elif has_any and one.number in grid.hidden_columns:
            yield hidden(grid.place(header, one.number, one.heading))
    if left and not found.goes_on:
        meanings = ", ".join(f"{one.value} ({LABELS[one]})" for one in Meaning)
        yield columns_left(grid.at, [one.heading for one in left], meanings)
