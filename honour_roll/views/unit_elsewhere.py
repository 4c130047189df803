"""The other units whose entries a unit's tables count."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.counts import distinct
from honour_roll.model.unit import Unit
from honour_roll.text.collation import sort_key
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_names import unit_link
from honour_roll.views.unit_tree import UnitLine

MOST_UNITS = 100
"""Where there are more, those lowest down give way to the units above them."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The units; ``is_summed`` where a unit's count takes in the units that gave way to it."""

    lines: tuple[UnitLine, ...]
    is_summed: bool


def units_elsewhere(index: ViewIndex, unit: Unit) -> Elsewhere:
    """The units below ``unit``, or before it, that have entries, in Vietnamese order."""
    counts = index.counts
    found = {award.unit for award in counts.today(unit.id)} - {unit.id}
    shown = _highest(index, unit, found)
    is_summed = shown != found
    names = {id: index.reference.unit_name(id, None) for id in shown}
    lines = (
        UnitLine(
            unit_link(index.reference, id, None),
            distinct(counts.today(id)) if is_summed else len(index.members.get(id, ())),
        )
        for id in sorted(shown, key=lambda id: (sort_key(names[id]), id))
    )
    return Elsewhere(tuple(lines), is_summed)


def _highest(index: ViewIndex, unit: Unit, found: set[str]) -> set[str]:
    """At most ``MOST_UNITS`` of them, unless there are more right below ``unit``."""
    above = index.reference.lineage.above
    ways = [(*reversed(above(id, None)), id) for id in found]
    depth = max((len(way) for way in ways), default=0)
    shown = found
    while len(shown) > MOST_UNITS and depth > len(above(unit.id, None)) + 2:
        depth -= 1
        shown = {way[min(depth, len(way)) - 1] for way in ways} - {unit.id}
    return shown
