"""The words of stories, in shards: a reader's browser fetches those of the words asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from honour_roll.search.packing import pack_rising
from honour_roll.search.words import Lexicon, words

SHARD_LENGTH = 12_000
"""Characters from which on a shard is full: some 6 KB on the wire."""

_PAIR = 1 << 24
"""More than there are words."""

Postings = dict[str, str]
"""Second key → the documents, packed."""


class TextIndex:
    """Which documents have which words, and which words side by side.

    Documents are added in the order of their numbers.
    """

    def __init__(self) -> None:
        self._lexicon = Lexicon()
        self._words: defaultdict[int, list[int]] = defaultdict(list)
        self._pairs: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, document: int, fields: Iterable[str]) -> None:
        """The texts of ``document``; a phrase doesn't reach from one field into the next."""
        number = self._lexicon.__getitem__
        found: set[int] = set()
        beside: set[int] = set()
        for field in fields:
            row = [one for one in map(number, words(field)) if one >= 0]
            found.update(row)
            beside.update([first * _PAIR + second for first, second in pairwise(row)])
        for word in found:
            self._words[word].append(document)
        for pair in beside:
            self._pairs[pair].append(document)

    def files(self) -> Iterator[tuple[str, object]]:
        """``lexicon``, ``words/<number>`` and ``pairs/<number>`` with what they hold.

        The lexicon has the folded words in order, and for each shard where in that order it
        starts: at a word, or at a word and the one that follows it.
        """
        folded = sorted({forms.folded for forms in self._lexicon.forms})
        place = {word: number for number, word in enumerate(folded)}
        word_shards = list(_shards(self._by_word(), whole=True))
        pair_shards = list(_shards(self._by_pair(), whole=False))
        yield (
            "lexicon",
            {
                "words": folded,
                "wordStarts": [place[next(iter(shard))] for shard in word_shards],
                "pairStarts": [[place[word] for word in _first_pair(s)] for s in pair_shards],
            },
        )
        for name, shards in (("words", word_shards), ("pairs", pair_shards)):
            for number, shard in enumerate(shards):
                yield f"{name}/{number}", shard

    def _by_word(self) -> Iterator[tuple[str, str, str]]:
        """(folded, spelled, documents), in order."""
        forms = self._lexicon.forms
        keys = [(forms[word].folded, forms[word].spelled, word) for word in self._words]
        for folded, spelled, word in sorted(keys):
            yield folded, spelled, pack_rising(self._words[word])

    def _by_pair(self) -> Iterator[tuple[str, str, str]]:
        """(first word, second word, documents), folded and in order."""
        forms = self._lexicon.forms
        groups: defaultdict[tuple[str, str], list[list[int]]] = defaultdict(list)
        for pair, documents in self._pairs.items():
            first, second = divmod(pair, _PAIR)
            groups[forms[first].folded, forms[second].folded].append(documents)
        for key in sorted(groups):
            yield *key, pack_rising(_union(groups[key]))


def _union(lists: Sequence[list[int]]) -> list[int]:
    return lists[0] if len(lists) == 1 else sorted({number for one in lists for number in one})


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
