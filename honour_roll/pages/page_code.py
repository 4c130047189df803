"""A page's address as a QR code: a small picture beside the page, so that no script is needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import BytesIO

import segno
from PIL import Image

_QUIET = 4
"""White around the code, in modules: readers of QR codes ask for it (ISO 18004)."""
_PIXELS = 8
"""Of a module: sharp on a phone, and large enough to be put into a document."""
_MASK = 3
"""To look for the best of the eight masks would take five times as long; every reader knows all."""


_VERSION = 1
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
        return sha256(f"{_VERSION} {segno.__version__} {self.url}".encode()).hexdigest()[:8]

    def draw(self, address: str) -> bytes:
        """A PNG file that leads to the page at ``address``."""
        return page_code(f"{self.url}{address}")


def page_code(address: str) -> bytes:
    """A PNG file that says the whole ``address``, of about half a kilobyte."""
    code = segno.make_qr(address, error="m", boost_error=False, mask=_MASK)
    side = len(code.matrix)
    whole = side + 2 * _QUIET
    image = Image.new("L", (whole, whole), 255)
    modules = b"".join(bytes(0 if module else 255 for module in row) for row in code.matrix)
    image.paste(Image.frombytes("L", (side, side), modules), (_QUIET, _QUIET))
    size = whole * _PIXELS
    file = BytesIO()
    image.resize((size, size), Image.Resampling.NEAREST).convert("1").save(file, "PNG")
    return file.getvalue()
