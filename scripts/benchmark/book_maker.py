"""Makes one PDF of a booklet: ``python -m scripts.benchmark.book_maker WAY CONTENT FILE``."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from honour_roll.booklet.making import Workshop, set_up
from honour_roll.booklet.prepared import Variant
from honour_roll.photos.prints import PrintCache
from honour_roll.rules import check_content
from scripts.benchmark.book_html import html_of

BOOKLET = "do-thoi-gian"
TYPST, WEASYPRINT = "typst", "weasyprint"


def _by_typst(workshop: Workshop) -> bytes:
    return workshop.prepared.pdf(Variant.WEB)


def _by_weasyprint(workshop: Workshop) -> bytes:
    # Here, because it loads Pango, which the other way does without.
    import weasyprint

    page = weasyprint.HTML(string=html_of(workshop.book), base_url=str(workshop.prepared.folder))
    made: bytes = page.write_pdf(pdf_variant="pdf/ua-1")
    return made


WAYS: Mapping[str, Callable[[Workshop], bytes]] = {
    TYPST: _by_typst,
    WEASYPRINT: _by_weasyprint,
}


def main(way: str, content: Path, file: Path) -> None:
    """All from the records on: read and check them, compile, prepare pictures, set the pages."""
    roll, problems = check_content(content)
    if any(problem.is_error for problem in problems):
        raise SystemExit(f"{len(problems)} problems, the first: {problems[0]}")
    cache = PrintCache(content.parent / "prints")
    with tempfile.TemporaryDirectory(prefix="bench-book-") as folder:
        booklet = roll.reference.booklets[BOOKLET]
        workshop = set_up(roll.public(), booklet, Path(folder), cache, lambda *step: None)
        file.write_bytes(WAYS[way](workshop))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
