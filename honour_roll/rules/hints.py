"""Suggestions (“Ý bạn là …?”) for keys and ids."""

from __future__ import annotations

from collections.abc import Collection

from honour_roll.source.known import Known
from honour_roll.text.message import Message
from honour_roll.text.suggest import nearest

# Real files have a few; a hostile one, thousands of wrong keys among thousands.
_MOST_KEYS = 100
# 75 ms for 10,000 ids: a folder full of unknown words must not hold anybody up.
_MOST_COMPARED = 500_000


def nearest_key(word: str, keys: Collection[str]) -> str | None:
    """The key that ``word`` was probably meant to be; None where there are too many."""
    return nearest(word, keys) if len(keys) <= _MOST_KEYS else None


def did_you_mean(near: str | None) -> Message:
    """The start of a remedy, empty without a suggestion."""
    if near is None:
        return Message("", "")
    return Message(f"Ý bạn là “{near}”? ", f"Did you mean “{near}”? ")


class Suggestions:
    """The nearest id of a kind, looked for once a word and within a bound."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._found: dict[tuple[str, str], str | None] = {}
        self._left = _MOST_COMPARED

    def nearest(self, kind: str, word: str) -> str | None:
        """What ``word`` was probably meant to be; None where too much was looked for already."""
        key = kind, word
        if key not in self._found:
            ids = self._known.of(kind) if self._left > 0 else ()
            self._left -= len(ids)
            self._found[key] = nearest(word, ids)
        return self._found[key]
