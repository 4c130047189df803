"""Pages by Typst: in a fresh folder that is its whole world, without packages and network."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import typst

from honour_roll.booklet import fonts
from honour_roll.booklet.book_data import book_data
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.prepared import Variant
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

# A press file gets its boxes, inks and claim to a standard afterwards (see press.py).
_STANDARDS: Mapping[Variant, list[typst.PDFStandard]] = MappingProxyType(
    {Variant.WEB: ["a-2a", "ua-1"], Variant.PRESS: []}
)
_MAIN = "main.typ"
_PACKAGE = re.compile(r"[\"']@[\w-]+/")
_LONGEST_REASON = 300
_RUNS_REMEMBERED = 11
_NOWHERE = "no-packages"


class Typesetter:
    """Sets one book in ``folder``, where its pictures lie already.

    ``template`` is a Typst file of the publisher's own in place of ours for the layout; it may
    import ours (``theme.typ``, ``entries.typ`` …). ``file`` is what problems point at.
    """

    def __init__(self, book: Book, folder: Path, template: Path | None, file: str) -> None:
        self._book = book
        self._folder = folder
        self._template = template
        self._file = file

    def lay_out(self) -> None:
        """Put templates and data into the folder; raises ``BookRefused``."""
        for source in files("honour_roll.booklet").joinpath("typst").iterdir():
            if source.name.endswith(".typ"):
                (self._folder / source.name).write_bytes(source.read_bytes())
        if self._template is None:
            shutil.copyfile(self._folder / f"{self._book.layout}.typ", self._folder / _MAIN)
        else:
            own = self._checked(self._template.read_text(encoding="utf-8", errors="replace"))
            (self._folder / _MAIN).write_text(own, encoding="utf-8", newline="\n")
        data = book_data(self._book, self._folder)
        with (self._folder / "book.json").open("w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False)

    def pdf(self, variant: Variant) -> bytes:
        """The pages; equal content gives equal bytes. Raises ``BookRefused``."""
        try:
            made = typst.compile(
                self._folder / _MAIN,
                root=self._folder,
                font_paths=_faces(),
                sys_inputs={"profile": variant.value},
                pdf_standards=_STANDARDS[variant],
                package_path=self._folder / _NOWHERE,
                package_cache_path=self._folder / _NOWHERE,
                timestamp=datetime.fromisoformat(self._book.date).replace(tzinfo=UTC),
            )
        except typst.TypstError as error:
            raise BookRefused(self._refused(error)) from error
        finally:
            _let_go()
        if not isinstance(made, bytes):
            raise TypeError("a PDF is one file")
        return made

    def _checked(self, text: str) -> str:
        """A publisher's own template, which may use nothing from elsewhere."""
        if _PACKAGE.search(text):
            raise BookRefused(
                _problem(
                    "template-package",
                    self._file,
                    Message(
                        "mẫu trình bày riêng dùng gói Typst từ mạng",
                        "the template uses a Typst package from the network",
                    ),
                    Message(
                        "Chép phần cần dùng vào chính tệp mẫu; sách được dàn trang không cần mạng.",
                        "Copy what is needed into the template: books are set without a network.",
                    ),
                )
            )
        return text

    def _refused(self, error: typst.TypstError) -> Problem:
        reason = " ".join(error.message.split())[:_LONGEST_REASON]
        return _problem(
            "typeset",
            self._file,
            Message(f"không dàn trang được: {reason}", f"can't be typeset: {reason}"),
            Message(
                "Nếu dùng mẫu trình bày riêng, sửa mẫu đó; nếu không, gửi dòng này cho người phụ "
                "trách kỹ thuật.",
                "Mend the template if it is your own; else send this line to the engineers.",
            ),
        )


@lru_cache(maxsize=1)
def _faces() -> typst.Fonts:
    """Ours alone: what a machine has besides must not change a page."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=fonts.folders()
    )


def _let_go() -> None:
    """Make Typst forget what it remembers of a book, for the next one would be added to it.

    It keeps what it worked out until it was of no use in so many runs: a thousand entries take
    over a gigabyte.
    """
    for _ in range(_RUNS_REMEMBERED):
        typst.compile(b"", font_paths=_faces())


def _problem(code: str, file: str, what: Message, remedy: Message) -> Problem:
    return Problem(code, Severity.ERROR, Location(file), what, remedy)
