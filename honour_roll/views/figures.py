"""The figures of a unit: what the roll holds, and beside it what somebody published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from honour_roll.counts import distinct, group
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally, TallySheet
from honour_roll.model.terms import Category, Status
from honour_roll.model.vocabulary import Measure
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_decimal
from honour_roll.views.count_tables import movement_label, movements_of
from honour_roll.views.index import ViewIndex, times_label
from honour_roll.views.parts import SourceView, source_view, spelled

EXPECTED = (Category.INDIVIDUAL, Category.COLLECTIVE, Category.MODEL)
"""Categories that have a row even where neither the roll nor the press says anything."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One published total, or one recorded count for which nobody published a total.

    ``recorded`` is None where the two can't be compared.
    """

    subject: str
    status: str
    time: str
    level: str
    recorded: int | None
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


def unit_figures(index: ViewIndex, unit_id: str) -> Figures:
    """For each movement: every published total of the unit, then what only the roll has.

    Honours that no published total covers have rows of their own, so that nothing is hidden
    behind a total of another year or level.
    """
    sheets = [s for _, s in sorted(index.reference.tallies.items()) if s.unit == unit_id]
    published: dict[str | None, list[tuple[int, TallySheet, Tally]]] = {}
    for number, sheet in enumerate(sheets, start=1):
        for tally in _parts_after_wholes(sheet.totals):
            row = (number, sheet, tally)
            published.setdefault(tally.movement or sheet.movement, []).append(row)
    recorded = group(index.counts.with_below(unit_id), lambda award: award.movement)
    tables = []
    for movement in movements_of(index.reference, {**published, **recorded}):
        rows = _rows(index, published.get(movement, []), recorded.get(movement, []))
        tables.append(FigureTable(movement_label(index.reference, movement), tuple(rows)))
    return Figures(tuple(tables), tuple(source_view(sheet.source) for sheet in sheets))


def _parts_after_wholes(totals: Sequence[Tally]) -> Iterator[Tally]:
    """Totals in their order, but every part right below the total that it belongs to."""
    keys = {tally.key for tally in totals}
    parts = group(totals, lambda tally: tally.part_of)
    waiting = [tally for tally in totals if tally.part_of not in keys]
    while waiting:
        tally = waiting.pop(0)
        yield tally
        waiting = [*parts.get(tally.key, ()), *waiting]


def _rows(
    index: ViewIndex,
    published: list[tuple[int, TallySheet, Tally]],
    recorded: list[Award],
) -> Iterator[FigureRow]:
    seen = {award.category for award in recorded}
    covered: set[Award] = set()
    for number, sheet, tally in published:
        agreeing = index.counts.agreeing(sheet, tally)
        yield _published_row(index.reference, number, sheet, tally, agreeing)
        covered.update(agreeing or ())
        if tally.measure == HONOUREES:
            seen.update(tally.kinds)
    rest = group(
        (award for award in recorded if award not in covered), lambda a: (a.category, a.status)
    )
    for category, status in product(Category, Status):
        if awards := rest.get((category, status)):
            yield _unpublished_row(category, awards)
    for category in EXPECTED:
        if category not in seen:
            yield _unpublished_row(category, [])


def _published_row(
    reference: Reference,
    number: int,
    sheet: TallySheet,
    tally: Tally,
    agreeing: list[Award] | None,
) -> FigureRow:
    return FigureRow(
        subject=tally.title,
        status=labels.STATUS[tally.status] if tally.status else "",
        time=tally_time(tally),
        level=labels.LEVEL[tally.level] if tally.level else "",
        recorded=None if agreeing is None else distinct(agreeing),
        published=published_value(reference, tally),
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
        recorded=distinct(awards),
        published=labels.NO_FIGURE,
        source=None,
        source_number=0,
        note=None,
        names=(),
        is_part=False,
    )


def tally_time(tally: Tally) -> str:
    """When a published total holds: its year or period, or the day up to which it counts."""
    if tally.period:
        return tally.period.period.display()
    if tally.year:
        return str(tally.year)
    return f"tính đến {spelled(tally.as_of)}" if tally.as_of else labels.UNDATED


def published_value(reference: Reference, tally: Tally) -> str:
    """The figure as people write it: ``6.084``, ``trên 98%``."""
    measure = reference.vocabulary.get("measures", {}).get(tally.measure)
    sign = "%" if isinstance(measure, Measure) and measure.percent else ""
    return f"{'trên ' if tally.over else ''}{format_decimal(tally.value)}{sign}"
