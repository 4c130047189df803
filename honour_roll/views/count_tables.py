"""Tables of counts: what the roll holds, by time or by status, for each movement."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from honour_roll.counts import group
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Status
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.times import Time, time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.index import sort_times
from honour_roll.views.listings import Counted, Listings
from honour_roll.views.parts import Link
from honour_roll.views.timelines import Timeline, timeline

TOTAL = "Số điển hình"


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row of a count table: ``cells`` agree with the table's columns, then the total."""

    label: Link
    cells: tuple[Counted, ...]
    total: Counted


@dataclass(frozen=True, slots=True)
class CountTable:
    """Distinct honourees by one thing and category; the last row counts anew, never adds up.

    ``total`` is None where a single row says it all; ``timeline`` draws the totals of a table
    of times, where there are several. ``movement`` is whose the honourees are; the chief one of
    the roll, ``is_chief``, is named on no card.
    """

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: CountRow | None
    timeline: Timeline | None = None
    movement: str = ""
    is_chief: bool = False

    def cells(self, row: CountRow) -> Iterator[tuple[str, Counted]]:
        """What ``row`` shows under which heading: its total only beside several columns."""
        yield from zip(self.columns, row.cells, strict=True)
        if len(self.columns) > 1:
            yield TOTAL, row.total


def by_time(
    counts: Sequence[Award],
    reference: Reference,
    caption: str,
    listings: Listings,
    address: Callable[[Time], str | None] = lambda time: None,
) -> list[CountTable]:
    """A table of times by categories for each movement (rule 8 of counts.py), all states.

    ``address`` tells where the entries of a time are listed.
    """
    tables = []
    for movement, awards in _by_movement(counts, reference):
        groups = group(awards, time_of)
        times = sort_times(groups)
        rows = [(Link(addresses.time_label(time), address(time)), groups[time]) for time in times]
        title = f"{caption}, mọi trạng thái – {movement}"
        table = count_table(title, "Thời gian", rows, awards, listings)
        drawing = timeline(
            {time: row.total.entries for time, row in zip(times, table.rows, strict=True)}
        )
        tables.append(_of_movement(table, movement, awards, reference, drawing))
    return tables


def by_status(
    counts: Sequence[Award],
    reference: Reference,
    listings: Listings,
    caption: str = "",
) -> list[CountTable]:
    """A table of statuses by categories for each movement."""
    tables = []
    for movement, awards in _by_movement(counts, reference):
        groups = group(awards, lambda award: award.status)
        rows = [
            (Link(labels.STATUS[status]), groups[status]) for status in Status if status in groups
        ]
        title = f"{caption} – {movement}" if caption else movement
        table = count_table(title, "Trạng thái", rows, awards, listings)
        tables.append(_of_movement(table, movement, awards, reference))
    return tables


def _of_movement(
    table: CountTable,
    movement: str,
    awards: Sequence[Award],
    reference: Reference,
    drawing: Timeline | None = None,
) -> CountTable:
    is_chief = awards[0].movement == next(iter(reference.movements), None)
    return replace(table, timeline=drawing, movement=movement, is_chief=is_chief)


def count_table(
    caption: str,
    corner: str,
    rows: Sequence[tuple[Link, list[Award]]],
    awards: list[Award],
    listings: Listings,
) -> CountTable:
    """Rows by the categories that occur in ``awards``, which are of one movement."""
    present = {award.category for award in awards}
    categories = [category for category in Category if category in present]
    total = None
    if len(rows) > 1:
        total = _count_row(Link("Tất cả"), awards, categories, listings)
    return CountTable(
        caption=caption,
        corner=corner,
        columns=tuple(labels.CATEGORY[category] for category in categories),
        rows=tuple(_count_row(link, own, categories, listings) for link, own in rows),
        total=total,
    )


def _count_row(
    label: Link, awards: list[Award], categories: list[Category], listings: Listings
) -> CountRow:
    groups = group(awards, lambda award: award.category)
    cells = tuple(listings.counted(groups.get(one, ()), label.address) for one in categories)
    if len(cells) == 1:
        return CountRow(label, cells, cells[0])
    return CountRow(label, cells, listings.counted(awards, label.address))


def _by_movement(awards: Iterable[Award], reference: Reference) -> list[tuple[str, list[Award]]]:
    groups = group(awards, lambda award: award.movement)
    return [
        (movement_label(reference, movement), groups[movement])
        for movement in movements_of(reference, groups)
    ]


def movements_of(reference: Reference, found: Collection[str | None]) -> list[str | None]:
    """The movements ``found``, in the order of the vocabulary; honours without one come last."""
    order = dict.fromkeys((*reference.movements, *(one for one in found if one), None))
    return [movement for movement in order if movement in found]
