"""The pages of a unit in one year, in one period, or undated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honour_roll.counts import Time, Total, group, time_of, time_of_tally
from honour_roll.model.award import Award
from honour_roll.model.unit import Unit
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures, unit_time_figures
from honour_roll.views.holdings import Holding, holdings_of, scopes_of_time, sentence
from honour_roll.views.index import ViewIndex, beside, sort_times
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, as_sentence
from honour_roll.views.unit_names import now_label


@dataclass(frozen=True, slots=True)
class UnitTimeView:
    """A unit in one time, under its name on the last day of that time."""

    address: str
    title: str
    now: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    holdings: tuple[Holding, ...]
    figures: Figures
    pages: tuple[EntryList, ...]
    tables: tuple[CountTable, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class _Then:
    """What there is of a unit in one time: its own awards, those with units below, totals."""

    time: Time
    own: Sequence[Award]
    with_below: Sequence[Award]
    totals: Sequence[Total]


def unit_time_views(index: ViewIndex, unit: Unit) -> Iterator[UnitTimeView]:
    """One view for each time in which the unit has honours of its own or published totals."""
    counts = index.counts
    own = group(counts.of_unit(unit.id), time_of)
    with_below = group(counts.with_below(unit.id), time_of)
    totals = group(counts.totals_of(unit.id), lambda total: time_of_tally(total.tally))
    times = sort_times(own.keys() | (totals.keys() - {None}))

    def link(time: Time) -> Link | None:
        if time is None:
            return None
        return Link(addresses.time_label(time), addresses.of_unit_time(unit.id, time))

    for number, time in enumerate(times):
        then = _Then(time, own.get(time, ()), with_below.get(time, ()), totals.get(time, ()))
        older, newer = beside(times, number)
        yield _view(index, unit, then, previous=link(older), next=link(newer))


def _view(
    index: ViewIndex, unit: Unit, then: _Then, *, previous: Link | None, next: Link | None
) -> UnitTimeView:
    reference, when = index.reference, _last_of(then.time)
    name = reference.unit_name(unit.id, when)
    words = addresses.time_words(then.time)
    title = f"{name}, {words}"
    address = addresses.of_unit_time(unit.id, then.time)
    ids = {award.record for award in then.own}
    scopes = scopes_of_time(then.own, then.with_below)
    held = sentence(reference, name, scopes, words)
    listings = index.listings.on(address, ids)
    return UnitTimeView(
        address=address,
        title=title,
        now=as_sentence(now_label(reference, unit.id, when)),
        description=held,
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link("Đơn vị", addresses.UNITS),
            Link(name, addresses.of_unit(unit.id)),
            Link(as_sentence(words)),
        ),
        lead=held,
        holdings=holdings_of(index, unit.id, scopes),
        figures=unit_time_figures(index, unit.id, then.totals, then.with_below),
        pages=tuple(paged(index, ids, address)),
        tables=tuple(count_tables.by_status(then.own, reference, listings, title)),
        previous=previous,
        next=next,
    )


def _last_of(time: Time) -> PartialDate | None:
    if time is None or isinstance(time, int):
        return PartialDate(time) if time else None
    return time.end or time.start
