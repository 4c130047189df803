"""A record in short: what lists, counts, cards and orders need of it, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, Self

from honour_roll.model.award import Award, award
from honour_roll.model.base import Source
from honour_roll.model.correction import Correction
from honour_roll.model.decision import Decision
from honour_roll.model.record import Photo, Record
from honour_roll.model.terms import Kind
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import name_to_compare


class Citation(NamedTuple):
    """A source of a record, in a form that takes little room: there is at least one a record."""

    title: str | None
    publisher: str | None
    author: str | None
    date: PartialDate | None
    url: str | None
    note: str | None

    @classmethod
    def of(cls, source: Source | Citation) -> Self:
        """The same source."""
        return cls(
            source.title, source.publisher, source.author, source.date, source.url, source.note
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One honouree as the whole roll keeps it in memory; stories stay in the files.

    Fields have the names and meanings of ``Record``'s. ``awards`` are its honours with what
    their decisions say filled in, in time order.
    """

    id: str
    kind: Kind
    name: str
    unit: str
    awards: tuple[Award, ...]
    sort_name: str | None = None
    other_names: tuple[str, ...] = ()
    born: PartialDate | None = None
    died: PartialDate | None = None
    also_units: tuple[str, ...] = ()
    position: str | None = None
    village: str | None = None
    field: str | None = None
    replicated_from: str | None = None
    summary: str | None = None
    photos: tuple[Photo, ...] = ()
    sources: tuple[Citation, ...] = ()
    former_ids: tuple[str, ...] = ()
    updated: PartialDate | None = None
    disseminated: tuple[PartialDate, ...] = ()
    """When it was, where that is known."""
    corrections: tuple[Correction, ...] = ()
    is_withdrawn: bool = False
    """Whether the consent to publish it was taken back."""

    @classmethod
    def of(cls, record: Record, decisions: Mapping[str, Decision]) -> Entry:
        """``record`` in short."""
        awards = sorted(
            (award(record, one, decisions.get(one.decision or "")) for one in record.honours),
            key=lambda one: one.order,
        )
        return cls(
            id=record.id,
            kind=record.kind,
            name=record.name,
            unit=record.unit,
            awards=tuple(awards),
            sort_name=record.sort_name,
            other_names=record.other_names,
            born=record.born,
            died=record.died,
            also_units=record.also_units,
            position=record.position,
            village=record.village,
            field=record.field,
            replicated_from=record.replicated_from,
            summary=record.summary,
            photos=record.photos,
            sources=tuple(map(Citation.of, record.sources)),
            former_ids=record.former_ids,
            updated=record.updated,
            disseminated=tuple(use.on for use in record.disseminated if use.on),
            corrections=record.corrections,
            is_withdrawn=bool(record.consent and record.consent.withdrawn),
        )

    @property
    def name_to_compare(self) -> str:
        """The name as another writer's of the same name is compared with it."""
        return name_to_compare(self.name, of_people=self.kind.is_of_people)

    @property
    def slug(self) -> str:
        """The last part of the id."""
        return self.id.rpartition("/")[2]
