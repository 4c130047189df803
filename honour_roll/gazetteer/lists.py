"""Two lists of the country's units, before and after the change, and who became whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from honour_roll.model.terms import Level
from honour_roll.model.unit import TWO_TIERS
from honour_roll.text.numbers import format_count

LAST_DAY, FIRST_DAY = date(2025, 6, 30), TWO_TIERS
"""The last day of the districts and the 63 provinces; the first of the two tiers."""


class ListRefused(Exception):  # noqa: N818 - it says what happened to the file
    """Why a file is no list of units; ``what`` is Vietnamese and tells how to mend it."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit of one of the lists; ``parent`` and ``into`` are keys.

    ``into`` are the units of the later list that have its ground, ``is_whole`` where one has all
    of it.
    """

    key: str
    name: str
    level: Level
    parent: str | None = None
    code: str | None = None
    into: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether all of it went to one unit."""
        return len(self.into) == 1


@dataclass(slots=True)
class UnitLists:
    """Both lists by key, parents before children; ``told`` is what disagrees within the source.

    Of the earlier list: ``unclear`` are units whose ground is not told in full; ``lost`` those that
    have a unit below them, of one not known, that could not be read (``""``: the country); ``ends``
    the provinces after of what is told no further. ``left`` is what was left out for that.
    """

    source: str
    before: dict[str, Listed] = field(default_factory=dict)
    after: dict[str, Listed] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    unclear: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    ends: dict[str, dict[str, None]] = field(default_factory=dict)
    left: list[Listed] = field(default_factory=list)

    def origins(self) -> Mapping[str, list[Listed]]:
        """Key after → what came into it, level by level, and though it was left out."""
        found: dict[str, list[Listed]] = {}
        for one in (*self.before.values(), *self.left):
            for key in one.into:
                found.setdefault(key, []).append(one)
        return found

    def close(self) -> None:
        """Give districts and provinces what the units below them became; leave out the unclear."""
        unclear, heirs = self._all_unclear(), self._heirs()
        for key, one in self.before.items():
            if not one.into:
                self.before[key] = replace(one, into=tuple(heirs.get(key, ())))
        self._leave_out(unclear)

    def _heirs(self) -> dict[str, dict[str, None]]:
        """Of districts the communes, of provinces the provinces that have their ground."""
        heirs: dict[str, dict[str, None]] = {}
        for one in self.before.values():
            provinces = [self.after[key].parent for key in one.into]
            found = dict.fromkeys([*filter(None, provinces), *self.ends.get(one.key, ())])
            heirs.setdefault(self._top(one).key, {}).update(found)
            if one.level is Level.COMMUNE and one.parent:
                heirs.setdefault(one.parent, {}).update(dict.fromkeys(one.into))
        return heirs

    def _all_unclear(self) -> set[str]:
        """And those above: one gap, and the rest would look as if it were the whole."""
        found = {*self.unclear}
        above = {one.parent for one in self.before.values()}
        for key, one in reversed(self.before.items()):
            is_lowest = key not in above
            if is_lowest and not one.into:
                found.add(key)
                top = self._top(one)
                if key not in self.ends and not top.into:
                    found.add(top.key)
            lacks_commune = one.level is Level.DISTRICT and one.into and not is_lowest
            if lacks_commune or (one.parent or "") in self.lost:
                found.add(key)
            if key in found and one.level is Level.COMMUNE and one.parent:
                found.add(one.parent)
        return found

    def _leave_out(self, unclear: set[str]) -> None:
        """What is unclear, and all below it, must not be ended; a later run may add it whole."""
        above = {one.parent for one in self.before.values()}
        left: set[str] = set()
        for key, one in self.before.items():
            if one.parent in left:
                left.add(key)
            elif key in unclear:
                left.add(key)
                if key in above:
                    self.told.append(
                        f"{self._place(one)}: chưa rõ hết các đơn vị bên dưới thành đơn vị nào nên"
                        " chưa ghi đơn vị này và các đơn vị bên dưới."
                    )
            if key not in above and (not one.into or key in self.unclear):
                much = " hết" if one.into else ""
                self.told.append(
                    f"{self._place(one)}: danh sách không nói{much} đơn vị này thành đơn vị nào."
                )
        if left:
            self.told.append(
                f"Bỏ qua {format_count(len(left))} đơn vị trước 1/7/2025 vì danh sách không nói đủ"
                " đơn vị nào thành đơn vị nào; hãy sửa các hàng nêu ở đây, ghi đủ cột Tỉnh mới, Xã"
                " mới rồi chạy lại."
            )
            self.left = [one for key, one in self.before.items() if key in left]
            self.before = {key: one for key, one in self.before.items() if key not in left}

    def _top(self, one: Listed) -> Listed:
        while one.parent:
            one = self.before[one.parent]
        return one

    def _place(self, one: Listed) -> str:
        """A unit's name with those above it: many bear the same."""
        names = [one.name]
        while one.parent:
            one = self.before[one.parent]
            names.append(one.name)
        return ", ".join(names)
