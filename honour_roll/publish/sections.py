"""Makes the pages of sections and writes them, where it pays in two processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Any

from honour_roll.pages.page import Page, Shape
from honour_roll.pages.photos import PhotoShelf
from honour_roll.pages.site import Section
from honour_roll.publish.helper import Helper, HelperError, stop_if_alone
from honour_roll.publish.output import Output, Row
from honour_roll.publish.search_part import Texts
from honour_roll.views.listings import CloseCalls

_CHUNK = 32
"""Sections that one process takes at a time: neighbours show much the same cards."""

Put = Callable[[str, bytes, str], None]
"""Writes a file: name, bytes, owner."""


@dataclass(slots=True)
class Made:
    """What making sections left besides files, plain enough to be sent between processes.

    ``titles`` are section, address and title of pages; ``close_calls`` are those of sections.
    """

    titles: list[tuple[str, str, str]] = field(default_factory=list)
    shapes: set[Shape] = field(default_factory=set)
    close_calls: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, other: Made) -> None:
        """What another process made."""
        self.titles += other.titles
        self.shapes |= other.shapes
        self.close_calls |= other.close_calls


@dataclass(frozen=True, slots=True)
class SectionWriter:
    """Makes sections. ``pages`` gives the pages of one that are to be written.

    ``taken`` are addresses of pages that come from elsewhere; ``texts`` are kept while a record is
    at hand; ``refusals`` is where the shelf of photos notes them.
    """

    pages: Callable[[Section], Iterable[Page]]
    fill: Callable[[Page], bytes]
    taken: Set[str]
    photos: PhotoShelf
    refusals: dict[str, list[Any]]
    close_calls: CloseCalls
    texts: Texts

    def write(self, sections: Iterable[Section], put: Put) -> Made:
        """Write the files of ``sections``, one after the other."""
        made = Made()
        for section in sections:
            self.close_calls.take()
            for page in self.pages(section):
                made.titles.append((section.address, page.address, page.title))
                if page.address not in self.taken:
                    made.shapes.add(page.shape)
                    put(page.file, self.fill(page), section.address)
            if section.entry is not None:
                for name, data in self.photos.files(section.entry):
                    put(name, data, section.address)
                self.texts.keep(section.entry.id)
            if close := self.close_calls.take():
                made.close_calls[section.address] = close
        return made

    def write_in_two(
        self, sections: Callable[[], Iterable[Section]], output: Output, begin: Callable[[], None]
    ) -> Made:
        """The same by two processes, into the ``output`` of a first build.

        ``begin`` is called in the second one first. Raises OSError and what making a page does.
        """
        output.begin()
        second = replace(self, texts=self.texts.for_copy())
        helper = Helper(lambda: second.half(sections(), output, begin))
        try:
            made = self.write(_every_other(sections(), 0), output.put)
            other, rows, refusals, texts = helper.result()
        except HelperError:
            # What went wrong there is told where it goes wrong again.
            made.add(self.write(_every_other(sections(), 1), output.put))
        else:
            made.add(other)
            output.add(rows)
            self.refusals.update(refusals)
            second.texts.know(texts)
        finally:
            helper.stop()
        return made

    def half(
        self, sections: Iterable[Section], output: Output, begin: Callable[[], None]
    ) -> tuple[Made, list[Row], dict[str, list[Any]], Mapping[str, tuple[int, int]]]:
        """What the second process does, and all that the first one has to know of it."""
        begin()
        parent, rows = os.getppid(), list[Row]()

        def put(name: str, data: bytes, owner: str) -> None:
            rows.append(output.write(name, data, owner))
            stop_if_alone(parent)

        made = self.write(_every_other(sections, 1), put)
        return made, rows, self.refusals, self.texts.told()


def _every_other(sections: Iterable[Section], half: int) -> Iterator[Section]:
    for number, section in enumerate(sections):
        if number // _CHUNK % 2 == half:
            yield section
