"""The book for telephones and e-readers: EPUB 3."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from xml.sax.saxutils import escape

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.first_page import first_page
from honour_roll.booklet.manuscript import Manuscript
from honour_roll.booklet.pandoc import convert
from honour_roll.booklet.pandoc_ast import document, visible
from honour_roll.booklet.prepared import Made, Prepared, Variant

_COVER, _METADATA = "epub-cover.jpg", "epub-metadata.xml"
_COVER_WIDTH, _COVER_QUALITY = 1200, 88
_FEATURES = ("alternativeText", "readingOrder", "structuralNavigation", "tableOfContents")


def make(book: Book, prepared: Prepared, out: Path) -> Made:
    """``<id>.epub``; a reader knows a later edition of the same book by its identifier.

    Its cover is the first page on paper. Raises ``BookRefused``.
    """
    blocks = list(Manuscript(book, prepared, proof=False).blocks())
    # The title page shows what stands here: who made the book once, and no date.
    told: dict[str, str | Sequence[str]] = {
        "title": book.full_title,
        "subtitle": book.subtitle,
        "author": book.publisher,
        "lang": "vi-VN",
        "toc-title": "Mục lục",
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{book.site}{book.id}')}",
        "accessModes": ("textual", "visual") if any(book.photos) else ("textual",),
        "accessibilityFeatures": _FEATURES,
    }
    with first_page(prepared.pdf(Variant.WEB), _COVER_WIDTH) as cover:
        cover.save(prepared.folder / _COVER, "JPEG", quality=_COVER_QUALITY)
    (prepared.folder / _METADATA).write_text(_metadata(book), encoding="utf-8", newline="\n")
    path = out / f"{book.id}.epub"
    with as_file(files(__package__) / "epub.css") as style:
        options = ["--to=epub3", "--toc", "--toc-depth=2", "--split-level=1", f"--css={style}"]
        options += [f"--epub-cover-image={_COVER}", f"--epub-metadata={_METADATA}"]
        path.write_bytes(convert(document(blocks, told), options, prepared.folder, book.date))
    return Made((path,))


def _metadata(book: Book) -> str:
    """What readers' shelves may show, but no page."""
    publisher = escape(visible(book.publisher))
    return f"<dc:date>{book.date}</dc:date>" + (
        f"<dc:publisher>{publisher}</dc:publisher>" if publisher else ""
    )
