"""One build of a site: pages that show something new are made, all others carried over."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from honour_roll.exports.shelf import DataShelf
from honour_roll.helper import Pile, can_help
from honour_roll.pages import share_cards
from honour_roll.pages.bodies import Bodies
from honour_roll.pages.page import Page, Shape
from honour_roll.pages.page_code import PageCodes
from honour_roll.pages.photos import PhotoShelf
from honour_roll.pages.site import Section, Site
from honour_roll.pages.volumes import VolumeShelf
from honour_roll.photos.cache import PhotoCache
from honour_roll.photos.prints import FOLDER, forget_prints_but
from honour_roll.problems import Problem, problem_of
from honour_roll.publish.changes import Changes
from honour_roll.publish.other_files import OtherFiles, Surround
from honour_roll.publish.output import Output
from honour_roll.publish.picture_refusals import PictureRefusals
from honour_roll.publish.recollection import Recollection
from honour_roll.publish.search_part import SearchPart, Texts
from honour_roll.publish.sections import Made, SectionWriter
from honour_roll.roll import PublicRoll
from honour_roll.rules import ContentCheck
from honour_roll.search.entries import texts_of
from honour_roll.search.titles import title_page
from honour_roll.text.progress import Step
from honour_roll.views.home import home_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.wanted import Everything

T = TypeVar("T")

FEWEST, MOST = 2_000, 30_000
"""Records. For fewer a second process doesn't pay; for more it would take too much memory."""

_LANDINGS = "landing pages"
"""What search knows them by, in the place of a section's address."""


class SiteBuild:
    """Makes what is new of the roll that ``check`` found, into ``output``.

    ``cache`` is the folder for prepared photos; beside it lie the prints of booklets.
    """

    def __init__(
        self, check: ContentCheck, output: Output, bodies: Bodies, cache: Path, step: Step
    ) -> None:
        self._check = check
        self._output = output
        self._bodies = bodies
        self._step = step
        self._photo_cache = PhotoCache(cache)
        self._prints = cache.with_name(FOLDER)
        self._refusals = PictureRefusals(check.root.name)
        self._photos = PhotoShelf(check.root, self._photo_cache, self._refusals.of_photo)
        self._past = Recollection(output)
        self._changes = Changes(check, output, self._past, lambda: self._index)
        self._search = SearchPart(output, self._past)
        self._is_written = False
        self._data_shelf: DataShelf | None = None

    @cached_property
    def _index(self) -> ViewIndex:
        """The public roll; it is read when something is to be made of it."""
        self._prepare_photos()
        index = ViewIndex(self._roll, self._photos, self._volumes.cover)
        # All of it lives as long as the build: looking for garbage in it takes a tenth of a build.
        gc.freeze()
        return index

    def _prepare_photos(self) -> None:
        """Those of a whole build two at a time; of few records each when its page is made."""
        if self._changes.are_few:
            return
        shown = [entry for entry in self._roll.records.values() if entry.photos]
        total = sum(len(entry.photos) for entry in shown)
        for number, _ in enumerate(self._photos.prepare(shown), start=1):
            self._step("Chuẩn bị ảnh", number, total)

    @cached_property
    def _roll(self) -> PublicRoll:
        return self._check.roll.public()

    @cached_property
    def _volumes(self) -> VolumeShelf:
        return VolumeShelf(self._roll.reference, self._photo_cache, self._refusals.of_cover)

    @cached_property
    def _texts(self) -> Texts:
        return Texts(lambda id: texts_of(self._index)(id))

    @cached_property
    def _site(self) -> Site:
        return Site(self._index, self._bodies)

    def landing_pages(self) -> list[Page]:
        """The pages that menus link to, by address."""
        kept: dict[str, list[str]] = self._past["landing pages"] or {}
        if not (kept and self._changes.is_none):
            for page in self._site.landing_pages(self._changes.landings(kept)):
                kept[page.address] = [page.title, page.description, page.body, page.head]
            self._past["landing pages"] = dict(sorted(kept.items()))
        pages = [Page(address, *rest) for address, rest in sorted(kept.items())]
        for page in pages:
            self._search.note(_LANDINGS, title_page(page.address, page.title))
        return pages

    def inner_pages(self) -> Iterator[Page]:
        """All other pages but home, for a generator that writes them itself."""
        self._changes.want_all()
        self._is_written = True
        for section in self._site.sections(Everything()):
            for page in section.pages():
                self._search.note(section.address, title_page(page.address, page.title))
                yield page

    def home(self, introduction: str) -> Page:
        """The home page below the owner's own ``index.md``."""
        own = sha256(introduction.encode()).hexdigest()
        kept = self._past["home"]
        if not (kept and kept[0] == own and self._changes.is_none):
            page = self._bodies.home(home_view(self._index), introduction)
            kept = own, *astuple(page)
            self._past["home"] = kept
        return Page(*kept[1:])

    def write(self, surround: Surround) -> list[Problem]:
        """Write all that is new into the output; what was wrong with photos is told.

        A page of the generator's own keeps its address from a page of ours, and every page from
        a redirect.
        """
        shapes = {Shape(*shape) for shape in self._past["shapes"] or ()}
        if self._past["surround"] != self._surround_digest(surround, shapes):
            self._changes.want_all()
        made = self._write_sections(surround)
        shapes |= made.shapes
        self._past["content"] = self._check.digest
        self._past["shapes"] = sorted(shapes)
        self._past["surround"] = self._surround_digest(surround, shapes)
        wanted = self._changes.wanted
        self._output.keep_others(lambda owner: owner.endswith("/") and owner not in wanted)
        self._with_kept("close calls", made.close_calls)
        photos = self._with_kept("photos", made.photos)
        if not self._changes.is_none:
            self._photo_cache.forget_others({key for keys in photos.values() for key in keys})
            forget_prints_but(self._prints, self._roll.picture_names())
        self._search.keep(lambda section: section != _LANDINGS and section not in wanted)
        self._write_rest(surround)
        refusals = self._with_kept("refused photos", self._refusals.by_section)
        told = {_what_and_where(problem) for problem in self._check.problems}
        found = (problem_of(row) for rows in refusals.values() for row in rows)
        return [problem for problem in found if _what_and_where(problem) not in told]

    def _with_kept(self, key: str, made: Mapping[str, T]) -> Mapping[str, T]:
        """What was ``made`` for some sections, with what was kept of the others; keeps it all."""
        earlier: dict[str, T] = self._past[key] or {}
        wanted = self._changes.wanted
        kept = {section: one for section, one in earlier.items() if section not in wanted}
        self._past[key] = found = dict(sorted({**kept, **made}.items()))
        return found

    def _surround_digest(self, surround: Surround, shapes: Iterable[Shape]) -> str:
        digest = sha256(surround.digest(sorted(shapes)).encode())
        digest.update(
            "\n".join((str(surround.site_url), surround.name, *sorted(surround.addresses))).encode()
        )
        return digest.hexdigest()

    def _write_sections(self, surround: Surround) -> Made:
        """Write the pages that are wanted."""
        if self._changes.is_none and not self._changes.wanted.holds_below(""):
            return Made()
        writer = SectionWriter(
            pages=self._pages_of,
            fill=surround.fill,
            taken=surround.addresses,
            photos=self._photos,
            volumes=self._volumes,
            data=self._data(surround),
            card=partial(share_cards.card, site=surround.name) if surround.site_url else None,
            codes=PageCodes(surround.site_url) if surround.site_url else None,
            entry=self._index.card,
            name=surround.name,
            refusals=self._refusals.by_section,
            close_calls=self._index.listings.lists.close_calls,
            texts=self._texts,
        )
        if self._changes.is_all and len(self._index.roll.records) <= MOST:
            self._texts.begin()
        if self._pays_in_two():
            made = self._write_in_two(writer)
        else:
            made = writer.write(self._sections(), self._output.put, self._output.keep_file)
        for title in made.titles:
            self._search.note(*title)
        return made

    def _write_in_two(self, writer: SectionWriter) -> Made:
        count = len(self._index.roll.records)
        records = Pile(lambda: self._each("Dựng trang", count, of_records=True), count)
        lists = self._each("Dựng danh sách", self._site.size - count, of_records=False)
        try:
            return writer.write_in_two(lists, records, self._output, self._begin_copy)
        finally:
            records.close()

    def _each(self, phase: str, total: int, *, of_records: bool) -> Iterator[Section]:
        every = self._site.sections(Everything())
        wanted = (section for section in every if (section.entry is not None) is of_records)
        for number, section in enumerate(wanted, start=1):
            self._step(phase, number, total)
            yield section

    def _begin_copy(self) -> None:
        """In the second process, which tells nobody how far it is: the first one does."""
        self._check.reopen()
        self._bodies.begin_copy()
        self._step = lambda phase, done, total: None

    def _pays_in_two(self) -> bool:
        """Whether two processes are to make the pages: of a first build, neither small nor huge."""
        is_much = FEWEST <= len(self._index.roll.records) <= MOST and not self._is_written
        return is_much and self._output.is_first and can_help() and self._check.share()

    def _sections(self) -> Iterator[Section]:
        total = self._site.size if self._changes.is_all else None
        for number, section in enumerate(self._site.sections(self._changes.wanted), start=1):
            self._step("Dựng trang", number, total)
            if section.changed is not None and self._output.keep(section.address):
                section = section._replace(pages=section.changed, is_kept=True)
            yield section

    def _pages_of(self, section: Section) -> Iterable[Page]:
        return () if self._is_written else section.pages()

    def _write_rest(self, surround: Surround) -> None:
        is_same = self._changes.is_none and not self._changes.is_all
        self._search.write(
            lambda: self._index,
            self._texts,
            surround.own_pages,
            self._check.key,
            is_same_content=is_same,
        )
        rest = OtherFiles(
            self._output,
            lambda: self._index,
            lambda: self._data(surround),
            surround,
            self._check.key,
        )
        for owner, write in rest.writers.items():
            if is_same and owner not in self._output.damaged:
                self._output.keep(owner)
            else:
                write()

    def _data(self, surround: Surround) -> DataShelf:
        if self._data_shelf is None:
            self._data_shelf = DataShelf(self._index, surround.site_url, surround.name)
        return self._data_shelf


def _what_and_where(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.where.file, problem.where.field
