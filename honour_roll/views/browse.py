"""The ways in by year and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from honour_roll.model.award import Award
from honour_roll.model.tally import HONOUREES, Tally
from honour_roll.model.terms import Category
from honour_roll.text import labels
from honour_roll.times import Time, time_of_tally
from honour_roll.views import addresses, count_tables
from honour_roll.views.count_tables import CountTable
from honour_roll.views.figures import Figures
from honour_roll.views.index import ViewIndex, beside
from honour_roll.views.listings import Listings
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


@dataclass(frozen=True, slots=True)
class Found:
    """The awards of one year, kind, field or movement, and the list of who has them."""

    address: str
    awards: list[Award]
    ids: Set[str]
    listings: Listings

    @classmethod
    def of(cls, index: ViewIndex, address: str, awards: list[Award]) -> Found:
        """What the page at ``address`` lists."""
        ids = {award.record for award in awards}
        return cls(address, awards, ids, index.listings.on(address, ids))


def time_view(index: ViewIndex, time: Time) -> BrowseView:
    """The view of one of ``index.times``."""
    older, newer = beside(index.times, index.times.index(time))
    found = Found.of(index, addresses.of_time(time), index.counts.by_time.get(time, []))
    return browse_view(
        index,
        found,
        title=as_sentence(addresses.time_words(time)),
        above=Link("Năm", addresses.TIMES),
        tables=_by_status(index, found),
        figures=published_figures(index, lambda total: time_of_tally(total.tally) == time),
        previous=_time_link(older),
        next=_time_link(newer),
    )


def _time_link(time: Time) -> Link | None:
    if time is None:
        return None
    return Link(addresses.time_label(time), addresses.of_time(time))


def category_view(index: ViewIndex, category: Category) -> BrowseView:
    """The view of one category."""
    awards = index.counts.by_category.get(category, [])
    found = Found.of(index, addresses.of_category(category), awards)
    return browse_view(
        index,
        found,
        title=labels.CATEGORY[category],
        above=Link("Đối tượng", addresses.CATEGORIES),
        tables=_by_status(index, found),
        figures=published_figures(index, lambda total: _is_of_category(total.tally, category)),
    )


def _is_of_category(tally: Tally, category: Category) -> bool:
    return tally.measure == HONOUREES and category in tally.kinds


def browse_view(
    index: ViewIndex,
    found: Found,
    *,
    title: str,
    above: Link,
    tables: Iterable[CountTable],
    figures: Figures,
    about: str = "",
    basis: tuple[str, ...] = (),
    previous: Link | None = None,
    next: Link | None = None,
) -> BrowseView:
    """The page of what was ``found``, below the index page that ``above`` names."""
    return BrowseView(
        address=found.address,
        title=title,
        description=f"{title}: các điển hình trong Sổ ghi danh.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), above, Link(title)),
        about=about,
        basis=basis,
        figures=figures,
        tables=tuple(tables),
        pages=tuple(paged(index, found.ids, found.address)),
        previous=previous,
        next=next,
    )


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
                index.listings,
                addresses.of_time,
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
    return tuple(count_tables.by_status(index.counts.all, index.reference, index.listings))


def _by_status(index: ViewIndex, found: Found) -> list[CountTable]:
    return count_tables.by_status(found.awards, index.reference, found.listings)
