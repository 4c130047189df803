"""What goes to a print house: cover and inside apart, or a word on why there is nothing yet."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf

from honour_roll.booklet.colour_profile import read_profile
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.geometry import Geometry
from honour_roll.booklet.imprint import empty_imprint
from honour_roll.booklet.prepared import Made, Prepared, Variant
from honour_roll.booklet.press import prepare
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.resolution import coarse_images
from honour_roll.problems import Location, Problem

_BOOK = "book"
_COVERS = 2
"""Pages of the front cover, and as many of the back cover: outside and inside."""


def make(book: Book, prepared: Prepared, out: Path, icc: Path | None = None) -> Made:
    """``<id>-press-ruot.pdf`` and ``-press-bia.pdf``; of other papers ``<id>-press.pdf``.

    ``icc`` is the printer's colour profile. Raises ``BookRefused``: the imprint has gaps, or
    that is no profile for a press.
    """
    # The other papers have no page for an imprint.
    gap = empty_imprint(book, prepared.file) if book.layout == _BOOK else None
    if gap:
        raise BookRefused(gap)
    profile = read_profile(icc) if icc else None
    pages = prepared.pdf(Variant.PRESS)
    files = []
    for name, wanted in _parts(book, pages).items():
        path = out / f"{book.id}-{name}.pdf"
        path.write_bytes(prepare(pages, wanted, profile))
        files.append(path)
    return Made(tuple(files), tuple(_coarse(book, prepared, pages)))


def _parts(book: Book, pages: bytes) -> dict[str, list[int]]:
    with pikepdf.open(BytesIO(pages)) as pdf:
        every = list(range(len(pdf.pages)))
    if book.layout != _BOOK:
        return {"press": every}
    covers = every[:_COVERS] + every[-_COVERS:]
    return {"press-ruot": every[_COVERS:-_COVERS], "press-bia": covers}


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
