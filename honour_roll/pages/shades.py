"""PNG files in four shades, of which most lines are those of a ground that is compressed once.

A card has 630 lines, and words in a third of them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from struct import pack

from PIL import Image

from honour_roll.pages.png import Colours, png, png_head

SHADES = 4
_ZLIB_HEADER = b"\x78\x01"
_BITS = 2
_PIXELS = 8 // _BITS
"""Of a byte."""
_STEP = 255 // (SHADES - 1)
_NEAREST = [(value + _STEP // 2) // _STEP * _STEP for value in range(256)]

Rows = tuple[int, int]
"""The first of some lines, and the one behind the last."""


class Ground:
    """What many pictures share: an image of the numbers of shades, and their ``colours`` in RGB."""

    def __init__(self, image: Image.Image, colours: bytes) -> None:
        self._width, self._height = image.size
        self._lines = memoryview(_packed(image, (0, self._height)))
        self._line = len(self._lines) // self._height
        self._head = png_head(self._width, self._height, _BITS, Colours.PALETTE, colours)
        self._kept: dict[Rows, bytes] = {}

    def png(self, image: Image.Image, drawn: Iterable[Rows]) -> bytes:
        """``image``, which is this ground everywhere but in the rows ``drawn``."""
        check, parts = zlib.adler32(b""), [_ZLIB_HEADER]
        for lines, compressed in self._strips(image, drawn):
            check = zlib.adler32(lines, check)
            parts.append(compressed)
        parts.append(pack(">I", check))
        return png(self._head, b"".join(parts))

    def _strips(
        self, image: Image.Image, drawn: Iterable[Rows]
    ) -> Iterator[tuple[bytes | memoryview, bytes]]:
        """The lines from the first to the last, as they are and compressed."""
        done = 0
        for rows in sorted(drawn):
            first, behind = max(rows[0], done), min(rows[1], self._height)
            if first < behind:
                yield self._own((done, first))
                lines = _packed(image, (first, behind))
                yield lines, _compressed(lines)
                done = behind
        yield self._own((done, self._height))

    def _own(self, rows: Rows) -> tuple[memoryview, bytes]:
        first, behind = rows
        lines = self._lines[first * self._line : behind * self._line]
        if rows not in self._kept:
            self._kept[rows] = _compressed(lines, is_last=behind == self._height)
        return lines, self._kept[rows]


def coarse(ink: Image.Image) -> Image.Image:
    """How much ink there is, of 255, in as many steps as there are shades."""
    return ink.point(_NEAREST)


def _packed(image: Image.Image, rows: Rows) -> bytes:
    """Lines as a PNG file has them: the number of their filter, which is none, then the pixels."""
    first, behind = rows
    # What lies left of an image is zero, and so is the number of no filter.
    return image.crop((-_PIXELS, first, image.width, behind)).tobytes("raw", "P;2")


def _compressed(lines: bytes | memoryview, *, is_last: bool = False) -> bytes:
    """A part of a zlib stream that looks back at none of those before it."""
    stream = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    ending = zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH
    return stream.compress(lines) + stream.flush(ending)
