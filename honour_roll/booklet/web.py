"""The PDF for screens: PDF/UA-1 and PDF/A-2a."""

from __future__ import annotations

from pathlib import Path

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.prepared import Made, Prepared, Variant


def make(book: Book, prepared: Prepared, out: Path) -> Made:
    """``<id>-web.pdf``: tagged, with bookmarks, links and metadata."""
    path = out / f"{book.id}-web.pdf"
    path.write_bytes(prepared.pdf(Variant.WEB))
    return Made((path,))
