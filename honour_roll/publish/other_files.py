"""What a site has besides the files of sections: redirects, sitemap, form, data of the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from honour_roll.exports.shelf import DataShelf
from honour_roll.pages import share_cards
from honour_roll.pages.assets import Asset
from honour_roll.pages.page import Page, Shape
from honour_roll.pages.redirects import redirects
from honour_roll.pages.sitemap import robots, sitemap
from honour_roll.publish.output import Output
from honour_roll.roll import PublicRoll
from honour_roll.search.entries import SearchPage
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex

_REDIRECTS, _SITEMAP, _FORM, _DATA = "redirects", "sitemap", "form", "open data"
"""Owners of files besides sections, whose addresses end with a slash."""

_RUN = "data/"
_ROBOTS = "robots.txt"
_RECORDS = "dien-hinh/"

Form = Callable[[PublicRoll], Iterable[Asset]]


@dataclass(frozen=True)
class Surround:
    """What the site generator brings: the theme around our pages, and pages of its own.

    ``digest`` is of all that the theme puts around pages of some shapes. ``addresses`` are the
    generator's pages, our landing pages among them; ``own_pages`` those that search reads in
    full; ``name`` is what the site is called; ``form`` makes the files of the form, whose choices
    are of the content.
    """

    fill: Callable[[Page], bytes]
    digest: Callable[[Iterable[Shape]], str]
    addresses: Set[str]
    own_pages: Sequence[SearchPage]
    site_url: str | None
    name: str
    form: Form | None = None


@dataclass(frozen=True)
class OtherFiles:
    """Writes them; ``index`` and ``data`` are asked for when something is to be written.

    ``version`` is that of a record (see ``Kept``).
    """

    output: Output
    index: Callable[[], ViewIndex]
    data: Callable[[], DataShelf]
    surround: Surround
    version: Callable[[str], bytes]

    @property
    def writers(self) -> Mapping[str, Callable[[], None]]:
        """Owner → what writes all of its files; redirects first, which are no pages."""
        return {
            _REDIRECTS: self._redirects,
            _SITEMAP: self._sitemap,
            _FORM: self._form,
            _DATA: self._data,
        }

    def _redirects(self) -> None:
        for redirect in redirects(self.index(), self.surround.site_url):
            if not self.output.has(redirect.file):
                self.output.put(redirect.file, redirect.html.encode(), _REDIRECTS)

    def _sitemap(self) -> None:
        site_url = self.surround.site_url
        if not site_url:
            return
        ours = (
            name.removesuffix("index.html")
            for name, owner in self.output.names()
            if name.endswith("/index.html") and owner.endswith("/")
        )
        pages = chain(ours, self.surround.addresses)
        for name, data in sitemap(site_url, pages, self._changed):
            self.output.put(name, data, _SITEMAP)
        if not self.output.has(_ROBOTS):  # the owner may have written it
            self.output.put(_ROBOTS, robots(site_url), _SITEMAP)

    def _changed(self, address: str) -> str:
        """Of a record's page alone: a list changes with what leaves it too, which nobody dates.

        With the newest day of what it still shows, whoever was withdrawn would stay in search
        engines, which read a page again only where its day is new.
        """
        id = address.removeprefix(_RECORDS).removesuffix("/")
        entry = self.index().roll.records.get(id) if address.startswith(_RECORDS) else None
        return entry.updated.iso() if entry and entry.updated else ""

    def _form(self) -> None:
        if self.surround.form:
            for asset in self.surround.form(self.index().roll):
                self.output.put(asset.name, asset.data, _FORM)

    def _data(self) -> None:
        with self.output.keeping(_RUN, self.version) as kept:
            for name, data in self.data().whole(kept):
                self.output.put(name, data, _DATA)
        if self.surround.site_url:
            name = self.surround.name
            words = self.index().reference.site.operator or name
            self.output.put(addresses.CARD, share_cards.card(words, name), _DATA)
