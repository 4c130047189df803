"""The page of a unit, and the tree of all units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.counts import Time, time_of
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses, count_tables, figures
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, SourceView, as_sentence, source_view, spelled
from honour_roll.views.unit_names import now_label, unit_link, unit_links


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
class UnitLine:
    """A unit in a list, or in the tree of all; ``count`` is the number of entries on its page."""

    unit: Link
    count: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit; its entries may take several pages, of which the first has the figures."""

    address: str
    name: str
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


@dataclass(frozen=True, slots=True)
class UnitIndexView:
    """All units as a tree, by the parent of their last day."""

    address: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lines: tuple[UnitLine, ...]


def unit_view(index: ViewIndex, unit: Unit) -> UnitView:
    """The view of one unit."""
    reference = index.reference
    lineage = reference.lineage
    name = unit.current.name
    return UnitView(
        address=addresses.of_unit(unit.id),
        name=name,
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
        elsewhere=tuple(_elsewhere(index, unit)),
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

    def at(time: Time) -> str | None:
        return addresses.of_unit_time(unit.id, time) if time in own_times else None

    own_times = {time_of(award) for award in own}
    yield from count_tables.by_time(own, reference, "Của riêng đơn vị", at)
    if len(below) > len(own):
        caption = "Kể cả đơn vị trực thuộc khi đó"
        yield from count_tables.by_time(below, reference, caption, at)
    if len(today) > len(below):
        caption = "Kể cả đơn vị cũ, theo tổ chức hiện nay"
        yield from count_tables.by_time(today, reference, caption, at)


def _elsewhere(index: ViewIndex, unit: Unit) -> Iterator[UnitLine]:
    reference = index.reference
    others = {award.unit for award in index.counts.today(unit.id)} - {unit.id}
    for id in sorted(others, key=lambda id: (sort_key(reference.unit_name(id, None)), id)):
        yield UnitLine(unit_link(reference, id, None), len(index.members[id]))


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
    how = f" do {labels.UNIT_END[unit.end]}" if unit.end else ""
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


def unit_index_view(index: ViewIndex) -> UnitIndexView:
    """The tree of all units; a unit whose parent is unknown, or in a circle, is a root."""
    return UnitIndexView(
        address=addresses.UNITS,
        description="Các đơn vị trong Sổ ghi danh.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Đơn vị")),
        lines=tuple(_lines(index)),
    )


def _lines(index: ViewIndex) -> Iterator[UnitLine]:
    reference = index.reference
    seen: set[str] = set()

    def name_key(id: str) -> tuple[object, ...]:
        return (sort_key(reference.unit_name(id, None)), id)

    roots = [id for id in reference.units if not reference.lineage.above(id, None)]
    rest = [id for id in reference.units if id not in roots]
    waiting = [(id, 0) for id in (*sorted(roots, key=name_key), *sorted(rest, key=name_key))]
    while waiting:
        id, depth = waiting.pop(0)
        if id in seen or id not in reference.units:
            continue
        seen.add(id)
        yield UnitLine(
            unit_link(reference, id, None),
            len(index.members.get(id, ())),
            depth,
        )
        children = sorted(reference.lineage.children(id), key=name_key)
        waiting = [*((child, depth + 1) for child in children), *waiting]
