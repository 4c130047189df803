"""Which pages show something of records that changed.

A page that is named in vain costs a moment; one that is forgotten goes on showing what is no
longer true. ``tests/site/test_incremental_law.py`` holds builds after random edits against
builds from nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from honour_roll.counts import UNKNOWN
from honour_roll.model.entry import Entry
from honour_roll.text.folding import spelling_key
from honour_roll.times import time_of, time_of_tally
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import PAGE_SIZE
from honour_roll.views.name_order import is_person, letter_of
from honour_roll.views.names import letter_address
from honour_roll.views.related import relatives_of
from honour_roll.views.wanted import Some

_LOOKS = (
    "summary",
    "position",
    "village",
    "born",
    "died",
    "other_names",
    "photos",
    "updated",
    "disseminated",
)
"""Fields of an entry that no count, order, letter or list depends on."""

ALWAYS = (addresses.UNITS, addresses.DECISIONS, addresses.REGISTERS)
"""Lists that count or name something of nearly every record; the landing pages besides."""


def is_looks(before: Entry | None, after: Entry | None) -> bool:
    """Whether an entry stands and counts where it did, in the same order, and only looks new."""
    if before is None or after is None:
        return False
    looks = {name: getattr(after, name) for name in _LOOKS}
    return replace(before, **looks) == after


def touched_looks(index: ViewIndex, ids: Iterable[str]) -> Some:
    """What shows something of entries of which only the looks changed."""
    found = Some([addresses.DATA], cards=ids)  # it tells when an entry was changed last
    for id in found.cards:
        entry = index.roll.records[id]
        found.addresses.update(_lists_of(entry), _alone(index, entry), _volumes_of(index, id))
        found.addresses.update(_news(index, entry))
        found.addresses.add(_letter(entry))
    if len(index.roll.records) <= PAGE_SIZE:
        found.addresses.add(addresses.NAMES)
    return found


def touched(
    old: ViewIndex, new: ViewIndex, ids: Iterable[str], close_calls: Mapping[str, Mapping[str, int]]
) -> Some:
    """The first pages of all that shows something of the records ``ids``, in one roll or both.

    ``close_calls`` are those that the pages of today had (see ``listings.CloseCalls``).
    """
    ids = list(ids)
    found = Some(ALWAYS)
    for index in (old, new):
        for id in ids:
            found.addresses.update(_showing(index, id))
    changed = _changed_lists(old, new, ids)
    for address, calls in close_calls.items():
        # An entry may leave one of two lists for the other.
        if any(list in changed and gap <= 2 * len(ids) for list, gap in calls.items()):
            found.addresses.add(address)
    _add_letters(found, old, new, ids)
    if any(_cited(old, id) != _cited(new, id) for id in ids):
        found.addresses.add(addresses.SOURCES)
    if any(_corrected(old, id) != _corrected(new, id) for id in ids):
        found.addresses.add(addresses.CORRECTIONS)
    if old.times != new.times:
        found.folders.add(addresses.TIMES)
    found.addresses.update(_comparing(old, new, ids))
    return found


def _comparing(old: ViewIndex, new: ViewIndex, ids: Iterable[str]) -> Iterator[str]:
    """Pages of published totals that are held against entries of other pages too.

    That of several years is held against each of them, that of several kinds together likewise.
    """
    entries = [index.roll.records.get(id) for index in (old, new) for id in ids]
    own = {award.category for entry in entries if entry for award in entry.awards}
    for total in new.counts.totals:
        if own.intersection(total.tally.kinds):
            yield from map(addresses.of_category, total.tally.kinds)
            yield addresses.of_time(time_of_tally(total.tally))


def _showing(index: ViewIndex, id: str) -> Iterator[str]:
    """Pages that show an entry, name it, or count it."""
    entry = index.roll.records.get(id)
    yield from _volumes_of(index, id)
    if entry is None:
        yield addresses.of_record(id)
        return
    yield from _lists_of(entry)
    yield from _alone(index, entry)
    yield from _news(index, entry)
    for unit in _units_of(entry):
        yield from map(addresses.of_unit, _units_naming(index, unit))


def _alone(index: ViewIndex, entry: Entry) -> Iterator[str]:
    """Pages that show an entry beyond its card in lists of entries."""
    yield addresses.of_record(entry.id)
    yield from map(addresses.of_record, relatives_of(index, entry.id))
    for award in entry.awards:
        yield addresses.of_register(award.unit)
        if award.decision:
            yield addresses.of_decision(award.decision)


def _volumes_of(index: ViewIndex, id: str) -> Iterator[str]:
    """The volumes that name an entry, tell what changed of it, or are withheld with it."""
    for volume, _ in index.volumes.get(id, ()):
        yield addresses.of_booklet(volume.id)


def _lists_of(entry: Entry) -> Iterator[str]:
    """The lists in which an entry stands; those of a unit's times belong to the unit's page."""
    yield from map(addresses.of_unit, _units_of(entry))
    yield addresses.of_field(entry.field or UNKNOWN)
    for award in entry.awards:
        yield addresses.of_time(time_of(award))
        yield addresses.of_category(award.category)
        yield addresses.of_movement(award.movement or UNKNOWN)


def _units_of(entry: Entry) -> Iterable[str]:
    """The units on whose pages an entry stands."""
    return dict.fromkeys((entry.unit, *(a.unit for a in entry.awards), *entry.also_units))


def _news(index: ViewIndex, entry: Entry) -> Iterator[str]:
    """The feeds of the units that count an entry (rule 7 of ``counts.py``)."""
    lineage = index.reference.lineage
    for award in entry.awards:
        above = lineage.above(award.unit, award.when)
        for unit in {award.unit, *above, *_counting_today(index, award.unit)}:
            yield addresses.news_of(addresses.of_unit(unit))


def _counting_today(index: ViewIndex, unit: str) -> set[str]:
    """The units that may count entries of ``unit`` today, or did on their own last day."""
    lineage = index.reference.lineage
    return {*lineage.answering(unit), *(id for id, _ in lineage.answered(unit))}


def _units_naming(index: ViewIndex, unit: str) -> set[str]:
    """The units whose pages count entries of ``unit``, or say how many it has."""
    lineage, found = index.reference.lineage, _counting_today(index, unit)
    own = index.counts.of_unit(unit)
    starts = {award.period.start for award in own if award.period}
    for when in {award.when for award in own} | starts:
        found.update(lineage.above(unit, when))
    return found


def _changed_lists(old: ViewIndex, new: ViewIndex, ids: Iterable[str]) -> set[str]:
    """Lists that gained or lost one of the entries."""
    changed: set[str] = set()
    for id in ids:
        before, after = (_memberships(index.roll.records.get(id)) for index in (old, new))
        changed |= before ^ after
    return changed


def _memberships(entry: Entry | None) -> set[str]:
    if entry is None:
        return set()
    times = (addresses.of_unit_time(award.unit, time_of(award)) for award in entry.awards)
    return {*_lists_of(entry), *times}


def _add_letters(found: Some, old: ViewIndex, new: ViewIndex, ids: Iterable[str]) -> None:
    """Letters whose names changed; all of a list where one letter has more or fewer names.

    Every letter's page says how many names each of the others has.
    """
    spellings: set[str] = set()
    for id in ids:
        entries = [index.roll.records.get(id) for index in (old, new)]
        before, after = ({_letter(entry)} if entry else set() for entry in entries)
        found.addresses |= before | after
        found.folders |= {_folder(address) for address in before ^ after}
        if len({entry and entry.name for entry in entries}) > 1 or before != after:
            spellings |= {spelling_key(entry.name) for entry in entries if entry}
    if spellings:
        found.addresses |= {
            _letter(entry)
            for entry in new.roll.records.values()
            if spelling_key(entry.name) in spellings
        }
    if len({len(index.roll.records) <= PAGE_SIZE for index in (old, new)}) > 1:
        found.folders.add(addresses.NAMES)


def _letter(entry: Entry) -> str:
    return letter_address(letter_of(entry), of_people=is_person(entry))


def _folder(address: str) -> str:
    return address.rstrip("/").rpartition("/")[0] + "/"


def _cited(index: ViewIndex, id: str) -> object:
    """What the list of sources shows of an entry."""
    entry = index.roll.records.get(id)
    if entry is None:
        return None
    decisions = {award.decision for award in entry.awards}
    return entry.kind, entry.name, entry.sort_name, entry.sources, decisions


def _corrected(index: ViewIndex, id: str) -> object:
    """What the log of corrections shows of an entry."""
    entry = index.roll.records.get(id)
    if entry is None or not entry.corrections:
        return None
    return entry.kind, entry.name, entry.sort_name, entry.unit, entry.awards, entry.corrections
