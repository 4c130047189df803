"""What the lists of a site really show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from honour_roll.views.browse import category_views, time_views
from honour_roll.views.browse_terms import field_views, movement_views
from honour_roll.views.decision import DecisionView, decision_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.lists import EntryList
from honour_roll.views.names import LetterView, letter_view, letters
from honour_roll.views.register import RegisterView, register_view
from honour_roll.views.unit import unit_view
from honour_roll.views.unit_time import unit_time_views


def listed(pages: Iterable[EntryList]) -> set[str]:
    """The records on all pages of a list."""
    return {card.id for page in pages for group in page.groups for card in group.cards}


def letter_views(index: ViewIndex) -> list[LetterView]:
    """Every letter of the A–Z that has a page."""
    return [
        letter_view(index, letter, of_people=of_people)
        for of_people in (True, False)
        for letter in letters(index, of_people=of_people)
    ]


def register_views(index: ViewIndex) -> list[RegisterView]:
    """The register of every unit that has one."""
    units = index.reference.units.values()
    return [register_view(index, unit) for unit in units if index.counts.of_unit(unit.id)]


def decision_views(index: ViewIndex) -> list[DecisionView]:
    """Every decision of the public roll."""
    return [decision_view(index, one) for one in index.reference.decisions.values()]


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
