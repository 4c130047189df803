"""A definition and the roll into a ``Book``: everything decided here, nothing in templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honour_roll.booklet import indexes
from honour_roll.booklet.compiled import Book, BookPhoto, BookSection, ImprintLine
from honour_roll.booklet.count_note import count_note
from honour_roll.booklet.entries import EntryMaker, SizeOf, Sources
from honour_roll.booklet.order import in_order
from honour_roll.booklet.running_text import running_text
from honour_roll.choosing import (
    Chapter,
    Chosen,
    chapters,
    choose,
    last_day,
    with_others_of_its_time,
)
from honour_roll.model.booklet import Booklet, Imprint
from honour_roll.roll import PublicRoll
from honour_roll.text.dates import PartialDate
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import spelled

_OLDEST_DAY = PartialDate(2000, 1, 1)
"""The date of a book none of whose records tells when it was changed."""


def compile_book(roll: PublicRoll, booklet: Booklet, size_of: SizeOf) -> Book:
    """The book of what ``choose`` takes, where a section takes it too; it may have no sections."""
    reference = roll.reference
    chosen = in_order(choose(roll, booklet), booklet.order, reference)
    parts = [chapter for chapter in chapters(booklet, chosen) if chapter.chosen]
    # Indexes and counts tell of what stands in the book, and of nothing else.
    printed = [one for chapter in parts for one in chapter.chosen]
    counted = [with_others_of_its_time(booklet.selection, one, reference) for one in printed]
    sources = Sources()
    site = reference.site.root
    movements = {award.movement for one in printed for award in one.awards}
    maker = EntryMaker(
        index=ViewIndex(roll, lambda entry: ()),
        size_of=size_of,
        sources=sources,
        site=site,
        tells_movement=len(movements) > 1,
        # A book tells lives; a digest is of its quarter, even if it is made later.
        until=last_day(booklet.selection) if booklet.layout == "digest" else None,
    )
    sections = tuple(_section(maker, chapter) for chapter in parts)
    return Book(
        id=booklet.id,
        layout=booklet.layout,
        title=booklet.title,
        volume=booklet.volume_words,
        subtitle=booklet.subtitle or "",
        publisher=booklet.publisher or "",
        editors=booklet.editors,
        paper=booklet.page,
        cover=_cover(booklet, size_of),
        foreword=running_text(booklet.front_matter),
        foreword_author=booklet.front_matter_author or "",
        sections=sections,
        afterword=running_text(booklet.back_matter),
        people=tuple(indexes.people(roll, printed)),
        units=tuple(indexes.units(reference, printed)),
        counts=tuple(indexes.counts(reference, counted)),
        count_note=count_note(reference, booklet.selection, counted),
        sources=tuple(sources.listed()),
        imprint=tuple(_imprint(booklet.imprint or Imprint())),
        colophon=tuple(_colophon(printed, site)),
        has_qr=booklet.qr and bool(site),
        date=_newest(printed).last_day().isoformat(),
        site=site,
        leaf=booklet.leaf or 0.0,
    )


def _section(maker: EntryMaker, chapter: Chapter) -> BookSection:
    kinds = "-".join(chapter.section.kinds)
    return BookSection(
        anchor=f"s-{kinds}",
        title=chapter.section.title,
        introduction=running_text(chapter.section.introduction),
        entries=tuple(maker.entry(one) for one in chapter.chosen),
    )


def _cover(booklet: Booklet, size_of: SizeOf) -> BookPhoto | None:
    source = f"booklets/{booklet.cover}"
    size = size_of(source) if booklet.cover else None
    if size is None:
        return None
    alt = f"Bìa: {booklet.title}"
    return BookPhoto("cover", source, "cover", width=size[0], height=size[1], alt=alt)


def _imprint(imprint: Imprint) -> Iterator[ImprintLine]:
    for key, field in Imprint.model_fields.items():
        yield ImprintLine(key, field.title or key, getattr(imprint, key) or "")


def _colophon(printed: Sequence[Chosen], site: str) -> Iterator[str]:
    newest = _newest(printed)
    until = "" if newest is _OLDEST_DAY else f" Dữ liệu cập nhật đến {spelled(newest)}."
    yield f"Biên soạn từ các hồ sơ của Sổ ghi danh.{until}"
    yield "Chữ Source Serif 4 và Be Vietnam Pro. Dàn trang bằng Typst."
    # Last, as no full stop stands after an address.
    if site:
        yield f"Bản mới nhất của từng hồ sơ: {site}"


def _newest(printed: Sequence[Chosen]) -> PartialDate:
    return max((one.entry.updated for one in printed if one.entry.updated), default=_OLDEST_DAY)
