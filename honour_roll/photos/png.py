"""PNG files: the chunks that make the picture, kept; text, times and animation, dropped unread."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from honour_roll.photos.container import MAX_PIECES, MAX_PIXELS_OF_PNG, Container, check_size
from honour_roll.photos.errors import broken, truncated
from honour_roll.photos.exif import orientation_in

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER, _PIXELS, _END = b"IHDR", b"IDAT", b"IEND"
# Each of these may stand in a file once (PNG, third edition, 5.6).
_ONCE = frozenset({b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"IEND"})


class _Chunk(NamedTuple):
    kind: bytes
    payload: memoryview
    whole: memoryview


def unpack_png(data: bytes) -> Container:
    """The still picture in ``data``: of an animation the default image, which is its first."""
    kept: list[bytes | memoryview] = [_SIGNATURE]
    seen: set[bytes] = set()
    size, orientation = (0, 0), 1
    for chunk in _chunks(data):
        if not seen and chunk.kind != _HEADER:
            raise broken()
        if chunk.kind == b"eXIf" and b"eXIf" not in seen:
            orientation = orientation_in(bytes(chunk.payload))
        if chunk.kind in _ONCE and chunk.kind in seen:
            raise broken()
        if chunk.kind == _HEADER:
            size = _header_size(chunk.payload)
        if chunk.kind in _ONCE or chunk.kind == _PIXELS:
            _check_sum(chunk)
            kept.append(chunk.whole)
        seen.add(chunk.kind)
    if _PIXELS not in seen:
        raise broken()
    return Container(*size, orientation, b"".join(kept))


def _chunks(data: bytes) -> Iterator[_Chunk]:
    """Every chunk up to and with IEND."""
    view = memoryview(data)
    start = len(_SIGNATURE)
    for _ in range(MAX_PIECES):
        if start + 12 > len(data):
            raise truncated()
        kind = data[start + 4 : start + 8]
        end = start + 12 + int.from_bytes(data[start : start + 4], "big")
        if end > len(data):
            raise truncated()
        yield _Chunk(kind, view[start + 8 : end - 4], view[start:end])
        if kind == _END:
            return
        start = end
    raise broken()


def _header_size(payload: memoryview) -> tuple[int, int]:
    width, height = int.from_bytes(payload[:4], "big"), int.from_bytes(payload[4:8], "big")
    check_size(width, height, MAX_PIXELS_OF_PNG)
    return width, height


def _check_sum(chunk: _Chunk) -> None:
    if zlib.crc32(chunk.whole[4:-4]) != int.from_bytes(chunk.whole[-4:], "big"):
        raise broken()
