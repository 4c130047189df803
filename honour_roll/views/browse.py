"""The ways in by year and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from honour_roll.counts import Time, group, time_of, time_of_tally
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally, TallySheet
from honour_roll.model.terms import Category
from honour_roll.text import labels
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex, beside
from honour_roll.views.listings import roll_listings
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, as_sentence
from honour_roll.views.published import published_figures
from honour_roll.views.ways import Way, category_ways, time_ways


@dataclass(frozen=True, slots=True)
class BrowseView:
    """All entries of one year, kind, field or movement.

    ``about`` explains the word, ``basis`` names the documents that a movement rests on.
    """

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    about: str
    basis: tuple[str, ...]
    figures: Figures
    tables: tuple[CountTable, ...]
    pages: tuple[EntryList, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class BrowseIndexView:
    """The list of years, kinds, fields or movements, with counts."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    tables: tuple[CountTable, ...]
    ways: tuple[Way, ...]


def time_views(index: ViewIndex) -> list[BrowseView]:
    """One view for each year, each period, and undated."""
    groups = group(index.counts.all, time_of)
    times = index.times
    return [
        browse_view(
            index,
            address=addresses.of_time(time),
            title=as_sentence(addresses.time_words(time)),
            above=Link("Năm", addresses.TIMES),
            awards=groups.get(time, []),
            tables=_by_status(index, groups.get(time, []), addresses.of_time(time)),
            figures=published_figures(index, partial(_is_of_time, time)),
            previous=_time_link(beside(times, number)[0]),
            next=_time_link(beside(times, number)[1]),
        )
        for number, time in enumerate(times)
    ]


def _time_link(time: Time) -> Link | None:
    if time is None:
        return None
    return Link(addresses.time_label(time), addresses.of_time(time))


def category_views(index: ViewIndex) -> list[BrowseView]:
    """One view for every category, also where nothing is recorded yet."""
    groups = group(index.counts.all, lambda award: award.category)
    return [
        browse_view(
            index,
            address=addresses.of_category(category),
            title=labels.CATEGORY[category],
            above=Link("Đối tượng", addresses.CATEGORIES),
            awards=groups.get(category, []),
            tables=_by_status(index, groups.get(category, []), addresses.of_category(category)),
            figures=published_figures(index, partial(_is_of_category, category)),
        )
        for category in Category
    ]


def browse_view(
    index: ViewIndex,
    *,
    address: str,
    title: str,
    above: Link,
    awards: Sequence[Award],
    tables: Iterable[CountTable],
    figures: Figures,
    about: str = "",
    basis: tuple[str, ...] = (),
    previous: Link | None = None,
    next: Link | None = None,
) -> BrowseView:
    """The entries that have ``awards``, below the index page that ``above`` names."""
    return BrowseView(
        address=address,
        title=title,
        description=f"{title}: các điển hình trong Sổ ghi danh.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), above, Link(title)),
        about=about,
        basis=basis,
        figures=figures,
        tables=tuple(tables),
        pages=tuple(paged(index, (award.record for award in awards), address)),
        previous=previous,
        next=next,
    )


def _is_of_time(time: Time, sheet: TallySheet, tally: Tally) -> bool:
    return time_of_tally(tally) == time


def _is_of_category(category: Category, sheet: TallySheet, tally: Tally) -> bool:
    return tally.measure == HONOUREES and category in tally.kinds


def time_index_view(index: ViewIndex) -> BrowseIndexView:
    """All years with their counts."""
    return BrowseIndexView(
        address=addresses.TIMES,
        title="Năm",
        description="Các điển hình trong Sổ ghi danh theo năm được ghi nhận.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Năm")),
        tables=tuple(
            count_tables.by_time(
                index.counts.all,
                index.reference,
                "Theo năm",
                addresses.of_time,
                roll_listings(index),
            )
        ),
        ways=time_ways(index),
    )


def category_index_view(index: ViewIndex) -> BrowseIndexView:
    """All kinds."""
    return BrowseIndexView(
        address=addresses.CATEGORIES,
        title="Đối tượng",
        description="Các điển hình trong Sổ ghi danh theo đối tượng.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Đối tượng")),
        tables=status_tables(index),
        ways=category_ways(index),
    )


def status_tables(index: ViewIndex) -> tuple[CountTable, ...]:
    """The whole roll by status and category, a table for each movement."""
    return tuple(_by_status(index, index.counts.all, None))


def _by_status(index: ViewIndex, awards: Sequence[Award], address: str | None) -> list[CountTable]:
    """Of the list at ``address``, to which its own figures lead."""
    listings = replace(roll_listings(index), whole=address)
    return count_tables.by_status(awards, index.reference, listings=listings)
