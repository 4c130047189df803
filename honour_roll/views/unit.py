"""The page of a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.counts import Time
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses, count_tables, figures
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, SourceView, as_sentence, source_view, spelled
from honour_roll.views.unit_names import now_label, unit_links
from honour_roll.views.unit_tree import UnitLine, unit_lines


@dataclass(frozen=True, slots=True)
class UnitPeriodView:
    """What a unit was called for one stretch of time."""

    name: str
    span: str
    level: str
    parent: Link | None
    committee: str
    code: str
    note: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit; its entries may take several pages, of which the first has the figures."""

    address: str
    title: str
    now: str
    description: str
    breadcrumbs: tuple[Link, ...]
    periods: tuple[UnitPeriodView, ...]
    ended: str
    successors: tuple[Link, ...]
    predecessors: tuple[Link, ...]
    below: tuple[Link, ...]
    figures: Figures
    tables: tuple[CountTable, ...]
    pages: tuple[EntryList, ...]
    elsewhere: tuple[UnitLine, ...]
    """The other units whose entries its tables count: below it, or answered for today."""
    sources: tuple[SourceView, ...]
    note: str
    file: str


def unit_view(index: ViewIndex, unit: Unit) -> UnitView:
    """The view of one unit."""
    reference = index.reference
    lineage = reference.lineage
    name = unit.current.name
    return UnitView(
        address=addresses.of_unit(unit.id),
        title=name,
        now=as_sentence(now_label(reference, unit.id, None)),
        description=f"{name}: các điển hình trong Sổ ghi danh và số liệu đã được công bố.",
        breadcrumbs=_breadcrumbs(reference, unit),
        periods=tuple(_period_views(reference, unit)),
        ended=_ended(unit),
        successors=unit_links(reference, unit.successors),
        predecessors=unit_links(reference, lineage.predecessors(unit.id)),
        below=unit_links(reference, lineage.children(unit.id)),
        figures=figures.unit_figures(index, unit.id),
        tables=tuple(_tables(index, unit)),
        pages=tuple(paged(index, index.members.get(unit.id, ()), addresses.of_unit(unit.id))),
        elsewhere=_elsewhere(index, unit),
        sources=tuple(source_view(source) for source in unit.sources),
        note=unit.note or "",
        file=reference.unit_files[unit.id],
    )


def _tables(index: ViewIndex, unit: Unit) -> Iterator[CountTable]:
    """Counts by time: the unit's own; with units below and as of today only where they add."""
    counts, reference = index.counts, index.reference
    own = counts.of_unit(unit.id)
    below = counts.with_below(unit.id)
    today = counts.today(unit.id)

    def at(time: Time) -> str:
        return addresses.of_unit_time(unit.id, time)

    yield from count_tables.by_time(own, reference, "Của riêng đơn vị", at)
    if len(below) > len(own):
        yield from count_tables.by_time(below, reference, "Kể cả đơn vị trực thuộc khi đó")
    if len(today) > len(below):
        caption = "Kể cả đơn vị cũ, theo tổ chức hiện nay"
        yield from count_tables.by_time(today, reference, caption)


def _elsewhere(index: ViewIndex, unit: Unit) -> tuple[UnitLine, ...]:
    return unit_lines(index, {award.unit for award in index.counts.today(unit.id)} - {unit.id})


def _period_views(reference: Reference, unit: Unit) -> Iterator[UnitPeriodView]:
    for number, period in enumerate(unit.periods):
        until = _last_day_known(unit, number)
        yield UnitPeriodView(
            name=period.name,
            span=_span(period.start, until),
            level=labels.LEVEL[period.level],
            parent=_link(reference, period.parent, until) if period.parent else None,
            committee=period.committee or "",
            code=period.code or "",
            note=period.note or "",
        )


def _last_day_known(unit: Unit, number: int) -> PartialDate | None:
    """When a period ended: the day before the next one, or what is known of the change."""
    until = unit.periods[number].until
    if until is not None or number + 1 == len(unit.periods):
        return until
    change = unit.periods[number + 1].start
    last = unit.last_day_of(number)
    if change is None or change.day is None or last is None:
        return change
    return PartialDate(last.year, last.month, last.day)


def _span(start: PartialDate | None, until: PartialDate | None) -> str:
    words = []
    if start:
        words.append(f"từ {spelled(start)}")
    if until:
        words.append(f"đến {spelled(until)}")
    return " ".join(words)


def _ended(unit: Unit) -> str:
    if unit.ended is None:
        return ""
    how = f" ({labels.UNIT_END[unit.end]})" if unit.end else ""
    return f"Kết thúc hoạt động {spelled(unit.ended)}{how}"


def _link(reference: Reference, unit_id: str, when: PartialDate | None) -> Link:
    return Link(reference.unit_name(unit_id, when), addresses.of_unit(unit_id))


def _breadcrumbs(reference: Reference, unit: Unit) -> tuple[Link, ...]:
    above = reversed(reference.lineage.above(unit.id, None))
    return (
        Link("Trang chủ", addresses.HOME),
        Link("Đơn vị", addresses.UNITS),
        *(_link(reference, id, unit.ended) for id in above),
        Link(unit.current.name),
    )
