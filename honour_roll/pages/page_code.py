"""A page's address as a QR code: a small picture beside the page, so that no script is needed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from honour_roll import qr
from honour_roll.pages.png import NO_FILTER, Colours, png, png_head

_QUIET = 4
"""White around the code, in modules: readers of QR codes ask for it (ISO 18004)."""
_PIXELS = 8
"""Of a module: sharp on a phone, and large enough to be put into a document.

Each is one bit of a row, so that a module is one byte.
"""
_LEVEL = 4
"""Of compression: the next one takes twice as long for files that are no smaller."""
_VERSION = 2
"""Of how codes are drawn: a higher one draws all of them anew."""


@dataclass(frozen=True)
class PageCodes:
    """The codes of the pages of the site at ``url``, which ends with a slash."""

    url: str

    def name(self, address: str) -> str:
        """``dien-hinh/…/ma-qr-12345678.png``: another one where the site has moved.

        So a file of that name holds what it should, and need not be drawn again.
        """
        return f"{address}ma-qr-{self._mark}.png"

    @cached_property
    def _mark(self) -> str:
        shaping = (_VERSION, qr.LIBRARY, zlib.ZLIB_RUNTIME_VERSION, self.url)
        return sha256(repr(shaping).encode()).hexdigest()[:8]

    def draw(self, address: str) -> bytes:
        """A PNG file that leads to the page at ``address``."""
        return page_code(f"{self.url}{address}")


def page_code(address: str) -> bytes:
    """A PNG file that says the whole ``address``, of about half a kilobyte."""
    rows = qr.qr_code(address)
    edge = bytes([qr.LIGHT]) * _QUIET
    margin = [bytes([qr.LIGHT]) * (len(rows) + 2 * _QUIET)] * _QUIET
    whole = [*margin, *(edge + row + edge for row in rows), *margin]
    size = len(whole) * _PIXELS
    pixels = b"".join((NO_FILTER + row) * _PIXELS for row in whole)
    return png(png_head(size, size, 1, Colours.GREY), zlib.compress(pixels, _LEVEL))
