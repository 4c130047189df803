"""What the profiles of a book share: its folder with the pictures, and what each gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from honour_roll.booklet.compiled import Book, BookPhoto
from honour_roll.booklet.pictures import FOLDER
from honour_roll.problems import Problem


class Variant(StrEnum):
    """How pages are set: of a book the first two are the front cover and its blank back.

    The title page, which is right-hand, follows as number 1.

    WEB: for screens and the office's printer, tagged, with links.
    PRESS: without links, with 3 mm of bleed around the trimmed page (TrimBox; the MediaBox is
    around the bleed) and colours in CMYK, ink in black alone. Of a book blank pages fill the
    last sheet of four; then come two pages of cover: where the book's ``leaf`` is known back,
    spine and front as one sheet and its blank inside, else the back cover, its blank inside
    first.
    """

    WEB = "web"
    PRESS = "press"


Typeset = Callable[[Variant], bytes]


@dataclass(frozen=True)
class Prepared:
    """A fresh folder for one run, with print files of all pictures; and the pages as PDF."""

    folder: Path
    file: str
    """The definition as people are told it: ``content/booklets/<id>.yml``."""
    typeset: Typeset
    _pages: dict[Variant, bytes] = field(default_factory=dict)

    def photo(self, photo: BookPhoto) -> Path | None:
        """The print file (JPEG) of a picture of the book; None where it could not be made."""
        path = self.folder / FOLDER / f"{photo.name}.jpg"
        return path if path.is_file() else None

    def pdf(self, variant: Variant) -> bytes:
        """The pages, set when they are asked for first; raises ``BookRefused``."""
        if variant not in self._pages:
            self._pages[variant] = self.typeset(variant)
        return self._pages[variant]


class Made(NamedTuple):
    """The files that a profile wrote, and what is to be told about them."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


Make = Callable[[Book, Prepared, Path], Made]
"""A profile: makes its files of a book in an existing folder; raises ``BookRefused``."""
