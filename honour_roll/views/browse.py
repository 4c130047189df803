"""The ways in by year and by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from honour_roll.counts import Time, group, time_of, time_of_tally
from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally
from honour_roll.model.terms import Category
from honour_roll.text import labels
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Chosen, Figures, published_figures
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import EntryList, paged
from honour_roll.views.parts import Link, as_sentence


@dataclass(frozen=True, slots=True)
class BrowseView:
    """All entries of one year or one kind."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    figures: Figures
    tables: tuple[CountTable, ...]
    pages: tuple[EntryList, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class BrowseIndexView:
    """The list of years, or of kinds, with counts."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    tables: tuple[CountTable, ...]
    ways: tuple[Link, ...]


def time_views(index: ViewIndex) -> list[BrowseView]:
    """One view for each year, each period, and undated."""
    groups = group(index.counts.all, time_of)
    times = index.times
    return [
        _view(
            index,
            address=addresses.of_time(time),
            title=as_sentence(addresses.time_words(time)),
            above=Link("Năm", addresses.TIMES),
            awards=groups.get(time, []),
            chosen=partial(_is_of_time, time),
            previous=_time_link(times, number + 1),
            next=_time_link(times, number - 1),
        )
        for number, time in enumerate(times)
    ]


def _time_link(times: list[Time], at: int) -> Link | None:
    if not 0 <= at < len(times):
        return None
    return Link(addresses.time_label(times[at]), addresses.of_time(times[at]))


def category_views(index: ViewIndex) -> list[BrowseView]:
    """One view for every category, also where nothing is recorded yet."""
    groups = group(index.counts.all, lambda award: award.category)
    return [
        _view(
            index,
            address=addresses.of_category(category),
            title=labels.CATEGORY[category],
            above=Link("Đối tượng", addresses.CATEGORIES),
            awards=groups.get(category, []),
            chosen=partial(_is_of_category, category),
        )
        for category in Category
    ]


def _view(
    index: ViewIndex,
    address: str,
    title: str,
    above: Link,
    awards: Sequence[Award],
    chosen: Chosen,
    previous: Link | None = None,
    next: Link | None = None,
) -> BrowseView:
    return BrowseView(
        address=address,
        title=title,
        description=f"{title}: các điển hình trong Sổ ghi danh.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), above, Link(title)),
        figures=published_figures(index, chosen),
        tables=tuple(count_tables.by_status(awards, index.reference)),
        pages=tuple(paged(index, (award.record for award in awards), address)),
        previous=previous,
        next=next,
    )


def _is_of_time(time: Time, tally: Tally) -> bool:
    return time_of_tally(tally) == time


def _is_of_category(category: Category, tally: Tally) -> bool:
    return tally.measure == HONOUREES and category in tally.kinds


def time_index_view(index: ViewIndex) -> BrowseIndexView:
    """All years with their counts."""
    return BrowseIndexView(
        address=addresses.TIMES,
        title="Năm",
        description="Các điển hình trong Sổ ghi danh theo năm được ghi nhận.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Năm")),
        tables=tuple(
            count_tables.by_time(index.counts.all, index.reference, "Theo năm", addresses.of_time)
        ),
        ways=tuple(
            Link(as_sentence(addresses.time_words(time)), addresses.of_time(time))
            for time in index.times
        ),
    )


def category_index_view(index: ViewIndex) -> BrowseIndexView:
    """All kinds."""
    return BrowseIndexView(
        address=addresses.CATEGORIES,
        title="Đối tượng",
        description="Các điển hình trong Sổ ghi danh theo đối tượng.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Đối tượng")),
        tables=tuple(count_tables.by_status(index.counts.all, index.reference)),
        ways=tuple(category_links()),
    )


def category_links() -> list[Link]:
    """The kinds as ways in."""
    return [
        Link(labels.CATEGORY[category], addresses.of_category(category)) for category in Category
    ]
