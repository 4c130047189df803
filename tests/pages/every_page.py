"""All pages of a made-up site but home."""

from __future__ import annotations

from honour_roll.pages.page import Page
from honour_roll.pages.site import Site
from honour_roll.views.wanted import Everything


def landing_pages(site: Site) -> list[Page]:
    """The pages that menus lead to."""
    return list(site.landing_pages(Everything()))


def inner_pages(site: Site) -> list[Page]:
    """All the others."""
    return [page for section in site.sections(Everything()) for page in section.pages()]
