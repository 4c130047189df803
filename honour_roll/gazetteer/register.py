"""The national register that two lists make: what is new, in which file; what disagrees is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from honour_roll.gazetteer.differing import told_heirs, told_name, told_parent
from honour_roll.gazetteer.doubles import near_names, refuse_near_provinces
from honour_roll.gazetteer.ids import new_ids
from honour_roll.gazetteer.lists import FIRST_DAY, LAST_DAY, Listed, ListRefused, UnitLists
from honour_roll.gazetteer.matching import halves, living_on, present
from honour_roll.gazetteer.naming import name_key
from honour_roll.model.terms import Level, UnitEnd
from honour_roll.model.unit import Unit
from honour_roll.source.survey import NATIONAL
from honour_roll.source.yaml_writer import Bare

NATION = "viet-nam"
UNVERIFIED = "Chưa đối chiếu với văn bản gốc."

_Data = dict[str, Any]


@dataclass(slots=True)
class Register:
    """``files``: name under the content folder → id → what the file is to say of the unit.

    ``kept`` are the ids of units that the content has already; nothing of theirs is written.
    """

    files: dict[str, dict[str, _Data]] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    told: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many units are new."""
        return sum(map(len, self.files.values()))


def make_register(lists: UnitLists, units: Mapping[str, Unit]) -> Register:
    """What ``lists`` have beyond ``units``, which are never changed.

    Raises ``ListRefused`` where a province would be there a second time.
    """
    return _Maker(lists, units).made()


class _Maker:
    """Gives every key an id, then writes what the content lacks."""

    def __init__(self, lists: UnitLists, units: Mapping[str, Unit]) -> None:
        self._lists, self._units = lists, units
        self._origins = lists.origins()
        self._before = present(units, lists.before, LAST_DAY)
        self._after = present(units, lists.after, FIRST_DAY)
        self._refuse_second_provinces()
        refuse_near_provinces(units, [*lists.before.values(), *lists.after.values()])
        self._living: dict[str, str] = {}
        if not lists.before:
            self._living = living_on(units, lists.after, self._after)
            self._after |= self._living
        self._same = {
            key: other for key, other in self._unchanged() if self._may_be_one(key, other)
        }
        self._number()

    def made(self) -> Register:
        register = Register(told=[*self._lists.told])
        register.kept = {id for id in self._ids.values() if id in self._units}
        files: defaultdict[str, dict[str, _Data]] = defaultdict(dict)
        if NATION not in self._units:
            nation = {"periods": [{"name": "Việt Nam", "level": Level.NATION.value}]}
            files[f"{NATIONAL}/{NATION}.yml"][NATION] = nation
        for is_after, listed in self._all():
            id = self._ids[is_after, listed.key]
            # What went on under its name was written already, as of before.
            if id not in self._units and id not in (file := files[self._file(is_after, listed)]):
                file[id] = self._data(is_after, listed)
        register.files = {
            name: dict(sorted(found.items(), key=_provinces_first))
            for name, found in sorted(files.items())
            if found
        }
        known = {(is_after, one.key): one for is_after, one in self._all()}
        near = near_names(self._units, known, self._ids)
        register.told += dict.fromkeys((*self._differences(), *near))
        return register

    def _refuse_second_provinces(self) -> None:
        """One that the content ends or begins with the change, and that the lists have beyond it.

        Its name says that it lives on; whether it does is for whoever keeps the content.
        """
        lists, units = self._lists, self._units
        later = halves(units, lists.after, self._after, FIRST_DAY)
        earlier = halves(units, lists.before, self._before, LAST_DAY)
        told = [
            *(f"{lists.after[key].name} ({id}) đã kết thúc" for key, id in later.items()),
            *(f"{lists.before[key].name} ({id}) mới có" for key, id in earlier.items()),
        ]
        if told:
            raise ListRefused(
                f"theo Sổ, từ 1/7/2025 {'; '.join(told)}, danh sách thì có cả bên kia mốc ấy; ghi"
                " thêm sẽ thành hai tỉnh cùng tên. Nếu vẫn là một tỉnh, hãy xóa “until”, “end” (đã"
                " kết thúc) hoặc “from” (mới có) của tỉnh ấy trong thư mục units; nếu là tỉnh khác"
                " cùng tên, hãy ghi tỉnh ấy vào units. Rồi chạy lại."
            )

    def _all(self) -> Iterator[tuple[bool, Listed]]:
        """Everything listed, and whether it is of the later list."""
        yield from ((False, one) for one in self._lists.before.values())
        yield from ((True, one) for one in self._lists.after.values())

    def _unchanged(self) -> Iterator[tuple[str, str]]:
        """Units that went on under their name: provinces, and communes that nothing joined."""
        for key, one in self._lists.before.items():
            other = self._lists.after.get(one.into[0]) if one.is_whole else None
            if other is None or other.level is not one.level or not _is_one_name(one, other):
                continue
            if one.level is Level.PROVINCE or (
                one.code == other.code and self._communes_into(other.key) == [key]
            ):
                yield key, other.key

    def _communes_into(self, key: str) -> list[str]:
        return [one.key for one in self._origins[key] if one.level is Level.COMMUNE]

    def _may_be_one(self, key: str, other: str) -> bool:
        """Whether the content has neither, or has them as one unit too."""
        return self._before.get(key) == self._after.get(other)

    def _number(self) -> None:
        lists, taken = self._lists, set(self._units)
        wanted = [key for key in lists.after if key not in self._after]
        after = {**self._after, **new_ids(lists.after, wanted, taken)}
        same = {key: after[other] for key, other in self._same.items()}
        before = {**self._before, **same}
        rest = [key for key in lists.before if key not in before]
        before.update(new_ids(lists.before, rest, taken))
        self._ids = {(False, key): id for key, id in before.items()}
        self._ids.update({(True, key): id for key, id in after.items()})

    def _file(self, is_after: bool, listed: Listed) -> str:
        """One for each province: the latest that has the unit."""
        if not is_after and listed.key in self._same:
            is_after, listed = True, self._lists.after[self._same[listed.key]]
        known = self._lists.after if is_after else self._lists.before
        while listed.parent:
            listed = known[listed.parent]
        return f"{NATIONAL}/{self._ids[is_after, listed.key]}.yml"

    def _data(self, is_after: bool, listed: Listed) -> _Data:
        if is_after:
            period = self._period(listed, is_after=True)
            if listed.level is not Level.PROVINCE or self._was_there(listed.name):
                period["from"] = Bare(FIRST_DAY.isoformat())
            return {"periods": [period], "sources": self._sources()}
        if listed.key in self._same:
            periods = self._two_periods(listed, self._lists.after[self._same[listed.key]])
            return {"periods": periods, "sources": self._sources()}
        return self._ended(listed)

    def _was_there(self, name: str) -> bool:
        """Whether the earlier list has a province of this name, of which the later one is another.

        Where it has none, as a list of one province or of today's units, nothing is known.
        """
        before = self._lists.before.values()
        return any(
            one.level is Level.PROVINCE and name_key(one.name) == name_key(name) for one in before
        )

    def _two_periods(self, before: Listed, after: Listed) -> list[_Data]:
        """One is enough where neither parent nor code changed, as of most cities."""
        old, new = self._period(before, is_after=False), self._period(after, is_after=True)
        if old == new:
            return [new]
        return [old, {**new, "from": Bare(FIRST_DAY.isoformat())}]

    def _ended(self, listed: Listed) -> _Data:
        period = self._period(listed, is_after=False)
        period["until"] = Bare(LAST_DAY.isoformat())
        data: _Data = {"periods": [period]}
        end = self._end(listed)
        if end:
            data["end"] = end.value
        if listed.into:
            heirs = dict.fromkeys(self._ids[True, key] for key in listed.into)
            data["successors"] = list(heirs)
        data["sources"] = self._sources()
        return data

    def _end(self, listed: Listed) -> UnitEnd | None:
        """None where one unit took the place of one: the lists don't say what happened."""
        if len(listed.into) > 1:
            return UnitEnd.SPLIT
        origins = self._origins.get(listed.into[0], ()) if listed.into else ()
        peers = [one for one in origins if one.level is listed.level]
        return UnitEnd.MERGER if len(peers) > 1 else None

    def _period(self, listed: Listed, *, is_after: bool) -> _Data:
        parent = self._ids[is_after, listed.parent] if listed.parent else NATION
        period: _Data = {"name": listed.name, "level": listed.level.value, "parent": parent}
        if listed.code:
            period["code"] = listed.code
        return period

    def _sources(self) -> list[_Data]:
        return [{"title": self._lists.source, "note": UNVERIFIED}]

    def _differences(self) -> Iterator[str]:
        """What the content says otherwise than the lists; the content is right until mended."""
        for is_after, listed in self._all():
            unit = self._units.get(self._ids[is_after, listed.key])
            if unit is None:
                continue
            day = FIRST_DAY if is_after else LAST_DAY
            period = unit.period_on(day)
            if name_key(period.name) != name_key(listed.name):
                yield told_name(unit, listed, period.name)
            code = period.code
            if listed.code and code != listed.code:
                said = f"ghi mã {code}" if code else "chưa ghi mã"
                yield f"{unit.id} ({listed.name}): Sổ {said}, danh sách ghi mã {listed.code}."
            heirs = {self._ids[True, other] for other in listed.into} - {unit.id}
            if is_after and listed.parent and listed.key in self._living:
                yield told_parent(unit, listed, self._lists.after[listed.parent].name)
            if not is_after and heirs != set(unit.successors):
                yield from told_heirs(unit, listed, heirs)


def _is_one_name(one: Listed, other: Listed) -> bool:
    return name_key(one.name) == name_key(other.name)


def _provinces_first(one: tuple[str, _Data]) -> tuple[int, str]:
    id, data = one
    return -Level(data["periods"][-1]["level"]).rank, id
