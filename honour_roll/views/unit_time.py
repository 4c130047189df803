"""The pages of a unit in one year, in one period, or undated."""

from __future__ import annotations

from dataclasses import dataclass, replace

from honour_roll.counts import Time, group, time_of
from honour_roll.model.award import Award
from honour_roll.model.unit import Unit
from honour_roll.text.dates import PartialDate
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures, unit_time_figures
from honour_roll.views.holdings import Holding, holdings_of, scopes_of_time, sentence
from honour_roll.views.index import ViewIndex, beside, sort_times
from honour_roll.views.listings import roll_listings
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


def unit_time_views(index: ViewIndex, unit: Unit) -> list[UnitTimeView]:
    """One view for each time in which the unit has honours of its own or published totals."""
    groups = group(index.counts.of_unit(unit.id), time_of)
    sheets = (s for s in index.reference.tallies.values() if s.unit == unit.id)
    times = sort_times(groups.keys() | index.times_published(sheets))

    def link(time: Time) -> Link | None:
        if time is None:
            return None
        return Link(addresses.time_label(time), addresses.of_unit_time(unit.id, time))

    return [
        _view(
            index,
            unit,
            time,
            groups.get(time, []),
            previous=link(beside(times, number)[0]),
            next=link(beside(times, number)[1]),
        )
        for number, time in enumerate(times)
    ]


def _view(
    index: ViewIndex,
    unit: Unit,
    time: Time,
    awards: list[Award],
    previous: Link | None,
    next: Link | None,
) -> UnitTimeView:
    reference, when = index.reference, _last_of(time)
    name = reference.unit_name(unit.id, when)
    words = addresses.time_words(time)
    title = f"{name}, {words}"
    address = addresses.of_unit_time(unit.id, time)
    scopes = scopes_of_time(index.counts, unit.id, time)
    held = sentence(reference, name, scopes, words)
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
        figures=unit_time_figures(index, unit.id, time),
        pages=tuple(paged(index, (award.record for award in awards), address)),
        tables=tuple(
            count_tables.by_status(
                awards, reference, title, replace(roll_listings(index), whole=address)
            )
        ),
        previous=previous,
        next=next,
    )


def _last_of(time: Time) -> PartialDate | None:
    if time is None or isinstance(time, int):
        return PartialDate(time) if time else None
    return time.end or time.start
