"""All files of the index, in a folder named by what they hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from honour_roll.search import programs
from honour_roll.search.awards import awards
from honour_roll.search.cards import card, card_shards
from honour_roll.search.columns import Catalogue, columns, row
from honour_roll.search.entries import SearchPage
from honour_roll.search.kept import Kept, cut
from honour_roll.search.numbers import numbers
from honour_roll.search.runs import SLICES, Runs
from honour_roll.search.spool import Spool
from honour_roll.search.texts import TextIndex
from honour_roll.views.index import ViewIndex

FOLDER = "search/"
STUB = "search/search_index.json"
"""The one file whose address never changes; the theme fetches it on every page."""
_ROWS, _CARDS = "rows ", "cards "


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
    folder's name changes with any of them, so that no reader's browser ever puts together what
    doesn't belong together. Raises OSError where there is no room for temporary files.
    """
    with Spool() as runs, Spool() as files:
        catalogue = Catalogue(index, pages)
        words = _read(catalogue, texts, kept, runs)
        for name, data in _parts(catalogue, words, runs):
            files.put(name, data)
        folder = f"{FOLDER}{_digest(files)[:12]}/"
        for name in files:
            yield SearchFile(folder + name, files.get(name))
    yield SearchFile(f"{FOLDER}worker.js", programs.worker())
    # The theme's own highlighting, where a site switches it on, needs the separator.
    stub = {"config": {"separator": "[\\s\\-]+"}, "docs": {"folder": folder}}
    yield SearchFile(STUB, as_json(stub))


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


def _parts(catalogue: Catalogue, words: TextIndex, runs: Spool) -> Iterator[tuple[str, bytes]]:
    rows = chain.from_iterable(json.loads(data) for data in _of_runs(runs, _ROWS))
    cards = chain.from_iterable(data.split(b"\n") for data in _of_runs(runs, _CARDS))
    yield "engine.js", programs.engine()
    yield "names.json", as_json(columns(catalogue, rows))
    yield "awards.json", as_json(awards(catalogue))
    yield "numbers.json", as_json(numbers(catalogue))
    for name, shard in card_shards(cards):
        yield f"{name}.json", shard
    for name, data in words.files():
        yield f"{name}.json", as_json(data)


def _of_runs(spool: Spool, prefix: str) -> Iterator[bytes]:
    return (spool.get(name) for name in spool if name.startswith(prefix))


def _digest(files: Spool) -> str:
    """Over all of them, the shards of words last."""
    digest = hashlib.sha256()
    for name in sorted(files, key=lambda name: name.startswith(("words/", "pairs/"))):
        data = files.get(name)
        digest.update(f"{name} {len(data)} ".encode() + data)
    return digest.hexdigest()


def as_json(data: object) -> bytes:
    """``data`` in UTF-8, as short as it gets."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
