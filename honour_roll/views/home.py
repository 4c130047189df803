"""The home page."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.views import addresses, count_tables
from honour_roll.views.browse import category_links
from honour_roll.views.cards import Card
from honour_roll.views.count_tables import CountTable
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import unit_links

NEWEST = 6
MOST_UNITS = 40
"""Units that home names itself; where there are more, it names the highest of them."""


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
    """The view of the home page."""
    records = index.roll.records

    def freshness(id: str) -> tuple[str, int]:
        updated = records[id].updated
        return (updated.iso() if updated else "", -index.order[id])

    newest = sorted(records, key=freshness, reverse=True)[:NEWEST]
    return HomeView(
        total=len(records),
        tables=tuple(count_tables.by_status(index.counts.all, index.reference)),
        units=unit_links(index.reference, _units(index)),
        times=tuple(
            Link(addresses.time_label(time), addresses.of_time(time)) for time in index.times
        ),
        categories=tuple(category_links()),
        newest=tuple(index.card(id) for id in newest),
    )


def _units(index: ViewIndex) -> set[str]:
    """The units with entries or published totals; too many give way to those above them."""
    lineage = index.reference.lineage
    published = {sheet.unit for sheet in index.reference.tallies.values()}
    units = {*index.members, *published}
    ways = [(*reversed(lineage.above(id, None)), id) for id in units]
    depth = max((len(way) for way in ways), default=0)
    while len(units) > MOST_UNITS and depth > 1:
        depth -= 1
        units = {way[min(depth, len(way)) - 1] for way in ways}
    return units
