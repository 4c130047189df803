"""Reconciliation: what was published, what the roll has of it, and what is missing.

The rules, in the words of a statistician:

1. A line is one published total, or one group of what the roll has beyond every such total: by
   unit (with units below, rule 6 of counts.py), movement, category, status, level and time.
2. What is recorded for a total is what ``Counts.agreeing`` gives: the figure of the pages.
3. Missing is published less recorded; below zero, the roll has more. It is unknown, not 0, where
   nobody published a figure, where the total can't be compared, and where a source says "more
   than" and the roll has as many.
4. Lines are never added: a part is within its whole, whoever is recorded may stand in several
   lines, and a total of several categories together is not split.
5. A time is asked for as a whole: what lies in it only in part, or has no time, is left out.
6. Beside a total stands how many agree with it in all but the unit, which came to the total's
   unit after their honour and before the total was published: whether the source counts them
   nobody can tell, so they are told and never counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from honour_roll.counts import Counts, Incomparable, Total, distinct, group
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES
from honour_roll.model.terms import Category, Level, Status
from honour_roll.roll import Reference
from honour_roll.times import Time, time_of, time_of_tally, time_order

EXPECTED = (Category.INDIVIDUAL, Category.COLLECTIVE, Category.MODEL)
"""Categories of which something is said even where there is nothing to say."""

_CATEGORIES = {category: place for place, category in enumerate(Category)}
_STATUSES = {status: place for place, status in enumerate(Status)}
_LEVELS = {level: place for place, level in enumerate((*reversed(Level), None))}


@dataclass(frozen=True, slots=True)
class Line:
    """One line; ``total`` is None where nobody published a figure.

    ``recorded`` is None where the total can't be compared, for the reason ``why_not``;
    ``formless`` are honourees who would count if their honour named the total's form; ``former``
    those of rule 6, by the unit that had them.
    """

    unit: str
    movement: str | None
    categories: tuple[Category, ...]
    status: Status | None
    level: Level | None
    time: Time
    recorded: int | None
    total: Total | None = None
    is_part: bool = False
    why_not: Incomparable | None = None
    formless: int = 0
    former: Mapping[str, Sequence[Award]] = field(default_factory=dict)

    @property
    def published(self) -> Decimal | None:
        """The figure as published."""
        return self.total.tally.value if self.total else None

    @property
    def measure(self) -> str:
        """What is counted."""
        return self.total.tally.measure if self.total else HONOUREES

    @property
    def is_over(self) -> bool:
        """Whether the source says "more than"."""
        return self.total is not None and self.total.tally.over

    @property
    def missing(self) -> Decimal | None:
        """What the roll lacks of what was published (rule 3)."""
        return missing(self.total, self.recorded)


def missing(total: Total | None, recorded: int | None) -> Decimal | None:
    """What the roll lacks of a published total (rule 3)."""
    if total is None or recorded is None:
        return None
    lacking = total.tally.value - recorded
    return None if total.tally.over and lacking <= 0 else lacking


def lines(counts: Counts, reference: Reference, unit_id: str) -> list[Line]:
    """Those of a unit: its published totals sheet by sheet, then what only the roll has."""
    totals = counts.totals_of(unit_id)
    agreeing = [counts.agreeing(*total) for total in totals]
    shown = {(total.sheet.id, total.tally.key) for total in totals}
    found = [
        _of_total(
            counts,
            reference,
            total,
            awards,
            is_part=(total.sheet.id, total.tally.part_of) in shown,
        )
        for total, awards in zip(totals, agreeing, strict=True)
    ]
    recorded = counts.with_below(unit_id)
    rest = group(uncovered(agreeing, recorded), lambda award: award.movement)
    for awards in rest.values():
        found += _of_awards(unit_id, awards)
    for movement, of_movement in group(totals, lambda total: total.movement).items():
        own = [award for award in recorded if award.movement == movement]
        found += [
            Line(unit_id, movement, (category,), None, None, None, 0)
            for category in unsaid(of_movement, own)
        ]
    order = {one: n for n, one in enumerate((*reference.movements, None))}
    return sorted(found, key=lambda line: order.get(line.movement, len(order)))


def _of_total(
    counts: Counts,
    reference: Reference,
    total: Total,
    awards: Sequence[Award] | None,
    *,
    is_part: bool,
) -> Line:
    tally = total.tally
    return Line(
        unit=total.sheet.unit,
        movement=total.movement,
        categories=tally.kinds,
        status=tally.status,
        level=tally.level,
        time=time_of_tally(tally),
        recorded=None if awards is None else distinct(awards),
        total=total,
        is_part=is_part,
        why_not=counts.why_not_compared(tally),
        formless=_formless(counts, total, awards or ()),
        former=former(counts, reference, total, awards),
    )


def former(
    counts: Counts, reference: Reference, total: Total, agreeing: Sequence[Award] | None
) -> dict[str, list[Award]]:
    """What came to a total's unit by the day of its source (rule 6), by the unit that had it then.

    ``agreeing`` is what the total is held against: whoever is there is not told again.
    """
    lineage, unit = reference.lineage, total.sheet.unit
    published = total.sheet.source.date
    day = min(lineage.last_day(unit), published.last_day() if published else date.max)
    counted = {award.record for award in agreeing or ()}

    @cache
    def is_its(id: str) -> bool:
        return unit in lineage.answering(id, day)

    def had_it(award: Award) -> str:
        then = (award.unit, *lineage.above(award.unit, award.when))
        return [id for id in then if is_its(id)][-1]

    found = counts.agreeing_among(counts.today(unit), *total) or ()
    came = (award for award in found if award.record not in counted and is_its(award.unit))
    return group(came, had_it)


def _formless(counts: Counts, total: Total, agreeing: Iterable[Award]) -> int:
    if total.tally.form is None:
        return 0
    any_form = total.tally.model_copy(update={"form": None})
    counted = {award.record for award in agreeing}
    return distinct(
        award
        for award in counts.agreeing(total.sheet, any_form) or ()
        if award.form is None and award.record not in counted
    )


def _of_awards(unit_id: str, awards: Sequence[Award]) -> Iterator[Line]:
    groups = group(awards, lambda award: (award.category, award.status, award.level))
    for key in sorted(groups, key=row_order):
        category, status, level = key
        times = group(groups[key], time_of)
        for time in sorted(times, key=time_order):
            count = distinct(times[time])
            movement = times[time][0].movement
            yield Line(unit_id, movement, (category,), status, level, time, count)


def uncovered(
    agreeing: Iterable[Sequence[Award] | None], recorded: Iterable[Award]
) -> Iterator[Award]:
    """What the roll has that no published total covers."""
    covered = {id(award) for awards in agreeing for award in awards or ()}
    return (award for award in recorded if id(award) not in covered)


def unsaid(totals: Iterable[Total], recorded: Iterable[Award]) -> Iterator[Category]:
    """The usual categories of which neither the roll nor the press says anything."""
    seen = {award.category for award in recorded}
    tallies = (total.tally for total in totals if total.tally.measure == HONOUREES)
    seen.update(kind for tally in tallies for kind in tally.kinds)
    return (category for category in EXPECTED if category not in seen)


def row_order(key: tuple[Category, Status, Level | None]) -> tuple[int, int, int]:
    """Categories and statuses as listed, the highest level first, an unknown one last."""
    category, status, level = key
    return _CATEGORIES[category], _STATUSES[status], _LEVELS[level]


def units_with_figures(counts: Counts, reference: Reference) -> list[str]:
    """Units of which something was published or recorded, the highest first, then by id."""
    found = {*(total.sheet.unit for total in counts.totals), *(a.unit for a in counts.all)}
    return sorted(found, key=lambda id: (-_rank(reference, id), id))


def units_under(reference: Reference, unit_id: str) -> set[str]:
    """A unit, those that belonged to it on their last day, and those it answers for today.

    For a unit that has ended "today" is its last day (rule 7 of counts.py).
    """
    lineage = reference.lineage
    last = lineage.last_day(unit_id)
    return {
        id
        for id in reference.units
        if id == unit_id
        or unit_id in lineage.above(id, None)
        or unit_id in lineage.answering(id, last)
    }


def _rank(reference: Reference, id: str) -> int:
    unit = reference.units.get(id)
    return unit.current.level.rank if unit else -1
