"""The measures of a page, from its paper: both the template and the pictures go by them."""

from __future__ import annotations

from dataclasses import dataclass

from honour_roll.booklet.compiled import BookPhoto
from honour_roll.text.paper import Paper

PRINT_DPI = 300
"""Dots per inch at which pictures are prepared."""

_MM_PER_INCH = 25.4
_A5_WIDTH = 148.0
_PORTRAIT_SHARE, _PORTRAIT_HEIGHT = 0.29, 5 / 4
_FIGURE_HEIGHT_SHARE = 0.5


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

    @classmethod
    def of(cls, paper: Paper) -> Geometry:
        """A page of a book: a line of text has some 65 letters on A5, 75 on A4."""
        width, height = paper.width, paper.height
        return cls(
            width=width,
            height=height,
            inside=round(width * 0.13, 1),
            outside=round(width * 0.1, 1),
            top=round(height * 0.095, 1),
            bottom=round(height * 0.1, 1),
            size=round(min(12.0, max(9.0, 10.2 + (width - _A5_WIDTH) * 0.021)), 1),
        )

    @property
    def text_width(self) -> float:
        """Of a line."""
        return self.width - self.inside - self.outside

    @property
    def text_height(self) -> float:
        """Of a page's block of text."""
        return self.height - self.top - self.bottom

    def printed(self, photo: BookPhoto) -> tuple[float, float]:
        """Width and height of a picture on the page."""
        if photo.role == "cover":
            return self.width, self.height
        if photo.role == "portrait":
            width = round(self.text_width * _PORTRAIT_SHARE, 1)
            return width, round(width * _PORTRAIT_HEIGHT, 1)
        height = min(
            self.text_width * photo.height / photo.width, self.text_height * _FIGURE_HEIGHT_SHARE
        )
        return round(height * photo.width / photo.height, 1), round(height, 1)

    def dpi(self, photo: BookPhoto) -> int:
        """Dots per inch that the original has at its printed size, where it has fewest."""
        width, height = self.printed(photo)
        return int(min(photo.width / width, photo.height / height) * _MM_PER_INCH)


def pixels(millimetres: float) -> int:
    """So many are needed for print."""
    return max(1, round(millimetres / _MM_PER_INCH * PRINT_DPI))
