"""A record's honouree in plain values, for the machines that read a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honour_roll.model.award import Award
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.parts import Link


@dataclass(frozen=True, slots=True)
class Subject:
    """What the page shows of the honouree; of births and deaths the year alone.

    ``awards`` are honours that were decided, not those that somebody only named; ``updated`` is
    as precise as the record has it: ``2025-03-04``.
    """

    other_names: tuple[str, ...]
    honorific: str
    gender: str
    position: str
    born: int | None
    died: int | None
    unit: Link
    field: str
    origin: str | None
    """The address of the model that it was replicated from."""
    awards: tuple[str, ...]
    updated: str


def subject_of(reference: Reference, record: Record, awards: Sequence[Award]) -> Subject:
    """The honouree of a public record with its public ``awards``."""
    name, origin = reference.unit_name(record.unit, awards[0].when), record.replicated_from
    return Subject(
        other_names=record.other_names,
        honorific=record.title or "",
        gender=record.gender or "",
        position=record.position or "",
        born=record.born.year if record.born else None,
        died=record.died.year if record.died else None,
        unit=Link(name, addresses.of_unit(record.unit)),
        field=reference.term("fields", record.field) or "",
        origin=addresses.of_record(origin) if origin else None,
        awards=tuple(_words(reference, a) for a in awards if a.status is not Status.NAMED),
        updated=record.updated.iso() if record.updated else "",
    )


def _words(reference: Reference, award: Award) -> str:
    """An honour in one line: ``Bằng khen, Ủy ban nhân dân tỉnh Lào Cai, 2021``."""
    words = (
        reference.term("forms", award.form) or labels.STATUS[award.status],
        reference.term("authorities", award.authority),
        addresses.time_label(award.period or award.year),
    )
    return ", ".join(word for word in words if word)
