"""All files of the index, in a folder named by what they hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from honour_roll.search import entries, programs
from honour_roll.search.awards import awards
from honour_roll.search.cards import card_shards
from honour_roll.search.columns import Catalogue, columns
from honour_roll.search.entries import SearchPage
from honour_roll.search.texts import TextIndex
from honour_roll.views.index import ViewIndex

FOLDER = "search/"
STUB = "search/search_index.json"
"""The one file whose address never changes; the theme fetches it on every page."""


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file of the site; ``name`` is its path from the site's root."""

    name: str
    data: bytes


def search_files(index: ViewIndex, pages: Sequence[SearchPage]) -> Iterator[SearchFile]:
    """The index of the public roll and of ``pages``, the engine that reads it, and the stub.

    The same roll gives the same bytes. The folder's name changes with any of them, so that no
    reader's browser ever puts together what doesn't belong together.
    """
    files = [("engine.js", programs.engine())]
    files += [(f"{name}.json", as_json(data)) for name, data in _parts(index, pages)]
    digest = hashlib.sha256()
    for name, data in files:
        digest.update(f"{name} {len(data)} ".encode() + data)
    folder = f"{FOLDER}{digest.hexdigest()[:12]}/"
    for name, data in files:
        yield SearchFile(folder + name, data)
    yield SearchFile(f"{FOLDER}worker.js", programs.worker())
    # The theme's own highlighting, where a site switches it on, needs the separator.
    stub = {"config": {"separator": "[\\s\\-]+"}, "docs": {"folder": folder}}
    yield SearchFile(STUB, as_json(stub))


def _parts(index: ViewIndex, pages: Sequence[SearchPage]) -> Iterator[tuple[str, object]]:
    catalogue = Catalogue(index, pages)
    yield "names", columns(catalogue)
    yield "awards", awards(catalogue)
    yield from card_shards(catalogue)
    words = TextIndex()
    for number, record in enumerate(catalogue.records):
        words.add(number, entries.texts(index, index.roll.full(record.id)))
    first_page = len(catalogue.records) + len(catalogue.units)
    for number, page in enumerate(catalogue.pages, start=first_page):
        words.add(number, [page.text])
    yield from words.files()


def as_json(data: object) -> bytes:
    """``data`` in UTF-8, as short as it gets."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
