"""Makes the pages of sections and writes them, where it pays in two processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from honour_roll.exports.shelf import DataShelf
from honour_roll.helper import Helper, HelperError, Pile, Send, stop_if_alone
from honour_roll.pages.page import Page, Shape
from honour_roll.pages.page_code import PageCodes
from honour_roll.pages.photos import PhotoShelf
from honour_roll.pages.share_cards import EntryCard
from honour_roll.pages.site import Section
from honour_roll.pages.volumes import VolumeShelf
from honour_roll.publish.output import Output, Row
from honour_roll.publish.search_part import Texts
from honour_roll.search.entries import SearchPage
from honour_roll.search.titles import title_page
from honour_roll.views import addresses
from honour_roll.views.cards import Card
from honour_roll.views.listings import CloseCalls

_BATCH = 500
"""Files that the second process tells of at a time."""

Put = Callable[[str, bytes, str], None]
"""Writes a file: name, bytes, owner."""

Keep = Callable[[str, str], bool]
"""Keeps a file of the served site, by name and owner; whether there is one."""


def _nothing(name: str, owner: str) -> bool:
    """Keep no file: there is no site yet."""
    return False


@dataclass(slots=True)
class Made:
    """What making sections left besides files, plain enough to be sent between processes.

    ``titles`` are pages that search finds, with their sections; ``close_calls`` those of sections,
    ``photos`` the keys of theirs in the cache.
    """

    titles: list[tuple[str, SearchPage]] = field(default_factory=list)
    shapes: set[Shape] = field(default_factory=set)
    close_calls: dict[str, dict[str, int]] = field(default_factory=dict)
    photos: dict[str, list[str]] = field(default_factory=dict)

    def add(self, other: Made) -> None:
        """What another process made."""
        self.titles += other.titles
        self.shapes |= other.shapes
        self.close_calls |= other.close_calls
        self.photos |= other.photos


class _Batch(NamedTuple):
    rows: list[Row]


class _End(NamedTuple):
    made: Made
    refusals: dict[str, list[Any]]
    texts: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Makes sections. ``pages`` gives the pages of one that are to be written.

    ``card`` makes pictures for links and ``codes`` QR codes of pages, where they are
    wanted, ``entry`` gives what that of an entry shows, ``name`` is the site's; ``taken`` are
    addresses of pages that come from elsewhere; ``texts`` are kept while a record is at hand;
    ``refusals`` is where the shelf of photos notes them.
    """

    pages: Callable[[Section], Iterable[Page]]
    fill: Callable[[Page], bytes]
    taken: Set[str]
    photos: PhotoShelf
    volumes: VolumeShelf
    data: DataShelf
    card: Callable[[str], bytes] | None
    codes: PageCodes | None
    entry: Callable[[str], Card]
    name: str
    refusals: dict[str, list[Any]]
    close_calls: CloseCalls
    texts: Texts

    def write(self, sections: Iterable[Section], put: Put, keep: Keep = _nothing) -> Made:
        """Write the files of ``sections``, one after the other.

        Pictures whose name tells all that is in them are kept where that can be.
        """
        made = Made()
        for section in sections:
            self.close_calls.take()
            for page in self.pages(section):
                if title := title_page(page.address, page.title):
                    made.titles.append((section.address, title))
                if page.address not in self.taken:
                    made.shapes.add(page.shape)
                    put(page.file, self.fill(page), section.address)
            self._put_beside(section, put, keep)
            if keys := self._keys(section):
                made.photos[section.address] = keys
            if section.entry is not None:
                self.texts.keep(section.entry.id)
            if close := _of_others(section.address, self.close_calls.take()):
                made.close_calls[section.address] = close
        return made

    def _put_beside(self, section: Section, put: Put, keep: Keep) -> None:
        """Write what lies beside its pages, the picture that links to an entry have at last."""
        shown = EntryCard.of(self.entry(section.entry.id), self.name) if section.entry else None
        photo = b""
        for name, data in self._files(section):
            put(name, data, section.address)
            if shown and shown.photo and name == shown.photo.files[-1].address:
                photo = data
        if shown and self.card:
            name = shown.address(section.address)
            if not keep(name, section.address):
                put(name, shown.draw(photo), section.address)
        if self.codes and section.is_passed_on:
            name = self.codes.name(section.address)
            if not keep(name, section.address):
                put(name, self.codes.draw(section.address), section.address)

    def _files(self, section: Section) -> Iterator[tuple[str, bytes]]:
        """What lies beside its pages."""
        if section.entry is not None:
            yield from self.photos.files(section.entry)
            yield self.data.of_record(section.entry)
        if section.volume is not None:
            yield from self.volumes.files(section.volume)
        yield from self.data.feed_of(addresses.page_of_news(section.address), section.news)
        if section.is_kept:
            return
        yield from self.data.of_view(section.address, section.awards)
        if section.card and self.card:
            yield addresses.card_of(section.address), self.card(section.card)

    def _keys(self, section: Section) -> list[str]:
        """Under which the cache keeps its pictures."""
        of_entry = self.photos.keys(section.entry) if section.entry else []
        return of_entry + (self.volumes.keys(section.volume) if section.volume else [])

    def write_in_two(
        self,
        lists: Iterable[Section],
        records: Pile[Section],
        output: Output,
        begin: Callable[[], None],
    ) -> Made:
        """The same by two processes, into the ``output`` of a first build.

        The lists are made by the first one, since they share the cards of records; the records
        by both. ``begin`` is called in the second one first. Raises OSError and what making a
        page does.
        """
        output.begin()
        second = replace(self, texts=self.texts.for_copy())
        helper = Helper(lambda send: second.send_records(records.mine(), output, begin, send))
        try:
            made = self.write(lists, output.put)
            made.add(self.write(records.mine(), output.put))
            for result in helper.results():
                if isinstance(result, _Batch):
                    output.add(result.rows)
                else:
                    self._add(made, result)
                    second.texts.know(result.texts)
        except HelperError:
            # What went wrong there is told where it goes wrong again.
            made.add(self.write(records.others(), output.put))
        finally:
            helper.stop()
        return made

    def _add(self, made: Made, end: _End) -> None:
        made.add(end.made)
        for section, rows in end.refusals.items():
            self.refusals.setdefault(section, rows)

    def send_records(
        self,
        records: Iterable[Section],
        output: Output,
        begin: Callable[[], None],
        send: Send,
    ) -> None:
        """What the second process does; it sends all that the first one has to know."""
        begin()
        parent, rows = os.getppid(), list[Row]()

        def put(name: str, data: bytes, owner: str) -> None:
            rows.append(output.write(name, data, owner))
            if len(rows) == _BATCH:
                stop_if_alone(parent)
                send(_Batch(rows.copy()))
                rows.clear()

        made = self.write(records, put)
        send(_Batch(rows))
        send(_End(made, self.refusals, self.texts.told()))


def _of_others(address: str, calls: Mapping[str, int]) -> dict[str, int]:
    """Without those of the section's own lists: whatever changes them touches it anyway."""
    return {list: gap for list, gap in calls.items() if not list.startswith(address)}
