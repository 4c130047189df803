"""The pages of a unit as of one year, of one period, or undated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from honour_roll.counts import Total, group
from honour_roll.model.award import Award
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from honour_roll.text.numbers import format_count
from honour_roll.times import Time, time_of, time_of_tally
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures, unit_time_figures
from honour_roll.views.holdings import Holding, holdings_of, scopes_of_time, sentence
from honour_roll.views.index import ViewIndex, beside, last_of
from honour_roll.views.kin import KinList, below_then
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, as_sentence
from honour_roll.views.unit_elsewhere import Elsewhere, units_elsewhere
from honour_roll.views.unit_lineage import LineageView, lineage_view
from honour_roll.views.unit_names import named_link, now_label, unit_link
from honour_roll.views.unit_state import state_words
from honour_roll.views.unit_years import answered_times, time_links, unit_times


@dataclass(frozen=True, slots=True)
class UnitTimeView:
    """A unit in one time, under its name on the last day of that time.

    ``state`` says what it was then; ``below`` are the units below it then, ``perhaps_below`` those
    of which nobody knows whether they were there. Without a day to look at (undated) there is
    neither, nor a lineage. ``elsewhere`` are the units below with entries of that time, each
    leading to its own page of that time; ``today`` are these and the units that it answers for
    now, where that makes more entries.
    """

    address: str
    title: str
    now: str
    description: str
    breadcrumbs: tuple[Link, ...]
    words: str
    state: str
    lead: str
    holdings: tuple[Holding, ...]
    figures: Figures
    pages: tuple[EntryList, ...]
    tables: tuple[CountTable, ...]
    elsewhere: Elsewhere
    today: Elsewhere
    lineage: LineageView | None
    below: KinList | None
    perhaps_below: KinList | None
    years: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class _Then:
    """What there is of a unit in one time: its own awards, those with units below, totals.

    ``today`` are the awards of that time that it counts today, where these are more.
    """

    time: Time
    own: Sequence[Award]
    with_below: Sequence[Award]
    today: Sequence[Award]
    totals: Sequence[Total]


def unit_time_views(index: ViewIndex, unit: Unit) -> Iterator[UnitTimeView]:
    """One view for each time of which the unit can be read (see ``unit_times``)."""
    counts = index.counts
    own = group(counts.of_unit(unit.id), time_of)
    with_below = group(counts.with_below(unit.id), time_of)
    today = answered_times(counts, unit.id)
    totals = group(counts.totals_of(unit.id), lambda total: time_of_tally(total.tally))
    times = unit_times(index, unit)
    years = time_links(index, unit)

    def link(time: Time) -> Link | None:
        if time is None:
            return None
        return Link(addresses.time_label(time), addresses.of_unit_time(unit.id, time))

    for number, time in enumerate(times):
        then = _Then(
            time=time,
            own=own.get(time, ()),
            with_below=with_below.get(time, ()),
            today=today.get(time, ()),
            totals=totals.get(time, ()),
        )
        older, newer = beside(times, number)
        view = _view(index, unit, then)
        yield replace(view, years=years, previous=link(older), next=link(newer))


def _view(index: ViewIndex, unit: Unit, then: _Then) -> UnitTimeView:
    reference, when = index.reference, last_of(then.time)
    name = reference.unit_name(unit.id, when)
    words = addresses.time_words(then.time)
    title = f"{name}, {words}"
    address = addresses.of_unit_time(unit.id, then.time)
    ids = {award.record for award in then.own}
    scopes = scopes_of_time(then.own, then.with_below)
    held = sentence(reference, name, scopes, words)
    listings = index.listings.on(address, ids)
    below = _below(index, unit, when, then) if when else (None, None)
    return UnitTimeView(
        address=address,
        title=title,
        now=as_sentence(now_label(reference, unit.id, when)),
        description=held,
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link("Đơn vị", addresses.UNITS),
            *_above(reference, unit, when),
            Link(name, addresses.of_unit(unit.id)),
            Link(as_sentence(words)),
        ),
        words=words,
        state=state_words(reference, unit, when),
        lead=held,
        holdings=holdings_of(index, unit.id, scopes),
        figures=unit_time_figures(index, unit.id, then.totals, then.with_below),
        pages=tuple(paged(index, ids, address)),
        tables=tuple(count_tables.by_status(then.own, reference, listings, title)),
        elsewhere=_elsewhere(index, unit, then.time, then.with_below),
        today=_elsewhere(index, unit, then.time, then.today),
        lineage=lineage_view(reference, unit, when.last_day()) if when else None,
        below=below[0],
        perhaps_below=below[1],
        years=(),
        previous=None,
        next=None,
    )


def _above(reference: Reference, unit: Unit, when: PartialDate | None) -> Iterator[Link]:
    """The units above on the day, the highest first; of one that had ended, on its last day."""
    day = unit.day_for(when)
    then = None if day == date.max else PartialDate(day.year, day.month, day.day)
    for id in reversed(reference.lineage.above(unit.id, when)):
        yield named_link(reference, id, then)


def _elsewhere(index: ViewIndex, unit: Unit, time: Time, awards: Sequence[Award]) -> Elsewhere:
    def link(id: str) -> Link:
        named = unit_link(index.reference, id, last_of(time))
        return replace(named, address=addresses.of_unit_time(id, time))

    return units_elsewhere(index, unit.id, awards, link)


def _below(index: ViewIndex, unit: Unit, when: PartialDate, then: _Then) -> tuple[KinList, KinList]:
    """The units right below on the last day, and those that were when they were honoured."""
    lineage = index.reference.lineage
    seen: set[tuple[str, str]] = set()
    for award in then.with_below:
        way = (award.unit, *lineage.above(award.unit, award.when))
        if unit.id in way[1:]:
            seen.add((way[way.index(unit.id, 1) - 1], award.record))
    counts = {
        child: Link(format_count(count), addresses.of_unit_time(child, then.time))
        for child, count in Counter(child for child, _ in seen).items()
    }
    return below_then(index.reference, unit, when.last_day(), counts, index.seen_since)
