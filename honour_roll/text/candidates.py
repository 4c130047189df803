"""Which of many names a person means who types a part of one, with or without diacritics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.suggest import nearest

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 200
_BEGUN = 2
"""The rank of a name that goes on; those below are whole names."""


class Candidates:
    """Ids by the names that people know them by; every id is a name of its own too."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        self._names = [
            (id, spelling, _words(spelling))
            for id, own in names.items()
            for spelling in dict.fromkeys((*own, id))
        ]

    def found(self, typed: str, limit: int = 9) -> Sequence[str]:
        """At most ``limit`` ids, the likeliest first; none where nothing has all the words.

        First those spelled like ``typed``, then equal but for marks, then those that begin with
        it, then those that have all its words or beginnings of words.
        """
        ranked = self._ranked(typed)
        return sorted(ranked, key=ranked.__getitem__)[:limit]

    def certain(self, typed: str) -> str | None:
        """The only id found, or else the only one that is spelled like ``typed``."""
        ranked = self._ranked(typed)
        best = [id for id, rank in ranked.items() if rank[0] == 0] if len(ranked) > 1 else [*ranked]
        return best[0] if len(best) == 1 else None

    def are_called(self, typed: str) -> bool:
        """Whether ``typed`` is a whole name of one or several of them, but for marks."""
        return any(rank < _BEGUN for rank, _, _ in self._ranked(typed).values())

    def _ranked(self, typed: str) -> dict[str, tuple[int, int, int]]:
        typed = typed[:_LONGEST]
        words = _words(typed)
        ranked: dict[str, tuple[int, int, int]] = {}
        for place, (id, spelling, own) in enumerate(self._names if words else ()):
            rank = _rank(typed, words, spelling, own)
            if rank is not None:
                key = (rank, len(own), place)
                ranked[id] = min(key, ranked.get(id, key))
        return ranked

    def nearest(self, typed: str) -> str | None:
        """The id whose name was probably meant by a misspelled ``typed``, or None.

        Numbers are not misspelled, and neither is every word: "14-QĐ/TU" doesn't mean "245-QĐ/TU".
        """
        words = _words(typed[:_LONGEST])
        by_name: dict[str, str] = {}
        for id, spelling, own in self._names:
            if _may_be_meant(words, own):
                by_name.setdefault(spelling, id)
        near = nearest(typed, by_name)
        return by_name[near] if near else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def _may_be_meant(words: Sequence[str], own: Sequence[str]) -> bool:
    """Whether the numbers are the same and, word for word, at most half of the words are others."""
    if _numbers(words) != _numbers(own):
        return False
    others = sum(nearest(one, (other,)) is None for one, other in zip(words, own, strict=False))
    return len(words) != len(own) or 2 * others <= len(own)


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if any(char.isdigit() for char in word)]


def _rank(typed: str, words: Sequence[str], spelling: str, own: Sequence[str]) -> int | None:
    if own == words:
        return 0 if spelling_key(spelling) == spelling_key(typed) else 1
    if " ".join(own).startswith(" ".join(words)):
        return _BEGUN
    return _BEGUN + 1 if all(any(one.startswith(word) for one in own) for word in words) else None
