"""PNG files from rows of pixels. Source: https://www.w3.org/TR/png-3/."""

from __future__ import annotations

import zlib
from enum import IntEnum
from struct import pack

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
NO_FILTER = b"\0"
"""What each row of pixels begins with."""


class Colours(IntEnum):
    """What the pixels of a file are."""

    GREY = 0
    PALETTE = 3


def png(head: bytes, stream: bytes) -> bytes:
    """A file with ``head`` and its rows as a zlib ``stream``."""
    return head + _chunk(b"IDAT", stream) + _chunk(b"IEND", b"")


def png_head(width: int, height: int, bits: int, colours: Colours, palette: bytes = b"") -> bytes:
    """What comes before the pixels, which have ``bits`` each; ``palette`` in RGB."""
    size = pack(">IIBBBBB", width, height, bits, colours, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", size) + (_chunk(b"PLTE", palette) if palette else b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", zlib.crc32(data, zlib.crc32(name)))
