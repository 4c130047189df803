"""What all views draw on: the public roll, its counts, cards and orders, computed once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from honour_roll.counts import Counts, distinct, group
from honour_roll.model.entry import Entry
from honour_roll.model.tally import TallySheet
from honour_roll.model.terms import Kind
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.roll import PublicRoll, Reference
from honour_roll.text.collation import person_key, sort_key
from honour_roll.text.dates import PartialDate, Period
from honour_roll.times import Time, days_of, time_of, time_of_tally
from honour_roll.views.cards import Card, make_card
from honour_roll.views.listings import Listings, Lists
from honour_roll.views.name_order import NameOrder
from honour_roll.views.parts import PhotoView
from honour_roll.views.rings import Rings

PhotoFinder = Callable[[Entry], Sequence[PhotoView]]
"""The photos of an entry, in its order; without files those that can't be shown."""

CoverFinder = Callable[[Volume], PhotoView | None]
"""The cover of a volume, where it could be prepared."""

_CARDS_KEPT = 512
"""Of an entry its own page asks more than once, and the pages of those related to it."""

_KIND_ORDER = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The entries before and after one within its unit and year."""

    previous: str | None
    next: str | None


class ViewIndex:
    """One public roll as its pages need it."""

    def __init__(
        self, roll: PublicRoll, photos: PhotoFinder, cover: CoverFinder = lambda volume: None
    ) -> None:
        self.roll = roll
        self.reference: Reference = roll.reference
        self.counts = Counts(roll)
        self._photos = photos
        self.cover = cover
        self._cards = lru_cache(_CARDS_KEPT)(self._card)

    def photos(self, entry: Entry) -> Sequence[PhotoView]:
        """The entry's photos that can be shown."""
        return [photo for photo in self._photos(entry) if photo.files]

    def missing_photos(self, entry: Entry) -> Sequence[PhotoView]:
        """Those that can't: what is said of them stands on the record's page all the same."""
        return [photo for photo in self._photos(entry) if not photo.files]

    def card(self, id: str) -> Card:
        """The record as a card."""
        return self._cards(id)

    def _card(self, id: str) -> Card:
        entry = self.roll.records[id]
        return make_card(entry, self.reference, self.photos(entry))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Record id → its place when all are sorted: by kind, then people by given name."""
        ids = sorted(self.roll.records, key=self._sort_key)
        return {id: number for number, id in enumerate(ids)}

    def _sort_key(self, id: str) -> tuple[object, ...]:
        entry = self.roll.records[id]
        if entry.kind is Kind.INDIVIDUAL:
            return (_KIND_ORDER[entry.kind], person_key(entry.name, entry.sort_name), id)
        return (_KIND_ORDER[entry.kind], sort_key(entry.sort_name or entry.name), id)

    def in_order(self, ids: Iterable[str]) -> list[str]:
        """Distinct record ids in the order of lists."""
        return sorted(set(ids), key=self.order.__getitem__)

    def neighbours(self, id: str) -> Neighbours:
        """Previous and next of a record within the unit and year of its address."""
        return Neighbours(*self._by_folder.beside(id))

    @cached_property
    def _by_folder(self) -> Rings:
        return Rings(self._ids, self.order, lambda id: (id.rpartition("/")[0],))

    @cached_property
    def replicas(self) -> Mapping[str, list[str]]:
        """Model id → the models that were replicated from it."""
        records = self.roll.records
        origins = group(self.order, lambda id: records[id].replicated_from)
        return {origin: ids for origin, ids in origins.items() if origin}

    @cached_property
    def pictured_in(self) -> Mapping[str, list[str]]:
        """Record id → the records whose photos show that person."""
        found: dict[str, list[str]] = {}
        for id, entry in self.roll.records.items():
            for person in dict.fromkeys(one for photo in entry.photos for one in photo.people):
                found.setdefault(person, []).append(id)
        return found

    @cached_property
    def rings(self) -> tuple[Rings, ...]:
        """Entries that have something in common, most first (see ``related``)."""
        records = self.roll.records

        def of_unit(id: str) -> Iterator[Hashable]:
            if records[id].field:
                yield records[id].unit, records[id].field

        def of_decision(id: str) -> Iterator[Hashable]:
            return (award.decision for award in records[id].awards if award.decision)

        def of_kind(id: str) -> Iterator[Hashable]:
            if records[id].field:
                yield records[id].kind, records[id].field

        def of_place(id: str) -> Iterator[Hashable]:
            yield records[id].unit

        def of_movement(id: str) -> Iterator[Hashable]:
            return ((records[id].kind, award.movement) for award in records[id].awards)

        ways = (of_unit, of_decision, of_kind, of_place, of_movement)
        return tuple(Rings(self._ids, self.order, keys) for keys in ways)

    @cached_property
    def _ids(self) -> list[str]:
        return list(self.order)

    def names(self, *, of_people: bool) -> NameOrder:
        """The A–Z of people, or that of everything else."""
        return self._people if of_people else self._others

    @cached_property
    def _people(self) -> NameOrder:
        return NameOrder(self.roll.records, self.order, of_people=True)

    @cached_property
    def _others(self) -> NameOrder:
        return NameOrder(self.roll.records, self.order, of_people=False)

    @cached_property
    def volumes(self) -> Mapping[str, list[tuple[Volume, VolumeEntry]]]:
        """Record id → the volumes in which it stands, or in which a replica of it names it."""
        found: dict[str, list[tuple[Volume, VolumeEntry]]] = {}
        for id, volume in self.reference.volumes.items():
            for entry in volume.entries if id in self.reference.booklets else ():
                for record in dict.fromkeys((entry.record, entry.origin)):
                    if record:
                        found.setdefault(record, []).append((volume, entry))
        return found

    @cached_property
    def listings(self) -> Listings:
        """Where the figures of any page lead."""
        return Listings(Lists(self.roll, self.counts, self.members))

    @cached_property
    def members(self) -> Mapping[str, list[str]]:
        """Unit id → the records shown on its page: its own, honoured there, or also there."""
        found: dict[str, list[str]] = {}
        for id, entry in self.roll.records.items():
            of_awards = (award.unit for award in entry.awards)
            for unit in dict.fromkeys((entry.unit, *of_awards, *entry.also_units)):
                found.setdefault(unit, []).append(id)
        return {unit: self.in_order(ids) for unit, ids in found.items()}

    def in_all(self, unit_id: str) -> int:
        """How many entries count for a unit, with those of the units that it answers for."""
        return distinct(self.counts.today(unit_id))

    def uncounted(self, unit_id: str) -> list[str]:
        """The records that a unit's page lists and none of its figures counts (rule 5)."""
        counted = {award.record for award in self.counts.today(unit_id)}
        return [id for id in self.members.get(unit_id, ()) if id not in counted]

    def counted_elsewhere(self, unit_id: str) -> list[str]:
        """The records that a unit's page lists and that count for it by other units alone."""
        own = {award.record for award in self.counts.of_unit(unit_id)}
        counted = {award.record for award in self.counts.today(unit_id)} - own
        return [id for id in self.members.get(unit_id, ()) if id in counted]

    @cached_property
    def times(self) -> list[Time]:
        """Every time with an honour or a published total: years latest first, periods, undated."""
        recorded = {time_of(award) for award in self.counts.all}
        return sort_times(recorded | self.times_published(self.reference.tallies.values()))

    def times_published(self, sheets: Iterable[TallySheet]) -> set[Time]:
        """The times for which ``sheets`` have totals; totals of no known time are left out."""
        return {time_of_tally(t) for sheet in sheets for t in sheet.totals} - {None}

    @cached_property
    def times_published_below(self) -> Mapping[str, set[Time]]:
        """Unit id → the times for which totals of units below it then were published."""
        found: dict[str, set[Time]] = {}
        for sheet, tally in self.counts.totals:
            time = time_of_tally(tally)
            for id in self.reference.lineage.above(sheet.unit, last_of(time)) if time else ():
                found.setdefault(id, set()).add(time)
        return found

    @cached_property
    def seen_since(self) -> Mapping[str, date]:
        """Unit id → the first day of the earliest honour or published total of it or below it."""
        lineage, found = self.reference.lineage, dict[str, date]()

        def see(unit: str, time: PartialDate | Period, when: PartialDate | None) -> None:
            first, _ = days_of(time)
            for id in (unit, *lineage.above(unit, when)):
                found[id] = min(first, found.get(id, first))

        for unit, time, when in {(a.unit, a.period or a.when, a.when) for a in self.counts.all}:
            if time:
                see(unit, time, when)
        for sheet, tally in self.counts.totals:
            if told := time_of_tally(tally):
                see(sheet.unit, _dated(told), last_of(told))
        return found


def _dated(time: int | Period) -> PartialDate | Period:
    return PartialDate(time) if isinstance(time, int) else time


def last_of(time: Time) -> PartialDate | None:
    """When to look at units in a time: its last day, as far as it is known."""
    if time is None or isinstance(time, int):
        return PartialDate(time) if time else None
    return time.end or time.start


def beside(times: Sequence[Time], at: int) -> tuple[Time, Time]:
    """The times before and after one of ``sort_times``: years among years, periods among periods.

    None where there is none; the undated have no before and after.
    """
    one = times[at]
    older = times[at + 1] if at + 1 < len(times) else None
    newer = times[at - 1] if at else None
    kind = type(one)
    return (
        older if type(older) is kind and one is not None else None,
        newer if type(newer) is kind and one is not None else None,
    )


def sort_times(times: Iterable[Time]) -> list[Time]:
    """Distinct times: years latest first, then periods latest first, undated last."""
    found = set(times)
    years = sorted((time for time in found if isinstance(time, int)), reverse=True)
    periods = sorted(
        (time for time in found if isinstance(time, Period)),
        key=lambda period: (period.start.iso(), period.end.iso() if period.end else "9"),
        reverse=True,
    )
    return [*years, *periods, *([None] if None in found else [])]
