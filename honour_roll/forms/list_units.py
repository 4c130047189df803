"""Which rows of a list name a unit, and which have to wait until one is known."""

from __future__ import annotations

from honour_roll.forms.columns import Meaning
from honour_roll.forms.drafting import Drafting
from honour_roll.forms.fields import UNIT
from honour_roll.forms.list_rows import Honouree, UnknownGroup
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.forms.odd_names import name_and_rest
from honour_roll.forms.told_of_rows import group_by_option, group_unknown, rows_without_unit
from honour_roll.intake.draft import Place, Told


class ListUnits:
    """The units of one list; ``column`` is where its rows name them."""

    def __init__(self, found: OfficeList, defaults: Defaults, drafting: Drafting) -> None:
        columns = found.columns
        self.column = (
            columns.of(Meaning.UNIT)
            or columns.of(Meaning.POSITION_AND_UNIT)
            or columns.of(Meaning.NAME_AND_POSITION)
        )
        self._grid = found.grid
        self._unit = defaults.unit
        self._drafting = drafting
        self._without: list[int] = []

    def text(self, honouree: Honouree) -> str:
        """What a row says of its unit."""
        if self.column is None:
            return ""
        if self.column.meaning is Meaning.NAME_AND_POSITION:
            return name_and_rest(honouree.row, self.column.number)[1]
        return honouree.row.texts.get(self.column.number, "")

    def place(self, row: int) -> Place:
        """Where a row names its unit, or would."""
        if self.column is None:
            return self._grid.place(row, heading=UNIT.title)
        return self._grid.place(row, self.column.number, self.column.heading)

    def has_to_wait(self, honouree: Honouree) -> bool:
        """Whether nothing but a heading that names no unit says where a row belongs."""
        if self._names_unit(honouree):
            return False
        if honouree.unknown is None:
            is_without = not (honouree.unit or self._unit)
            if is_without:
                self._without.append(honouree.row.number)
            return is_without
        honouree.unknown.rows.append(honouree.row.number)
        return self._unit is None

    def of_rows_without(self) -> list[Told]:
        """One problem for all of them."""
        first = self._without[:1]
        return [rows_without_unit(self.place(row), self._without) for row in first]

    def of_group(self, unknown: UnknownGroup) -> list[Told]:
        """What is told at such a heading, if rows hang on it."""
        rows, unknown.rows = unknown.rows, []
        if not rows:
            return []
        if self._unit is None:
            near = self._drafting.units.find(unknown.text).candidates
            return [group_unknown(unknown.place, unknown.text, rows, near)]
        name = self._drafting.unit_name(self._unit)
        return [group_by_option(unknown.place, unknown.text, name, rows)]

    def _names_unit(self, honouree: Honouree) -> bool:
        """Words of a position alone name none."""
        text, units = self.text(honouree), self._drafting.units
        if not text or self.column is None or self.column.meaning is Meaning.UNIT:
            return bool(text)
        found = (units.find(text), units.within(text))
        return any(one.id or one.candidates for one in found)
