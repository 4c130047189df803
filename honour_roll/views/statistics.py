"""The page of statistics: the whole roll in figures, and beside them what was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honour_roll.counts import distinct
from honour_roll.model.award import Award
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses, charts, count_tables
from honour_roll.views.charts import BarChart
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figure_rows import Pair
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.key_figures import key_totals
from honour_roll.views.listings import ENTRIES
from honour_roll.views.missing import covered
from honour_roll.views.parts import Link
from honour_roll.views.published import published_figures
from honour_roll.views.ways import by_movement, movement_name


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of the whole roll, leading to what it counts, and what that is."""

    count: Link
    words: str


@dataclass(frozen=True, slots=True)
class MovementFigures:
    """What the roll has of one movement; without a table it has nothing yet."""

    name: str
    count: Link
    table: CountTable | None
    charts: tuple[BarChart, ...]


@dataclass(frozen=True, slots=True)
class StatisticsView:
    """``published`` are key figures of units; ``coverage`` tells how much of them the roll has."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    movements: tuple[MovementFigures, ...]
    published: Figures
    coverage: str


def statistics_view(index: ViewIndex) -> StatisticsView:
    """The view of the page; movements are never added together."""
    published = _published(index)
    return StatisticsView(
        address=addresses.STATISTICS,
        title="Thống kê",
        description="Sổ ghi danh qua các con số, và số liệu mà báo chí đã công bố.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Thống kê")),
        facts=tuple(_facts(index)),
        movements=tuple(
            _movement(index, movement, awards) for movement, awards in by_movement(index).items()
        ),
        published=published,
        coverage=coverage([row.pair for table in published.tables for row in table.rows]),
    )


def _facts(index: ViewIndex) -> list[Fact]:
    """Numbers of pages and sources, not of honours, so that movements may stand together."""
    counts = (
        (len(index.roll.records), addresses.NAMES, "điển hình có trang riêng trong Sổ"),
        (len({a.unit for a in index.counts.all}), addresses.UNITS, "đơn vị có điển hình trong Sổ"),
        (
            len(index.counts.totals),
            addresses.SOURCES,
            "số liệu do báo chí công bố, ghi kèm nguồn",
        ),
    )
    return [Fact(Link(format_count(count), address), words) for count, address, words in counts]


def _movement(index: ViewIndex, movement: str, awards: Sequence[Award]) -> MovementFigures:
    address = addresses.of_movement(movement)
    listings = index.listings.on(address, {award.record for award in awards})
    reference = index.reference
    tables = count_tables.by_time(awards, reference, "Theo năm", listings, addresses.of_time)
    return MovementFigures(
        name=movement_name(reference, movement),
        count=Link(f"{format_count(distinct(awards))} điển hình", f"{address}#{ENTRIES}"),
        table=tables[0] if tables else None,
        charts=(
            *charts.of_awards(index, awards, listings),
            charts.by_unit(index, awards, listings),
        )
        if awards
        else (),
    )


def _published(index: ViewIndex) -> Figures:
    """The key figures of each unit, or of the highest units where there are too many."""
    chosen = key_totals(index.reference, index.counts.totals)
    keys = {(sheet.id, tally.key) for sheet, tally in chosen}
    return published_figures(index, lambda total: (total.sheet.id, total.tally.key) in keys)


def coverage(pairs: Sequence[Pair | None]) -> str:
    """How many published totals the roll covers, of those that it can be held against."""
    compared = [(pair.recorded, pair.published) for pair in pairs if pair]
    if not compared:
        return ""
    told = covered(compared)
    return f"Trong đó {format_count(len(compared))} số liệu so được với Sổ: {told}."
