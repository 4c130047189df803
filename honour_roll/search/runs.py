"""The words of consecutive documents, turned round: what an index is merged from."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import getitem

from honour_roll.search.packing import pack_steps
from honour_roll.search.words import END, Lexicon

Columns = tuple[list[str], list[int], list[int], list[str]]
"""Keys, and for each the first and the last document that has it, and the steps between them.

A key is two words with a space between them, and sorts as the two do. Documents are counted from
the start of the run.
"""

# First letters at which the next slice starts, so that slices are of much the same size.
_CUTS = "cdhlnptu"
SLICES = len(_CUTS) + 1
"""In so many parts a run is read, each with the keys that sort after those of the one before."""

_MOST_PARTS = 50_000


class _Lists(dict[int, list[int]]):
    def __missing__(self, key: int) -> list[int]:
        found = self[key] = []
        return found


class _Pairs(dict[int, _Lists]):
    def __missing__(self, key: int) -> _Lists:
        found = self[key] = _Lists()
        return found


class Runs:
    """Makes runs. What it learns of words serves for the next run too."""

    def __init__(self) -> None:
        self._lexicon = Lexicon()

    def make(self, texts: Iterable[str]) -> list[bytes]:
        """The run of some documents: ``SLICES`` slices by words, then as many by pairs.

        By words the key is a word's folded and its spelled form, by pairs it is the folded
        forms of two words side by side in a field.
        """
        if len(self._lexicon) > _MOST_PARTS:
            self._lexicon = Lexicon()
        lexicon = self._lexicon
        numbers, folded = lexicon.__getitem__, lexicon.folded
        found, beside = _Lists(), _Pairs()
        for document, text in enumerate(texts):
            row = list(chain.from_iterable(map(numbers, text.split())))
            for documents in map(found.__getitem__, row):
                documents.append(document)
            row = list(map(folded.__getitem__, row))
            for documents in map(getitem, map(beside.__getitem__, row), row[1:]):
                documents.append(document)
        return [*_slices(_by_word(lexicon, found)), *_slices(_by_pair(lexicon, beside))]


def _by_word(lexicon: Lexicon, found: _Lists) -> Iterator[tuple[str, dict[str, list[int]]]]:
    """Folded word → key → documents."""
    found.pop(END, None)
    for number, documents in found.items():
        folded = lexicon.folds[lexicon.folded[number]]
        yield folded, {f"{folded} {lexicon.spelled[number]}": documents}


def _by_pair(lexicon: Lexicon, beside: _Pairs) -> Iterator[tuple[str, dict[str, list[int]]]]:
    """First word → key → documents."""
    beside.pop(END, None)
    folds = lexicon.folds
    for place, seconds in beside.items():
        seconds.pop(END, None)
        first = folds[place]
        yield first, {f"{first} {folds[second]}": row for second, row in seconds.items()}


def _slices(groups: Iterable[tuple[str, dict[str, list[int]]]]) -> Iterator[bytes]:
    slices: list[Columns] = [([], [], [], []) for _ in range(SLICES)]
    for word, rows in groups:
        keys, firsts, lasts, steps = slices[bisect_right(_CUTS, word[0])]
        keys += rows
        firsts += [documents[0] for documents in rows.values()]
        lasts += [documents[-1] for documents in rows.values()]
        steps += [
            pack_steps(documents) if documents[0] != documents[-1] else ""
            for documents in rows.values()
        ]
    for columns in slices:
        yield json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode()
