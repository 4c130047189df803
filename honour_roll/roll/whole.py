"""The roll: everything loaded, with lookups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from honour_roll.model.entry import Entry
from honour_roll.roll.in_force import EditorsRoll, editors_roll
from honour_roll.roll.public import FullRecord, PublicRoll, public_roll
from honour_roll.roll.reference import Reference
from honour_roll.source.content import Content, Unsound
from honour_roll.source.known import Known
from honour_roll.text.folding import fold


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
        and the revocation itself, corrections of either, records whose consent was withdrawn,
        records of which nothing is left, links to any of these, and decisions that no honour
        left refers to.
        """
        return self._public

    def in_force(self) -> EditorsRoll:
        """All that counts, public or not: for editors' own lists, never for a page or a book.

        Left out are revoked honours and records whose consent was withdrawn.
        """
        return editors_roll(self.records, self.reference)

    @cached_property
    def _public(self) -> PublicRoll:
        return public_roll(self.records, self.reference, self.full)
