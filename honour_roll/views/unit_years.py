"""The times of which a unit's page can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from honour_roll.counts import Counts, group
from honour_roll.model.award import Award
from honour_roll.model.unit import Unit
from honour_roll.text.dates import FIRST_YEAR, LAST_YEAR, PartialDate, Period
from honour_roll.times import Time, time_of, time_of_tally
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex, sort_times
from honour_roll.views.parts import Link

LONGEST_GAP = 10
"""Of more years in which nothing was, none has a page; the list of years says so."""


def unit_times(index: ViewIndex, unit: Unit) -> list[Time]:
    """Years latest first, then periods, undated last.

    The times are those of its own honours and totals, and of the honours of units below and of
    those that it answers for today; the years besides those of the totals of units below, of the
    changes of its life and of the units around it, with the year before and the one after a
    change; and the years between, but in a long gap. A unit is not asked about years before its
    life, unless it answers for honours of them.
    """
    counts = index.counts
    times: set[Time] = {time_of(award) for award in counts.with_below(unit.id)}
    times |= {time_of_tally(total.tally) for total in counts.totals_of(unit.id)} - {None}
    below = index.times_published_below.get(unit.id, set())
    start = unit.periods[0].start
    born = start.year if start else FIRST_YEAR
    around = {year for time in times | below for year in _years_in(time)}
    around.update(_changes(index, unit))
    years = {time for time in times if isinstance(time, int)}
    years |= {year for year in around if year >= born}
    years |= set(_between(sorted(years)))
    return sort_times(times | years | answered_times(counts, unit.id).keys())


def answered_times(counts: Counts, unit_id: str) -> dict[Time, list[Award]]:
    """Time → all awards of it that the unit counts today, where these are more than then."""
    today = counts.today(unit_id)
    then = counts.with_below(unit_id)
    if len(today) == len(then):
        return {}
    known = Counter(map(time_of, then))
    groups = group(today, time_of)
    return {time: awards for time, awards in groups.items() if len(awards) > known[time]}


def _between(years: Sequence[int]) -> Iterator[int]:
    for before, after in pairwise(years):
        if not _is_long(before, after):
            yield from range(before + 1, after)


def _is_long(before: int, after: int) -> bool:
    return after - before > LONGEST_GAP


def time_links(index: ViewIndex, unit: Unit) -> tuple[Link, ...]:
    """The dated ones among them: the years, the earliest first, then the periods.

    A long gap between years is told in words, without an address.
    """
    times = [time for time in reversed(unit_times(index, unit)) if time is not None]
    years = [time for time in times if isinstance(time, int)]
    links: list[Link] = []
    for before, year in pairwise([None, *years]):
        if before and year and _is_long(before, year):
            links.append(Link(f"{before + 1}–{year - 1}: Sổ chưa có gì"))
        links.append(_link(unit, year))
    return (*links, *(_link(unit, time) for time in times if isinstance(time, Period)))


def _link(unit: Unit, time: Time) -> Link:
    return Link(addresses.time_label(time), addresses.of_unit_time(unit.id, time))


def _years_in(time: Time) -> Iterator[int]:
    if isinstance(time, Period):
        yield time.start.year
        if time.end:
            yield time.end.year
    elif time is not None:
        yield time


def _changes(index: ViewIndex, unit: Unit) -> Iterator[int]:
    """The years around the changes of a unit, of those before it and of those below it."""
    lineage, units = index.reference.lineage, index.reference.units
    for one in (unit, *(units[id] for id in lineage.ever_below(unit.id))):
        for number, period in enumerate(one.periods):
            if period.start:
                yield period.start.year
                if number and period.start.year > FIRST_YEAR:
                    yield period.start.year - 1
        if one.ended:
            yield from _around(one.ended)
    for ended in (units[id].ended for id in lineage.predecessors(unit.id)):
        if ended:
            yield from _around(ended)


def _around(ended: PartialDate) -> Iterable[int]:
    return range(max(ended.year - 1, FIRST_YEAR), min(ended.year + 1, LAST_YEAR) + 1)
