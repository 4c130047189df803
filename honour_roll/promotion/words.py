"""The texts of what is about to be public, and the words of each, as names are looked for there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Self

from honour_roll.text.folding import fold, spelling_key

_NO_WORD = re.compile(r"[\W_]+")
_LETTERS = re.compile("[a-z]+")


class Words(NamedTuple):
    """A text as words in a row, without marks and with them; ``runs`` are its letters a-z."""

    folded: str
    exact: str
    runs: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Self:
        """Those of a text that hides nothing."""
        folded = fold(text)
        runs = frozenset(_LETTERS.findall(folded))
        return cls(spaced(folded), spaced(spelling_key(text)), runs)


def spaced(text: str) -> str:
    """``text`` as words with a space before and behind each, so that none is part of another."""
    return f" {_NO_WORD.sub(' ', text).strip()} "


def texts_in(data: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Every string within, by where it stands."""
    for key, value in data.items():
        yield from _within(f"{before}{key}", value)


def _within(place: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        yield from texts_in(value, f"{place}.")
    elif isinstance(value, Iterable):
        for n, item in enumerate(value):
            yield from _within(f"{place}[{n}]", item)
