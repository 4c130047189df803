"""The book for telephones and e-readers: EPUB 3."""

from __future__ import annotations

import uuid
from importlib.resources import as_file, files
from pathlib import Path

from honour_roll.booklet.compiled import Book
from honour_roll.booklet.manuscript import Manuscript
from honour_roll.booklet.pandoc import convert
from honour_roll.booklet.pandoc_ast import document
from honour_roll.booklet.prepared import Made, Prepared


def make(book: Book, prepared: Prepared, out: Path) -> Made:
    """``<id>.epub``; a reader knows a later edition of the same book by its identifier."""
    blocks = list(Manuscript(book, prepared, proof=False).blocks())
    told = {
        "title": book.full_title,
        "subtitle": book.subtitle,
        "author": book.publisher,
        "publisher": book.publisher,
        "date": book.date,
        "lang": "vi-VN",
        "toc-title": "Mục lục",
        "identifier": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{book.site}{book.id}')}",
    }
    cover = prepared.photo(book.cover) if book.cover else None
    path = out / f"{book.id}.epub"
    with as_file(files(__package__) / "epub.css") as style:
        options = ["--to=epub3", "--toc", "--toc-depth=2", "--split-level=1", f"--css={style}"]
        options += [f"--epub-cover-image={cover}"] if cover else []
        path.write_bytes(convert(document(blocks, told), options, prepared.folder, book.date))
    return Made((path,))
