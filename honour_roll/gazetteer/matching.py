"""Which units of the lists the content has already, by name, level, parent and day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from honour_roll.gazetteer.lists import Listed
from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit
from honour_roll.text.folding import collapse_spaces, spelling_key

_Place = tuple[Level, str, str | None]


def present(units: Mapping[str, Unit], listed: Mapping[str, Listed], day: date) -> dict[str, str]:
    """Key → id of the unit of the content that it is; parents are looked up first."""
    places = dict(_places(units, day))
    found: dict[str, str] = {}
    for one in listed.values():
        parent = None if one.level is Level.PROVINCE else found.get(one.parent or "")
        if one.level is Level.PROVINCE or parent:
            id = places.get((one.level, _same(one.name), parent))
            if id:
                found[one.key] = id
    return found


def _places(units: Mapping[str, Unit], day: date) -> Iterator[tuple[_Place, str]]:
    for unit in units.values():
        if unit.is_alive_on(day):
            period = unit.period_on(day)
            parent = None if period.level is Level.PROVINCE else period.parent
            yield (period.level, _same(period.name), parent), unit.id


def _same(name: str) -> str:
    return spelling_key(collapse_spaces(name))
