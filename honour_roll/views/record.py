"""A record's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import decided_on
from honour_roll.views.cards import Card, initial, times_label
from honour_roll.views.corrections import CorrectionView, corrections_of
from honour_roll.views.decision_names import decision_link
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import (
    Link,
    PhotoView,
    SourceView,
    as_sentence,
    source_view,
    spelled,
)
from honour_roll.views.related import related
from honour_roll.views.replication import Replication, replication
from honour_roll.views.subject import Subject, subject_of
from honour_roll.views.unit_names import unit_link
from honour_roll.views.volume import uses_in_print


@dataclass(frozen=True, slots=True)
class HonourView:
    """One honour, put into words; each is empty where nothing is known."""

    time: Link
    status: str
    form: str
    level: str
    authority: str
    document: str
    decision: Link | None
    """The way to the decision, where it has a page."""
    decided: str
    """When it was decided: ``ngày 17/5/2020``, ``tháng 5/2020``."""
    date: str
    """When it was given, where that is not when it was decided."""
    movement: Link | None
    category: str
    unit: Link | None
    position: str
    name_as_printed: str
    note: str
    posthumous: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the short facts beside a record's name."""

    label: str
    value: Link


@dataclass(frozen=True, slots=True)
class RecordView:
    """Everything that a record's page shows."""

    id: str
    address: str
    title: str
    kind: str
    kind_slug: str
    initial: str
    times: str
    honorific: str
    summary: str
    description: str
    facts: tuple[Fact, ...]
    honours: tuple[HonourView, ...]
    story: str
    story_author: str
    photos: Sequence[PhotoView]
    missing_photos: Sequence[PhotoView]
    sources: tuple[SourceView, ...]
    volumes: tuple[Link, ...]
    disseminated: tuple[Link, ...]
    note: str
    corrections: tuple[CorrectionView, ...]
    updated: str
    breadcrumbs: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    related: tuple[Card, ...]
    replication: Replication | None
    subject: Subject
    file: str


def record_view(index: ViewIndex, entry: Entry) -> RecordView:
    """The view of one public record."""
    reference, awards = index.reference, entry.awards
    record = index.roll.full(entry.id)
    neighbours = index.neighbours(entry.id)
    return RecordView(
        id=record.id,
        address=addresses.of_record(record.id),
        title=record.name,
        kind=labels.KIND[record.kind],
        kind_slug=record.kind.value,
        initial=initial(entry),
        times=times_label(awards),
        honorific=record.title or "",
        summary=record.summary or "",
        description=_description(record, reference, awards),
        facts=tuple(facts_of(reference, record, awards)),
        honours=tuple(honour_view(reference, record, award) for award in awards),
        story=record.story or "",
        story_author=record.story_author or "",
        photos=[_with_people(index, photo) for photo in index.photos(entry)],
        missing_photos=index.missing_photos(entry),
        sources=tuple(source_view(source) for source in record.sources),
        volumes=tuple(uses_in_print(index, entry)),
        disseminated=tuple(_disseminated(reference, record)),
        note=record.note or "",
        corrections=corrections_of(entry),
        updated=record.updated.display() if record.updated else "",
        breadcrumbs=_breadcrumbs(reference, record, awards),
        previous=_link_to(index, neighbours.previous),
        next=_link_to(index, neighbours.next),
        related=tuple(index.card(id) for id in related(index, entry)),
        replication=replication(index, record.id),
        subject=subject_of(reference, record, awards),
        file=f"records/{record.id}.yml",
    )


def _with_people(index: ViewIndex, photo: PhotoView) -> PhotoView:
    """The photo with the names and pages of people who are in the roll."""
    people = (
        _link(index, one.text) if one.text in index.roll.records else one for one in photo.people
    )
    return replace(photo, people=tuple(people))


def _link_to(index: ViewIndex, id: str | None) -> Link | None:
    return None if id is None else _link(index, id)


def _link(index: ViewIndex, id: str) -> Link:
    return Link(index.roll.records[id].name, addresses.of_record(id))


def _description(record: Record, reference: Reference, awards: Sequence[Award]) -> str:
    if record.summary:
        return record.summary
    unit = reference.unit_name(record.unit, awards[0].when)
    return f"{record.name} – {labels.KIND[record.kind].lower()}, {unit}."


def facts_of(reference: Reference, record: Record, awards: Sequence[Award]) -> list[Fact]:
    """The short facts of a record, its unit first."""
    field, subject = record.field, reference.term("subjects", record.subject)
    words = [
        ("Tên khác", ", ".join(record.other_names)),
        ("Giới tính", labels.GENDER[record.gender].capitalize() if record.gender else ""),
        ("Sinh", str(record.born.year) if record.born else ""),
        ("Mất", _shown(record.died)),
        ("Quê quán", record.hometown or ""),
        ("Thôn, bản, tổ dân phố", record.village or ""),
        ("Chức vụ, công việc", record.position or ""),
    ]
    facts = [Fact("Đơn vị", unit_link(reference, record.unit, awards[0].when))]
    facts += [Fact(label, Link(value)) for label, value in words if value]
    if field:
        name = reference.term("fields", field) or field
        facts.append(Fact("Lĩnh vực", Link(name, addresses.of_field(field))))
    if subject:
        facts.append(Fact("Chuyên đề", Link(subject)))
    return facts


def _shown(date: PartialDate | None) -> str:
    return date.display() if date else ""


def honour_view(reference: Reference, record: Record, award: Award) -> HonourView:
    """One honour of a record in words."""
    elsewhere = award.unit != record.unit
    decided = decided_on(reference, award)
    time = addresses.time_label(award.period or award.year)
    return HonourView(
        time=Link(time, addresses.of_unit_time(award.unit, time_of(award))),
        status=labels.STATUS[award.status],
        form=reference.term("forms", award.form) or "",
        level=labels.LEVEL[award.level] if award.level else "",
        authority=reference.term("authorities", award.authority) or "",
        document=award.number or "",
        decision=decision_link(reference, award.decision),
        decided=spelled(decided) if decided else "",
        date=as_sentence(spelled(award.date)) if award.date and award.date != decided else "",
        movement=_movement(reference, award.movement),
        category=labels.CATEGORY[award.category]
        if award.category.value != record.kind.value
        else "",
        unit=unit_link(reference, award.unit, award.when) if elsewhere else None,
        position=award.position or "",
        name_as_printed=award.name_as_printed or "",
        note=award.note or "",
        posthumous=award.posthumous,
    )


def _movement(reference: Reference, id: str | None) -> Link | None:
    name = reference.term("movements", id)
    return Link(name, addresses.of_movement(id)) if id and name else None


def _disseminated(reference: Reference, record: Record) -> list[Link]:
    found = []
    for use in record.disseminated:
        channel = reference.term("channels", use.channel) or use.channel
        words = (channel, f"“{use.title}”" if use.title else "", _shown(use.on))
        found.append(Link(", ".join(word for word in words if word), use.url))
    return found


def _breadcrumbs(reference: Reference, record: Record, awards: Sequence[Award]) -> tuple[Link, ...]:
    first = awards[0]
    time = time_of(first)
    return (
        Link("Trang chủ", addresses.HOME),
        Link("Đơn vị", addresses.UNITS),
        Link(reference.unit_name(first.unit, first.when), addresses.of_unit(first.unit)),
        Link(addresses.time_label(time), addresses.of_unit_time(first.unit, time)),
        Link(record.name),
    )
