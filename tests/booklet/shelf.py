"""Books made for tests, and what stands in their PDFs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pypdfium2
from PIL import Image

from honour_roll.booklet.compiled import Book, BookEntry, Node
from honour_roll.booklet.making import Workshop, set_up
from honour_roll.booklet.prepared import Variant
from honour_roll.photos.prints import PrintCache
from honour_roll.rules import check_content
from tests.commands import write_files
from tests.photos.pictures import encoded, quarters

SITE = "https://example.org/so"
HOSTILE = '#read("/etc/passwd") $x^2$ ] // *a* _b_ <x> @y \\u{41} /* z'

PLACE = "periods:\n  - {name: Xã Thử Nghiệm, level: commune}\n"
MOVEMENT = "thu:\n  name: Phong trào thử\n"
AUTHORITY = "co-quan:\n  name: Cơ quan thử\n"
DECISION = "number: 15-QĐ/TU\ndate: 2021-01-10\nauthority: co-quan\n"


def record(name: str, **more: str) -> str:
    """A made-up person honoured in 2020 by the decision, as YAML; ``more`` replaces or adds."""
    keys = {
        "kind": "individual",
        "name": f"'{name}'",
        "unit": "xa",
        "consent": "{basis: public-record}",
        "sources": "[{title: Bài thử}]",
        "honours": "[{key: mot, status: commended, year: 2020, movement: thu, decision: qd}]",
        **more,
    }
    return "".join(f"{key}: {value}\n" for key, value in keys.items())


def content(root: Path, definition: str, files: dict[str, str | bytes]) -> Path:
    """A content folder with one booklet, ``thu``."""
    return write_files(
        root / "content",
        {
            "units/xa.yml": PLACE,
            "vocabulary/movements.yml": MOVEMENT,
            "vocabulary/authorities.yml": AUTHORITY,
            "decisions/qd.yml": DECISION,
            "site.yml": f"url: {SITE}\n",
            "booklets/thu.yml": definition,
            **files,
        },
    )


def picture(width: int, height: int) -> bytes:
    """A JPEG of that size."""
    return encoded(quarters(width, height), "JPEG")


def workshop(root: Path, folder: Path, id: str = "thu") -> Workshop:
    """The book ``id`` of a content folder, set up in ``folder``."""
    roll, problems = check_content(root)
    assert not [problem for problem in problems if problem.is_error]
    build = folder / "build"
    build.mkdir(parents=True)
    cache = PrintCache(folder / "prints")
    booklet = roll.reference.booklets[id]
    return set_up(roll.public(), booklet, build, cache, lambda *step: None)


@dataclass(frozen=True)
class Pages:
    """A PDF as its reader has it; pages count from 0, printed numbers from the title page."""

    book: Book
    pdf: bytes

    @cached_property
    def texts(self) -> list[str]:
        """The text of each page, on one line, in NFC."""
        document = pypdfium2.PdfDocument(self.pdf)
        try:
            return [_one_line(page.get_textpage().get_text_bounded()) for page in document]
        finally:
            document.close()

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(self.texts)

    def image(self, page: int, scale: float = 2) -> Image.Image:
        """A page as a picture."""
        document = pypdfium2.PdfDocument(self.pdf)
        try:
            found: Image.Image = document[page].render(scale=scale).to_pil()
            return found
        finally:
            document.close()

    @cached_property
    def opened(self) -> pikepdf.Pdf:
        """Its objects."""
        return pikepdf.open(BytesIO(self.pdf))

    @cached_property
    def anchors(self) -> dict[str, int]:
        """Label of an entry or a chapter → its page."""
        places = {page.obj.objgen: number for number, page in enumerate(self.opened.pages)}
        tree = pikepdf.NameTree(self.opened.Root.Names.Dests)
        found = {}
        for name, target in tree.items():
            place = target.D if isinstance(target, pikepdf.Dictionary) else target
            found[str(name)] = places[place[0].objgen]
        return found

    def printed(self, anchor: str) -> int:
        """The number printed on the page of an anchor: two pages of cover have none."""
        return self.anchors[anchor] - 1


def pages(made: Workshop, variant: Variant = Variant.WEB) -> Pages:
    """The PDF of a book."""
    return Pages(made.book, made.prepared.pdf(variant))


def words_of(entry: BookEntry) -> set[str]:
    """Every word that the record of an entry says."""
    told = [entry.name, entry.honorific, entry.summary, entry.note, entry.story_author]
    told += [word for fact in entry.facts for word in (fact.label, fact.value)]
    for honour in entry.honours:
        told += [honour.time, honour.title, *honour.details, honour.decision, honour.note]
    for photo in entry.figures:
        told += [photo.caption, photo.credit]
    told += [node.text for node in _nodes(entry.story)]
    return {word for text in told for word in words(text)}


def words(text: str) -> set[str]:
    """Letters, or digits, that stand together: a note follows its word without a space."""
    return set(re.findall(r"[^\W\d]+|\d+", normalize("NFC", text)))


def _nodes(found: tuple[Node, ...]) -> Iterator[Node]:
    for node in found:
        yield node
        yield from _nodes(node.children)


def _one_line(text: str) -> str:
    return " ".join(normalize("NFC", text).split())
