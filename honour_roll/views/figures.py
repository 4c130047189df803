"""Figures: what the roll holds, and beside it what somebody published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from honour_roll.counts import Total, group
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES
from honour_roll.reconciliation import row_order, uncovered, unsaid
from honour_roll.views.award_words import movement_label
from honour_roll.views.count_tables import movements_of
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


def unit_figures(index: ViewIndex, unit_id: str) -> Figures:
    """For each movement: every published total of the unit, then what only the roll has.

    Honours that no published total covers have rows of their own, so that nothing is hidden
    behind a total of another year or level.
    """
    published, sources = _published(index, index.counts.totals_of(unit_id))
    recorded = index.counts.with_below(unit_id)
    return Figures(
        _tables(index, published, recorded, unit_id, silent=True),
        sources,
        keys=_keys(index, published),
    )


def unit_time_figures(
    index: ViewIndex, unit_id: str, totals: Sequence[Total], recorded: Sequence[Award]
) -> Figures:
    """The same for one year, one period, or undated; a time doesn't lead to its own page.

    ``totals`` and ``recorded`` are those of that time.
    """
    published, sources = _published(index, totals)
    tables = _tables(index, published, recorded, unit_id)
    return Figures(
        tuple(replace(table, rows=_of_this_time(table.rows)) for table in tables),
        sources,
        keys=_of_this_time(_keys(index, published)),
    )


def _of_this_time(rows: tuple[FigureRow, ...]) -> tuple[FigureRow, ...]:
    return tuple(
        replace(row, time=Link(row.time.text)) if row.time.address else row for row in rows
    )


def figures_of(
    index: ViewIndex, totals: Iterable[Total], elsewhere: tuple[Link, ...] = ()
) -> Figures:
    """Published totals, whosesoever, each with the unit that it is about."""
    published, sources = _published(index, totals)
    return Figures(_tables(index, published, []), sources, elsewhere)


def _keys(index: ViewIndex, published: Sequence[Published]) -> tuple[FigureRow, ...]:
    """The key figures among the published totals of one unit, movement by movement."""
    found = {(one.total.sheet.id, one.total.tally.key): one for one in published}
    chosen = key_totals(index.reference, [one.total for one in published])
    totals = group(chosen, lambda total: total.movement)
    ordered = [
        found[sheet.id, tally.key]
        for movement in movements_of(index.reference, totals)
        for sheet, tally in totals[movement]
    ]
    return in_one_scale(_published_rows(index, ordered, told=True))


def _published(
    index: ViewIndex, totals: Iterable[Total]
) -> tuple[list[Published], tuple[FigureSource, ...]]:
    """``totals``, which stand sheet by sheet, with the sources that they come from."""
    published: list[Published] = []
    sources: list[FigureSource] = []
    for id, own in groupby(totals, key=lambda total: total.sheet.id):
        of_sheet = list(own)
        shown = {total.tally.key for total in of_sheet}
        source = source_view(of_sheet[0].sheet.source)
        sources.append(FigureSource(source, f"tallies/{id}.yml"))
        published += [
            Published(
                number=len(sources),
                total=total,
                is_part=total.tally.part_of in shown,
                agreeing=index.counts.agreeing(*total),
            )
            for total in of_sheet
        ]
    return published, tuple(sources)


def _tables(
    index: ViewIndex,
    published: Sequence[Published],
    recorded: Sequence[Award],
    unit_id: str | None = None,
    *,
    silent: bool = False,
) -> tuple[FigureTable, ...]:
    """Tables for each movement; ``unit_id`` is the unit whose page they stand on, if one's."""
    totals = group(published, lambda one: one.total.movement)
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
            is_other = one.total.tally.measure != HONOUREES
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
    rest = uncovered((one.agreeing for one in published), recorded)
    groups = group(rest, lambda award: (award.category, award.status, award.level))
    for key in sorted(groups, key=row_order):
        yield unpublished_row(index, unit_id, key[0], groups[key])


def _silent_rows(
    index: ViewIndex, unit_id: str, published: Sequence[Published], recorded: Sequence[Award]
) -> Iterator[FigureRow]:
    """The usual categories of which neither the roll nor the press says anything."""
    for category in unsaid((one.total for one in published), recorded):
        yield unpublished_row(index, unit_id, category, [])
