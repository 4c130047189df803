"""Words drawn into a picture: each letter of a face is drawn once and then set as type.

Drawing outlines anew for every picture took two thirds of the time of a card.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple
from unicodedata import normalize

from PIL import Image, ImageDraw, ImageFont

from honour_roll.pages.shades import coarse

_TALLEST = "ỄẴgy"
"""Capitals with two marks above, and letters that reach below the line."""
_GAP = 12
_PAD = 8
_LETTERS_KEPT = 4_096
_NO_CHARACTER = "\U0010ffff"
_INSTEAD = {"≥": ">=", "≤": "<=", "≈": "~"}


class _Letter(NamedTuple):
    """How much ink each pixel has, where that lies from the pen, and how far the pen goes.

    ``is_known`` tells whether the face has it, or draws what stands for all that it lacks.
    """

    ink: Image.Image
    left: int
    top: int
    width: float
    is_known: bool


class Face:
    """One of the roll's own faces (``serif-600``) at a size in pixels."""

    def __init__(self, name: str, size: int) -> None:
        data = (files("honour_roll.pages") / "assets" / "fonts" / f"{name}.woff2").read_bytes()
        layout = ImageFont.Layout.BASIC
        self._font = ImageFont.truetype(BytesIO(data), size, layout_engine=layout)
        self._letters: dict[str, _Letter] = {}
        self._lacking = self._shape(_NO_CHARACTER)
        _, top, _, bottom = self._font.getbbox(_TALLEST)
        self.height = int(bottom - min(top, 0)) + _GAP
        """Of a line whose marks above touch nothing of the line before."""

    def spelled(self, text: str) -> str:
        """``text`` without what the face lacks, or with what stands for it; single spaces."""
        return " ".join("".join(map(self._known, text)).split())

    def _known(self, char: str) -> str:
        if self._letter(char).is_known:
            return char
        other = _INSTEAD.get(char) or normalize("NFKC", char)
        return "".join(one for one in other if self._letter(one).is_known)

    def width(self, text: str) -> float:
        """Of a line, in pixels."""
        return sum(self._letter(char).width for char in text)

    def draw(
        self, image: Image.Image, place: tuple[int, int], text: str, ink: int
    ) -> tuple[int, int]:
        """One line, with its left upper corner at ``place``.

        Returns the first row of pixels that has ink, and the one behind the last.
        """
        left, top = place
        pen, first, behind = float(left), image.height, 0
        for char in text:
            letter = self._letter(char)
            if letter.ink.width:
                # A mark above that begins a line would stand left of it, in the frame.
                column, row = max(left, round(pen) + letter.left), top + letter.top
                image.paste(ink, (column, row), letter.ink)
                first, behind = min(first, row), max(behind, row + letter.ink.height)
            pen += letter.width
        return first, behind

    def wrapped(self, words: str, width: int) -> list[str]:
        """``words`` in lines of at most ``width`` pixels; one without a gap is shortened."""
        lines = [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or self.width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return [self.shortened(line, width) for line in lines]

    def shortened(self, line: str, width: int) -> str:
        """A line no wider than that, with dots where some of it was cut off."""
        if self.width(line) <= width:
            return line
        left, kept = width - self.width("…"), 0
        for total in self._widths(line):
            if total > left:
                break
            kept += 1
        return f"{line[:kept].rstrip(' …')}…"

    def _widths(self, line: str) -> Iterator[float]:
        total = 0.0
        for char in line:
            total += self._letter(char).width
            yield total

    def _letter(self, char: str) -> _Letter:
        found = self._letters.get(char)
        if found is None:
            if len(self._letters) == _LETTERS_KEPT:
                self._letters.clear()
            found = self._letters[char] = self._drawn(char)
        return found

    def _drawn(self, char: str) -> _Letter:
        left, top, right, bottom = map(round, self._font.getbbox(char))
        left, top = min(left, 0) - _PAD, min(top, 0) - _PAD
        image = Image.new("L", (right - left + _PAD, bottom - top + _PAD), 0)
        ImageDraw.Draw(image).text((-left, -top), char, font=self._font, fill=255)
        box = image.getbbox() or (0, 0, 0, 0)
        return _Letter(
            coarse(image.crop(box)),
            left + box[0],
            top + box[1],
            self._font.getlength(char),
            char.isspace() or self._shape(char) != self._lacking,
        )

    def _shape(self, char: str) -> tuple[bytes, float]:
        return bytes(self._font.getmask(char)), self._font.getlength(char)


@cache
def face(name: str, size: int) -> Face:
    """That face, with the letters that were drawn of it."""
    return Face(name, size)
