"""Where the honouree of a row belongs: the unit, and what is said beside it."""

from __future__ import annotations

from typing import Any

from honour_roll.forms.columns import Meaning
from honour_roll.forms.drafting import Drafting, Entry, when
from honour_roll.forms.list_rows import Honouree
from honour_roll.forms.list_units import ListUnits
from honour_roll.forms.told import unit_not_yet, unknown_unit
from honour_roll.forms.told_of_rows import house_left
from honour_roll.intake.draft import Place, Told
from honour_roll.text.folding import fold
from honour_roll.text.home_addresses import read_address


def read_unit(
    entry: Entry, honouree: Honouree, units: ListUnits, given: str | None, drafting: Drafting
) -> None:
    """The unit that a column names, else that of the group, else the one ``given``."""
    column, text = units.column, units.text(honouree)
    place = units.place(honouree.row.number)
    entry.places[("unit",)] = place
    said: list[Told] = []
    id, is_within = None, False
    if text:
        id, is_within = drafting.unit(text, place, when(entry), said)
    other = honouree.unit or given
    if id is not None and other and not drafting.units.is_founded(id, when(entry)):
        names = (drafting.unit_name(id), drafting.unit_name(other))
        id, is_within, said = other, True, [unit_not_yet(place, text, *names)]
    if id is None and other and not any(one.problem.code == "unit-ambiguous" for one in said):
        id, is_within, said = other, bool(text), []
    if id is None and not said:
        said.append(unknown_unit(place, text, ()))
    entry.told += said
    if id is not None:
        entry.data["unit"] = id
    is_of_unit = column is not None and column.meaning is Meaning.UNIT
    if is_within or not is_of_unit:
        _read_address(entry, text, place, drafting)


def _read_address(entry: Entry, text: str, place: Place, drafting: Drafting) -> None:
    """What is said beside the unit: a village, an office or a position."""
    units, unit = drafting.units, entry.data.get("unit")
    found = read_address(text, lambda part: unit is not None and units.is_name_of(unit, part))
    if found.village and not entry.data.get("village"):
        entry.data["village"] = found.village
        entry.places.setdefault(("village",), place)
    if found.rest:
        _keep_office(entry.data, found.rest)
        entry.places.setdefault(("position",), place)
    if found.has_house:
        entry.told.append(house_left(place))


def _keep_office(data: dict[str, Any], office: str) -> None:
    """An office that is no unit of the roll stays as a part of the position."""
    position = data.get("position") or ""
    if fold(office) not in fold(position):
        data["position"] = ", ".join(filter(None, (position, office)))
