"""Small things that many views share."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.model.base import Source
from honour_roll.model.entry import Citation
from honour_roll.photos.container import TINY
from honour_roll.text.dates import PartialDate

LARGE = (480, 240)
"""Pixels across and down."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without an address they are only words."""

    text: str
    address: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source, put as a reference list puts it."""

    title: str | None
    details: str
    url: str | None
    note: str | None
    is_named: bool = True
    """Whether ``details`` say more than a date."""

    @property
    def short(self) -> str:
        """Who published it and when, for a table cell; its title where nobody says who."""
        if self.is_named or not self.title:
            return self.details or self.title or self.url or ""
        return ", ".join(filter(None, (f"“{self.title}”", self.details)))


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """One rendition of a photo: ``address`` from the site's root, size in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PhotoView:
    """One photo in its widths, smallest first; without any where it can't be shown.

    ``focus`` is (x, y) in tenths; ``mark`` differs with the bytes of the photo; ``tint`` is the
    colour before it has come, a digit from 0 to 3 for each of red, green and blue.
    """

    files: tuple[PhotoFile, ...]
    alt: str
    caption: str | None
    credit: str | None
    focus: tuple[int, int] | None
    mark: str = ""
    tint: str = ""
    people: tuple[Link, ...] = ()
    """From left to right."""

    @property
    def is_tiny(self) -> bool:
        """Whether it is too small to fill any box: shown at its own size, on its page alone."""
        return any(max(file.width, file.height) < TINY for file in self.files[-1:])

    @property
    def is_large(self) -> bool:
        """Whether it may stand among the few that are shown large."""
        across, down = LARGE
        return any(file.width >= across and file.height >= down for file in self.files[-1:])


def source_view(source: Source | Citation) -> SourceView:
    """A source with its author, publisher and date on one line."""
    date = source.date.display() if source.date else None
    details = ", ".join(part for part in (source.author, source.publisher, date) if part)
    is_named = bool(source.author or source.publisher)
    return SourceView(source.title, details, source.url, source.note, is_named)


def as_sentence(words: str) -> str:
    """``words`` with a capital letter, where they stand alone."""
    return words[:1].upper() + words[1:]


def in_sentence(label: str) -> str:
    """A label within a sentence; names in it keep their capitals: ``cấp Nhà nước``."""
    return label[:1].lower() + label[1:]


def spelled(date: PartialDate) -> str:
    """``ngày 30/6/2025``, ``tháng 6/2025``, ``năm 2025``."""
    noun = "năm" if date.month is None else "tháng" if date.day is None else "ngày"
    return f"{noun} {date.display()}"
