"""One row of a spreadsheet's list: the units that it names, and what it leaves unsaid of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from honour_roll.gazetteer.lists import Listed, UnitLists
from honour_roll.gazetteer.naming import in_full, in_small_letters, name_key, wrong_name
from honour_roll.model.terms import Level
from honour_roll.text.numbers import format_count

Column = tuple[bool, Level, bool]
"""Whether it is of the time after, the level, and whether it holds codes."""

_WIDTH = {Level.PROVINCE: 2, Level.DISTRICT: 3, Level.COMMUNE: 5}


@dataclass(frozen=True, slots=True)
class _Found:
    """The keys of a row's units, province first; ``is_lost``: one below them could not be taken."""

    keys: tuple[str, ...] = ()
    is_lost: bool = False


@dataclass(slots=True)
class RowTaker:
    """Puts rows into ``lists``; ``tell`` comes after the last."""

    lists: UnitLists
    _capitals: dict[str, str] = field(default_factory=dict)

    def take(self, cells: Mapping[Column, str], place: str, *, tells_heirs: bool) -> None:
        """``tells_heirs``: whether the sheet has columns of both times."""
        after = self._units(cells, is_after=True, place=place)
        before = self._units(cells, is_after=False, place=place)
        if before.is_lost:
            self._lose(before.keys, after.keys)
        elif len(before.keys) > 1 and tells_heirs:
            self._become(before.keys, after, place)

    def tell(self) -> None:
        """What holds of many rows, in one line."""
        if self._capitals:
            written, mended = next(iter(self._capitals.items()))
            self.lists.told.append(
                f"{format_count(len(self._capitals))} tên viết hoa cả, được ghi lại bằng chữ"
                f" thường (“{written}” thành “{mended}”); hãy xem lại các tên có dấu nháy."
            )

    def _lose(self, before: tuple[str, ...], after: tuple[str, ...]) -> None:
        """A unit that the list has and that is not known may be the one that went elsewhere."""
        lists = self.lists
        if len(before) == 2:
            lists.unclear.add(before[1])
        else:
            lists.lost.add(before[0] if before else "")
        if before and after:
            lists.ends.setdefault(before[0], {})[after[0]] = None
        elif before:
            lists.unclear.add(before[0])

    def _become(self, before: tuple[str, ...], after: _Found, place: str) -> None:
        lists, key = self.lists, before[-1]
        one = lists.before[key]
        if len(after.keys) == 2:
            lists.before[key] = replace(one, into=tuple(dict.fromkeys((*one.into, after.keys[1]))))
        elif after.keys:
            lists.unclear.add(key)
            lists.ends.setdefault(key, {})[after.keys[0]] = None
            if not after.is_lost:
                lists.told.append(f"{place}: {one.name} chưa ghi xã mới, chưa rõ thành đơn vị nào.")
        elif one.level is Level.COMMUNE or after.is_lost:
            lists.unclear |= {key, before[0]}

    def _units(self, cells: Mapping[Column, str], *, is_after: bool, place: str) -> _Found:
        known = self.lists.after if is_after else self.lists.before
        levels = (Level.PROVINCE, Level.COMMUNE) if is_after else tuple(_WIDTH)
        keys: tuple[str, ...] = ()
        for number, level in enumerate(levels):
            if (is_after, level, False) not in cells:
                is_lost = any((is_after, low, False) in cells for low in levels[number:])
                if is_lost:
                    self._tell_gap(place)
                return _Found(keys, is_lost)
            name = self._name(cells[is_after, level, False])
            if wrong := wrong_name(name):
                self.lists.told.append(f"{place}: “{name}” {wrong}, bỏ qua hàng.")
                is_lost = bool(keys) or any((is_after, low, False) in cells for low in levels[1:])
                return _Found(keys, is_lost)
            parent = keys[-1] if keys else None
            one = Listed(_key(parent, name), name, level, parent, _code(cells, is_after, level))
            self._add(known, one, place)
            keys = (*keys, one.key)
        return _Found(keys)

    def _name(self, text: str) -> str:
        name = in_full(text)
        mended = in_small_letters(name)
        if mended != name:
            self._capitals[name] = mended
        return mended

    def _add(self, known: dict[str, Listed], one: Listed, place: str) -> None:
        earlier = known.setdefault(one.key, one)
        if one.code and earlier.code and earlier.code != one.code:
            self.lists.told.append(
                f"{place}: {one.name} có hai mã, {earlier.code} và {one.code}; giữ mã trước."
            )

    def _tell_gap(self, place: str) -> None:
        told = (
            f"{place}: thiếu tên đơn vị cấp trên, bỏ qua hàng này; hãy ghi tên tỉnh,"
            " huyện ở từng hàng."
        )
        if told not in self.lists.told[-1:]:
            self.lists.told.append(told)


def _key(parent: str | None, name: str) -> str:
    return "/".join(part for part in (parent, name_key(name)) if part)


def _code(cells: Mapping[Column, str], is_after: bool, level: Level) -> str | None:
    code = cells.get((is_after, level, True))
    return code.zfill(_WIDTH[level]) if code and code.isdecimal() else None
