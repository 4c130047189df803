"""Figures: what the roll holds, and beside it what somebody published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from honour_roll.counts import Time, group, time_of, time_of_tally
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally, TallySheet
from honour_roll.model.terms import Category, Level, Status
from honour_roll.views.count_tables import movement_label, movements_of
from honour_roll.views.figure_rows import (
    FigureRow,
    Published,
    in_one_scale,
    published_row,
    unpublished_row,
)
from honour_roll.views.index import ViewIndex
from honour_roll.views.key_figures import key_totals
from honour_roll.views.parts import Link, SourceView, source_view

EXPECTED = (Category.INDIVIDUAL, Category.COLLECTIVE, Category.MODEL)
"""Categories of which something is said even where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Figures of one movement: of honourees, recorded beside published, or of anything else."""

    caption: str
    rows: tuple[FigureRow, ...]
    of_honourees: bool

    @property
    def is_drawn(self) -> bool:
        """Whether some of its rows have bars."""
        return any(row.pair for row in self.rows)


@dataclass(frozen=True, slots=True)
class FigureSource:
    """Where totals were published, and the file of ours that holds them."""

    view: SourceView
    file: str


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one page; a row's ``source_number`` counts in ``sources`` from 1.

    ``elsewhere`` are the units whose totals would have made the page too long; ``keys`` are the
    published totals to read first.
    """

    tables: tuple[FigureTable, ...]
    sources: tuple[FigureSource, ...]
    elsewhere: tuple[Link, ...] = ()
    keys: tuple[FigureRow, ...] = ()


Chosen = Callable[[TallySheet, Tally], bool]


def unit_figures(index: ViewIndex, unit_id: str) -> Figures:
    """For each movement: every published total of the unit, then what only the roll has.

    Honours that no published total covers have rows of their own, so that nothing is hidden
    behind a total of another year or level.
    """
    published, sources = _published(index, lambda sheet, tally: sheet.unit == unit_id)
    recorded = index.counts.with_below(unit_id)
    return Figures(
        _tables(index, published, recorded, unit_id, silent=True),
        sources,
        keys=_keys(index, published),
    )


def unit_time_figures(index: ViewIndex, unit_id: str, time: Time) -> Figures:
    """The same for one year, one period, or undated; a time doesn't lead to its own page."""
    published, sources = _published(
        index, lambda sheet, tally: sheet.unit == unit_id and time_of_tally(tally) == time
    )
    recorded = [a for a in index.counts.with_below(unit_id) if time_of(a) == time]
    tables = _tables(index, published, recorded, unit_id)
    return Figures(
        tuple(replace(table, rows=_of_this_time(table.rows)) for table in tables),
        sources,
        keys=_of_this_time(_keys(index, published)),
    )


def _of_this_time(rows: tuple[FigureRow, ...]) -> tuple[FigureRow, ...]:
    return tuple(replace(row, time=Link(row.time.text)) for row in rows)


def figures_of(index: ViewIndex, chosen: Chosen, elsewhere: tuple[Link, ...] = ()) -> Figures:
    """The ``chosen`` published totals, whosesoever, each with the unit that it is about."""
    published, sources = _published(index, chosen)
    return Figures(_tables(index, published, []), sources, elsewhere)


def _keys(index: ViewIndex, published: Sequence[Published]) -> tuple[FigureRow, ...]:
    """The key figures among the published totals of one unit, movement by movement."""
    chosen = key_totals(index.reference, [(one.sheet, one.tally) for one in published])
    found = {(one.sheet.id, one.tally.key): one for one in published}
    totals = group(chosen, lambda total: total[1].movement or total[0].movement)
    ordered = [
        found[sheet.id, tally.key]
        for movement in movements_of(index.reference, totals)
        for sheet, tally in totals[movement]
    ]
    return in_one_scale(_published_rows(index, ordered, told=True))


def _published(
    index: ViewIndex, chosen: Chosen
) -> tuple[list[Published], tuple[FigureSource, ...]]:
    published: list[Published] = []
    sources: list[FigureSource] = []
    for id, sheet in sorted(index.reference.tallies.items()):
        totals = [tally for tally in _parts_after_wholes(sheet.totals) if chosen(sheet, tally)]
        if totals:
            sources.append(FigureSource(source_view(sheet.source), f"tallies/{id}.yml"))
            shown = {tally.key for tally in totals}
            published += [
                Published(
                    number=len(sources),
                    sheet=sheet,
                    tally=tally,
                    is_part=tally.part_of in shown,
                    agreeing=index.counts.agreeing(sheet, tally),
                )
                for tally in totals
            ]
    return published, tuple(sources)


def _parts_after_wholes(totals: Sequence[Tally]) -> Iterator[Tally]:
    """Totals in their order, but every part right below the total that it belongs to."""
    keys = {tally.key for tally in totals}
    parts = group(totals, lambda tally: tally.part_of)
    waiting = [tally for tally in totals if tally.part_of not in keys]
    while waiting:
        tally = waiting.pop(0)
        yield tally
        waiting = [*parts.get(tally.key, ()), *waiting]


def _tables(
    index: ViewIndex,
    published: Sequence[Published],
    recorded: Sequence[Award],
    unit_id: str | None = None,
    *,
    silent: bool = False,
) -> tuple[FigureTable, ...]:
    """Tables for each movement; ``unit_id`` is the unit whose page they stand on, if one's."""
    totals = group(published, lambda one: one.tally.movement or one.sheet.movement)
    awards = group(recorded, lambda award: award.movement)
    tables: list[FigureTable] = []
    for movement in movements_of(index.reference, {**totals, **awards}):
        of_honourees, others = _parted(totals.get(movement, []))
        own, told = awards.get(movement, []), unit_id is not None
        rows = list(_published_rows(index, of_honourees, told=told))
        if unit_id is not None:
            rows += _unpublished_rows(index, unit_id, of_honourees, own)
            if silent and movement in totals:
                rows += _silent_rows(index, unit_id, of_honourees, own)
        caption = movement_label(index.reference, movement)
        if rows:
            tables.append(FigureTable(caption, in_one_scale(rows), of_honourees=True))
        if others:
            rows = list(_published_rows(index, others, told=told))
            tables.append(FigureTable(f"{caption}: số liệu khác", tuple(rows), of_honourees=False))
    return tuple(tables)


def _parted(published: Sequence[Published]) -> tuple[list[Published], list[Published]]:
    """Totals of honourees, and all others; a part stays with its whole, whatever it measures."""
    parted: tuple[list[Published], list[Published]] = ([], [])
    is_other = False
    for one in published:
        if not one.is_part:
            is_other = one.tally.measure != HONOUREES
        parted[is_other].append(one)
    return parted


def _published_rows(
    index: ViewIndex, published: Sequence[Published], *, told: bool
) -> Iterator[FigureRow]:
    for one in published:
        yield published_row(index, one, unit_told=told)


def _unpublished_rows(
    index: ViewIndex, unit_id: str, published: Sequence[Published], recorded: Sequence[Award]
) -> Iterator[FigureRow]:
    """What the roll has that no published total covers."""
    covered = {award for one in published for award in one.agreeing or ()}
    rest = (award for award in recorded if award not in covered)
    groups = group(rest, lambda award: (award.category, award.status, award.level))
    for key in sorted(groups, key=_row_order):
        yield unpublished_row(index, unit_id, key[0], groups[key])


def _silent_rows(
    index: ViewIndex, unit_id: str, published: Sequence[Published], recorded: Sequence[Award]
) -> Iterator[FigureRow]:
    """The usual categories of which neither the roll nor the press says anything."""
    seen = {award.category for award in recorded}
    totals = (one.tally for one in published if one.tally.measure == HONOUREES)
    seen.update(kind for tally in totals for kind in tally.kinds)
    for category in EXPECTED:
        if category not in seen:
            yield unpublished_row(index, unit_id, category, [])


def _row_order(key: tuple[Category, Status, Level | None]) -> tuple[int, int, int]:
    """Categories and statuses as listed, the highest level first, an unknown one last."""
    category, status, level = key
    return (
        tuple(Category).index(category),
        tuple(Status).index(status),
        -level.rank if level else 1,
    )
