"""The pages of a unit, of a unit in one year, and of all units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.counts import Time, group, time_of
from honour_roll.model.award import Award
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import sort_key
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses, figures
from honour_roll.views.figures import CountTable, Figures
from honour_roll.views.index import ViewIndex, sort_times
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, SourceView, source_view
from honour_roll.views.record import now_label


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
    sources: tuple[SourceView, ...]
    note: str
    file: str


@dataclass(frozen=True, slots=True)
class UnitTimeView:
    """A unit in one year, one period, or undated."""

    address: str
    name: str
    time: str
    now: str
    description: str
    breadcrumbs: tuple[Link, ...]
    tables: tuple[CountTable, ...]
    pages: tuple[EntryList, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in the tree of all; ``count`` is the number of entries on its page."""

    unit: Link
    count: int
    depth: int


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
        now=now_label(reference, unit.id, None),
        description=f"{name}: các điển hình trong Sổ ghi danh và số liệu đã được công bố.",
        breadcrumbs=_breadcrumbs(reference, unit),
        periods=tuple(_period_views(reference, unit)),
        ended=_ended(unit),
        successors=_links(reference, unit.successors),
        predecessors=_links(reference, lineage.predecessors(unit.id)),
        below=_links(reference, lineage.children(unit.id)),
        figures=figures.unit_figures(index, unit.id),
        tables=tuple(_tables(index, unit)),
        pages=tuple(paged(index, index.members.get(unit.id, ()), addresses.of_unit(unit.id))),
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
    yield from figures.by_time(own, reference, "Của riêng đơn vị", at)
    if len(below) > len(own):
        caption = "Kể cả đơn vị trực thuộc khi đó"
        yield from figures.by_time(below, reference, caption, at)
    if len(today) > len(below):
        caption = "Kể cả đơn vị cũ, theo tổ chức hiện nay"
        yield from figures.by_time(today, reference, caption, at)


def _period_views(reference: Reference, unit: Unit) -> Iterator[UnitPeriodView]:
    for number, period in enumerate(unit.periods):
        until = period.until
        last = unit.last_day_of(number)
        if until is None and last is not None:
            until = PartialDate(last.year, last.month, last.day)
        yield UnitPeriodView(
            name=period.name,
            span=_span(period.start, until),
            level=labels.LEVEL[period.level],
            parent=_link(reference, period.parent, until) if period.parent else None,
            committee=period.committee or "",
            code=period.code or "",
            note=period.note or "",
        )


def _span(start: PartialDate | None, until: PartialDate | None) -> str:
    words = []
    if start:
        words.append(f"từ {start.display()}")
    if until:
        words.append(f"đến {until.display()}")
    return " ".join(words)


def _ended(unit: Unit) -> str:
    if unit.ended is None:
        return ""
    how = f" do {labels.UNIT_END[unit.end]}" if unit.end else ""
    return f"Kết thúc ngày {unit.ended.display()}{how}"


def _link(reference: Reference, unit_id: str, when: PartialDate | None) -> Link:
    return Link(reference.unit_name(unit_id, when), addresses.of_unit(unit_id))


def _links(reference: Reference, unit_ids: tuple[str, ...]) -> tuple[Link, ...]:
    names = {id: reference.unit_name(id, None) for id in unit_ids}
    ordered = sorted(names, key=lambda id: (sort_key(names[id]), id))
    return tuple(Link(names[id], addresses.of_unit(id)) for id in ordered)


def _breadcrumbs(reference: Reference, unit: Unit) -> tuple[Link, ...]:
    above = reversed(reference.lineage.above(unit.id, None))
    return (
        Link("Trang chủ", addresses.HOME),
        Link("Đơn vị", addresses.UNITS),
        *(_link(reference, id, unit.ended) for id in above),
        Link(unit.current.name),
    )


def unit_time_views(index: ViewIndex, unit: Unit) -> list[UnitTimeView]:
    """One view for each time in which the unit has honours of its own."""
    groups = group(index.counts.of_unit(unit.id), time_of)
    times = sort_times(groups)
    return [
        _unit_time_view(index, unit, times, number, groups[time])
        for number, time in enumerate(times)
    ]


def _unit_time_view(
    index: ViewIndex, unit: Unit, times: list[Time], number: int, awards: list[Award]
) -> UnitTimeView:
    reference, time = index.reference, times[number]
    when = awards[0].when if time is not None else None
    name = reference.unit_name(unit.id, when)
    label = addresses.time_label(time)
    address = addresses.of_unit_time(unit.id, time)

    def neighbour(at: int) -> Link | None:
        if not 0 <= at < len(times):
            return None
        return Link(addresses.time_label(times[at]), addresses.of_unit_time(unit.id, times[at]))

    return UnitTimeView(
        address=address,
        name=name,
        time=label,
        now=now_label(reference, unit.id, when),
        description=f"{name}, {label}: các điển hình trong Sổ ghi danh.",
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link("Đơn vị", addresses.UNITS),
            Link(name, addresses.of_unit(unit.id)),
            Link(label),
        ),
        tables=tuple(figures.by_status(awards, reference, f"{name}, {label}")),
        pages=tuple(paged(index, (award.record for award in awards), address)),
        previous=neighbour(number + 1),
        next=neighbour(number - 1),
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
            Link(
                reference.unit_name(id, None),
                addresses.of_unit(id),
                now_label(reference, id, None),
            ),
            len(index.members.get(id, ())),
            depth,
        )
        children = sorted(reference.lineage.children(id), key=name_key)
        waiting = [*((child, depth + 1) for child in children), *waiting]
