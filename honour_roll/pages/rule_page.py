"""The page of all rules: what the check looks at, by family, each with its manual."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.rules.all_rules import FAMILIES
from honour_roll.rules.manual import Manual, manual_of
from honour_roll.views import plain
from honour_roll.views.parts import Link


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one subject, by title."""

    title: str
    manuals: tuple[Manual, ...]


@dataclass(frozen=True, slots=True)
class RulesView:
    """The page's own words are in its template."""

    families: tuple[Family, ...]
    address: str = plain.RULES.address
    title: str = plain.RULES.title
    description: str = plain.RULES.description
    breadcrumbs: tuple[Link, ...] = plain.RULES.breadcrumbs


def rules_view() -> RulesView:
    """All rules there are."""
    return RulesView(
        tuple(
            Family(family.title, tuple(map(manual_of, family.rules)))
            for family in FAMILIES
            if family.rules
        )
    )
