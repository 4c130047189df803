"""The measures of a page, from its paper: both the template and the pictures go by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.booklet.compiled import Book, BookPhoto

BLEED = 3.0
"""Millimetres that a press prints beyond the edge and cuts off."""

Size = tuple[float, float]
"""Width and height in millimetres."""

_MM_PER_INCH = 25.4
_POINTS_PER_MM = 72 / _MM_PER_INCH
_PORTRAIT_HEIGHT = 5 / 4


class _Shape(NamedTuple):
    """Of one layout: margins as shares of width and height, the rest of the block of text."""

    inside: float
    outside: float
    top: float
    bottom: float
    size: tuple[float, float]
    """The text's, as shares of the width of A5 or less and of A4 or more."""
    portrait: float
    """Its share of the width."""
    figure: float
    """The greatest share of the height."""
    dpi: int
    """Dots per inch that print takes, at the distance from which it is read."""


_A5_WIDTH, _A4_WIDTH = 148.0, 210.0
_SHAPES: Mapping[str, _Shape] = MappingProxyType(
    {
        # A line has some 65 letters on A5, 75 on A4.
        "book": _Shape(0.13, 0.1, 0.095, 0.1, (0.0243, 0.0194), 0.29, 0.44, 300),
        "digest": _Shape(0.105, 0.105, 0.075, 0.08, (0.0243, 0.0188), 0.24, 0.36, 300),
        "sheet": _Shape(0.11, 0.11, 0.085, 0.07, (0.026, 0.0214), 0.34, 0.32, 300),
        # Read from one or two metres.
        "panel": _Shape(0.075, 0.075, 0.06, 0.045, (0.026, 0.0155), 0.42, 0.38, 150),
    }
)


@dataclass(frozen=True, slots=True)
class Geometry:
    """Millimetres; ``size`` of the text in points."""

    width: float
    height: float
    inside: float
    outside: float
    top: float
    bottom: float
    size: float
    shape: _Shape

    @classmethod
    def of(cls, book: Book) -> Geometry:
        """A page of ``book``."""
        shape, paper = _SHAPES[book.layout], book.paper
        return cls(
            width=paper.width,
            height=paper.height,
            inside=round(paper.width * shape.inside, 1),
            outside=round(paper.width * shape.outside, 1),
            top=round(paper.height * shape.top, 1),
            bottom=round(paper.height * shape.bottom, 1),
            size=round(_size(shape, paper.width) * _POINTS_PER_MM, 1),
            shape=shape,
        )

    @property
    def text_width(self) -> float:
        """Of a line."""
        return self.width - self.inside - self.outside

    @property
    def text_height(self) -> float:
        """Of a page's block of text."""
        return self.height - self.top - self.bottom

    def printed(self, photo: BookPhoto) -> Size:
        """The largest that a picture is on the page."""
        if photo.role == "cover":
            return self.width + 2 * BLEED, self.height + 2 * BLEED
        if photo.role == "portrait":
            width = round(self.text_width * self.shape.portrait, 1)
            return width, round(width * _PORTRAIT_HEIGHT, 1)
        height = min(
            self.text_width * photo.height / photo.width, self.text_height * self.shape.figure
        )
        return round(height * photo.width / photo.height, 1), round(height, 1)

    def printed_pixels(self, photo: BookPhoto) -> tuple[int, int]:
        """What the original has of what is printed: less than all where it is cut."""
        width, height = self.printed(photo)
        scale = min(photo.width / width, photo.height / height)
        return round(scale * width), round(scale * height)

    def dpi(self, photo: BookPhoto, size: Size) -> int:
        """Dots per inch that the original has where it stands so large, where it has fewest."""
        pairs = zip(self.printed_pixels(photo), size, strict=True)
        return int(min(dots / length for dots, length in pairs) * _MM_PER_INCH)

    def pixels(self, millimetres: float) -> int:
        """So many are needed for print."""
        return max(1, round(millimetres / _MM_PER_INCH * self.shape.dpi))


def _size(shape: _Shape, width: float) -> float:
    """Millimetres; between A5 and A4 in proportion, on a smaller page as on A5."""
    small, large = shape.size[0] * _A5_WIDTH, shape.size[1] * max(width, _A4_WIDTH)
    if width >= _A4_WIDTH:
        return large
    share = max(0.0, (width - _A5_WIDTH) / (_A4_WIDTH - _A5_WIDTH))
    return small + (large - small) * share
