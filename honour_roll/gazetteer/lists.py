"""Two lists of the country's units, before and after the change, and who became whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from honour_roll.model.terms import Level
from honour_roll.text.numbers import format_count

LAST_DAY, FIRST_DAY = date(2025, 6, 30), date(2025, 7, 1)
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
    """Both lists by key, parents before children; ``told`` is what disagrees within the source."""

    source: str
    before: dict[str, Listed] = field(default_factory=dict)
    after: dict[str, Listed] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def origins(self) -> Mapping[str, list[str]]:
        """Key after → keys before of what came into it, level by level."""
        found: dict[str, list[str]] = {}
        for one in self.before.values():
            for key in one.into:
                found.setdefault(key, []).append(one.key)
        return found

    def close(self) -> None:
        """Give districts and provinces what the units below them became; leave out the rest."""
        heirs: dict[str, dict[str, None]] = {}
        for one in [*self.before.values()]:
            if one.level is Level.PROVINCE or not one.parent:
                continue
            district = self.before[one.parent] if one.level is Level.COMMUNE else one
            for key in one.into:
                province = self.after[key].parent
                heirs.setdefault(district.key, {})[key] = None
                if district.parent and province:
                    heirs.setdefault(district.parent, {})[province] = None
        for key, one in self.before.items():
            if not one.into:
                self.before[key] = replace(one, into=tuple(heirs.get(key, ())))
        self._leave_out()

    def _leave_out(self) -> None:
        """What no successor is told of may have gone on: it is named, and must not be ended."""
        kept: set[str] = set()
        for one in self.before.values():
            above = one.key if one.into else None
            while above and above not in kept:
                kept.add(above)
                above = self.before[above].parent
        left = [one for one in self.before.values() if one.key not in kept]
        if left:
            self.told += [
                f"{self._place(one)}: danh sách không nói đơn vị này thành đơn vị nào."
                for one in left
            ]
            self.told.append(
                f"Bỏ qua {format_count(len(left))} đơn vị trước 1/7/2025 vì danh sách không nói"
                " thành đơn vị nào; hãy ghi đủ cột Tỉnh mới, Xã mới rồi chạy lại."
            )
            self.before = {key: one for key, one in self.before.items() if key in kept}

    def _place(self, one: Listed) -> str:
        """A unit's name with those above it: many bear the same."""
        names = [one.name]
        while one.parent:
            one = self.before[one.parent]
            names.append(one.name)
        return ", ".join(names)
