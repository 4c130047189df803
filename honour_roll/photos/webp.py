"""WebP files: the size of the canvas and the orientation, read from the RIFF chunks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from honour_roll.photos.container import MAX_PIECES, MAX_PIXELS_OF_WEBP, Container, check_size
from honour_roll.photos.errors import broken, truncated
from honour_roll.photos.exif import orientation_in

# What makes the picture, or the film (RFC 9649, 2.7); all else is metadata or unknown.
_OF_THE_PICTURE = frozenset((b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_NO_METADATA = 0xFF & ~(0x08 | 0x04)


class _Chunk(NamedTuple):
    kind: bytes
    payload: memoryview


def unpack_webp(data: bytes) -> Container:
    """The picture in ``data``; its size is known before libwebp allocates the canvas."""
    size, orientation = None, 1
    for chunk in _chunks(data):
        if size is None:
            size = _canvas_size(chunk)
            check_size(*size, MAX_PIXELS_OF_WEBP)
        elif chunk.kind == b"EXIF":
            orientation = orientation_in(bytes(chunk.payload))
    if size is None:
        raise truncated()
    return Container(*size, orientation, data)


def without_metadata(data: bytes) -> tuple[int, bytes]:
    """The orientation, and ``data`` with nothing in it but what makes the picture."""
    orientation = unpack_webp(data).orientation
    kept = bytearray()
    for kind, payload in _chunks(data):
        if kind in _OF_THE_PICTURE:
            body = bytearray(payload)
            if kind == b"VP8X":
                body[0] &= _NO_METADATA
            kept += kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
    return orientation, b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + bytes(kept)


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Every chunk that the RIFF header counts; each is padded to an even number of bytes."""
    view = memoryview(data)
    limit = 8 + int.from_bytes(data[4:8], "little")
    if limit > len(data):
        raise truncated()
    start = 12
    for _ in range(MAX_PIECES):
        if start + 8 > limit:
            return
        length = int.from_bytes(data[start + 4 : start + 8], "little")
        if start + 8 + length > limit:
            raise truncated()
        yield _Chunk(data[start : start + 4], view[start + 8 : start + 8 + length])
        start += 8 + length + length % 2
    raise broken()


def _canvas_size(chunk: _Chunk) -> tuple[int, int]:
    """Width and height in pixels by the first chunk (RFC 9649, 2.5 to 2.7)."""
    body = chunk.payload
    if chunk.kind == b"VP8X" and len(body) >= 10:
        return _little(body[4:7]) + 1, _little(body[7:10]) + 1
    if chunk.kind == b"VP8 " and len(body) >= 10 and bytes(body[3:6]) == b"\x9d\x01\x2a":
        return _little(body[6:8]) & 0x3FFF, _little(body[8:10]) & 0x3FFF
    if chunk.kind == b"VP8L" and len(body) >= 5 and body[0] == 0x2F:
        bits = _little(body[1:5])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise broken()


def _little(number: memoryview) -> int:
    return int.from_bytes(number, "little")
