"""Coverage: where nobody is recorded, and who of those honoured works directly.

The rules, in the words of a statistician:

1. A cell is a unit (with units below, rule 6 of counts.py), a field, a category and a level; it
   counts honourees once. An empty cell is a gap in the roll, not proof that nobody was honoured.
2. Of people (individuals, leaders and households) the latest honour that tells so says whether
   they work directly (lao động trực tiếp); who has none is unknown, and no share counts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from honour_roll.counts import UNKNOWN, Countable, Counts, distinct, group
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Level
from honour_roll.reconciliation import units_under, units_with_figures
from honour_roll.roll import Reference
from honour_roll.times import Years, time_of

PEOPLE = (Category.INDIVIDUAL, Category.LEADER, Category.HOUSEHOLD)
LEVELS: tuple[Level | None, ...] = (*Level, None)
"""The columns of the map; None is for honours whose level nobody tells."""


class Cell(NamedTuple):
    """A place on the map but for its unit."""

    field: str
    category: Category
    level: Level | None


class DirectWork(NamedTuple):
    """How many people work directly, how many lead, of how many nobody tells."""

    direct: int
    managing: int
    unknown: int

    @property
    def share(self) -> Decimal | None:
        """Of those who are known, from 0 to 1; None while nobody is."""
        known = self.direct + self.managing
        return Decimal(self.direct) / known if known else None


@dataclass(frozen=True)
class UnitCoverage:
    """What the roll has of a unit in the years asked for."""

    unit: str
    awards: Sequence[Award]
    field_of: Mapping[str, str]

    @cached_property
    def cells(self) -> dict[Cell, int]:
        """The cells with somebody in them."""
        groups = group(self.awards, self._cell)
        return {cell: distinct(awards) for cell, awards in groups.items()}

    def _cell(self, award: Award) -> Cell:
        return Cell(self.field_of[award.record], award.category, award.level)

    def count(
        self, field: str | None = None, category: Category | None = None, level: Level | None = None
    ) -> int:
        """Distinct honourees that agree with all that is given."""
        return distinct(
            award
            for award in self.awards
            if field in (None, self.field_of[award.record])
            and category in (None, award.category)
            and level in (None, award.level)
        )

    @cached_property
    def work(self) -> DirectWork:
        """Who works directly (rule 2)."""
        told: dict[str, str | None] = {}
        of_people = (award for award in self.awards if award.category in PEOPLE)
        for award in sorted(of_people, key=lambda one: one.order if one.when else (0, 0, 0)):
            told[award.record] = award.work or told.get(award.record)
        found = list(told.values())
        return DirectWork(found.count("direct"), found.count("managing"), found.count(None))


@dataclass(frozen=True)
class Coverage:
    """The map of some units, the fields it has, and the living units of which there is nobody."""

    units: Sequence[UnitCoverage]
    fields: Sequence[str]
    without: Sequence[str]

    @classmethod
    def of(cls, roll: Countable, unit_id: str | None, years: Years) -> Coverage:
        """That of a unit and all under it, or of the whole roll."""
        counts, reference = Counts(roll), roll.reference
        ids = units_with_figures(counts, reference)
        under = set(reference.units) if unit_id is None else units_under(reference, unit_id)
        if unit_id is not None:
            ids = [unit_id, *(id for id in ids if id in under and id != unit_id)]
        field_of = {id: entry.field or UNKNOWN for id, entry in roll.records.items()}
        found = [UnitCoverage(id, _awards(counts, id, years), field_of) for id in ids]
        fields = [*reference.vocabulary.get("fields", {})]
        if any(field_of[award.record] == UNKNOWN for one in found for award in one.awards):
            fields.append(UNKNOWN)
        return cls(found, fields, _without(counts, reference, under, years))


def _awards(counts: Counts, unit_id: str, years: Years) -> list[Award]:
    return [award for award in counts.with_below(unit_id) if years.hold(time_of(award))]


def _without(
    counts: Counts, reference: Reference, ids: Iterable[str], years: Years
) -> Sequence[str]:
    def empty() -> Iterator[str]:
        for id in ids:
            if reference.units[id].ended is None and not any(
                years.hold(time_of(award)) for award in counts.today(id)
            ):
                yield id

    return sorted(empty())
