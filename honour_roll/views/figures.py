"""Figures: what the roll holds, and beside it what somebody published."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from honour_roll.counts import Time, group, time_of, time_of_tally
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally, TallySheet
from honour_roll.model.terms import Category, Level, Status
from honour_roll.model.vocabulary import Measure
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_count, format_decimal
from honour_roll.views import addresses
from honour_roll.views.cards import times_label
from honour_roll.views.count_tables import movement_label, movements_of
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link, SourceView, source_view, spelled
from honour_roll.views.unit_names import unit_link

EXPECTED = (Category.INDIVIDUAL, Category.COLLECTIVE, Category.MODEL)
"""Categories that have a row on the page of a unit with published totals, even where neither
the roll nor the press says anything of them."""

ENTRIES = "danh-sach"
ENTRIES_ELSEWHERE = "noi-co-dien-hinh"
"""Places on a unit's page: its own entries, and the other units whose entries it counts."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One published total, or one recorded count for which nobody published a total.

    ``recorded`` is None where the two can't be compared; ``unit`` where the page tells it.
    """

    unit: Link | None
    subject: str
    status: str
    time: Link
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
    """Recorded beside published, for one movement."""

    caption: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FigureSource:
    """Where totals were published, and the file of ours that holds them."""

    view: SourceView
    file: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one page; a row's ``source_number`` counts in ``sources`` from 1."""

    tables: tuple[FigureTable, ...]
    sources: tuple[FigureSource, ...]


Chosen = Callable[[Tally], bool]


class _Published(NamedTuple):
    """A published total on a page; ``number`` is its source's, a part stands below its whole."""

    number: int
    sheet: TallySheet
    tally: Tally
    is_part: bool


def unit_figures(index: ViewIndex, unit_id: str) -> Figures:
    """For each movement: every published total of the unit, then what only the roll has.

    Honours that no published total covers have rows of their own, so that nothing is hidden
    behind a total of another year or level.
    """
    published, sources = _published(index, lambda tally: True, of_unit=unit_id)
    recorded = index.counts.with_below(unit_id)
    return Figures(_tables(index, published, recorded, unit_id, silent=True), sources)


def unit_time_figures(index: ViewIndex, unit_id: str, time: Time) -> Figures:
    """The same for one year, one period, or undated."""
    published, sources = _published(index, lambda t: time_of_tally(t) == time, of_unit=unit_id)
    recorded = [a for a in index.counts.with_below(unit_id) if time_of(a) == time]
    return Figures(_tables(index, published, recorded, unit_id), sources)


def published_figures(index: ViewIndex, chosen: Chosen) -> Figures:
    """The ``chosen`` published totals of all units."""
    published, sources = _published(index, chosen)
    return Figures(_tables(index, published, []), sources)


def _published(
    index: ViewIndex, chosen: Chosen, of_unit: str | None = None
) -> tuple[list[_Published], tuple[FigureSource, ...]]:
    published: list[_Published] = []
    sources: list[FigureSource] = []
    for id, sheet in sorted(index.reference.tallies.items()):
        totals = [tally for tally in _parts_after_wholes(sheet.totals) if chosen(tally)]
        if totals and of_unit in (None, sheet.unit):
            sources.append(FigureSource(source_view(sheet.source), f"tallies/{id}.yml"))
            shown = {tally.key for tally in totals}
            published += [
                _Published(len(sources), sheet, tally, tally.part_of in shown) for tally in totals
            ]
    return published, tuple(sources)


def _tables(
    index: ViewIndex,
    published: Sequence[_Published],
    recorded: Sequence[Award],
    unit_id: str | None = None,
    *,
    silent: bool = False,
) -> tuple[FigureTable, ...]:
    """A table for each movement; ``unit_id`` is the unit whose page it stands on, if one's."""
    totals = group(published, lambda one: one.tally.movement or one.sheet.movement)
    awards = group(recorded, lambda award: award.movement)
    return tuple(
        FigureTable(
            movement_label(index.reference, movement),
            tuple(
                _rows(
                    index,
                    totals.get(movement, []),
                    awards.get(movement, []),
                    unit_id,
                    silent=silent,
                )
            ),
        )
        for movement in movements_of(index.reference, {**totals, **awards})
    )


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
    published: list[_Published],
    recorded: list[Award],
    unit_id: str | None,
    *,
    silent: bool,
) -> Iterator[FigureRow]:
    covered: set[Award] = set()
    for one in published:
        agreeing = index.counts.agreeing(one.sheet, one.tally)
        yield _published_row(index, one, agreeing, told=unit_id is not None)
        covered.update(agreeing or ())
    if unit_id is None:
        return
    rest = (award for award in recorded if award not in covered)
    groups = group(rest, lambda award: (award.category, award.status, award.level))
    for key in sorted(groups, key=_row_order):
        yield _unpublished_row(index, unit_id, key[0], groups[key])
    if silent and published:
        seen = {award.category for award in recorded}
        totals = (one.tally for one in published if one.tally.measure == HONOUREES)
        seen.update(kind for tally in totals for kind in tally.kinds)
        for category in EXPECTED:
            if category not in seen:
                yield _unpublished_row(index, unit_id, category, [])


def _row_order(key: tuple[Category, Status, Level | None]) -> tuple[int, int, int]:
    """Categories and statuses as listed, the highest level first, an unknown one last."""
    category, status, level = key
    return (
        tuple(Category).index(category),
        tuple(Status).index(status),
        -level.rank if level else 1,
    )


def _published_row(
    index: ViewIndex, published: _Published, agreeing: list[Award] | None, *, told: bool
) -> FigureRow:
    number, sheet, tally, is_part = published
    return FigureRow(
        unit=None if told or is_part else unit_link(index.reference, sheet.unit, None),
        subject=tally.title,
        status=labels.STATUS[tally.status] if tally.status else "",
        time=_tally_link(sheet.unit, tally),
        level=labels.LEVEL[tally.level] if tally.level else "",
        recorded=None if agreeing is None else _recorded(index, sheet.unit, agreeing),
        published=published_value(index.reference, tally),
        source=source_view(sheet.source),
        source_number=number,
        note=tally.note,
        names=tally.names,
        is_part=is_part,
    )


def _unpublished_row(
    index: ViewIndex, unit_id: str, category: Category, awards: list[Award]
) -> FigureRow:
    """What the roll has, though nobody published a total; also where it has nothing."""
    level = awards[0].level if awards else None
    return FigureRow(
        unit=None,
        subject=labels.CATEGORY[category],
        status=labels.STATUS[awards[0].status] if awards else "",
        time=Link(times_label(awards) if awards else ""),
        level=labels.LEVEL[level] if level else "",
        recorded=_recorded(index, unit_id, awards),
        published=labels.NO_FIGURE,
        source=None,
        source_number=0,
        note=None,
        names=(),
        is_part=False,
    )


def _recorded(index: ViewIndex, unit_id: str, awards: Iterable[Award]) -> Link:
    """A recorded count, leading to where the unit's page shows the entries that make it up."""
    records = {award.record for award in awards}
    if not records:
        return Link(format_count(0))
    here = records <= set(index.members.get(unit_id, ()))
    place = ENTRIES if here else ENTRIES_ELSEWHERE
    return Link(format_count(len(records)), f"{addresses.of_unit(unit_id)}#{place}")


def _tally_link(unit_id: str, tally: Tally) -> Link:
    """When a total holds, leading to the unit's page of that time."""
    time = time_of_tally(tally)
    address = None if time is None else addresses.of_unit_time(unit_id, time)
    return Link(tally_time(tally), address)


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
