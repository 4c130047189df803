"""Tables of counts: what the roll holds, by time or by status, for each movement."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from honour_roll.counts import Time, distinct, group, time_of
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Status
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.index import sort_times
from honour_roll.views.listings import Listings
from honour_roll.views.parts import Link
from honour_roll.views.timelines import Timeline, timeline


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row of a count table: ``cells`` agree with the table's columns, then the total.

    ``leads`` and ``lead`` are where the entries of a cell and of the total are listed, alone or
    among others.
    """

    label: Link
    cells: tuple[int, ...]
    total: int
    leads: tuple[str | None, ...]
    lead: str | None


@dataclass(frozen=True, slots=True)
class CountTable:
    """Distinct honourees by one thing and category; the last row counts anew, never adds up.

    ``timeline`` draws the totals of a table of times, where there are several.
    """

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: CountRow
    timeline: Timeline | None = None


def by_time(
    counts: Sequence[Award],
    reference: Reference,
    caption: str,
    address: Callable[[Time], str | None] = lambda time: None,
    listings: Listings | None = None,
) -> list[CountTable]:
    """A table of times by categories for each movement (rule 8 of counts.py), all states.

    ``address`` tells where the entries of a time are listed.
    """
    tables = []
    for movement, awards in _by_movement(counts, reference):
        groups = group(awards, time_of)
        rows = [
            (Link(addresses.time_label(time), address(time)), groups[time])
            for time in sort_times(groups)
        ]
        title = f"{caption}, mọi trạng thái – {movement}"
        table = count_table(title, "Thời gian", rows, awards, listings)
        drawing = timeline({time: distinct(own) for time, own in groups.items()})
        tables.append(replace(table, timeline=drawing))
    return tables


def by_status(
    counts: Sequence[Award],
    reference: Reference,
    caption: str = "",
    listings: Listings | None = None,
) -> list[CountTable]:
    """A table of statuses by categories for each movement."""
    tables = []
    for movement, awards in _by_movement(counts, reference):
        groups = group(awards, lambda award: award.status)
        rows = [
            (Link(labels.STATUS[status]), groups[status]) for status in Status if status in groups
        ]
        title = f"{caption} – {movement}" if caption else movement
        tables.append(count_table(title, "Trạng thái", rows, awards, listings))
    return tables


def count_table(
    caption: str,
    corner: str,
    rows: Sequence[tuple[Link, list[Award]]],
    awards: list[Award],
    listings: Listings | None = None,
) -> CountTable:
    """Rows by the categories that occur in ``awards``, which are of one movement."""
    present = {award.category for award in awards}
    categories = [category for category in Category if category in present]
    return CountTable(
        caption=caption,
        corner=corner,
        columns=tuple(labels.CATEGORY[category] for category in categories),
        rows=tuple(_count_row(link, own, categories, listings) for link, own in rows),
        total=_count_row(Link("Tất cả"), awards, categories, listings),
    )


def _count_row(
    label: Link, awards: list[Award], categories: list[Category], listings: Listings | None
) -> CountRow:
    groups = group(awards, lambda award: award.category)
    cells = [groups.get(category, []) for category in categories]

    def lead(counted: list[Award]) -> str | None:
        return listings.leading(counted, label.address) if listings else None

    return CountRow(
        label,
        tuple(distinct(cell) for cell in cells),
        distinct(awards),
        tuple(lead(cell) for cell in cells),
        lead(awards),
    )


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


def movement_label(reference: Reference, movement: str | None) -> str:
    """A movement's short name, as tables have it."""
    if movement is None:
        return labels.NO_MOVEMENT
    term = reference.movements.get(movement)
    return (term.short_name or term.name) if term else movement
