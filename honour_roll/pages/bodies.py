"""The bodies of pages: our templates, filled with views, everything escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from honour_roll import story
from honour_roll.model.site import SiteFacts
from honour_roll.pages.page import Page
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.browse import BrowseIndexView, BrowseView
from honour_roll.views.home import HomeView
from honour_roll.views.lists import EntryList
from honour_roll.views.record import RecordView
from honour_roll.views.unit import UnitView
from honour_roll.views.unit_time import UnitTimeView
from honour_roll.views.unit_tree import UnitTreeView

_ROOT = "\0"
"""Stands for the way to the site's root while a template runs: no YAML text holds a NUL."""

EditUrl = Callable[[str], str | None]
"""A file under the content folder → the address where it is edited, or None."""


class Bodies:
    """Makes the pages of views.

    ``site`` says to whom readers write; ``edit_url`` leads to a record's file.
    """

    def __init__(self, site: SiteFacts, edit_url: EditUrl) -> None:
        self._site = site
        self._templates = Environment(
            loader=PackageLoader("honour_roll.pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.filters.update(
            link=_link,
            count=format_count,
            story=lambda text: Markup(story.render(text)),  # noqa: S704
        )
        self._templates.globals.update(
            NO_FIGURE=labels.NO_FIGURE,
            METHOD=addresses.METHOD,
            UNITS=addresses.UNITS,
            site=site,
            edit_url=edit_url,
        )

    def record(self, view: RecordView) -> Page:
        """A record's page."""
        body = self._body(
            "record.html",
            view.address,
            view=view,
            report=self._report(view),
        )
        return Page(view.address, view.name, view.description, body)

    def unit(self, view: UnitView) -> Iterator[Page]:
        """A unit's pages."""
        for entries in view.pages:
            yield self._list_page("unit.html", view.name, view.description, entries, view=view)

    def unit_time(self, view: UnitTimeView) -> Iterator[Page]:
        """The pages of a unit in one year."""
        for entries in view.pages:
            yield self._list_page(
                "unit_time.html", view.title, view.description, entries, view=view
            )

    def browse(self, view: BrowseView) -> Iterator[Page]:
        """The pages of a year or a kind."""
        for entries in view.pages:
            yield self._list_page("browse.html", view.title, view.description, entries, view=view)

    def unit_tree(self, view: UnitTreeView) -> Page:
        """One page of the tree of units."""
        body = self._body("unit_tree.html", view.address, view=view)
        return Page(view.address, _numbered("Đơn vị", view.number), view.description, body)

    def browse_index(self, view: BrowseIndexView) -> Page:
        """The list of years, or of kinds."""
        body = self._body("browse_index.html", view.address, view=view)
        return Page(view.address, view.title, view.description, body)

    def home(self, view: HomeView, introduction: str) -> str:
        """The body of the home page; ``introduction`` is HTML that the site's owner wrote."""
        return self._body("home.html", "", view=view, introduction=Markup(introduction))  # noqa: S704

    def method(self) -> Page:
        """How the numbers are counted, for whoever has to answer for them."""
        body = self._body("method.html", addresses.METHOD)
        return Page(addresses.METHOD, "Cách tính số liệu", "Quy tắc đếm của Sổ ghi danh.", body)

    def report(self) -> Page:
        """How to report a mistake or ask for removal."""
        body = self._body("report.html", addresses.REPORT)
        title = "Báo sai sót, đề nghị gỡ"
        return Page(addresses.REPORT, title, "Cách báo sai sót hoặc đề nghị gỡ bài.", body)

    def _list_page(
        self, template: str, title: str, description: str, entries: EntryList, **values: object
    ) -> Page:
        address = entries.address
        body = self._body(template, address, entries=entries, **values)
        return Page(address, _numbered(title, entries.number), description, body)

    def _body(self, template: str, address: str, **values: object) -> str:
        body = self._templates.get_template(template).render(values)
        return body.replace(_ROOT, _root(address))

    def _report(self, view: RecordView) -> str:
        """Where to report a mistake on a record: a letter where there is an address."""
        if self._site.email is None:
            return _root(view.address) + addresses.REPORT
        subject = quote(f"Báo sai sót / đề nghị gỡ: {view.id}")
        return f"mailto:{self._site.email}?subject={subject}"


def _numbered(title: str, number: int) -> str:
    """The title of page ``number`` of a list."""
    return f"{title} – trang {number}" if number > 1 else title


def _root(address: str) -> str:
    """The way from a page to the site's root, so that the site works in any folder."""
    return "../" * address.count("/") or "./"


def _link(address: str) -> str:
    """An address from the site's root as a link; ``_body`` puts the way to the root in."""
    return f"{_ROOT}{address}"
