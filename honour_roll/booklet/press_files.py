"""What goes to a print house: cover and inside apart, or a word on why there is nothing yet."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf

from honour_roll.booklet.colour_profile import read_profile
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.geometry import Geometry
from honour_roll.booklet.impose import page_size_mm
from honour_roll.booklet.imprint import empty_imprint
from honour_roll.booklet.prepared import Made, Prepared, Variant
from honour_roll.booklet.press import prepare
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.resolution import coarse_images
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

_BOOK = "book"
_COVERS = 2
"""Pages of the front cover, outside and inside; and as many at the end: see ``Variant.PRESS``."""


class _Part(NamedTuple):
    """One file: which pages, counted from 0, and where they are folded (see ``prepare``)."""

    name: str
    pages: Sequence[int]
    folds: Sequence[float] = ()


def make(book: Book, prepared: Prepared, out: Path, icc: Path | None = None) -> Made:
    """``<id>-press-ruot.pdf`` and ``-press-bia.pdf``; of other papers ``<id>-press.pdf``.

    Where the book's leaf is known the cover is one sheet with a spine, else loose pages, which
    is told. ``icc`` is the printer's colour profile. Raises ``BookRefused``: the imprint has
    gaps, or that is no profile for a press.
    """
    # The other papers have no page for an imprint.
    gap = empty_imprint(book, prepared.file) if book.layout == _BOOK else None
    if gap:
        raise BookRefused(gap)
    profile = read_profile(icc) if icc else None
    pages = prepared.pdf(Variant.PRESS)
    files = []
    parts = _parts(book, pages)
    for part in parts:
        path = out / f"{book.id}-{part.name}.pdf"
        path.write_bytes(prepare(pages, part.pages, profile, part.folds))
        files.append(path)
    problems = _coarse(book, prepared, pages)
    if book.layout == _BOOK and not book.leaf:
        problems.append(_no_spine(len(parts[0].pages), prepared.file))
    return Made(tuple(files), tuple(problems))


def _parts(book: Book, pages: bytes) -> list[_Part]:
    with pikepdf.open(BytesIO(pages)) as pdf:
        every = range(len(pdf.pages))
        width, _ = page_size_mm(pdf.pages[-1])
    if book.layout != _BOOK:
        return [_Part("press", every)]
    inside = _Part("press-ruot", every[_COVERS:-_COVERS])
    if book.leaf:
        folds = book.paper.width, width - book.paper.width
        return [inside, _Part("press-bia", every[-_COVERS:], folds)]
    return [inside, _Part("press-bia", (*every[:_COVERS], *every[-_COVERS:]))]


def _no_spine(pages: int, file: str) -> Problem:
    return Problem(
        "book-spine",
        Severity.WARNING,
        Location(file, field="leaf"),
        Message(
            "chưa biết độ dày gáy, nên tệp bìa là bốn trang rời (bìa 1, 2, 3, 4), không có gáy",
            "how thick the spine is is not known: the cover is four loose pages without a spine",
        ),
        Message(
            f"Hỏi nhà in một tờ giấy ruột dày bao nhiêu (sách có {pages} trang ruột, tức "
            f"{pages // 2} tờ), ghi vào tệp {file}, ví dụ leaf: 0,1 mm, rồi làm lại: bìa sẽ thành "
            "một tờ liền có gáy. Sách đóng ghim giữa thì không có gáy, cứ gửi như thế này.",
            f"Ask the printer how thick a leaf is ({pages} pages, {pages // 2} leaves), write it "
            f"into {file}, such as leaf: 0,1 mm, and make the files again: the cover becomes one "
            "sheet with a spine. A stapled book has no spine: send the files as they are.",
        ),
    )


def _coarse(book: Book, prepared: Prepared, pages: bytes) -> list[Problem]:
    """By the photos' own files: a typesetter takes a JPEG into the PDF as it is."""
    content = prepared.file.removesuffix(f"booklets/{book.id}.yml")
    photos = {}
    for photo in book.photos:
        file = prepared.photo(photo)
        if file:
            digest = sha256(file.read_bytes()).hexdigest()
            photos[digest] = Location(f"{content}{photo.source}")
    return coarse_images(pages, Geometry.of(book).shape.dpi, photos, Location(prepared.file))
