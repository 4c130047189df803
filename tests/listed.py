"""What the lists of a site really show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import EntryList
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_time import unit_time_views
from tests.all_views import category_views, field_views, movement_views, time_views


def listed(pages: Iterable[EntryList]) -> set[str]:
    """The records on all pages of a list."""
    return {card.id for page in pages for group in page.groups for card in group.cards}


def lists_of(index: ViewIndex) -> dict[str, set[str]]:
    """Address of a list → the records that its pages show; the A–Z and decisions left out."""
    return {address: listed(pages) for address, pages in _lists(index)}


def _lists(index: ViewIndex) -> Iterator[tuple[str, tuple[EntryList, ...]]]:
    for views in (time_views, category_views, field_views, movement_views):
        yield from ((view.address, view.pages) for view in views(index))
    for unit in index.reference.units.values():
        unit_page = unit_view(index, unit)
        yield unit_page.address, unit_page.pages
        yield from ((then.address, then.pages) for then in unit_time_views(index, unit))
