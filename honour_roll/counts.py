"""Counts: distinct honourees per unit, time, category, status, level and movement.

The rules, in the words of a statistician (each has its test in tests/test_counts.py):

1. What is counted is the honouree (a record), once a cell, however many honours it has there.
2. Hence a total is counted anew, never added up: it may be smaller than the sum of its cells.
3. An honour counts in one time: its year, or its period, or undated. A period of several
   years is a row of its own and counts in none of its years; one within a year counts in it.
4. An honour counts in one category: leader where it was given as a leader (người đứng đầu),
   else the kind of the record.
5. An honour counts for the unit that it names, else for the record's. ``also_units`` never count.
6. "With units below" takes the units that belonged to the unit on the day of the honour.
7. "Today" takes as well the units that belong to the unit today, and the ended ones for which
   it, or a unit that belongs to it today, answers (see lineage.py). For a unit that has ended
   "today" is its last day: it keeps what it counted then, and gets nothing that came later.
8. No status implies another, and movements are never added together in one cell.
9. Only public honours count (see ``HonourRoll.public``): the numbers are those of the pages.
   In a private repository editors count every honour in force (``HonourRoll.in_force``).
10. A published total is compared with the honours that agree with it in all it says: unit
    (with units below), movement, category, status, level, form, authority, and a time all of
    which lies within its own. A total without a status or a time, or of a state that is
    never published, is not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple, Protocol, TypeVar

from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.tally import HONOUREES, Tally, TallySheet
from honour_roll.model.terms import Category, Status
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from honour_roll.times import Time, days_of, time_of, within

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

UNKNOWN = "khong-ro"
"""Stands for a field or a movement where a record names none."""


class Countable(Protocol):
    """The public roll, or what is in force in a private one."""

    @property
    def records(self) -> Mapping[str, Entry]: ...  # noqa: D102
    @property
    def reference(self) -> Reference: ...  # noqa: D102
    def all_awards(self) -> Iterator[Award]: ...  # noqa: D102
    def holds(self, status: Status) -> bool: ...  # noqa: D102


class Incomparable(StrEnum):
    """Why a published total can't be held against the roll."""

    MEASURE = "measure"
    STATUS = "status"
    STATE = "state"
    TIME = "time"


class Total(NamedTuple):
    """A published total on its sheet."""

    sheet: TallySheet
    tally: Tally

    @property
    def movement(self) -> str | None:
        """The total's own movement, else that of its sheet."""
        return self.tally.movement or self.sheet.movement


def distinct(awards: Iterable[Award]) -> int:
    """How many honourees have one of ``awards`` (rules 1 and 2)."""
    return len({award.record for award in awards})


def group(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Things by ``key``, in the order in which keys first appear."""
    groups: dict[K, list[T]] = {}
    for thing in things:
        found = key(thing)
        if found in groups:
            groups[found].append(thing)
        else:
            groups[found] = [thing]
    return groups


class _Reach(NamedTuple):
    """Unit id → the awards of units below it on the day; and all awards that it has today."""

    below: dict[str, list[Award]]
    today: dict[str, list[Award]]


class Counts:
    """Which awards count for a unit; every figure on a page is ``distinct`` of these."""

    def __init__(self, roll: Countable) -> None:
        self._roll = roll
        self._lineage = roll.reference.lineage

    def of_unit(self, unit_id: str) -> list[Award]:
        """The unit's own (rule 5)."""
        return self._own.get(unit_id, [])

    def with_below(self, unit_id: str) -> list[Award]:
        """The unit's own and those of the units below it on the day (rule 6)."""
        return [*self._own.get(unit_id, ()), *self._reach.below.get(unit_id, ())]

    def today(self, unit_id: str) -> list[Award]:
        """Those ``with_below``, and those of the units it stands for today (rule 7)."""
        return self._reach.today.get(unit_id, [])

    @cached_property
    def all(self) -> list[Award]:
        """Every award of the roll."""
        return list(self._roll.all_awards())

    @cached_property
    def by_time(self) -> dict[Time, list[Award]]:
        """Every award under the one time in which it counts (rule 3)."""
        return group(self.all, time_of)

    @cached_property
    def by_category(self) -> dict[Category, list[Award]]:
        """Every award under its category (rule 4)."""
        return group(self.all, lambda award: award.category)

    @cached_property
    def by_movement(self) -> dict[str, list[Award]]:
        """Every award under its movement, or ``UNKNOWN``."""
        return group(self.all, lambda award: award.movement or UNKNOWN)

    @cached_property
    def by_decision(self) -> dict[str, list[Award]]:
        """Every award that rests on a decision with a file of its own, under its id."""
        groups = group(self.all, lambda award: award.decision)
        return {id: awards for id, awards in groups.items() if id}

    @cached_property
    def by_field(self) -> dict[str, list[Award]]:
        """Every award under the field of its record, or ``UNKNOWN``."""
        records = self._roll.records
        return group(self.all, lambda award: records[award.record].field or UNKNOWN)

    @cached_property
    def _own(self) -> dict[str, list[Award]]:
        return group(self.all, lambda award: award.unit)

    @cached_property
    def _reach(self) -> _Reach:
        below: defaultdict[str, list[Award]] = defaultdict(list)
        today: defaultdict[str, list[Award]] = defaultdict(list)
        above, answering = cache(self._lineage.above), cache(self._lineage.answering)
        answered, units = cache(self._lineage.answered), self._roll.reference.units
        for award in self.all:
            own, when = award.unit, award.when
            then = above(own, when)
            for unit_id in then:
                below[unit_id].append(award)
            ended = (id for id, last in answered(own) if units[own].day_for(when) <= last)
            for unit_id in dict.fromkeys((own, *then, *answering(own), *ended)):
                today[unit_id].append(award)
        return _Reach(dict(below), dict(today))

    @cached_property
    def totals(self) -> list[Total]:
        """Every published total by the id of its sheet, parts right below their wholes."""
        sheets = self._roll.reference.tallies
        return [
            Total(sheet, tally)
            for _, sheet in sorted(sheets.items(), key=itemgetter(0))
            for tally in _parts_after_wholes(sheet.totals)
        ]

    def totals_of(self, unit_id: str) -> list[Total]:
        """What was published about a unit itself, in that order."""
        return self._totals_of.get(unit_id, [])

    @cached_property
    def _totals_of(self) -> dict[str, list[Total]]:
        return group(self.totals, lambda total: total.sheet.unit)

    def why_not_compared(self, tally: Tally) -> Incomparable | None:
        """Whether a total measures something else, or tells no state, no state held, no time."""
        if tally.measure != HONOUREES or not tally.kinds:
            return Incomparable.MEASURE
        if tally.status is None:
            return Incomparable.STATUS
        if not self._roll.holds(tally.status):
            return Incomparable.STATE
        return None if _time_said(tally) else Incomparable.TIME

    def agreeing(self, sheet: TallySheet, tally: Tally) -> list[Award] | None:
        """The awards that a published total may be held against (rule 10).

        None where it can't be (see ``why_not_compared``).
        """
        return self.agreeing_among(self.with_below(sheet.unit), sheet, tally)

    def agreeing_among(
        self, awards: Iterable[Award], sheet: TallySheet, tally: Tally
    ) -> list[Award] | None:
        """The same of ``awards``, whosesoever."""
        said = _time_said(tally)
        if said is None or self.why_not_compared(tally):
            return None
        movement = Total(sheet, tally).movement
        return [
            award
            for award in awards
            if award.status is tally.status
            and award.movement == movement
            and award.category in tally.kinds
            and _agrees(award, tally)
            and within(award, *said)
        ]


def _parts_after_wholes(totals: Sequence[Tally]) -> Iterator[Tally]:
    """Totals in their order, but every part right below the total that it belongs to."""
    keys = {tally.key for tally in totals}
    parts = group(totals, lambda tally: tally.part_of)
    waiting = [tally for tally in totals if tally.part_of not in keys]
    while waiting:
        tally = waiting.pop(0)
        yield tally
        waiting = [*parts.get(tally.key, ()), *waiting]


def _agrees(award: Award, tally: Tally) -> bool:
    said = (
        (tally.level, award.level),
        (tally.form, award.form),
        (tally.authority, award.authority),
    )
    return all(wanted is None or wanted == found for wanted, found in said)


def _time_said(tally: Tally) -> tuple[date, date] | None:
    """The first and the last day of the time of a total."""
    if tally.period:
        return days_of(tally.period.period)
    return days_of(PartialDate(tally.year)) if tally.year else None
