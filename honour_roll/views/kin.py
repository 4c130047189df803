"""Units in groups by what they are: who a unit came from, who followed it, who belongs to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter

from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import common_noun, place_in_sentence
from honour_roll.views.parts import Link, spelled
from honour_roll.views.unit_changes import ended_briefly
from honour_roll.views.unit_names import named_link, now_label

MOST_SHOWN = 12
"""Of more units than these, a page shows groups to be opened, and the picture only how many."""


@dataclass(frozen=True, slots=True)
class Kin:
    """One unit by its name of that time; ``when`` tells since or until when, and why.

    ``count`` is the number of its entries, leading to them, where that is told.
    """

    id: str
    unit: Link
    when: str = ""
    count: Link | None = None


@dataclass(frozen=True, slots=True)
class KinGroup:
    """Units of one sort (``Xã``), in Vietnamese order."""

    title: str
    kin: tuple[Kin, ...]


@dataclass(frozen=True, slots=True)
class KinList:
    """A list of units under its title; ``is_long`` where its groups are to be opened one by one."""

    title: str
    groups: tuple[KinGroup, ...]

    @property
    def total(self) -> int:
        """How many units."""
        return sum(len(group.kin) for group in self.groups)

    @property
    def is_long(self) -> bool:
        """Whether there are more than can be taken in at a glance."""
        return self.total > MOST_SHOWN

    @property
    def kin(self) -> tuple[Kin, ...]:
        """All of them, group after group."""
        return tuple(kin for group in self.groups for kin in group.kin)


def origins_of(reference: Reference, unit: Unit) -> KinList:
    """The units that ended and named this one as their successor."""
    found = {}
    for id in reference.lineage.predecessors(unit.id):
        if id != unit.id:
            before = reference.units[id]
            found[id] = Kin(id, named_link(reference, id, before.ended), ended_briefly(before))
    return KinList("Kế thừa từ", _grouped(reference, found))


def heirs_of(reference: Reference, unit: Unit) -> KinList:
    """The units that followed this one, each under its name of that day."""
    found = {}
    for id in unit.successors:
        if id != unit.id:
            after = reference.units.get(id)
            start = after.periods[0].start if after else None
            since = f"từ {spelled(start)}" if start else ""
            when = "; ".join(part for part in (since, now_label(reference, id, start)) if part)
            found[id] = Kin(id, named_link(reference, id, start or unit.ended), when)
    return KinList("Đơn vị kế thừa", _grouped(reference, found))


def below_on(
    reference: Reference, unit: Unit, day: date, counts: Mapping[str, Link] | None = None
) -> KinList:
    """The units that belonged to ``unit`` on ``day``, and the others that have ``counts``."""
    counts = counts or {}
    when = None if day == date.max else PartialDate(day.year, day.month, day.day)
    ids = reference.lineage.children_on(unit.id, day)
    found = {id: Kin(id, named_link(reference, id, when), "", counts.get(id)) for id in ids}
    for id in counts.keys() - found.keys():
        link = named_link(reference, id, when)
        found[id] = Kin(id, link, "trực thuộc vào lúc được ghi nhận", counts[id])
    return KinList("Đơn vị trực thuộc", _grouped(reference, found))


def below_then(
    reference: Reference,
    unit: Unit,
    day: date,
    counts: Mapping[str, Link],
    seen_since: Mapping[str, date],
) -> tuple[KinList, KinList]:
    """The same for a day of the past, and apart from them those that may not have been there yet.

    Nobody tells when these began, nor has the roll anything of them until that day
    (``seen_since``).
    """
    below = below_on(reference, unit, day, counts)
    known = {
        kin.id
        for kin in below.kin
        if kin.count
        or reference.units[kin.id].known_since <= day
        or seen_since.get(kin.id, date.max) <= day
    }
    sure = {kin.id: kin for kin in below.kin if kin.id in known}
    unsure = {kin.id: kin for kin in below.kin if kin.id not in known}
    return (
        KinList(below.title, _grouped(reference, sure)),
        KinList("Chưa rõ khi đó đã có hay chưa", _grouped(reference, unsure)),
    )


def once_below(reference: Reference, unit: Unit, day: date) -> KinList:
    """The units that belonged to ``unit`` once and no longer do on ``day``."""
    lineage = reference.lineage
    ids = dict.fromkeys(lineage.ever_below(unit.id))
    for id in lineage.children_on(unit.id, day):
        del ids[id]
    found = {id: _once(reference, unit.id, reference.units[id]) for id in ids if id != unit.id}
    return KinList("Đơn vị trước đây trực thuộc", _grouped(reference, found))


def _once(reference: Reference, parent: str, unit: Unit) -> Kin:
    """How ``unit`` left a parent: it went to another one, or ended there."""
    last = max(n for n, period in enumerate(unit.periods) if period.parent == parent)
    if last + 1 == len(unit.periods):
        return Kin(unit.id, named_link(reference, unit.id, None), ended_briefly(unit))
    name, after = unit.periods[last].name, unit.periods[last + 1]
    since = f"từ {spelled(after.start)}" if after.start else ""
    above = reference.unit_name(after.parent, after.start) if after.parent else ""
    left = f"chuyển về {place_in_sentence(above)}" if above else "không còn trực thuộc"
    later = f"{'sau' if unit.ended else 'nay'} là {place_in_sentence(unit.current.name)}"
    told = [f"{left} {since}".strip(), *([later] if unit.current.name != name else [])]
    return Kin(unit.id, replace(named_link(reference, unit.id, None), text=name), "; ".join(told))


def _grouped(reference: Reference, found: Mapping[str, Kin]) -> tuple[KinGroup, ...]:
    """By level, the highest first, then by sort."""
    groups: defaultdict[tuple[int, str], list[tuple[str, Kin]]] = defaultdict(list)
    for id, kin in found.items():
        groups[_sort_of(reference, id, kin.unit.text)].append((id, kin))
    return tuple(
        KinGroup(title, tuple(kin for _, kin in sorted(group, key=_in_order)))
        for (_, title), group in sorted(groups.items(), key=itemgetter(0))
    )


def _sort_of(reference: Reference, id: str, name: str) -> tuple[int, str]:
    unit = reference.units.get(id)
    level = unit.current.level if unit else None
    noun = common_noun(name)
    title = noun or (labels.LEVEL[level] if level else "Đơn vị khác")
    return (-level.rank if level else 1, title)


def _in_order(one: tuple[str, Kin]) -> tuple[object, str]:
    id, kin = one
    return sort_key(kin.unit.text), id
