"""QR codes as rows of modules, to be drawn on a screen or on paper."""

from __future__ import annotations

from importlib.metadata import version

import zxingcpp
from PIL import Image

DARK, LIGHT = 0, 255
LIBRARY = f"zxing-cpp {version('zxing-cpp')}"
"""What decides about every module of a code."""

_FORMAT = zxingcpp.BarcodeFormat.QRCode
_MASK = 3
"""To look for the best of the eight would take eight times as long; every reader knows all."""


def qr_code(text: str) -> list[bytes]:
    """The rows of a code of medium redundancy, each module ``DARK`` or ``LIGHT``, without a margin.

    Raises ValueError where ``text`` is too long for any: 2,331 bytes have room.
    """
    code = zxingcpp.create_barcode(text, _FORMAT, ec_level="M", datamask=_MASK)
    image = Image.fromarray(code.to_image(add_quiet_zones=False))
    modules = image.tobytes()
    return [modules[start : start + image.width] for start in range(0, len(modules), image.width)]
