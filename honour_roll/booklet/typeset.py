"""Pages by Typst: in a fresh folder that is its whole world, without packages and network."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from importlib.resources import files
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

import typst

from honour_roll.booklet import fonts
from honour_roll.booklet.book_data import book_data
from honour_roll.booklet.boxes import POINTS_A_MM
from honour_roll.booklet.compiled import Book
from honour_roll.booklet.geometry import Size
from honour_roll.booklet.pictures import Placed
from honour_roll.booklet.prepared import Variant
from honour_roll.booklet.refused import BookRefused
from honour_roll.booklet.typst_errors import MAIN, refusal
from honour_roll.problems import Location, Problem
from honour_roll.rules.booklets import template_package

# A press file gets its boxes, inks and claim to a standard afterwards (see press.py).
_STANDARDS: Mapping[Variant, list[typst.PDFStandard]] = MappingProxyType(
    {Variant.WEB: ["a-2a", "ua-1"], Variant.PRESS: []}
)
_LENGTH = re.compile(r"0% \+ ([\d.]+)pt")
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
            shutil.copyfile(self._folder / f"{self._book.layout}.typ", self._folder / MAIN)
        else:
            own = self._checked(self._template.read_text(encoding="utf-8", errors="replace"))
            (self._folder / MAIN).write_text(own, encoding="utf-8", newline="\n")
        data = book_data(self._book, self._folder)
        with (self._folder / "book.json").open("w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False)

    def pdf(self, variant: Variant) -> bytes:
        """The pages; equal content gives equal bytes. Raises ``BookRefused``."""
        try:
            made = typst.compile(
                self._folder / MAIN,
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

    def notes(self, label: str) -> list[Any]:
        """What the template says with ``#metadata(…)<label>``; nothing if it can't be set."""
        return [one["value"] for one in self._found(f"<{label}>") or ()]

    def placed(self) -> Placed | None:
        """The pictures on its pages, each at its largest; None if it can't be set.

        A size is not known that a template gives as a share or leaves to the picture.
        """
        found = self._found("image")
        if found is None:
            return None
        sizes: dict[str, Size | None] = {}
        for image in found:
            name, size = PurePosixPath(image["source"]).stem, _size(image)
            known = sizes.get(name, size)
            sizes[name] = max(known, size) if known and size else None
        return sizes

    def _found(self, selector: str) -> list[Any] | None:
        try:
            found = typst.query(
                self._folder / MAIN,
                selector,
                root=self._folder,
                font_paths=_faces(),
                sys_inputs={"profile": Variant.WEB.value},
                package_path=self._folder / _NOWHERE,
                package_cache_path=self._folder / _NOWHERE,
            )
        except RuntimeError:
            # A query doesn't raise its own kind of error. Told when its pages are asked for.
            return None
        elements: list[Any] = json.loads(found)
        return elements

    def _checked(self, text: str) -> str:
        """A publisher's own template, which may use nothing from elsewhere."""
        if template_package.uses_package(text):
            rule, where = template_package.RULE, Location(self._file, field="template")
            said = (template_package.WHAT, template_package.REMEDY)
            raise BookRefused(Problem(rule.code, rule.severity, where, *said))
        return text

    def _refused(self, error: typst.TypstError) -> Problem:
        own = self._template
        shown = f"{self._file.rpartition('/')[0]}/{own.name}" if own else None
        return refusal(error, shown, self._file)


def _size(image: Mapping[str, Any]) -> Size | None:
    """Of an image as a query gives it: ``0% + 56.69pt``."""
    lengths = [_LENGTH.fullmatch(str(image[side])) for side in ("width", "height")]
    width, height = (round(float(one[1]) / POINTS_A_MM, 1) if one else None for one in lengths)
    return (width, height) if width and height else None


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
