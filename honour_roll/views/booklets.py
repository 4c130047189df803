"""The booklets compiled from the roll."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.model.booklet import Booklet, Selection
from honour_roll.model.volume import Volume
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.collation import sort_key
from honour_roll.text.numbers import format_size
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link, PhotoView, in_sentence
from honour_roll.views.unit_names import unit_links

LARGEST_FILE = 200_000_000
"""Bytes: a larger file is not offered."""

_SAFE_NAME = re.compile(r"[a-z0-9-]+\.(?:pdf|epub)")
"""Names that can be addresses as they are, and are none of our own files."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file of a volume: what it is for, its form, its size in words."""

    use: str
    form: str
    size: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class BookletView:
    """One booklet; ``scope`` says in words which entries it takes.

    ``address`` is that of its volume's page; without one it is a plan, and has no files either.
    A volume that ``is_withheld`` shows somebody who is no longer public: its files are kept back,
    and those whom it holds are counted without them.
    """

    id: str
    title: str
    noun: str
    """What the page calls it: ``Tập này``, ``Bản tin này``."""
    address: str
    pages: str
    entries: int
    is_printed: bool
    is_withheld: bool
    cover: PhotoView | None
    downloads: tuple[Download, ...]
    publisher: str
    editors: str
    units: tuple[Link, ...]
    scope: str
    paper: str


@dataclass(frozen=True, slots=True)
class BookletsView:
    """All of them."""

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    booklets: tuple[BookletView, ...]


def booklets_view(index: ViewIndex) -> BookletsView:
    """Booklets in the order of their titles and volumes."""
    reference = index.reference
    booklets = sorted(reference.booklets.values(), key=_order)
    return BookletsView(
        address=addresses.BOOKLETS,
        title="Ấn phẩm",
        description="Sách và tập tin được biên soạn từ Sổ ghi danh.",
        breadcrumbs=(Link("Trang chủ", addresses.HOME), Link("Ấn phẩm")),
        booklets=tuple(booklet_view(index, booklet) for booklet in booklets),
    )


def _order(booklet: Booklet) -> tuple[object, ...]:
    volume = booklet.volume or ""
    return (sort_key(booklet.title), int(volume) if volume.isdecimal() else 0, volume, booklet.id)


def booklet_view(index: ViewIndex, booklet: Booklet) -> BookletView:
    """One booklet, with the volume that was made of it."""
    reference = index.reference
    volume = reference.volumes.get(booklet.id)
    number = f", {in_sentence(booklet.volume_words)}" if booklet.volume else ""
    return BookletView(
        id=booklet.id,
        title=volume.title if volume else f"{booklet.title}{number}",
        noun=labels.THIS_PAPER[booklet.layout],
        address=addresses.of_booklet(booklet.id) if volume else "",
        pages=volume.pages if volume else "",
        entries=len(volume.entries) if volume else 0,
        is_printed=bool(volume and volume.frozen),
        is_withheld=bool(volume and not volume.files),
        cover=index.cover(volume) if volume else None,
        downloads=tuple(downloads(reference, volume)) if volume else (),
        publisher=booklet.publisher or "",
        editors=", ".join(booklet.editors),
        units=unit_links(reference, booklet.selection.units),
        scope="; ".join(_scope(reference, booklet.selection)),
        paper=booklet.page.display(),
    )


def downloads(reference: Reference, volume: Volume) -> Iterator[Download]:
    """The files of a volume that are there, each once."""
    there = reference.volume_files.get(volume.id, {})
    booklet = reference.booklets.get(volume.id)
    is_digest = booklet is not None and booklet.layout == "digest"
    uses = labels.DIGEST_PROFILE if is_digest else labels.READER_PROFILE
    for file in {file.name: file for file in volume.files}.values():
        size = there.get(file.name, LARGEST_FILE + 1)
        if size <= LARGEST_FILE and _SAFE_NAME.fullmatch(file.name):
            yield Download(
                use=uses[file.profile],
                form=file.name.rpartition(".")[2].upper(),
                size=format_size(size),
                name=file.name,
                address=f"{addresses.of_booklet(volume.id)}{file.name}",
            )


def _scope(reference: Reference, chosen: Selection) -> Iterator[str]:
    lists = (
        ("", [labels.CATEGORY[kind].lower() for kind in chosen.kinds]),
        ("phong trào ", [movement_label(reference, one) for one in chosen.movements]),
        ("năm ", [str(year) for year in chosen.years]),
        ("", [labels.STATUS[status].lower() for status in chosen.statuses]),
        ("", [in_sentence(labels.LEVEL[level]) for level in chosen.levels]),
        ("hình thức ", [reference.term("forms", form) or form for form in chosen.forms]),
        ("lĩnh vực ", [reference.term("fields", field) or field for field in chosen.fields]),
    )
    if chosen.period:
        period = chosen.period.period
        quarter = period.quarter()
        yield f"quý {quarter}" if quarter else f"giai đoạn {period.display()}"
    for noun, words in lists:
        if words:
            yield noun + ", ".join(words)
