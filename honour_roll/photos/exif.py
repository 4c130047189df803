"""The one thing we want from Exif: which way up the camera was held."""

from __future__ import annotations

import struct

_ORIENTATION = 0x0112
_BYTE_ORDERS = {b"II*\x00": "<", b"MM\x00*": ">"}


def orientation_in(exif: bytes) -> int:
    """Exif 2.3 orientation, 1 to 8; 1 where the block is broken or says nothing.

    ``exif`` is a TIFF block, with or without the ``Exif`` mark before it. Only the first
    directory is read, and no value outside it: a hostile block can point anywhere.
    """
    block = exif.removeprefix(b"Exif\x00\x00")
    order = _BYTE_ORDERS.get(block[:4])
    if order is None:
        return 1
    try:
        (start,) = struct.unpack_from(f"{order}I", block, 4)
        (count,) = struct.unpack_from(f"{order}H", block, start)
        for number in range(count):
            entry = struct.unpack_from(f"{order}HHIH", block, start + 2 + 12 * number)
            if entry[0] == _ORIENTATION:
                return _valid(entry)
    except struct.error:
        return 1
    return 1


def _valid(entry: tuple[int, int, int, int]) -> int:
    _, kind, count, value = entry
    short = 3
    return value if kind == short and count == 1 and 1 <= value <= 8 else 1
