"""The lists of honourees that offices append to decisions, as they were found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from honour_roll.forms.columns import NAMES, Columns
from honour_roll.forms.grids import Grid
from honour_roll.forms.list_title import Title, read_title
from honour_roll.forms.mapping import find_mapping
from honour_roll.forms.stacked import apart
from honour_roll.forms.told_of_lists import table_left
from honour_roll.intake.draft import Told
from honour_roll.model.terms import Kind, Status
from honour_roll.text.names import without_forms_of_address

_NUMBER = re.compile(r"\(?[0-9]+\)?[.)]?")
_WORD = re.compile(r"[^\W\d_]{2}")
_LEAST = 3


@dataclass(frozen=True)
class Defaults:
    """What holds for all rows whatever the list says of its decision.

    ``decision`` and ``form`` are ids; ``title`` names a decision that has none yet. ``unit`` is an
    id or a name: whose that was depends on the decision. Unit and kind only stand in where a row
    says nothing.
    """

    decision: str | None = None
    title: Title | None = None
    unit: str | None = None
    status: Status | None = None
    form: str | None = None
    kind: Kind | None = None


@dataclass
class OfficeList:
    """A list that was found, with what its columns are taken for."""

    grid: Grid
    columns: Columns
    goes_on: bool = False
    """Whether it is the rest of the list before it, without headings of its own."""
    barred_by: Grid | None = None
    """The list before it whose words bar this one, which says nothing itself."""
    title: Title = field(init=False)

    def __post_init__(self) -> None:
        above = [" ".join(row.words) for row in self.grid.rows[: self.columns.top]]
        named = "\n".join(one.heading for one in self.columns.columns)
        self.title = read_title([*self.grid.above, *above], named, self.grid.at.sheet or "")

    def first_name(self) -> str:
        """The name of the first row that has all its parts, as it is read."""
        below = self.grid.rows[self.columns.first :]
        rows = [row for row in below if not row.is_of_numbers]
        parts = [one.number for one in self.columns.parts]
        whole = (row for row in rows if parts and all(n in row.texts for n in parts))
        first = next(whole, None)
        return without_forms_of_address(self.columns.joined(first).texts[parts[0]]) if first else ""

    def status(self, defaults: Defaults) -> Status | None:
        """The state of all in it as the user or the title says; None where neither does."""
        return defaults.status or self.title.status

    @property
    def is_unclear(self) -> bool:
        """Whether its title does not say that those in it were honoured."""
        return self.title.status is None and self.title.barred is None


def find_lists(grids: Iterable[Grid]) -> tuple[list[OfficeList], list[Told]]:
    """The lists among the grids of one file, and what is told of the others.

    A later one may belong to the decision above it, or be the rest of it.
    """
    found: list[OfficeList] = []
    left: list[Told] = []
    for grid in chain.from_iterable(map(apart, grids)):
        columns = find_mapping(grid)
        if columns is None and not _has_data(grid):
            continue
        goes_on = columns is None and bool(found) and _fits(grid, found[-1])
        if columns is None and not goes_on:
            left.append(table_left(grid.at))
            continue
        one = OfficeList(grid, columns or Columns(found[-1].columns.columns, 0), goes_on)
        if found and one.title.number is None and not one.title.odd_number:
            is_barred_itself = one.title.barred is not None
            one.title = _below(found[-1].title, one.title, goes_on=goes_on)
            if one.title.barred and not is_barred_itself:
                one.barred_by = found[-1].barred_by or found[-1].grid
        found.append(one)
    return found, left if found else []


def _below(before: Title, own: Title, *, goes_on: bool) -> Title:
    """The title of a list that stands below another one, with what only that says.

    One with a title of its own has to say itself that those in it were honoured.
    """
    kind = own.kind or (before.kind if goes_on else None)
    is_new = own.is_own or own.barred is not None
    status = own.status or (None if is_new else before.status)
    return before._replace(
        kind=kind,
        status=status,
        own=own.own or before.own,
        barred=own.barred or (None if own.is_own else before.barred),
        doubt=own.doubt or (None if is_new or status else before.doubt),
    )


def _has_data(grid: Grid) -> bool:
    """Whether a row is numbered, and says something beside its number."""
    return any(
        _NUMBER.fullmatch(row.words[0]) and any(_WORD.search(word) for word in row.words[1:])
        for row in grid.rows
        if len(row.words) >= _LEAST
    )


def _fits(grid: Grid, before: OfficeList) -> bool:
    """Whether its columns are those of the list before it: as many, and names where names are."""
    if grid.at.table is None:
        return False
    name = before.columns.of(*NAMES)
    widths = [max(row.spans or row.texts, default=0) for row in grid.rows]
    last = max(column.number for column in before.columns.columns)
    named = [row.texts.get(name.number, "") for row in grid.rows if name and row.texts]
    return bool(named) and max(widths) == last and not any(text.isdigit() for text in named)
