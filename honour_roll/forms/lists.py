"""The lists of honourees that offices append to decisions, as they were found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from honour_roll.forms.columns import Columns, find_mapping
from honour_roll.forms.grids import Grid
from honour_roll.forms.list_title import Title, read_title
from honour_roll.model.terms import Kind, Status


@dataclass(frozen=True)
class Defaults:
    """What holds for all rows whatever the list says of its decision.

    ``decision``, ``unit`` and ``form`` are ids; ``title`` names a decision that has none yet.
    Unit and kind only stand in where a row says nothing.
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
    title: Title = field(init=False)

    def __post_init__(self) -> None:
        above = [" ".join(row.words) for row in self.grid.rows[: self.columns.first - 1]]
        self.title = read_title([*self.grid.above, *above])

    def status(self, defaults: Defaults) -> Status:
        """The state of all in it: as the user or the title says, else recognised."""
        return defaults.status or self.title.status or Status.RECOGNISED


def find_lists(grids: Iterable[Grid]) -> list[OfficeList]:
    """The lists among the grids of one file; a later one may belong to the decision above it."""
    found: list[OfficeList] = []
    for grid in grids:
        columns = find_mapping(grid)
        if columns is None:
            continue
        one = OfficeList(grid, columns)
        if found and one.title.number is None:
            before, own = found[-1].title, one.title
            one.title = before._replace(kind=own.kind, status=own.status or before.status)
        found.append(one)
    return found
