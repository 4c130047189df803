"""The bodies of pages: our templates, filled with views, everything escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cached_property, partial
from typing import Any, Protocol
from urllib.parse import quote

from markupsafe import Markup

from honour_roll import story
from honour_roll.model.site import SiteFacts
from honour_roll.pages.environment import TemplateEnvironment
from honour_roll.pages.forge import Forge
from honour_roll.pages.head import UNPUBLISHED, Heads, Website
from honour_roll.pages.page import Page
from honour_roll.pages.page_code import PageCodes
from honour_roll.spool import Spool
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.cards import Card
from honour_roll.views.home import HomeView
from honour_roll.views.lists import EntryList, numbered
from honour_roll.views.parts import Link, in_sentence
from honour_roll.views.record import RecordView

_ROOT = "\0"
"""Stands for the way to the site's root while a template runs: no YAML text holds a NUL."""

_SUBJECT = quote("Báo sai sót / đề nghị gỡ: ")

EditUrl = Callable[[str], str | None]
"""A file under the content folder → the address where it is edited, or None."""


class View(Protocol):
    """What every page's view has."""

    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def description(self) -> str: ...  # noqa: D102
    @property
    def breadcrumbs(self) -> Sequence[Link]: ...  # noqa: D102


class ListPage(Protocol):
    """One page of a list."""

    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def number(self) -> int: ...  # noqa: D102


class ListView(View, Protocol):
    """What the view of a list has, which may take several pages."""

    @property
    def pages(self) -> Sequence[ListPage]: ...  # noqa: D102


class EntriesView(View, Protocol):
    """What the view of a list of entries has."""

    @property
    def pages(self) -> Sequence[EntryList]: ...  # noqa: D102


class Bodies:
    """Makes the pages of views.

    ``site`` says to whom readers write; ``edit_url`` leads to a record's file; ``forge`` takes
    what the form in the browser sends, if the site has one; ``website`` is what heads of pages
    say of the whole.
    """

    def __init__(
        self,
        site: SiteFacts,
        edit_url: EditUrl,
        forge: Forge | None = None,
        website: Website = UNPUBLISHED,
    ) -> None:
        self._site = site
        self._heads = Heads(website, site)
        self._templates = TemplateEnvironment()
        self._templates.filters.update(
            link=_link,
            card=lambda card: self._listed(card.id, lambda id: card),
            listed=self._listed,
            count=format_count,
            inner=in_sentence,
            in_query=partial(quote, safe=""),
            story=lambda text: Markup(story.render(text)),  # noqa: S704
        )
        self._templates.globals.update(
            NO_FIGURE=labels.NO_FIGURE,
            to=addresses,
            site=site,
            edit_url=edit_url,
            forge=forge,
            report_url=self._report_url,
            has_feeds=website.url is not None,
            site_url=website.url or "",
            site_name=website.name,
            code_of=PageCodes(website.url or "").name,
        )
        self._macros: Any = self._templates.get_template("parts.html").module

    def page(self, template: str, view: View) -> Page:
        """The page of a view."""
        body = self._body(template, view.address, view=view)
        head = self._heads.of(view, view.address, view.title)
        return Page(view.address, view.title, view.description, body, head)

    def each(self, template: str, views: Iterable[View]) -> Iterator[Page]:
        """The page of each of several views."""
        for view in views:
            yield self.page(template, view)

    def pages(self, template: str, view: ListView) -> Iterator[Page]:
        """The pages of a list; its template gets one page of the list as ``entries``."""
        for entries in view.pages:
            yield self._list_page(template, view, entries)

    def pages_showing(self, template: str, view: EntriesView, ids: Set[str]) -> Iterator[Page]:
        """Of the pages of a list of entries, the first and those that show one of ``ids``."""
        for entries in view.pages:
            if entries.number == 1 or not ids.isdisjoint(entries.ids):
                yield self._list_page(template, view, entries)

    def _list_page(self, template: str, view: View, entries: ListPage) -> Page:
        title = numbered(view.title, entries.number)
        body = self._body(template, entries.address, view=view, entries=entries)
        head = self._heads.of(view, entries.address, title)
        return Page(entries.address, title, view.description, body, head)

    def home(self, view: HomeView, introduction: str) -> Page:
        """The home page; ``introduction`` is HTML that the site's owner wrote."""
        body = self._body("home.html", "", view=view, introduction=Markup(introduction))  # noqa: S704
        website = self._heads.website
        return Page("", website.name, website.description, body, self._heads.home(view))

    def _body(self, template: str, address: str, **values: object) -> str:
        body = self._templates.get_template(template).render(values)
        return body.replace(_ROOT, _root(address))

    @cached_property
    def _cards(self) -> Spool:
        """The cards made so far: a record is shown in some ten lists."""
        return Spool()

    def begin_copy(self) -> None:
        """In a copy of this process, which can't share the file of the cards."""
        self.__dict__.pop("_cards", None)

    def _listed(self, id: str, card: Callable[[str], Card]) -> Markup:
        """An entry in a list; the same on every page, because of ``_ROOT``."""
        if id in self._cards:
            return Markup(self._cards.get(id).decode())  # noqa: S704 - what the macro made
        html: Markup = self._macros.card(card(id))
        self._cards.put(id, html.encode())
        return html

    def _report_url(self, view: RecordView) -> str:
        """Where to report a mistake on a record: a letter where there is an address."""
        if self._site.email is None:
            return _link(addresses.REPORT)
        return f"mailto:{self._site.email}?subject={_SUBJECT}{quote(view.id)}"


def _root(address: str) -> str:
    """The way from a page to the site's root, so that the site works in any folder."""
    return "../" * address.count("/") or "./"


def _link(address: str) -> str:
    """An address from the site's root as a link; ``_body`` puts the way to the root in."""
    return f"{_ROOT}{address}"
