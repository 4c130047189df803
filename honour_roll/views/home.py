"""The home page."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.text.collation import sort_key
from honour_roll.text.dates import PartialDate
from honour_roll.views.cards import Card
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_names import unit_link
from honour_roll.views.ways import Way, category_ways, field_ways, movement_ways, time_ways

NEWEST = 6
MOST_PHOTOS = 6
FEW_UNITS = 4
MOST_UNITS = 40
"""Units that home names itself; where there are more, it names the highest of them."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """Figures, photographs, ways in, and the entries changed last.

    ``figures`` are numbers of entries; ``photos`` are other entries than ``newest``.
    """

    total: int
    figures: tuple[Way, ...]
    photos: tuple[Card, ...]
    newest: tuple[Card, ...]
    units: tuple[Way, ...]
    """With the entries of the units that they answer for."""
    times: tuple[Way, ...]
    categories: tuple[Way, ...]
    fields: tuple[Way, ...]
    movements: tuple[Way, ...]
    updated: PartialDate | None
    """The newest change of any entry."""


def home_view(index: ViewIndex) -> HomeView:
    """The view of the home page."""
    records = index.roll.records

    def freshness(id: str) -> tuple[str, tuple[int, int, int], int]:
        """By the last change, then by the latest honour."""
        updated = records[id].updated
        latest = max(
            (one.order for one in index.roll.records[id].awards if one.when), default=(0, 0, 0)
        )
        return (updated.iso() if updated else "", latest, -index.order[id])

    ids = sorted(records, key=freshness, reverse=True)
    newest = ids[:NEWEST]
    categories = category_ways(index)
    return HomeView(
        total=len(records),
        figures=tuple(way for way in categories if way.count),
        photos=_with_photos(index, ids[NEWEST:]),
        newest=tuple(index.card(id) for id in newest),
        units=_unit_ways(index),
        times=time_ways(index),
        categories=categories,
        fields=tuple(way for way in field_ways(index) if way.count),
        movements=movement_ways(index),
        updated=records[ids[0]].updated if ids else None,
    )


def _with_photos(index: ViewIndex, ids: list[str]) -> tuple[Card, ...]:
    """The first entries with a large photo; the photos of those behind are not even looked at."""
    found: list[Card] = []
    for id in ids:
        card = index.card(id) if index.roll.records[id].photos else None
        if card and card.photo and card.photo.is_large:
            found.append(card)
        if len(found) == MOST_PHOTOS:
            break
    return tuple(found)


def _unit_ways(index: ViewIndex) -> tuple[Way, ...]:
    ways = {id: Way(unit_link(index.reference, id, None), index.in_all(id)) for id in _units(index)}
    return tuple(ways[id] for id in sorted(ways, key=lambda id: (sort_key(ways[id].link.text), id)))


def _units(index: ViewIndex) -> set[str]:
    """The units with entries or published totals; too many give way to those above them.

    Where hardly one would be left, the most recorded of those right below it stand instead.
    """
    lineage = index.reference.lineage
    published = {sheet.unit for sheet in index.reference.tallies.values()}
    units = {*index.members, *published}
    ways = [(*reversed(lineage.above(id, None)), id) for id in units]
    depth = max((len(way) for way in ways), default=0)
    below = units
    while len(units) > MOST_UNITS and depth > 1:
        depth -= 1
        below, units = units, {way[min(depth, len(way)) - 1] for way in ways}
    if len(units) < FEW_UNITS and len(below) > MOST_UNITS:
        counts = {id: index.in_all(id) for id in below}
        units = set(sorted(below, key=lambda id: (-counts[id], id))[:MOST_UNITS])
    return units
