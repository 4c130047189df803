"""Key figures: the few published totals by which a newcomer understands a unit.

The rule:

1. Only totals of honourees, in a state that the source names, and no part of another total.
2. Only those of the unit's own level at that time, or of no level: what it awarded itself or
   counted for itself; what a higher level awarded, or is asked to, stays in the table.
3. One for each category of each movement: the state that weighs most (``WEIGHT``), then the
   latest end of its time, then the longest time. A total of several categories together stands
   for all of them, and only where none of them has one of its own that comes before it.
4. They stand as the categories do; none is ever added to another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from honour_roll.counts import Total
from honour_roll.model.tally import HONOUREES, Tally
from honour_roll.model.terms import Category, Status
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate, Period
from honour_roll.times import time_of_tally

WEIGHT = (
    Status.RECOGNISED,
    Status.COMMENDED,
    Status.NAMED,
    Status.APPRAISED,
    Status.NOMINATED,
    Status.REGISTERED,
    Status.PLANNED,
)
"""States from the weightiest: being honoured before being about to be."""


def key_totals(reference: Reference, totals: Iterable[Total]) -> list[Total]:
    """The key figures among ``totals``, which may be those of several units."""
    taken: set[tuple[str, str | None, Category]] = set()
    found: list[Total] = []
    for total in sorted(_candidates(reference, totals), key=_weight):
        unit, movement = total.sheet.unit, total.movement
        places = {(unit, movement, kind) for kind in total.tally.kinds}
        if not places & taken:
            taken |= places
            found.append(total)
    categories = list(Category)
    return sorted(
        found, key=lambda total: (total.sheet.unit, categories.index(total.tally.kinds[0]))
    )


def _candidates(reference: Reference, totals: Iterable[Total]) -> Iterator[Total]:
    for total in totals:
        sheet, tally = total
        if tally.measure != HONOUREES or not tally.kinds or tally.part_of:
            continue
        unit = reference.units.get(sheet.unit)
        if tally.status in WEIGHT and unit and _is_of_its_level(unit, tally):
            yield total


def _is_of_its_level(unit: Unit, tally: Tally) -> bool:
    time = time_of_tally(tally)
    when = _end(time) if isinstance(time, Period) else PartialDate(time) if time else None
    return tally.level in (None, unit.period_for(when).level)


def _end(period: Period) -> PartialDate:
    return period.end or period.start


def _weight(total: Total) -> tuple[int, int, int]:
    """The weightiest state first, then the latest end, then the longest time."""
    _, tally = total
    time = time_of_tally(tally)
    start, end = date.max, date.min
    if isinstance(time, Period):
        start = time.start.first_day()
        end = time.end.last_day() if time.end else date.max
    elif time:
        start, end = date(time, 1, 1), date(time, 12, 31)
    status = WEIGHT.index(tally.status) if tally.status else len(WEIGHT)
    return status, -end.toordinal(), start.toordinal()
