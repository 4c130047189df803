"""The words of stories, in shards: a reader's browser fetches those of the words asked for."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from honour_roll.search.packing import PACKED
from honour_roll.search.runs import SLICES, Columns
from honour_roll.spool import Spool

SHARD_LENGTH = 6_000
"""Characters of a shard, about: some 4 KB on the wire. None but the last has less than two thirds
of it, and more than four thirds only one with a long row, or with a long word that stays whole."""

_Row = tuple[str, str, str]
"""First word, second word, documents."""

Postings = dict[str, str]
"""Second key → the documents, packed."""


class TextIndex:
    """Which documents have which words, and which words side by side: runs put together."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._firsts: list[int] = []
        self._place: dict[str, int] = {}
        self._word_starts: list[int] = []
        self._pair_starts: list[list[int]] = []

    def add(self, first: int, run: Sequence[bytes]) -> None:
        """A run (see ``Runs.make``) whose documents are numbered from ``first`` on.

        Runs are added in the order of these numbers.
        """
        for slice, data in enumerate(run):
            self._spool.put(f"{len(self._firsts)} {slice}", data)
        self._firsts.append(first)

    def shards(self) -> Iterator[tuple[str, Mapping[str, Postings]]]:
        """``words/<number>`` and ``pairs/<number>`` with what they hold, once."""
        place = self._place
        for number, shard in enumerate(_shards(self._rows(range(SLICES)), whole=True)):
            for word in shard:
                place[word] = len(place)
            self._word_starts.append(place[next(iter(shard))])
            yield f"words/{number}", shard
        for number, shard in enumerate(_shards(self._rows(range(SLICES, 2 * SLICES)), whole=False)):
            self._pair_starts.append([place[word] for word in _first_pair(shard)])
            yield f"pairs/{number}", shard

    def lexicon(self) -> Mapping[str, object]:
        """The folded words in order, and for each shard where in that order it starts.

        It starts at a word, or at a word and the one that follows it. All shards must have been
        taken before.
        """
        return {
            "words": list(self._place),
            "wordStarts": self._word_starts,
            "pairStarts": self._pair_starts,
        }

    def _rows(self, slices: Iterable[int]) -> Iterator[_Row]:
        """In order."""
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


def _shards(rows: Iterable[_Row], *, whole: bool) -> Iterator[dict[str, Postings]]:
    """Rows in shards of about ``SHARD_LENGTH``; ``whole``: all of one first key in one shard."""
    held: list[_Row] = []
    starts: list[int] = []
    length = 0
    for row in rows:
        if length >= SHARD_LENGTH * 4 // 3 and (end := _end(held, starts, whole=whole)):
            yield _shard(held[:end])
            cut = starts[end]
            held, starts = held[end:], [start - cut for start in starts[end:]]
            length -= cut
        held.append(row)
        starts.append(length)
        length += len(row[1]) + len(row[2])
    if held:
        yield _shard(held)


def _end(rows: Sequence[_Row], starts: Sequence[int], *, whole: bool) -> int:
    """Where the first shard of some rows ends; 0 where it can't.

    It is where the key has the least checksum, which is seldom another when rows before it come
    or go: a change leaves all but a few shards as they are.
    """
    places = range(max(1, bisect_left(starts, SHARD_LENGTH * 2 // 3)), len(rows))
    if whole:
        return min(
            (place for place in places if rows[place][0] != rows[place - 1][0]),
            key=lambda place: crc32(rows[place][0].encode()),
            default=0,
        )
    return min(places, key=lambda place: crc32(" ".join(rows[place][:2]).encode()), default=0)


def _shard(rows: Iterable[_Row]) -> dict[str, Postings]:
    shard: dict[str, Postings] = {}
    for first, second, documents in rows:
        shard.setdefault(first, {})[second] = documents
    return shard


def _first_pair(shard: Mapping[str, Postings]) -> tuple[str, str]:
    first, rest = next(iter(shard.items()))
    return first, next(iter(rest))
