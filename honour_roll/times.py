"""The time in which an honour or a total counts, and the years that somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from honour_roll.model.award import Award
from honour_roll.model.tally import Tally
from honour_roll.text.dates import PartialDate, Period

Time = int | Period | None
"""When an honour counts: in a year, in a period of several years, or undated."""


def time_of(award: Award) -> Time:
    """The one time in which an honour counts (rule 3 of counts.py)."""
    period = award.period
    return award.year if period is None else _one_time(period, None)


def time_of_tally(tally: Tally) -> Time:
    """The one time under which a published total is shown; ``as_of`` counts as its year."""
    year = tally.year or (tally.as_of.year if tally.as_of else None)
    return _one_time(tally.period.period if tally.period else None, year)


def _one_time(period: Period | None, year: int | None) -> Time:
    if period and period.end and period.start.year == period.end.year:
        return period.start.year
    return period or year


class Years(NamedTuple):
    """From the first day of one year to the last of another; None is open."""

    first: int | None = None
    last: int | None = None

    def hold(self, time: Time) -> bool:
        """Whether a time lies within them as a whole; without bounds every time does."""
        if self == (None, None):
            return True
        if time is None:
            return False
        start, end = ends_of(time)
        return (self.first or date.min.year) <= start and end <= (self.last or date.max.year)

    def touch(self, time: int | Period) -> bool:
        """Whether a time lies within them at least in part."""
        start, end = ends_of(time)
        return start <= (self.last or date.max.year) and (self.first or date.min.year) <= end


def ends_of(time: int | Period) -> tuple[int, int]:
    """The first and the last year of a time; an open one lasts for ever."""
    if isinstance(time, int):
        return time, time
    return time.start.year, time.end.year if time.end else date.max.year


class LeftOut(NamedTuple):
    """How many that may belong to some years are not counted in them (rule 5 of reconciliation.py).

    Their time lies within the years only in part, or nobody tells it.
    """

    partly: int
    undated: int

    @classmethod
    def of(cls, years: Years, times: Iterable[Time]) -> LeftOut:
        """Those of ``times``; nobody asks for what lies outside the years, it is neither."""
        rest = [time for time in times if not years.hold(time)]
        known = [time for time in rest if time is not None]
        return cls(sum(map(years.touch, known)), len(rest) - len(known))


def time_order(time: Time) -> tuple[int, int]:
    """The earliest first, undated last."""
    return (date.max.year + 1, 0) if time is None else ends_of(time)


def within(award: Award, start: date, end: date) -> bool:
    """Whether every day that the award's time may mean lies from ``start`` to ``end``."""
    time = award.period or award.when
    if time is None:
        return False
    first, last = days_of(time)
    return start <= first and last <= end


def days_of(time: PartialDate | Period) -> tuple[date, date]:
    """The first and the last day that a time may mean; open ends last for ever."""
    if isinstance(time, PartialDate):
        return time.first_day(), time.last_day()
    return time.start.first_day(), time.end.last_day() if time.end else date.max
