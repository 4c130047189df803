"""Lists without a column for units, whose positions name them: “Trưởng bản Mẫu, xã Mẫu”."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from honour_roll.forms.columns import Column, Columns, Meaning
from honour_roll.forms.group_levels import Group
from honour_roll.forms.heading_awards import HeadingAwards
from honour_roll.forms.known_names import UnitNames
from honour_roll.forms.list_rows import Honouree, ListRows
from honour_roll.forms.lists import OfficeList

_OF_UNITS = (
    Meaning.UNIT,
    Meaning.POSITION_AND_UNIT,
    Meaning.NAME_AND_POSITION,
    Meaning.ADDRESS,
)


def take_units_of_positions(lists: Sequence[OfficeList], units: UnitNames) -> None:
    """Read positions as positions with units where most of them name one.

    Lists with the same headings are read alike: they are confirmed by one mapping.
    """
    by_headings: dict[tuple[tuple[int, str], ...], list[OfficeList]] = {}
    for one in lists:
        key = tuple((column.number, column.heading) for column in one.columns.columns)
        by_headings.setdefault(key, []).append(one)
    for alike in by_headings.values():
        column = alike[0].columns.of(Meaning.POSITION)
        if column is None or alike[0].columns.of(*_OF_UNITS):
            continue
        honourees = [each for one in alike for each in _honourees(one, units)]
        if _name_units(honourees, column, units):
            for one in alike:
                one.columns = _with_units(one.columns, column)


def unit_in(text: str, units: UnitNames) -> str | None:
    """The unit that words of a position certainly name."""
    return units.find(text).id or units.within(text).id


def _honourees(one: OfficeList, units: UnitNames) -> Iterable[Honouree]:
    return ListRows(one, units.is_called, Group(), HeadingAwards({})).honourees()


def _name_units(honourees: Sequence[Honouree], column: Column, units: UnitNames) -> bool:
    """Whether most of the cells do; a heading above rows that says their unit goes before."""
    texts = [one.row.texts.get(column.number, "") for one in honourees]
    said = [text for text in texts if text]
    naming = sum(unit_in(text, units) is not None for text in said)
    return not any(one.unit for one in honourees) and 2 * naming > len(said)


def _with_units(columns: Columns, column: Column) -> Columns:
    wider = replace(column, meaning=Meaning.POSITION_AND_UNIT)
    return replace(
        columns,
        columns=tuple(wider if one.number == column.number else one for one in columns.columns),
    )
