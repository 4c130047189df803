"""What stands in the head of a page of ours: how links to it look elsewhere, and JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeGuard

from markupsafe import escape

from honour_roll.model.site import SiteFacts
from honour_roll.model.terms import Kind
from honour_roll.pages import share_cards
from honour_roll.pages.linked_data import Described, page_things, script, site_thing
from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.browse import BrowseView
from honour_roll.views.corrections import TITLE, CorrectionsView
from honour_roll.views.home import HomeView
from honour_roll.views.record import RecordView
from honour_roll.views.unit import UnitView


@dataclass(frozen=True, slots=True)
class Website:
    """The whole site. ``url`` ends with a slash; None where it isn't known yet."""

    name: str
    description: str
    url: str | None


UNPUBLISHED = Website(labels.ROLL, "", None)


@dataclass(frozen=True, slots=True)
class Heads:
    """Makes the heads of all pages."""

    website: Website
    site: SiteFacts

    def of(self, view: Described, address: str, title: str) -> str:
        """The head of the page at ``address``, of a list one of several."""
        photo = view.photos[0] if isinstance(view, RecordView) and view.photos else None
        image = self._absolute(photo.files[-1].address) if photo else ""
        things = page_things(view, address, title, image, partial(self._way, address))
        lines = [*self._shared(address, title, view.description, _kind_of(view))]
        if self.website.url:
            lines += self._picture(view)
        if has_feed(view) and self.website.url:
            is_log = isinstance(view, CorrectionsView)
            of = (addresses.CORRECTIONS, TITLE) if is_log else (view.address, view.title)
            lines.append(self._feed(*of))
        return "\n".join((*lines, script(things)))

    def home(self, view: HomeView) -> str:
        """The head of the home page."""
        website = self.website
        thing = site_thing(website.name, website.description, self.site, partial(self._way, ""))
        if view.updated:
            thing["dateModified"] = view.updated.iso()
        lines = [*self._shared("", website.name, website.description, "website")]
        if website.url:
            lines += self._card(addresses.CARD, website.name)
        return "\n".join((*lines, script([thing])))

    def _shared(self, address: str, title: str, description: str, kind: str) -> Iterator[str]:
        """Open Graph, which Facebook and Zalo read: https://ogp.me."""
        yield _meta("og:type", kind)
        yield _meta("og:title", title)
        if description:
            yield _meta("og:description", description)
        if self.website.url:
            yield _meta("og:url", self._absolute(address))
            yield self._feed("", self.website.name)

    def _feed(self, address: str, title: str) -> str:
        """Not “alternate” alone: of each such link the theme fetches the whole sitemap."""
        href = escape(self._absolute(addresses.feed_of(address)))
        return (
            f'<link rel="alternate feed" type="application/atom+xml" title="{escape(title)}" '
            f'href="{href}">'
        )

    def _picture(self, view: Described) -> Iterator[str]:
        """The card of the entry or unit that the page is about, else that of the site."""
        if isinstance(view, RecordView):
            card = share_cards.EntryCard.of(view, self.website.name)
            yield from self._card(card.address(view.address), card.words)
        elif isinstance(view, UnitView) and view.pages[0].total:
            yield from self._card(addresses.card_of(view.address), view.title)
        else:
            yield from self._card(addresses.CARD, self.website.name)

    def _card(self, address: str, words: str) -> Iterator[str]:
        yield _meta("og:image", self._absolute(address))
        yield _meta("og:image:width", str(share_cards.WIDTH))
        yield _meta("og:image:height", str(share_cards.HEIGHT))
        yield _meta("og:image:alt", words)

    def _absolute(self, address: str) -> str:
        """Only a whole address leads anywhere from elsewhere; empty where there is none."""
        return self.website.url + address if self.website.url else ""

    def _way(self, page: str, address: str) -> str:
        """To ``address``, from ``page`` where the site's own address isn't known."""
        return self._absolute(address) or "../" * page.count("/") + address or "./"


def _kind_of(view: Described) -> str:
    if isinstance(view, RecordView):
        return "profile" if view.kind_slug == Kind.INDIVIDUAL else "article"
    return "website"


def has_feed(view: Described) -> TypeGuard[UnitView | BrowseView | CorrectionsView]:
    """Whether what a page lists has a feed of its own: a unit's, a kind's, the corrections'."""
    if isinstance(view, CorrectionsView):
        return view.total > 0
    if isinstance(view, UnitView):
        return bool(view.holdings)
    if isinstance(view, BrowseView) and view.address.startswith(addresses.CATEGORIES):
        return view.pages[0].total > 0
    return False


def _meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{escape(content)}">'
