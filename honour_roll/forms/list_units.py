"""Which rows of a list name a unit, and which have to wait until one is known."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from honour_roll.forms.columns import Column, Meaning
from honour_roll.forms.drafting import Drafting
from honour_roll.forms.fields import UNIT
from honour_roll.forms.group_levels import GroupHeading, NamedUnit
from honour_roll.forms.headings import in_reading_order
from honour_roll.forms.list_rows import Honouree
from honour_roll.forms.lists import Defaults, OfficeList
from honour_roll.forms.name_cells import name_and_rest
from honour_roll.forms.told_of_rows import group_by_option, group_unknown, rows_without_unit
from honour_roll.intake.draft import Place, Told

_ORDER = (Meaning.UNIT, Meaning.POSITION_AND_UNIT, Meaning.NAME_AND_POSITION, Meaning.ADDRESS)


class Cell(NamedTuple):
    """What a row says in one of its columns that may name a unit."""

    column: Column
    text: str


class ListUnits:
    """The units of one list; ``column`` is where its rows name them first of all."""

    def __init__(self, found: OfficeList, defaults: Defaults, drafting: Drafting) -> None:
        ordered = in_reading_order(found.columns.columns)
        self._columns = [one for meaning in _ORDER for one in ordered if one.meaning is meaning]
        self.column = next(iter(self._columns), None)
        self._grid = found.grid
        self._drafting = drafting
        option = replace(found.grid.at, heading="--unit")
        self.default = NamedUnit(option, defaults.unit) if defaults.unit else None
        """That of the command."""
        self._without: list[int] = []

    def cells(self, honouree: Honouree) -> tuple[Cell | None, list[Cell]]:
        """The one that names the unit of a row, and the others that say something.

        A column for units counts before words of a position, these before the address.
        """
        found = [Cell(one, self._text(honouree, one)) for one in self._columns]
        found = [cell for cell in found if cell.text]
        of_units = [cell for cell in found if cell.column.meaning is Meaning.UNIT]
        units = self._drafting.units
        certain = (cell for cell in of_units if units.find(cell.text).id)
        named = (cell for cell in of_units or found if self._names_one(cell.text))
        first = next(certain, None) or next(named, None) or next(iter(found), None)
        return first, [cell for cell in found if cell != first]

    def place(self, row: int, column: Column | None) -> Place:
        """Where a row names its unit, or would."""
        column = column or self.column
        if column is None:
            return self._grid.place(row, heading=UNIT.title)
        return self._grid.place(row, column.number, column.heading)

    def has_to_wait(self, honouree: Honouree) -> bool:
        """Whether nothing but a heading that names no unit says where a row belongs."""
        if self._names_unit(honouree):
            return False
        if honouree.unknown is None:
            is_without = not (honouree.unit or self.default)
            if is_without:
                self._without.append(honouree.row.number)
            return is_without
        honouree.unknown.rows.append(honouree.row.number)
        return self.default is None

    def of_rows_without(self) -> list[Told]:
        """One problem for all of them."""
        first = self._without[:1]
        return [rows_without_unit(self.place(row, None), self._without) for row in first]

    def of_group(self, unknown: GroupHeading) -> list[Told]:
        """What is told at such a heading, if rows hang on it."""
        rows = unknown.taken_rows()
        if not rows:
            return []
        if self.default is None:
            near = self._drafting.units.find(unknown.text).candidates
            return [group_unknown(unknown.place, unknown.text, rows, near)]
        typed = self.default.text
        name = self._drafting.unit_name(self._drafting.units.find(typed).id or typed)
        return [group_by_option(unknown.place, unknown.text, name, rows)]

    def _text(self, honouree: Honouree, column: Column) -> str:
        if column.meaning is Meaning.NAME_AND_POSITION:
            return name_and_rest(honouree.row, column.number)[1]
        return honouree.row.texts.get(column.number, "")

    def _names_unit(self, honouree: Honouree) -> bool:
        """Words of a position alone name none."""
        cell, _ = self.cells(honouree)
        if cell is None:
            return False
        return cell.column.meaning is Meaning.UNIT or self._names_one(cell.text)

    def _names_one(self, text: str) -> bool:
        units = self._drafting.units
        return any(one.id or one.candidates for one in (units.find(text), units.within(text)))
