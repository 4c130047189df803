"""Every view of a kind, as a site has them: one for each year, field, letter and so on."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.terms import Category
from honour_roll.views.browse import BrowseView, category_view, time_view
from honour_roll.views.browse_terms import field_view, movement_view
from honour_roll.views.decision import DecisionView, decision_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.names import LetterView, letter_view, letters
from honour_roll.views.register import RegisterView, register_view
from honour_roll.views.ways import by_field, by_movement


def time_views(index: ViewIndex) -> Iterator[BrowseView]:
    """One view for each year, each period, and undated."""
    return (time_view(index, time) for time in index.times)


def category_views(index: ViewIndex) -> Iterator[BrowseView]:
    """One view for every category."""
    return (category_view(index, category) for category in Category)


def field_views(index: ViewIndex) -> Iterator[BrowseView]:
    """One view for every field."""
    return (field_view(index, id) for id in by_field(index))


def movement_views(index: ViewIndex) -> Iterator[BrowseView]:
    """One view for every movement."""
    return (movement_view(index, id) for id in by_movement(index))


def decision_views(index: ViewIndex) -> list[DecisionView]:
    """One view for each decision of the public roll."""
    return [decision_view(index, decision) for decision in index.reference.decisions.values()]


def letter_views(index: ViewIndex) -> list[LetterView]:
    """People's letters first, then those of everything else."""
    return [
        letter_view(index, letter, of_people=of_people)
        for of_people in (True, False)
        for letter in letters(index, of_people=of_people)
    ]


def register_views(index: ViewIndex) -> list[RegisterView]:
    """The registers of the units that have honours of their own."""
    units = index.reference.units.values()
    return [register_view(index, unit) for unit in units if index.counts.of_unit(unit.id)]
