"""The search index of a build: made again where something that it holds changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from honour_roll.publish.output import Output
from honour_roll.publish.recollection import Recollection
from honour_roll.search.entries import SearchPage
from honour_roll.search.index import search_files
from honour_roll.spool import Spool
from honour_roll.views.index import ViewIndex

OWNER = "search"
_RUN = "search/"


class Texts:
    """What search reads of records, kept from when their pages are made.

    ``text`` makes it of a record by reading that in full; a record that was just read is at
    hand. Only a build of everything keeps the texts: what a later one needs is little.
    """

    def __init__(self, text: Callable[[str], str], spools: list[Spool] | None = None) -> None:
        self._text = text
        self._spools: list[Spool] = [] if spools is None else spools
        self._own: Spool | None = None

    def begin(self) -> None:
        """Keep them from now on."""
        self._own = Spool()
        self._spools.append(self._own)

    def for_copy(self) -> Texts:
        """Those that a copy of this process keeps."""
        copy = Texts(self._text, self._spools)
        if self._own is not None:
            copy.begin()
        return copy

    def keep(self, id: str) -> None:
        """Keep the text of a record."""
        if self._own is not None:
            self._own.put(id, self._text(id).encode())

    def told(self) -> Mapping[str, tuple[int, int]]:
        """See ``Spool``."""
        return {} if self._own is None else self._own.told()

    def know(self, told: Mapping[str, tuple[int, int]]) -> None:
        """See ``Spool``."""
        if self._own is not None:
            self._own.know(told)

    def __call__(self, id: str) -> str:
        """The text of a record, kept or made now."""
        for spool in self._spools:
            if id in spool:
                return spool.get(id).decode()
        return self._text(id)


class SearchPart:
    """What search finds besides records and units, and the files of the index."""

    def __init__(self, output: Output, past: Recollection) -> None:
        self._output = output
        self._past = past
        self._titles: dict[str, list[Any]] = {}

    def note(self, section: str, page: SearchPage | None) -> None:
        """A page of a section that was made, if search finds it."""
        if page is not None:
            self._titles.setdefault(section, []).append(astuple(page))

    def keep(self, is_kept: Callable[[str], bool]) -> None:
        """The pages of the sections that were not made again."""
        earlier: dict[str, list[Any]] = self._past["titles"] or {}
        kept = {section: rows for section, rows in earlier.items() if is_kept(section)}
        self._titles = kept | self._titles
        self._past["titles"] = dict(sorted(self._titles.items()))

    def write(
        self,
        index: Callable[[], ViewIndex],
        texts: Callable[[str], str],
        pages: Sequence[SearchPage],
        version: Callable[[str], bytes],
        *,
        is_same_content: bool,
    ) -> None:
        """Write the index of the roll and of ``pages``, or keep it if nothing of that changed.

        A page of the site's own Markdown, among ``pages``, takes the place of one of ours.
        """
        ours = {row[0]: SearchPage(*row) for rows in self._titles.values() for row in rows}
        all_pages = list((ours | {page.address: page for page in pages}).values())
        rows = sorted(map(astuple, all_pages))
        is_same = is_same_content and self._past["search pages"] == [list(row) for row in rows]
        if is_same and OWNER not in self._output.damaged:
            self._output.keep(OWNER)
            return
        self._past["search pages"] = rows
        with self._output.keeping(_RUN, version) as kept:
            for file in search_files(index(), all_pages, texts, kept):
                self._output.put(file.name, file.data, OWNER)
