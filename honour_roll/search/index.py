"""All files of the index, each at an address made of what it holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from honour_roll.kept import Kept, cut
from honour_roll.search import programs
from honour_roll.search.awards import awards
from honour_roll.search.cards import card, card_shards
from honour_roll.search.columns import Catalogue, columns, row
from honour_roll.search.entries import SearchPage
from honour_roll.search.numbers import numbers
from honour_roll.search.runs import SLICES, Runs
from honour_roll.search.texts import TextIndex
from honour_roll.spool import Spool
from honour_roll.views.index import ViewIndex

FOLDER = "search/"
STUB = "search/search_index.json"
"""The one file whose address never changes; the theme fetches it on every page."""
_ROWS, _CARDS = "rows ", "cards "
_DIGITS = 12
"""Of a digest in an address: among ten thousand files two are alike once in six million sites."""


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file of the site; ``name`` is its path from the site's root."""

    name: str
    data: bytes


def search_files(
    index: ViewIndex,
    pages: Sequence[SearchPage],
    texts: Callable[[str], str],
    kept: Kept | None = None,
) -> Iterator[SearchFile]:
    """The index of the public roll and of ``pages``, the engine that reads it, and the stub.

    ``texts(id)`` is ``record_text`` of a public record; it is asked for the records of those
    runs alone that aren't kept. The same roll gives the same bytes, whatever was kept. The
    stub leads to the parts, and those to their shards, by digests of what each holds: a change
    leaves all others where they were, and no reader's browser ever puts together what doesn't
    belong together. Raises OSError where there is no room for temporary files.
    """
    named = _Named()
    with Spool() as runs:
        catalogue = Catalogue(index, pages)
        words = _read(catalogue, texts, kept, runs)
        yield from _parts(catalogue, runs, named)
        yield from _texts(words, named)
    yield SearchFile(f"{FOLDER}worker.js", programs.worker())
    # The theme's own highlighting, where a site switches it on, needs the separator.
    stub = {"config": {"separator": "[\\s\\-]+"}, "docs": named.parts}
    yield SearchFile(STUB, as_json(stub))


@dataclass(slots=True)
class _Named:
    """The digests of parts by their names, and those of shards in order, by their folders."""

    parts: dict[str, str] = field(default_factory=dict)
    shards: dict[str, list[str]] = field(default_factory=dict)
    _given: set[str] = field(default_factory=set)

    def part(self, name: str, data: bytes, ending: str = "json") -> SearchFile:
        """A part of which there is one."""
        self.parts[name] = digest = _digest(data)
        return SearchFile(f"{FOLDER}{digest}/{name}.{ending}", data)

    def sharded(self, shards: Iterable[tuple[str, bytes]]) -> Iterator[SearchFile]:
        """Shards, named by their folder and anything: of two that are alike one file."""
        for name, data in shards:
            folder, _, _ = name.partition("/")
            digest = _digest(data)
            self.shards.setdefault(folder, []).append(digest)
            address = f"{FOLDER}{folder}/{digest}.json"
            if address not in self._given:
                self._given.add(address)
                yield SearchFile(address, data)


def _read(
    catalogue: Catalogue, texts: Callable[[str], str], kept: Kept | None, spool: Spool
) -> TextIndex:
    """All runs, in ``spool``: their words by way of the index, the rest by itself."""
    words, runs, start = TextIndex(spool), Runs(), 0
    for ids in cut(catalogue.ids):
        make = partial(_run, catalogue.index, ids, runs, texts)
        run = kept.run(ids, make) if kept else make()
        words.add(start, run[: 2 * SLICES])
        spool.put(f"{_ROWS}{start}", run[2 * SLICES])
        spool.put(f"{_CARDS}{start}", b"\n".join(run[2 * SLICES + 1 :]))
        start += len(ids)
    words.add(start + len(catalogue.units), runs.make(page.text for page in catalogue.pages))
    return words


def _run(
    index: ViewIndex, ids: Sequence[str], runs: Runs, texts: Callable[[str], str]
) -> list[bytes]:
    """The words of some records, their rows, and the card of each: none has an end of line."""
    entries = [index.roll.records[id] for id in ids]
    rows = as_json([row(index, entry) for entry in entries])
    return [*runs.make(map(texts, ids)), rows, *(as_json(card(index, entry)) for entry in entries)]


def _parts(catalogue: Catalogue, runs: Spool, named: _Named) -> Iterator[SearchFile]:
    rows = chain.from_iterable(json.loads(data) for data in _of_runs(runs, _ROWS))
    cards = chain.from_iterable(data.split(b"\n") for data in _of_runs(runs, _CARDS))
    yield named.part("engine", programs.engine(), "js")
    yield named.part("names", as_json(columns(catalogue, rows)))
    yield named.part("awards", as_json(awards(catalogue)))
    yield named.part("numbers", as_json(numbers(catalogue)))
    yield from named.sharded(card_shards(cards))
    yield named.part("cards", as_json(named.shards.get("cards", [])))


def _texts(words: TextIndex, named: _Named) -> Iterator[SearchFile]:
    yield from named.sharded((name, as_json(shard)) for name, shard in words.shards())
    names = {kind: named.shards.get(kind, []) for kind in ("words", "pairs")}
    yield named.part("lexicon", as_json({**words.lexicon(), "shards": names}))


def _of_runs(spool: Spool, prefix: str) -> Iterator[bytes]:
    return (spool.get(name) for name in spool if name.startswith(prefix))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def as_json(data: object) -> bytes:
    """``data`` in UTF-8, as short as it gets."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
