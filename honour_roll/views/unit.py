"""The page of a unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from honour_roll.counts import group
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.times import Time
from honour_roll.views import addresses, charts, count_tables, figures
from honour_roll.views.award_words import movement_label
from honour_roll.views.charts import BarChart
from honour_roll.views.count_tables import CountTable, movements_of
from honour_roll.views.figures import Figures
from honour_roll.views.holdings import Holding, Scope, holdings_of, scopes_of, sentence
from honour_roll.views.index import ViewIndex
from honour_roll.views.kin import KinList, below_on, once_below
from honour_roll.views.listings import ENTRIES_ELSEWHERE, Listings
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, SourceView, as_sentence, source_view
from honour_roll.views.unit_elsewhere import Elsewhere, units_elsewhere
from honour_roll.views.unit_lineage import LineageView, lineage_view
from honour_roll.views.unit_names import named_link, now_label, unit_link, unit_links
from honour_roll.views.unit_periods import life_words
from honour_roll.views.unit_years import answered_times, time_links

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class ListedToo:
    """Entries that are listed and not counted as a unit's own; links to them where they are few."""

    count: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit; its entries may take several pages, of which the first has the figures.

    ``lead`` are the sentences to read first; ``register`` leads to the unit's formal register.
    """

    address: str
    title: str
    now: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    register: str | None
    holdings: tuple[Holding, ...]
    figures: Figures
    pages: tuple[EntryList, ...]
    uncounted: ListedToo
    counted_elsewhere: ListedToo
    tables: tuple[CountTable, ...]
    charts: tuple[BarChart, ...]
    elsewhere: Elsewhere
    successors: tuple[Link, ...]
    lineage: LineageView
    below: KinList
    once_below: KinList
    years: tuple[Link, ...]
    sources: tuple[SourceView, ...]
    note: str
    file: str


def unit_view(index: ViewIndex, unit: Unit) -> UnitView:
    """The view of one unit."""
    reference = index.reference
    name = unit.current.name
    scopes = scopes_of(index.counts, unit)
    held = sentence(reference, name, scopes)
    address, members = addresses.of_unit(unit.id), index.members.get(unit.id, ())
    listings = index.listings.on(address, members, f"{address}#{ENTRIES_ELSEWHERE}")
    return UnitView(
        address=address,
        title=name,
        now=as_sentence(now_label(reference, unit.id, None)),
        description=held,
        breadcrumbs=_breadcrumbs(reference, unit),
        lead=" ".join(words for words in (life_words(reference, unit), held) if words),
        register=addresses.of_register(unit.id) if index.counts.of_unit(unit.id) else None,
        holdings=holdings_of(index, unit.id, scopes),
        figures=figures.unit_figures(index, unit.id),
        pages=tuple(paged(index, members, address)),
        uncounted=_listed_too(index, index.uncounted(unit.id)),
        counted_elsewhere=_listed_too(index, index.counted_elsewhere(unit.id)),
        tables=tuple(_tables(index, unit, scopes, listings)),
        charts=tuple(_charts(index, scopes, listings)),
        elsewhere=units_elsewhere(
            index,
            unit.id,
            index.counts.today(unit.id),
            lambda id: unit_link(reference, id, None),
        ),
        successors=unit_links(reference, unit.successors),
        lineage=lineage_view(reference, unit),
        below=below_on(reference, unit, unit.day_for(None)),
        once_below=once_below(reference, unit, unit.day_for(None)),
        years=time_links(index, unit),
        sources=tuple(source_view(source) for source in unit.sources),
        note=unit.note or "",
        file=reference.unit_files[unit.id],
    )


def _listed_too(index: ViewIndex, ids: Sequence[str]) -> ListedToo:
    records = index.roll.records
    named = ids if len(ids) <= _MOST_NAMED else ()
    links = (Link(records[id].name, addresses.of_record(id)) for id in named)
    return ListedToo(len(ids), tuple(links))


def _tables(
    index: ViewIndex, unit: Unit, scopes: Sequence[Scope], listings: Listings
) -> Iterator[CountTable]:
    """Counts by time for each movement, the widest drawn; a wider one only where it adds.

    The figures of rows with former units lead to these on the page of the time.
    """

    def at(time: Time) -> str:
        return addresses.of_unit_time(unit.id, time)

    today = replace(
        listings, apart=frozenset(at(time) for time in answered_times(index.counts, unit.id))
    )
    groups = [group(scope.awards, lambda award: award.movement) for scope in scopes]
    for movement in movements_of(index.reference, groups[-1] if groups else ()):
        tables: list[CountTable] = []
        told = 0
        for scope, awards in zip(scopes, groups, strict=True):
            own = awards.get(movement, [])
            if len(own) > told:
                leading = today if scope.has_former else listings
                tables += count_tables.by_time(own, index.reference, scope.words, leading, at)
                told = len(own)
        yield from (replace(table, timeline=None) for table in tables[:-1])
        yield tables[-1]


def _charts(index: ViewIndex, scopes: Sequence[Scope], listings: Listings) -> Iterator[BarChart]:
    """What the widest count of each movement is made up of, where that is more than one thing."""
    groups = group(scopes[-1].awards if scopes else (), lambda award: award.movement)
    for movement in movements_of(index.reference, groups):
        suffix = f" – {movement_label(index.reference, movement)}" if len(groups) > 1 else ""
        for chart in charts.of_awards(index, groups[movement], listings):
            if sum(bar.share > 0 for bar in chart.bars) > 1:
                yield replace(chart, caption=f"{chart.caption}{suffix}")


def _breadcrumbs(reference: Reference, unit: Unit) -> tuple[Link, ...]:
    above = reversed(reference.lineage.above(unit.id, None))
    return (
        Link("Trang chủ", addresses.HOME),
        Link("Đơn vị", addresses.UNITS),
        *(named_link(reference, id, unit.ended) for id in above),
        Link(unit.current.name),
    )
