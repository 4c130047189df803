"""What a row of a list says of where its honouree belongs, works and lives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from honour_roll.forms.columns import Meaning
from honour_roll.forms.drafting import Drafting, Entry
from honour_roll.forms.group_levels import NamedUnit
from honour_roll.forms.list_rows import Honouree
from honour_roll.forms.list_units import Cell, ListUnits
from honour_roll.forms.told_of_rows import address_left, house_left, position_of_unit
from honour_roll.forms.told_of_units import unit_not_yet, unknown_unit
from honour_roll.forms.unit_in_position import unit_in
from honour_roll.intake.draft import Place, Told
from honour_roll.text.folding import fold
from honour_roll.text.home_addresses import read_address
from honour_roll.text.names import place_in_sentence


def read_unit(entry: Entry, honouree: Honouree, *, units: ListUnits, drafting: Drafting) -> None:
    """The unit that a column names, else the group, else the command; then the place."""
    cell, others = units.cells(honouree)
    text = cell.text if cell else ""
    place = units.place(honouree.row.number, cell.column if cell else None)
    entry.places[("unit",)] = place
    said: list[Told] = []
    id, is_within = None, False
    if text:
        id, is_within = drafting.unit(text, place, entry, said)
    other = honouree.unit or units.default
    is_later = id is not None and not drafting.units.is_founded(id, drafting.when(entry))
    if other and (is_later or (id is None and not _is_ambiguous(said))):
        found, said_of_it = _unit_of(other, entry, units=units, drafting=drafting)
        if id is not None and found is not None:
            names = (drafting.unit_name(id), drafting.unit_name(found))
            said_of_it = [unit_not_yet(place, text, *names)]
        if id is None or found is not None:
            id, is_within, said = found, is_later or bool(text), said_of_it
            # That no unit is known is told there.
            entry.places[("unit",)] = place if found else other.place
    if id is None and not said:
        said.append(unknown_unit(place, text, ()))
    entry.told += said
    if id is not None:
        entry.data["unit"] = id
    if id is not None and other is units.default and not text:
        entry.told += _position_elsewhere(entry, drafting, id)
    places = _Places(entry, drafting, id)
    if cell and (is_within or cell.column.meaning is not Meaning.UNIT):
        places.read_office(text, place)
    for one in others:
        places.read_beside(one, units.place(honouree.row.number, one.column))


def _unit_of(
    named: NamedUnit, entry: Entry, *, units: ListUnits, drafting: Drafting
) -> tuple[str | None, list[Told]]:
    """The unit that a heading or the command names; of several the heading's may be the latter."""
    said: list[Told] = []
    id, _ = drafting.unit(named.text, named.place, entry, said)
    if id is None and units.default and named is not units.default:
        given, _ = drafting.unit(units.default.text, units.default.place, entry, [])
        if given and _is_ambiguous(said) and drafting.units.is_name_of(given, named.text):
            return given, []
    return id, said


def _is_ambiguous(said: Iterable[Told]) -> bool:
    return any(one.problem.code == "unit-ambiguous" for one in said)


def _position_elsewhere(entry: Entry, drafting: Drafting, unit: str) -> Iterator[Told]:
    """What is told where ``unit`` is only the command's, and the position names another one."""
    position = entry.data.get("position") or ""
    named = unit_in(position, drafting.units)
    if named is None or drafting.units.is_within(unit, named):
        return
    place = entry.places.get(("position",), entry.at)
    names = (drafting.unit_name(named), drafting.unit_name(unit))
    yield position_of_unit(place, position, *names, is_below=drafting.units.is_within(named, unit))


class _Places:
    def __init__(self, entry: Entry, drafting: Drafting, unit: str | None) -> None:
        self._entry = entry
        self._units = drafting.units
        self._unit = unit

    def read_office(self, text: str, place: Place) -> None:
        """What is said beside the unit: a village, an office or a position."""
        found = read_address(text, self._is_known)
        self._keep_village(found.village, place)
        if found.rest:
            _keep_office(self._entry.data, found.rest)
            self._entry.places.setdefault(("position",), place)
        if found.has_house or found.has_street:
            self._entry.told.append(house_left(place))

    def read_beside(self, cell: Cell, place: Place) -> None:
        """What another column says than that of the unit: of an address only the village."""
        if cell.column.meaning is not Meaning.ADDRESS:
            if self._units.find(cell.text).id is None:
                self.read_office(cell.text, place)
            return
        found = read_address(cell.text, self._is_known)
        elsewhere = found.rest and self._units.find(found.rest).id
        if found.village and elsewhere:
            self._keep_village(f"{found.village}, {place_in_sentence(found.rest)}", place)
        else:
            self._keep_village(found.village, place)
            if found.rest:
                self._entry.told.append(address_left(place, found.rest))
        if found.has_house or found.has_street:
            self._entry.told.append(house_left(place))

    def _is_known(self, part: str) -> bool:
        return self._unit is not None and self._units.is_name_of(self._unit, part)

    def _keep_village(self, village: str, place: Place) -> None:
        if village and not self._entry.data.get("village"):
            self._entry.data["village"] = village
            self._entry.places.setdefault(("village",), place)


def _keep_office(data: dict[str, Any], office: str) -> None:
    """An office that is no unit of the roll stays as a part of the position."""
    position = data.get("position") or ""
    if fold(office) not in fold(position):
        data["position"] = ", ".join(filter(None, (position, office)))
