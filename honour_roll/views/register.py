"""The formal register of a unit, ruled and numbered like the paper book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from honour_roll.counts import distinct
from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Category, Status
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import decided_on, form_words, movement_label
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import slices
from honour_roll.views.pager import Pager
from honour_roll.views.parts import Link, SourceView, as_sentence, source_view, spelled
from honour_roll.views.unit_names import now_label

TITLE = "Sổ ghi danh theo đơn vị"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One honour; words are empty where nothing is known, ``sources`` where it was decided."""

    number: int
    name: Link
    category: str
    born: str
    position: str
    unit: str
    merit: str
    movement: str
    form: str
    level: str
    decision: Link
    decided_on: str
    authority: str
    sources: tuple[SourceView, ...]
    time: Link
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegisterPart:
    """What one page shows of a part of the register; ``total`` is that of the whole part."""

    heading: str
    title: str
    empty: str
    is_decided: bool
    is_continued: bool
    total: int
    rows: tuple[RegisterRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """A page holds 100 rows of both parts together."""

    address: str
    number: int
    pager: Pager
    parts: tuple[RegisterPart, ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """A unit's own honours, row by row, in order of time."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    unit: Link
    now: str
    total: int
    entries: int
    pages: tuple[RegisterPage, ...]


class _Part(NamedTuple):
    heading: str
    title: str
    empty: str
    statuses: frozenset[Status]
    is_decided: bool


_PARTS = (
    _Part(
        "Phần I",
        "Được ghi danh, công nhận, biểu dương, khen thưởng",
        "Chưa có lần nào. Khi có, mỗi lần được ghi danh, công nhận, biểu dương hoặc khen thưởng "
        "là một dòng ở đây, kèm số và ngày của quyết định.",
        frozenset({Status.RECOGNISED, Status.COMMENDED}),
        is_decided=True,
    ),
    _Part(
        "Phần II",
        "Được nêu trong bài viết",
        "Chưa có lần nào. Khi có, mỗi lần được một bài viết nêu tên là một dòng ở đây, kèm nguồn; "
        "được nêu tên chưa phải là được ghi danh hay khen thưởng.",
        frozenset({Status.NAMED}),
        is_decided=False,
    ),
)


class _Entry(NamedTuple):
    """An award with its place in its part."""

    part: _Part
    number: int
    award: Award


def register_view(index: ViewIndex, unit: Unit) -> RegisterView:
    """The register of a unit that has honours of its own."""
    reference, name = index.reference, unit.current.name
    awards = index.counts.of_unit(unit.id)
    return RegisterView(
        address=addresses.of_register(unit.id),
        title=f"Sổ ghi danh: {name}",
        description=f"Sổ ghi danh của {name}: từng lần được ghi nhận, theo thứ tự thời gian.",
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link(TITLE, addresses.REGISTERS),
            Link(name),
        ),
        unit=Link(name, addresses.of_unit(unit.id)),
        now=as_sentence(now_label(reference, unit.id, None)),
        total=len(awards),
        entries=distinct(awards),
        pages=tuple(_pages(index, unit, awards)),
    )


def _pages(index: ViewIndex, unit: Unit, awards: Sequence[Award]) -> Iterator[RegisterPage]:
    address = addresses.of_register(unit.id)
    entries = {part: _entries(index, part, awards) for part in _PARTS}
    pages = slices([entry for part in _PARTS for entry in entries[part]], address)
    for page in pages:
        found = groupby(page.things, lambda entry: entry.part)
        shown = {part: list(own) for part, own in found}
        if page is pages[0]:
            shown.setdefault(_PARTS[0], [])
        if page is pages[-1]:
            shown.setdefault(_PARTS[1], [])
        yield RegisterPage(
            address=page.address,
            number=page.number,
            pager=page.pager,
            parts=tuple(
                _part(index, part, shown[part], len(entries[part]))
                for part in _PARTS
                if part in shown
            ),
        )


def _entries(index: ViewIndex, part: _Part, awards: Sequence[Award]) -> list[_Entry]:
    """The awards of a part in order of time, then by kind and name."""
    own = (award for award in awards if award.status in part.statuses)
    ordered = sorted(own, key=lambda one: (one.order, index.order[one.record], one.key))
    return [_Entry(part, number, award) for number, award in enumerate(ordered, start=1)]


def _part(index: ViewIndex, part: _Part, entries: Sequence[_Entry], total: int) -> RegisterPart:
    return RegisterPart(
        heading=part.heading,
        title=part.title,
        empty=part.empty,
        is_decided=part.is_decided,
        is_continued=bool(entries) and entries[0].number > 1,
        total=total,
        rows=tuple(_row(index, entry) for entry in entries),
    )


def _row(index: ViewIndex, entry: _Entry) -> RegisterRow:
    reference, award = index.reference, entry.award
    record, decided = index.roll.records[award.record], decided_on(reference, award)
    return RegisterRow(
        number=entry.number,
        name=Link(record.name, addresses.of_record(record.id)),
        category="" if award.category is Category.INDIVIDUAL else labels.CATEGORY[award.category],
        born=str(record.born.year) if record.born else "",
        position=award.position or record.position or "",
        unit=reference.unit_name(award.unit, award.when),
        merit=record.summary or "",
        movement=movement_label(reference, award.movement) if award.movement else "",
        form=form_words(reference, award),
        level=labels.LEVEL[award.level] if award.level else "",
        decision=_decision(reference, award),
        decided_on=spelled(decided) if decided else "",
        authority=reference.term("authorities", award.authority) or "",
        sources=() if entry.part.is_decided else tuple(map(source_view, record.sources)),
        time=_time(award),
        notes=tuple(_notes(record, award)),
    )


def _decision(reference: Reference, award: Award) -> Link:
    """The number of the decision; words where only something else is known of it."""
    known = award.decision in reference.decisions
    address = addresses.of_decision(award.decision) if award.decision and known else None
    return Link(award.number or ("chưa rõ số" if address or award.authority else ""), address)


def _time(award: Award) -> Link:
    """The day of the honour as far as it is known, else its period."""
    address = addresses.of_unit_time(award.unit, time_of(award))
    if award.period or award.when is None:
        return Link(addresses.time_label(award.period), address)
    return Link(award.when.display(), address)


def _notes(record: Entry, award: Award) -> Iterator[str]:
    if award.posthumous:
        yield "Truy tặng."
    if award.name_as_printed:
        yield f"Văn bản ghi tên: {award.name_as_printed}."
    if award.note:
        yield award.note
