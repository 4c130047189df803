"""Every page of the site but home, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from importlib.resources import files
from itertools import islice
from pathlib import Path

from honour_roll.pages.bodies import Bodies
from honour_roll.pages.page import Page
from honour_roll.views import plain
from honour_roll.views.booklets import booklets_view
from honour_roll.views.browse import (
    category_index_view,
    category_views,
    time_index_view,
    time_views,
)
from honour_roll.views.browse_terms import (
    field_index_view,
    field_views,
    movement_index_view,
    movement_views,
)
from honour_roll.views.decision import decision_views
from honour_roll.views.decisions import decisions_views
from honour_roll.views.index import ViewIndex
from honour_roll.views.names import letter_views, names_view
from honour_roll.views.record import record_view
from honour_roll.views.register import register_views
from honour_roll.views.register_index import register_index_view
from honour_roll.views.sources import sources_views
from honour_roll.views.statistics import statistics_view
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_time import unit_time_views
from honour_roll.views.unit_tree import unit_tree_views


def theme_folder() -> Path:
    """The templates that take the place of the theme's own."""
    return Path(str(files("honour_roll.pages") / "theme"))


Pages = Callable[[], Iterator[Page]]
"""Makes the pages of one list, each time anew: a large roll's are too many to keep."""


class Site:
    """The pages of one roll."""

    def __init__(self, index: ViewIndex, bodies: Bodies) -> None:
        self._index = index
        self._bodies = bodies

    def landing_pages(self) -> Iterator[Page]:
        """The first page of each section; menus link to them."""
        index, page = self._index, self._bodies.page
        for pages in self._lists:
            yield next(pages())
        yield page("browse_index.html", time_index_view(index))
        yield page("browse_index.html", category_index_view(index))
        yield page("browse_index.html", field_index_view(index))
        yield page("browse_index.html", movement_index_view(index))
        yield page("names.html", names_view(index))
        yield page("booklets.html", booklets_view(index.reference))
        yield page("statistics.html", statistics_view(index))
        yield page("search.html", plain.SEARCH)
        yield page("about.html", plain.ABOUT)
        yield page("method.html", plain.METHOD)
        yield page("report.html", plain.REPORT)

    def inner_pages(self) -> Iterator[Page]:
        """Everything below the landing pages: records, units, years, kinds and so on."""
        index, bodies = self._index, self._bodies
        for pages in self._lists:
            yield from islice(pages(), 1, None)
        for record in index.roll.records.values():
            yield bodies.page("record.html", record_view(index, record))
        for unit in index.reference.units.values():
            yield from bodies.pages("unit.html", unit_view(index, unit))
            for view in unit_time_views(index, unit):
                yield from bodies.pages("unit_time.html", view)
        for views in (time_views, category_views, field_views, movement_views):
            for browse in views(index):
                yield from bodies.pages("browse.html", browse)
        for decision in decision_views(index):
            yield from bodies.pages("decision.html", decision)
        for letter in letter_views(index):
            yield from bodies.pages("names_letter.html", letter)
        for register in register_views(index):
            yield from bodies.pages("register.html", register)

    @cached_property
    def _lists(self) -> tuple[Pages, ...]:
        """The lists whose first page is a landing page."""
        index, bodies = self._index, self._bodies
        return (
            partial(bodies.each, "unit_tree.html", unit_tree_views(index)),
            partial(bodies.each, "decisions.html", decisions_views(index)),
            lambda: bodies.each("sources.html", sources_views(index)),
            partial(bodies.pages, "register_index.html", register_index_view(index)),
        )
