"""Which units of the lists the content has already, by name, level, parent and day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from honour_roll.gazetteer.lists import FIRST_DAY, LAST_DAY, Listed
from honour_roll.gazetteer.naming import name_key
from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit

_Place = tuple[Level, str, str | None]


def present(units: Mapping[str, Unit], listed: Mapping[str, Listed], day: date) -> dict[str, str]:
    """Key → id of the unit of the content that it is; parents are looked up first.

    One that bore the name at another time is it too, where its name of the day is not listed and
    no code says otherwise: lists keep old names.
    """
    places = dict(_places(units, day))
    others = _other_names(units, day)
    names = {(one.level, one.parent, name_key(one.name)) for one in listed.values()}
    found: dict[str, str] = {}
    for one in listed.values():
        parent = None if one.level is Level.PROVINCE else found.get(one.parent or "")
        if one.level is Level.PROVINCE or parent:
            place = (one.level, name_key(one.name), parent)
            ids = [
                id
                for id in others.get(place, ())
                if (one.level, one.parent, name_key(units[id].period_on(day).name)) not in names
                and one.code in (None, units[id].period_on(day).code or one.code)
            ]
            id = places.get(place) or (ids[0] if len(ids) == 1 else None)
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
            by_name[name_key(period.name)].append((province, period.code or "", unit.id))
    living: dict[str, str] = {}
    for one in listed.values():
        above = found.get(one.parent or "")
        if one.level is Level.COMMUNE and above and one.key not in found:
            ids = [
                id
                for province, code, id in by_name[name_key(one.name)]
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
            yield (period.level, name_key(period.name), parent), unit.id


def _other_names(units: Mapping[str, Unit], day: date) -> Mapping[_Place, set[str]]:
    """What living units were or will be called at their level and below their parent of the day."""
    found: defaultdict[_Place, set[str]] = defaultdict(set)
    for unit in units.values():
        if len(unit.periods) > 1 and unit.is_alive_on(day):
            now = unit.period_on(day)
            parent = None if now.level is Level.PROVINCE else now.parent
            for period in unit.periods:
                is_place = now.level is Level.PROVINCE or period.parent == now.parent
                if is_place and period.level is now.level:
                    found[now.level, name_key(period.name), parent].add(unit.id)
    return found
