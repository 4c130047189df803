"""The home page."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.text.collation import sort_key
from honour_roll.views import addresses, figures
from honour_roll.views.browse import category_links
from honour_roll.views.figures import CountTable
from honour_roll.views.index import Card, ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.record import now_label

NEWEST = 6


@dataclass(frozen=True, slots=True)
class HomeView:
    """Figures, ways in, and the entries changed last."""

    total: int
    tables: tuple[CountTable, ...]
    units: tuple[Link, ...]
    times: tuple[Link, ...]
    categories: tuple[Link, ...]
    newest: tuple[Card, ...]


def home_view(index: ViewIndex) -> HomeView:
    """The view of the home page; ``units`` are those with entries or published totals."""
    records = index.roll.records

    def freshness(id: str) -> tuple[str, int]:
        updated = records[id].updated
        return (updated.iso() if updated else "", -index.order[id])

    newest = sorted(records, key=freshness, reverse=True)[:NEWEST]
    return HomeView(
        total=len(records),
        tables=tuple(figures.by_status(index.counts.all, index.reference)),
        units=tuple(_unit_links(index)),
        times=tuple(
            Link(addresses.time_label(time), addresses.of_time(time)) for time in index.times
        ),
        categories=tuple(category_links()),
        newest=tuple(index.card(id) for id in newest),
    )


def _unit_links(index: ViewIndex) -> list[Link]:
    reference = index.reference
    published = {sheet.unit for sheet in reference.tallies.values()}
    names = {id: reference.unit_name(id, None) for id in {*index.members, *published}}
    return [
        Link(names[id], addresses.of_unit(id), now_label(reference, id, None))
        for id in sorted(names, key=lambda id: (sort_key(names[id]), id))
    ]
