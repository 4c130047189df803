"""Units that would stand beside another of almost their name: told, of provinces refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from honour_roll.gazetteer.lists import FIRST_DAY, LAST_DAY, Listed, ListRefused
from honour_roll.gazetteer.naming import name_key
from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit
from honour_roll.text.slugs import slugify

_Ids = Mapping[tuple[bool, str], str]
_Place = tuple[Level, str | None, str]


class _Name(NamedTuple):
    id: str
    name: str
    is_now: bool
    """Whether it is borne about the day of the change."""


def refuse_near_provinces(units: Mapping[str, Unit], listed: Iterable[Listed]) -> None:
    """Raise ``ListRefused`` where a province is there in two spellings: one would end in the other.

    No two provinces of one time differ by their marks alone.
    """
    spellings: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for unit in units.values():
        for day in (LAST_DAY, FIRST_DAY):
            period = unit.period_on(day)
            if period.level is Level.PROVINCE and unit.is_alive_on(day):
                spellings[slugify(period.name)].setdefault(name_key(period.name), period.name)
    known = {slug: len(names) for slug, names in spellings.items()}
    for one in listed:
        if one.level is Level.PROVINCE:
            spellings[slugify(one.name)].setdefault(name_key(one.name), one.name)
    near = [
        f"“{'” và “'.join(names.values())}”"
        for slug, names in spellings.items()
        if len(names) > max(1, known.get(slug, 0))
    ]
    if near:
        raise ListRefused(
            f"tên tỉnh chỉ khác nhau ở dấu: {'; '.join(near)}. Ghi thêm sẽ thành hai tỉnh, tỉnh này"
            " sáp nhập vào tỉnh kia. Hãy sửa bảng cho cùng một cách viết ở mọi hàng (nếu Sổ đã có"
            " tỉnh ấy thì viết như trong Sổ) rồi chạy lại."
        )


def near_names(
    units: Mapping[str, Unit], listed: Mapping[tuple[bool, str], Listed], ids: _Ids
) -> Iterator[str]:
    """A new unit whose name, but for its marks, another of its level and parent has or had."""
    places: defaultdict[_Place, dict[str, _Name]] = defaultdict(dict)
    for id, unit in units.items():
        for period in unit.periods:
            parent = None if period.level is Level.PROVINCE else period.parent
            is_now = any(
                unit.is_alive_on(day) and unit.period_on(day) is period
                for day in (LAST_DAY, FIRST_DAY)
            )
            place = (period.level, parent, slugify(period.name))
            if is_now or id not in places[place]:
                places[place][id] = _Name(id, period.name, is_now)
    for (is_after, key), one in listed.items():
        parent = ids[is_after, one.parent] if one.parent else None
        id = ids[is_after, key]
        if id not in units:
            places[one.level, parent, slugify(one.name)].setdefault(id, _Name(id, one.name, True))
    for names in places.values():
        for name in names.values():
            if name.id not in units and len(names) > 1:
                others = [other for other in names.values() if _is_earlier(other, name, units)]
                yield from (_told(name, other) for other in others)


def _is_earlier(other: _Name, name: _Name, units: Mapping[str, Unit]) -> bool:
    """Each pair is told once: of two new units the later id is told of."""
    return other.id in units or (len(other.id), other.id) < (len(name.id), name.id)


def _told(name: _Name, other: _Name) -> str:
    if not other.is_now:
        why = f"tên này trước đây là của {other.id}"
    elif name_key(name.name) == name_key(other.name):
        why = f"cùng tên với {other.id}"
    else:
        why = f"gần giống {other.name} ({other.id})"
    return (
        f"{name.name}: {why} nên được ghi thành đơn vị khác, {name.id}. Nếu là một đơn vị, hãy sửa"
        " tên trong bảng cho giống rồi chạy lại; nếu là hai thì để nguyên."
    )
