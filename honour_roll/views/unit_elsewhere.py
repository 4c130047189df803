"""The other units whose entries the figures of a unit's page count, all times or one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from honour_roll.counts import distinct, group
from honour_roll.lineage import Lineage
from honour_roll.model.award import Award
from honour_roll.model.terms import Category
from honour_roll.text import labels
from honour_roll.text.collation import sort_key
from honour_roll.text.numbers import format_count
from honour_roll.views.parts import Link, in_sentence
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
    lineage: Lineage, unit_id: str, awards: Sequence[Award], link: Callable[[str], Link]
) -> Elsewhere:
    """The units other than ``unit_id`` of ``awards``, which count for it.

    ``link`` gives a unit's name, leading to where its share of ``awards`` is shown.
    """
    groups = group(awards, lambda award: award.unit)
    own = groups.pop(unit_id, [])
    is_summed = len(groups) > MOST_UNITS
    if is_summed:
        groups = _summed(lineage, unit_id, (award for of in groups.values() for award in of))
    is_mixed = len({award.category for award in awards}) > 1
    lines = {
        id: UnitLine(link(id), distinct(of), kinds=_kinds(of) if is_mixed else "")
        for id, of in groups.items()
    }
    ordered = sorted(lines, key=lambda id: (sort_key(lines[id].unit.text), id))
    return Elsewhere(
        lines=tuple(lines[id] for id in ordered),
        is_summed=is_summed,
        own=distinct(own),
        total=distinct(awards),
    )


def _kinds(awards: Sequence[Award]) -> str:
    groups = group(awards, lambda award: award.category)
    return "; ".join(
        f"{format_count(distinct(groups[one]))} {in_sentence(labels.CATEGORY[one])}"
        for one in Category
        if one in groups
    )


def _summed(lineage: Lineage, unit_id: str, awards: Iterable[Award]) -> dict[str, list[Award]]:
    """The awards of units within others, by the one that is nearest to ``unit_id``."""
    above, answering = cache(lineage.above), cache(lineage.answering)

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
