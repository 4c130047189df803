"""Suggestions (“Ý bạn là …?”) for keys within one file."""

from __future__ import annotations

from collections.abc import Collection

from honour_roll.text.message import Message
from honour_roll.text.suggest import nearest

# Real files have a few; a hostile one, thousands of wrong keys among thousands.
_MOST_KEYS = 100


def nearest_key(word: str, keys: Collection[str]) -> str | None:
    """The key that ``word`` was probably meant to be; None where there are too many."""
    return nearest(word, keys) if len(keys) <= _MOST_KEYS else None


def did_you_mean(near: str | None) -> Message:
    """The start of a remedy, empty without a suggestion."""
    if near is None:
        return Message("", "")
    return Message(f"Ý bạn là “{near}”? ", f"Did you mean “{near}”? ")
