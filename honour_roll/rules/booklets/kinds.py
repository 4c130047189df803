"""Kinds of entries as messages name them."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.choosing import Chosen
from honour_roll.model.terms import Category
from honour_roll.text.labels import CATEGORY


def kinds_of(chosen: Iterable[Chosen]) -> list[Category]:
    """The kinds that are among ``chosen``, in their usual order."""
    found = {one.category for one in chosen}
    return [category for category in Category if category in found]


def spoken(kinds: Iterable[Category]) -> str:
    """``cá nhân; mô hình, cách làm hay``."""
    return "; ".join(CATEGORY[kind].lower() for kind in kinds)
