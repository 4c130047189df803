"""The one filter through which records leave the roll, and what has passed it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from honour_roll.model.award import Award
from honour_roll.model.booklet import Booklet
from honour_roll.model.correction import OF_HONOURS, Correction
from honour_roll.model.entry import Entry
from honour_roll.model.ids import is_record_id
from honour_roll.model.pictured import without_names
from honour_roll.model.record import Photo, Record
from honour_roll.model.terms import Status
from honour_roll.model.volume import Volume
from honour_roll.roll.in_force import awards_in_force
from honour_roll.roll.printed import moved_ids, present, still_shows
from honour_roll.roll.reference import Reference

FullRecord = Callable[[str], Record]
"""Reads the record of an id in full."""


@dataclass(frozen=True)
class PublicRoll:
    """The records as the public may see them, and of what they refer to no more than they need.

    Made by ``HonourRoll.public`` alone.
    """

    records: Mapping[str, Entry]
    reference: Reference
    _full: FullRecord

    def full(self, id: str) -> Record:
        """All that the public may see of a record; KeyError for one that it may not see."""
        return self._full(id)

    def picture_names(self) -> Iterator[str]:
        """Every picture that may be shown, under the content folder: photos, covers of booklets."""
        for id, entry in self.records.items():
            folder = id.rpartition("/")[0]
            yield from (f"records/{folder}/{photo.file}" for photo in entry.photos)
        for booklet in self.reference.booklets.values():
            if booklet.cover:
                yield f"booklets/{booklet.cover}"

    def all_awards(self) -> Iterator[Award]:
        """Every public award."""
        for entry in self.records.values():
            yield from entry.awards

    def holds(self, status: Status) -> bool:
        """Whether there may be awards of this state."""
        return status.is_public


def public_roll(records: Mapping[str, Entry], reference: Reference, full: FullRecord) -> PublicRoll:
    """What ``HonourRoll.public`` gives; see there."""
    kept: dict[str, Entry] = {}
    for id, entry in records.items():
        awards = public_awards(entry)
        if not awards or entry.is_withdrawn:
            continue
        corrections = _public_corrections(entry, awards)
        if (len(awards), len(corrections)) != (len(entry.awards), len(entry.corrections)):
            entry = replace(entry, awards=awards, corrections=corrections)
        kept[id] = entry
    for id, entry in kept.items():
        if entry.replicated_from and entry.replicated_from not in kept:
            kept[id] = replace(entry, replicated_from=None)
        if any(photo.people for photo in entry.photos):
            photos = tuple(_without_hidden(photo, kept) for photo in entry.photos)
            kept[id] = replace(kept[id], photos=photos)
    return PublicRoll(kept, _public_reference(reference, kept), _public_full(kept, full))


def _public_full(records: Mapping[str, Entry], full: FullRecord) -> FullRecord:
    """What the public may see of records in full; the last one is kept for who asks next."""

    @lru_cache(maxsize=1)
    def found(id: str) -> Record:
        entry, record = records[id], full(id)
        keys = {award.key for award in entry.awards}
        return record.model_copy(
            update={
                # A key given twice by mistake may be that of a hidden honour as well.
                "honours": tuple(h for h in record.honours if h.status.is_public and h.key in keys),
                "replicated_from": entry.replicated_from,
                "corrections": entry.corrections,
                "photos": entry.photos,
            }
        )

    return found


def public_awards(entry: Entry) -> tuple[Award, ...]:
    """An entry's honours that readers see."""
    return tuple(a for a in awards_in_force(entry) if a.status.is_public)


def _public_corrections(entry: Entry, awards: Sequence[Award]) -> tuple[Correction, ...]:
    """Without those of an honour that isn't public: they would tell of it."""
    if not entry.corrections:
        return ()
    keys = {award.key for award in awards}
    return tuple(
        one
        for one in entry.corrections
        if one.honour in keys or (one.honour is None and one.field != OF_HONOURS)
    )


def _public_reference(reference: Reference, records: Mapping[str, Entry]) -> Reference:
    """Without decisions, booklets' mentions and volumes' entries of other records.

    A decision's title may name whom it honours, and its id tells of an honour.
    """
    used = {award.decision for entry in records.values() for award in entry.awards}
    return replace(
        reference,
        with_pages=_units_with_pages(reference, records),
        decisions={id: one for id, one in reference.decisions.items() if id in used},
        booklets={id: _public_booklet(one, records) for id, one in reference.booklets.items()},
        volumes=_public_volumes(reference.volumes, records),
    )


def _units_with_pages(reference: Reference, records: Mapping[str, Entry]) -> Set[str] | None:
    """What stands outside the national register or has entries or totals, and what is around it."""
    named = {id for id in reference.units if not reference.is_national(id)}
    if len(named) == len(reference.units):
        return None
    named.update(sheet.unit for sheet in reference.tallies.values())
    for entry in records.values():
        named.update((entry.unit, *entry.also_units, *(award.unit for award in entry.awards)))
    return reference.lineage.around(named)


def _public_booklet(booklet: Booklet, records: Mapping[str, Entry]) -> Booklet:
    named = {
        key: tuple(id for id in getattr(booklet.selection, key) if id in records)
        for key in ("include", "exclude")
    }
    return booklet.model_copy(update={"selection": booklet.selection.model_copy(update=named)})


def _public_volumes(
    volumes: Mapping[str, Volume], records: Mapping[str, Entry]
) -> Mapping[str, Volume]:
    if not volumes:
        return {}
    moved = moved_ids(records)
    return {id: _public_volume(one, records, moved) for id, one in volumes.items()}


def _public_volume(
    volume: Volume, records: Mapping[str, Entry], moved: Mapping[str, str]
) -> Volume:
    """Under the ids of today; without files and cover if they show what is no longer public.

    Of an entry that was printed with something hidden since, no difference is told either.
    """
    entries, is_whole = [], True
    for printed in volume.entries:
        found = present(printed, records, moved)
        if not still_shows(found, records):
            is_whole = False
            found = found.model_copy(update={"printed": None, "origin": None})
        if found.record in records:
            entries.append(found)
    hidden = {} if is_whole else {"files": (), "cover": None}
    return volume.model_copy(update={"entries": tuple(entries), **hidden})


def _without_hidden(photo: Photo, kept: Container[str]) -> Photo:
    """The photo without the names of people in it whose records the public may not see."""
    hidden = [one for one in photo.people if is_record_id(one) and one not in kept]
    if not hidden:
        return photo
    people = without_names(photo.people, hidden)
    return photo.model_copy(update={"people": people})
