"""The words of stories, in shards: a reader's browser fetches those of the words asked for."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from honour_roll.search.packing import PACKED
from honour_roll.search.runs import SLICES, Columns
from honour_roll.search.spool import Spool

SHARD_LENGTH = 6_000
"""Characters from which on a shard is full: some 4 KB on the wire."""

Postings = dict[str, str]
"""Second key → the documents, packed."""


class TextIndex:
    """Which documents have which words, and which words side by side: runs put together."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._firsts: list[int] = []

    def add(self, first: int, run: Sequence[bytes]) -> None:
        """A run (see ``Runs.make``) whose documents are numbered from ``first`` on.

        Runs are added in the order of these numbers.
        """
        for slice, data in enumerate(run):
            self._spool.put(f"{len(self._firsts)} {slice}", data)
        self._firsts.append(first)

    def files(self) -> Iterator[tuple[str, object]]:
        """``words/<number>``, ``pairs/<number>`` and ``lexicon`` with what they hold.

        The lexicon has the folded words in order, and for each shard where in that order it
        starts: at a word, or at a word and the one that follows it.
        """
        place: dict[str, int] = {}
        word_starts: list[int] = []
        pair_starts: list[list[int]] = []
        for number, shard in enumerate(_shards(self._rows(range(SLICES)), whole=True)):
            for word in shard:
                place[word] = len(place)
            word_starts.append(place[next(iter(shard))])
            yield f"words/{number}", shard
        for number, shard in enumerate(_shards(self._rows(range(SLICES, 2 * SLICES)), whole=False)):
            pair_starts.append([place[word] for word in _first_pair(shard)])
            yield f"pairs/{number}", shard
        yield (
            "lexicon",
            {"words": list(place), "wordStarts": word_starts, "pairStarts": pair_starts},
        )

    def _rows(self, slices: Iterable[int]) -> Iterator[tuple[str, str, str]]:
        """(first word, second word, documents), in order."""
        for slice in slices:
            merged = self._merged(slice)
            for key in sorted(merged):
                first, _, second = key.partition(" ")
                yield first, second, "".join(merged[key])

    def _merged(self, slice: int) -> Mapping[str, list[str]]:
        """Key → the documents of all runs, packed in pieces."""
        pieces: defaultdict[str, list[str]] = defaultdict(list)
        before: dict[str, int] = {}
        for number, start in enumerate(self._firsts):
            columns: Columns = json.loads(self._spool.get(f"{number} {slice}"))
            for key, first, last, steps in zip(*columns, strict=True):
                found = pieces[key]
                found.append(PACKED[start + first - before.get(key, 0)])
                if steps:
                    found.append(steps)
                before[key] = start + last
        return pieces


def _shards(rows: Iterable[tuple[str, str, str]], *, whole: bool) -> Iterator[dict[str, Postings]]:
    """Rows in shards of about ``SHARD_LENGTH``; ``whole``: all of one first key in one shard."""
    shard: dict[str, Postings] = {}
    length = 0
    for first, second, documents in rows:
        if length >= SHARD_LENGTH and not (whole and first in shard):
            yield shard
            shard, length = {}, 0
        shard.setdefault(first, {})[second] = documents
        length += len(second) + len(documents)
    if shard:
        yield shard


def _first_pair(shard: Mapping[str, Postings]) -> tuple[str, str]:
    first, rest = next(iter(shard.items()))
    return first, next(iter(rest))
