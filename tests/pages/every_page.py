"""All pages of a site but home."""

from __future__ import annotations

from honour_roll.pages.page import Page
from honour_roll.pages.site import Site
from honour_roll.views.wanted import Everything


def every_page(site: Site) -> list[Page]:
    """The landing pages, then those below them."""
    below = (page for section in site.sections(Everything()) for page in section.pages())
    return [*site.landing_pages(Everything()), *below]
