"""The texts of what is about to be public, and the words of each, as names are looked for there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Self

from honour_roll.source.leaves import leaves
from honour_roll.source.yaml_reader import field_name
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


def texts_in(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every value within, as text, by where it stands."""
    return ((field_name(path), text) for path, text in leaves(data))
