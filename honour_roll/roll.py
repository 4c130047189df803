"""The roll: everything loaded, with lookups; and the one filter through which it leaves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from honour_roll.lineage import Lineage
from honour_roll.model.award import Award
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.site import SiteFacts
from honour_roll.model.tally import TallySheet
from honour_roll.model.terms import Status
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import Authority, Movement, Term
from honour_roll.model.volume import Volume, VolumeEntry
from honour_roll.model.withdrawal import Withdrawals
from honour_roll.source.content import Content, Unsound
from honour_roll.source.known import Known
from honour_roll.text.dates import PartialDate
from honour_roll.text.folding import fold


@dataclass(frozen=True)
class Reference:
    """What records refer to: units, decisions, vocabularies; and the published totals."""

    root: Path
    units: Mapping[str, Unit]
    decisions: Mapping[str, Decision]
    tallies: Mapping[str, TallySheet]
    booklets: Mapping[str, Booklet]
    vocabulary: Mapping[str, Mapping[str, Term]]
    site: SiteFacts
    unit_files: Mapping[str, str]
    """Unit id → its file under the content folder."""
    volumes: Mapping[str, Volume] = field(default_factory=dict)
    """Booklet id → the volume that was last made of it for readers."""
    volume_files: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """Booklet id → the files in its folder, with their sizes in bytes."""
    withdrawals: Withdrawals | None = None
    """Who was taken down."""

    @classmethod
    def of(cls, content: Content) -> Reference:
        """What was read besides records."""
        return cls(
            root=content.root,
            units=content.units,
            decisions=content.decisions,
            tallies=content.tallies,
            booklets=content.booklets,
            vocabulary=content.vocabulary,
            site=content.site,
            unit_files={id: file for id, (file, _) in content.unit_files.items()},
            volumes=content.volumes,
            volume_files=content.volume_files,
            withdrawals=content.withdrawals,
        )

    @cached_property
    def lineage(self) -> Lineage:
        """Questions about the units through time."""
        return Lineage(self.units)

    @cached_property
    def authorities(self) -> Mapping[str, Authority]:
        """Who decides."""
        terms = self.vocabulary.get("authorities", {})
        return {id: term for id, term in terms.items() if isinstance(term, Authority)}

    @cached_property
    def movements(self) -> Mapping[str, Movement]:
        """What honours belong to."""
        terms = self.vocabulary.get("movements", {})
        return {id: term for id, term in terms.items() if isinstance(term, Movement)}

    def term(self, vocabulary: str, id: str | None) -> str | None:
        """A term's name, its id where the vocabulary lacks it, None for None."""
        if id is None:
            return None
        term = self.vocabulary.get(vocabulary, {}).get(id)
        return term.name if term else id

    def unit_name(self, id: str, when: PartialDate | None) -> str:
        """A unit's name of the day (of its last day for None); its id where it is unknown."""
        unit = self.units.get(id)
        return unit.period_for(when).name if unit else id


FullRecord = Callable[[str], Record]
"""Reads the record of an id in full."""


@dataclass(frozen=True)
class HonourRoll:
    """Every record, public or not: for checks and for the editor, never for output."""

    records: Mapping[str, Entry]
    """Record id → the record in short; ``full`` reads the whole of one."""
    reference: Reference
    full: FullRecord
    known: Known = field(default_factory=Known)
    """The ids that exist, those of broken entries among them."""
    unit_paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Unit id → the path within its file."""
    unsound: Sequence[Unsound] = ()
    """Entries with mistakes, whose references are checked all the same."""
    beside: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Folder of records → the names of the files in it that are no YAML."""

    @classmethod
    def of(cls, content: Content, full: FullRecord) -> HonourRoll:
        """The roll of what was read; records with problems are absent from it."""
        paths = {id: path for id, (_, path) in content.unit_files.items()}
        reference = Reference.of(content)
        return cls(
            content.records,
            reference,
            full,
            content.known,
            paths,
            content.unsound,
            content.beside,
        )

    @cached_property
    def namesakes(self) -> Sequence[Sequence[Entry]]:
        """Records of one kind and unit whose names are equal but for their marks, by id.

        See ``name_to_compare`` for what doesn't count either.
        """
        groups: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self.records.values():
            groups[entry.kind, entry.unit, fold(entry.name_to_compare)].append(entry)
        return [group for group in groups.values() if len(group) > 1]

    def public(self) -> PublicRoll:
        """What may be published: the only way from records to any page, file or index.

        Left out are honours in a state that isn't public, honours that a later one revokes
        and the revocation itself, records whose consent was withdrawn, records of which
        nothing is left, links to any of these, and decisions that no honour left refers to.
        """
        return self._public

    @cached_property
    def _public(self) -> PublicRoll:
        kept: dict[str, Entry] = {}
        for id, entry in self.records.items():
            awards = _public_awards(entry)
            if not awards or entry.is_withdrawn:
                continue
            if len(awards) != len(entry.awards):
                entry = replace(entry, awards=awards)
            kept[id] = entry
        for id, entry in kept.items():
            if entry.replicated_from and entry.replicated_from not in kept:
                kept[id] = replace(entry, replicated_from=None)
        return PublicRoll(kept, _public_reference(self.reference, kept), self.full)


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
        entry, record = self.records[id], self._full(id)
        keys = {award.key for award in entry.awards}
        return record.model_copy(
            update={
                # A key given twice by mistake may be that of a hidden honour as well.
                "honours": tuple(h for h in record.honours if h.status.is_public and h.key in keys),
                "replicated_from": entry.replicated_from,
            }
        )

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


def _public_awards(entry: Entry) -> tuple[Award, ...]:
    revoked = {a.revokes for a in entry.awards if a.status is Status.REVOKED and a.revokes}
    return tuple(a for a in entry.awards if a.status.is_public and a.key not in revoked)


def _public_reference(reference: Reference, records: Mapping[str, Entry]) -> Reference:
    """Without decisions, booklets' mentions and volumes' entries of other records.

    A decision's title may name whom it honours, and its id tells of an honour.
    """
    used = {award.decision for entry in records.values() for award in entry.awards}
    return replace(
        reference,
        decisions={id: one for id, one in reference.decisions.items() if id in used},
        booklets={id: _public_booklet(one, records) for id, one in reference.booklets.items()},
        volumes=_public_volumes(reference.volumes, records),
    )


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


def moved_ids(records: Mapping[str, Entry]) -> dict[str, str]:
    """Former id → the id of today."""
    return {former: id for id, entry in records.items() for former in entry.former_ids}


def present(
    printed: VolumeEntry, records: Mapping[str, Entry], moved: Mapping[str, str]
) -> VolumeEntry:
    """What was printed under the ids of today (see ``moved_ids``)."""
    update = {
        key: moved[id]
        for key, id in (("record", printed.record), ("origin", printed.origin or ""))
        if id in moved and id not in records
    }
    return printed.model_copy(update=update) if update else printed


def still_shows(printed: VolumeEntry, records: Mapping[str, Entry]) -> bool:
    """Whether all of a printed entry's honours, and the model it came from, are public."""
    entry = records.get(printed.record)
    if entry is None or not (printed.origin is None or printed.origin in records):
        return False
    return {award.key for award in entry.awards}.issuperset(printed.honours)
