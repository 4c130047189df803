"""Which units of the lists the content has already, by name, level, parent and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from honour_roll.gazetteer.lists import FIRST_DAY, LAST_DAY, Listed
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


def living_on(
    units: Mapping[str, Unit], listed: Mapping[str, Listed], found: Mapping[str, str]
) -> dict[str, str]:
    """Key → id of a commune that the content has still below a district of its province.

    Of one name with it, and of one code where both have one; one of several is none.
    """
    by_name: defaultdict[str, list[tuple[str | None, str, str]]] = defaultdict(list)
    for unit in units.values():
        period = unit.period_on(FIRST_DAY)
        if period.level is Level.COMMUNE and unit.is_alive_on(FIRST_DAY):
            province = _province_of(units, unit)
            by_name[_same(period.name)].append((province, period.code or "", unit.id))
    living: dict[str, str] = {}
    for one in listed.values():
        above = found.get(one.parent or "")
        if one.level is Level.COMMUNE and above and one.key not in found:
            ids = [
                id
                for province, code, id in by_name[_same(one.name)]
                if province == above and code in ("", one.code or code)
            ]
            if len(ids) == 1:
                living[one.key] = ids[0]
    return living


def _province_of(units: Mapping[str, Unit], unit: Unit) -> str | None:
    """The province above a commune, as far up as a district, on the first day."""
    above = units.get(unit.period_on(FIRST_DAY).parent or "")
    if above and above.period_on(FIRST_DAY).level is Level.DISTRICT:
        above = units.get(above.period_on(FIRST_DAY).parent or "")
    return above.id if above else None


def halves(
    units: Mapping[str, Unit], listed: Mapping[str, Listed], found: Mapping[str, str], day: date
) -> dict[str, str]:
    """Key → id of a province that the content has, but on the other side of the change alone."""
    provinces = {key: one for key, one in listed.items() if one.level is Level.PROVINCE}
    beyond = present(units, provinces, LAST_DAY if day == FIRST_DAY else FIRST_DAY)
    return {key: id for key, id in beyond.items() if key not in found}


def _places(units: Mapping[str, Unit], day: date) -> Iterator[tuple[_Place, str]]:
    for unit in units.values():
        if unit.is_alive_on(day):
            period = unit.period_on(day)
            parent = None if period.level is Level.PROVINCE else period.parent
            yield (period.level, _same(period.name), parent), unit.id


def _same(name: str) -> str:
    return spelling_key(collapse_spaces(name))
