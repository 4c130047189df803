"""Tables of figures: what the roll holds, and beside it what somebody published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from honour_roll.counts import Time, distinct, group, time_of
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally, TallySheet
from honour_roll.model.terms import Category, Status
from honour_roll.model.vocabulary import Measure
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count, format_decimal
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex, sort_times, times_label
from honour_roll.views.parts import Link, SourceView, source_view

EXPECTED = (Category.INDIVIDUAL, Category.COLLECTIVE, Category.MODEL)
"""Categories that have a row even where neither the roll nor the press says anything."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row of a count table: ``cells`` agree with the table's columns, then the total."""

    label: Link
    cells: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CountTable:
    """Distinct honourees by one thing and category; the last row counts anew, never adds up."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: CountRow


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One published total, or one recorded count for which nobody published a total.

    ``recorded`` is None where the two can't be compared.
    """

    subject: str
    status: str
    time: str
    level: str
    recorded: Link | None
    published: str
    source: SourceView | None
    source_number: int
    note: str | None
    names: tuple[str, ...]
    is_part: bool


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Recorded beside published, for one unit and one movement."""

    caption: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one unit; a row's ``source_number`` counts in ``sources`` from 1."""

    tables: tuple[FigureTable, ...]
    sources: tuple[SourceView, ...]


def by_time(
    counts: Sequence[Award],
    reference: Reference,
    caption: str,
    address: Callable[[Time], str | None],
) -> list[CountTable]:
    """A table of times by categories for each movement (rule 8 of counts.py)."""
    tables = []
    for movement, awards in _by_movement(counts, reference):
        groups = group(awards, time_of)
        rows = [
            (Link(addresses.time_label(time), address(time)), groups[time])
            for time in sort_times(groups)
        ]
        tables.append(count_table(f"{caption} – {movement}", "Thời gian", rows, awards))
    return tables


def by_status(counts: Sequence[Award], reference: Reference, caption: str = "") -> list[CountTable]:
    """A table of statuses by categories for each movement."""
    tables = []
    for movement, awards in _by_movement(counts, reference):
        groups = group(awards, lambda award: award.status)
        rows = [
            (Link(labels.STATUS[status]), groups[status]) for status in Status if status in groups
        ]
        title = f"{caption} – {movement}" if caption else movement
        tables.append(count_table(title, "Trạng thái", rows, awards))
    return tables


def count_table(
    caption: str, corner: str, rows: Sequence[tuple[Link, list[Award]]], awards: list[Award]
) -> CountTable:
    """Rows by the categories that occur in ``awards``."""
    present = {award.category for award in awards}
    categories = [category for category in Category if category in present]
    return CountTable(
        caption=caption,
        corner=corner,
        columns=tuple(labels.CATEGORY[category] for category in categories),
        rows=tuple(_count_row(link, own, categories) for link, own in rows),
        total=_count_row(Link("Tất cả"), awards, categories),
    )


def _count_row(label: Link, awards: list[Award], categories: list[Category]) -> CountRow:
    groups = group(awards, lambda award: award.category)
    return CountRow(
        label,
        tuple(distinct(groups.get(category, ())) for category in categories),
        distinct(awards),
    )


def _by_movement(awards: Iterable[Award], reference: Reference) -> list[tuple[str, list[Award]]]:
    groups = group(awards, lambda award: award.movement)
    order = [*reference.movements, None]
    return [
        (movement_label(reference, movement), groups[movement])
        for movement in [*order, *(set(groups) - set(order))]
        if movement in groups
    ]


def movement_label(reference: Reference, movement: str | None) -> str:
    """A movement's short name, as tables have it."""
    if movement is None:
        return labels.NO_MOVEMENT
    term = reference.movements.get(movement)
    return (term.short_name or term.name) if term else movement


def unit_figures(index: ViewIndex, unit_id: str) -> Figures:
    """For each movement: every published total of the unit, then what only the roll has."""
    sheets = [s for _, s in sorted(index.reference.tallies.items()) if s.unit == unit_id]
    published: dict[str | None, list[tuple[int, TallySheet, Tally]]] = {}
    for number, sheet in enumerate(sheets, start=1):
        for tally in sheet.totals:
            row = (number, sheet, tally)
            published.setdefault(tally.movement or sheet.movement, []).append(row)
    recorded = group(index.counts.with_below(unit_id), lambda award: award.movement)
    tables = []
    for movement in dict.fromkeys((*index.reference.movements, None)):
        if movement in published or movement in recorded:
            rows = _rows(index, published.get(movement, []), recorded.get(movement, []))
            tables.append(FigureTable(movement_label(index.reference, movement), tuple(rows)))
    return Figures(tuple(tables), tuple(source_view(sheet.source) for sheet in sheets))


def _rows(
    index: ViewIndex,
    published: list[tuple[int, TallySheet, Tally]],
    recorded: list[Award],
) -> Iterator[FigureRow]:
    said = {
        (category, tally.status)
        for _, _, tally in published
        if tally.measure == HONOUREES
        for category in tally.kinds
    }
    for number, sheet, tally in published:
        yield _published_row(index, number, sheet, tally)
    for (category, status), own in group(recorded, lambda a: (a.category, a.status)).items():
        if (category, status) not in said:
            yield _unpublished_row(category, own)
    seen = {category for category, _ in said} | {award.category for award in recorded}
    for category in EXPECTED:
        if category not in seen:
            yield _unpublished_row(category, [])


def _published_row(index: ViewIndex, number: int, sheet: TallySheet, tally: Tally) -> FigureRow:
    count = index.counts.recorded(sheet, tally)
    return FigureRow(
        subject=tally.title,
        status=labels.STATUS[tally.status] if tally.status else "",
        time=tally_time(tally),
        level=labels.LEVEL[tally.level] if tally.level else "",
        recorded=None if count is None else _recorded(count),
        published=published_value(index.reference, tally),
        source=source_view(sheet.source),
        source_number=number,
        note=tally.note,
        names=tally.names,
        is_part=tally.part_of is not None,
    )


def _unpublished_row(category: Category, awards: list[Award]) -> FigureRow:
    """What the roll has, though nobody published a total; also where it has nothing."""
    levels = {award.level for award in awards}
    level = levels.pop() if len(levels) == 1 else None
    return FigureRow(
        subject=labels.CATEGORY[category],
        status=labels.STATUS[awards[0].status] if awards else "",
        time=times_label(awards) if awards else "",
        level=labels.LEVEL[level] if level else "",
        recorded=_recorded(distinct(awards)),
        published=labels.NO_FIGURE,
        source=None,
        source_number=0,
        note=None,
        names=(),
        is_part=False,
    )


def _recorded(count: int) -> Link:
    """A recorded count, leading to the entries on the same page."""
    return Link(format_count(count), "" if count else None)


def tally_time(tally: Tally) -> str:
    """When a published total holds: its year or period, or the day up to which it counts."""
    if tally.period:
        return tally.period.period.display()
    if tally.year:
        return str(tally.year)
    return f"tính đến {tally.as_of.display()}" if tally.as_of else labels.UNDATED


def published_value(reference: Reference, tally: Tally) -> str:
    """The figure as people write it: ``6.084``, ``trên 98%``."""
    measure = reference.vocabulary.get("measures", {}).get(tally.measure)
    sign = "%" if isinstance(measure, Measure) and measure.percent else ""
    return f"{'trên ' if tally.over else ''}{format_decimal(tally.value)}{sign}"
