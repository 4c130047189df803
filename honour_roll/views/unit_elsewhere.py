"""The other units whose entries the figures of a unit's page count, all times or one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from honour_roll.counts import distinct, group
from honour_roll.lineage import Lineage
from honour_roll.model.award import Award
from honour_roll.text.collation import sort_key
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.shares import Shares
from honour_roll.views.unit_tree import UnitLine

MOST_UNITS = 100
"""Where there are more, each unit right below stands for all within it."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The units, in Vietnamese order, with the entries that they have of all that is counted.

    ``is_summed`` where a unit's count takes in the units that gave way to it; ``own`` are the
    entries of the unit itself, ``total`` those of all, each counted once.
    """

    lines: tuple[UnitLine, ...]
    is_summed: bool
    own: int
    total: int

    @property
    def is_sum(self) -> bool:
        """Whether the counts add up: not where an entry was honoured in several of the units."""
        return self.own + sum(line.count for line in self.lines) == self.total


def units_elsewhere(
    index: ViewIndex,
    unit_id: str,
    awards: Sequence[Award],
    link: Callable[[str], Link],
) -> Elsewhere:
    """The units other than ``unit_id`` of ``awards``, which count for it.

    ``link`` gives a unit's name, leading to where its share of ``awards`` is shown.
    """
    groups = group(awards, lambda award: award.unit)
    own = groups.pop(unit_id, [])
    is_summed = len(groups) > MOST_UNITS
    if is_summed:
        rest = (award for of in groups.values() for award in of)
        groups = _summed(index.reference.lineage, unit_id, rest)
    shares = Shares(index, awards)
    lines = {
        id: UnitLine(link(id), distinct(of), shares=shares.of(of)) for id, of in groups.items()
    }
    ordered = sorted(lines, key=lambda id: (sort_key(lines[id].unit.text), id))
    return Elsewhere(
        lines=tuple(lines[id] for id in ordered),
        is_summed=is_summed,
        own=distinct(own),
        total=distinct(awards),
    )


def _summed(lineage: Lineage, unit_id: str, awards: Iterable[Award]) -> dict[str, list[Award]]:
    """The awards of units within others, by the one that is nearest to ``unit_id``."""
    above, last = cache(lineage.above), lineage.last_day(unit_id)
    answering = cache(lambda id: lineage.answering(id, last))

    def nearest(award: Award) -> str:
        """Of the units that count the award, as ``unit_id`` does (rules 6 and 7 of counts.py)."""
        then = (award.unit, *above(award.unit, award.when))
        if unit_id in then:
            return then[then.index(unit_id) - 1]
        today = answering(award.unit)
        if today[0] != unit_id:
            return today[today.index(unit_id) - 1]
        return [id for id in then if unit_id in answering(id)][-1]

    return group(awards, nearest)
