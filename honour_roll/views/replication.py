"""Where a model began, and where it was replicated: the list on the page of each of its family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from honour_roll.model.entry import Entry
from honour_roll.text.collation import sort_key
from honour_roll.text.folding import fold
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import unit_link

MOST = 100
"""Of a larger family only the page of the first model lists all: else a family of ``n`` models
would take ``n`` lists of ``n`` lines."""


@dataclass(frozen=True, slots=True)
class Place:
    """One model of a family: where and when it was first honoured.

    ``model`` has no address on the model's own page. ``village`` tells namesakes apart, and where
    that is not enough ``slug``, the end of its id; ``origin`` is the model that it was replicated
    from, where that isn't the first of the family.
    """

    model: Link
    unit: Link
    time: Link
    village: str
    slug: str
    origin: Link | None


@dataclass(frozen=True, slots=True)
class Replication:
    """A model's family: ``first`` is where it began, ``places`` where it was replicated.

    ``places`` are in the order of time, then of units and names; ``total`` is the number of
    replicas, and ``whole`` leads to the page that lists them all where this one doesn't.
    """

    first: Place
    places: tuple[Place, ...]
    total: int
    whole: str | None


def replication(index: ViewIndex, id: str) -> Replication | None:
    """The family of the model ``id``; None for an entry without one."""
    first, *others = family_of(index, id)
    if not others:
        return None
    shown = others if len(others) <= MOST or id == first else _near(index, id, others)
    records = index.roll.records
    entries = [records[one] for one in (first, *shown)]
    maker = _Maker(index, id, first, Counter(key for one in entries for key in _called(one)))
    return Replication(
        first=maker.place(first),
        places=tuple(map(maker.place, _ordered(index, shown))),
        total=len(others),
        whole=addresses.of_record(first) if len(shown) < len(others) else None,
    )


def origins_of(index: ViewIndex, id: str) -> list[str]:
    """The models that ``id`` came from, one from the other, where it began first."""
    records, found = index.roll.records, [id]
    origin = records[id].replicated_from
    while origin and origin not in found:
        found.append(origin)
        origin = records[origin].replicated_from
    return found[:0:-1]


def replicas_of(index: ViewIndex, id: str) -> list[str]:
    """The models that came from ``id``, one from the other, in the order of the list."""
    found = {id: None}
    # Looked through while it grows.
    for one in (waiting := [id]):
        for replica in index.replicas.get(one, ()):
            if replica not in found:
                found[replica] = None
                waiting.append(replica)
    return _ordered(index, waiting[1:])


def family_of(index: ViewIndex, id: str) -> list[str]:
    """The model where it all began, and all that came from it; ``id`` alone without a family."""
    first = next(iter(origins_of(index, id)), id)
    return [first, *replicas_of(index, first)]


def _near(index: ViewIndex, id: str, others: Iterable[str]) -> list[str]:
    """Of a large family: ``id``, those between it and the first, and what came from it directly."""
    near = {id, *origins_of(index, id), *index.replicas.get(id, ())[:MOST]}
    return [one for one in others if one in near]


def _ordered(index: ViewIndex, ids: Iterable[str]) -> list[str]:
    records, reference = index.roll.records, index.reference

    def order(id: str) -> tuple[object, ...]:
        entry = records[id]
        first = entry.awards[0]
        unit = reference.unit_name(entry.unit, first.when)
        return first.order, sort_key(unit), sort_key(entry.name), id

    return sorted(ids, key=order)


@dataclass(frozen=True, slots=True)
class _Maker:
    index: ViewIndex
    here: str
    first: str
    namesakes: Counter[Hashable]

    def place(self, id: str) -> Place:
        entry = self.index.roll.records[id]
        award, (line, with_village) = entry.awards[0], _called(entry)
        return Place(
            model=self._link(id),
            unit=unit_link(self.index.reference, entry.unit, award.when),
            time=Link(
                addresses.time_label(time_of(award)),
                addresses.of_unit_time(award.unit, time_of(award)),
            ),
            village=(entry.village or "") if self.namesakes[line] > 1 else "",
            slug=entry.slug if self.namesakes[with_village] > 1 else "",
            origin=self._origin(id),
        )

    def _origin(self, id: str) -> Link | None:
        """By its unit and time: most replicas have the name of the model that they came from."""
        origin = self.index.roll.records[id].replicated_from
        if not origin or origin == self.first or id == self.first:
            return None
        entry = self.index.roll.records[origin]
        first = entry.awards[0]
        unit = self.index.reference.unit_name(entry.unit, first.when)
        words = f"{unit} ({addresses.time_label(time_of(first))})"
        return replace(self._link(origin), text=words)

    def _link(self, id: str) -> Link:
        name = self.index.roll.records[id].name
        return Link(name, None if id == self.here else addresses.of_record(id))


def _called(entry: Entry) -> tuple[Hashable, Hashable]:
    """What a line says of a model, without its village and with it."""
    line = fold(entry.name), entry.unit, time_of(entry.awards[0])
    return line, (*line, entry.village)
