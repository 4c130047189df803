"""What goes to a print house: cover and inside apart, or a word on why there is nothing yet."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf

from honour_roll.booklet.colour_profile import read_profile
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.imprint import empty_imprint
from honour_roll.booklet.prepared import Made, Prepared, Variant
from honour_roll.booklet.press import prepare
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.resolution import coarse_images
from honour_roll.problems import Location, Problem

_COVERS = 2
"""Pages of the front cover, and as many of the back cover: outside and inside."""


def make(book: Book, prepared: Prepared, out: Path, icc: Path | None = None) -> Made:
    """``<id>-press-ruot.pdf`` and ``<id>-press-bia.pdf``; ``icc`` is the printer's colour profile.

    Raises ``BookRefused``: the imprint has gaps, or that is no profile for a press.
    """
    gap = empty_imprint(book, prepared.file)
    if gap:
        raise BookRefused(gap)
    profile = read_profile(icc) if icc else None
    pages = prepared.pdf(Variant.PRESS)
    files = []
    for name, wanted in _parts(book, pages).items():
        path = out / f"{book.id}-press-{name}.pdf"
        path.write_bytes(prepare(pages, wanted, profile))
        files.append(path)
    return Made(tuple(files), tuple(_coarse(book, prepared, pages)))


def _parts(book: Book, pages: bytes) -> dict[str, list[int]]:
    with pikepdf.open(BytesIO(pages)) as pdf:
        every = list(range(len(pdf.pages)))
    if book.layout != "book":
        return {"to-roi": every}
    return {"ruot": every[_COVERS:-_COVERS], "bia": every[:_COVERS] + every[-_COVERS:]}


def _coarse(book: Book, prepared: Prepared, pages: bytes) -> list[Problem]:
    """By the photos' own files: a typesetter takes a JPEG into the PDF as it is."""
    content = prepared.file.removesuffix(f"booklets/{book.id}.yml")
    photos = {}
    for photo in book.photos:
        file = prepared.photo(photo)
        if file:
            digest = sha256(file.read_bytes()).hexdigest()
            photos[digest] = Location(f"{content}{photo.source}")
    return coarse_images(pages, photos, Location(prepared.file))
