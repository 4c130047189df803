"""What rows of a list say of people, where their records are of something else."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.forms.columns import Meaning
from honour_roll.forms.drafting import Entry
from honour_roll.forms.grids import GridRow
from honour_roll.forms.lists import OfficeList
from honour_roll.forms.told_of_groups import born_of_no_person, positions_left
from honour_roll.forms.told_of_rows import birth_of_head
from honour_roll.intake.draft import Told
from honour_roll.model.terms import Kind

_OF_PEOPLE = ("position", "born", "gender")
_OF_POSITIONS = (Meaning.POSITION, Meaning.POSITION_AND_UNIT, Meaning.NAME_AND_POSITION)


class Unfit:
    """Leaves it out of the records of one list, and tells it."""

    def __init__(self, found: OfficeList) -> None:
        self._at = found.grid.at
        self._positions = [
            one.number for one in found.columns.columns if one.meaning in _OF_POSITIONS
        ]
        self._heads_born: list[int] = []
        self._with_positions: list[int] = []

    def leave(self, entry: Entry, row: GridRow) -> None:
        """Of an ``entry`` that is no person's; of a collective a birth is likely a mistake."""
        left = {key: entry.data.pop(key) for key in _OF_PEOPLE if entry.data.get(key)}
        kind = entry.data["kind"]
        if kind == Kind.HOUSEHOLD and "born" in left:
            self._heads_born.append(row.number)
        if kind in (Kind.COLLECTIVE, Kind.MODEL) and left.keys() & {"born", "gender"}:
            place = entry.places[("born",) if "born" in left else ("gender",)]
            entry.told.append(born_of_no_person(place, is_model=kind == Kind.MODEL))
        elif "position" in left and any(row.texts.get(number) for number in self._positions):
            self._with_positions.append(row.number)

    def told(self) -> Iterator[Told]:
        """Once of all rows."""
        if self._heads_born:
            yield birth_of_head(self._at, self._heads_born)
        if self._with_positions:
            yield positions_left(self._at, self._with_positions)
