"""JPEG files: the segments that make the picture, kept; all the others, dropped unread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from honour_roll.photos.container import (
    MAX_PIECES,
    MAX_PIXELS,
    Container,
    check_size,
    check_size_in_scans,
)
from honour_roll.photos.errors import PhotoRefused, broken, truncated
from honour_roll.photos.exif import orientation_in

# Every scan of a progressive JPEG passes over the whole picture again: 40 MB of tiny scans
# would keep libjpeg busy for hours. Encoders write about ten.
MAX_SCANS = 100

# Within a scan, FF 00 is data and FF D0..D7 a restart; neither ends it (ITU-T T.81, B.1.1).
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_START, _TEMPORARY, _END, _SCAN = 0xD8, 0x01, 0xD9, 0xDA
_EXIF_SEGMENT = 0xE1
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TABLES = frozenset({0xC4, 0xCC, 0xDB, 0xDD})
# What says how to read the colours: JFIF, the ICC profile, Adobe's transform.
_COLOUR_SEGMENTS = {0xE0: b"JFIF\x00", 0xE2: b"ICC_PROFILE\x00", 0xEE: b"Adobe"}


class _Segment(NamedTuple):
    marker: int
    payload: bytes
    whole: memoryview


def unpack_jpeg(data: bytes) -> Container:
    """The first picture in ``data``, without comments, Exif, XMP, thumbnails or trailers."""
    kept: list[bytes | memoryview] = [b"\xff\xd8"]
    sizes: list[tuple[int, int]] = []
    orientation, scans = None, 0
    for segment in _segments(data):
        if segment.marker in _FRAMES:
            if sizes:  # chance bytes within the picture: the size that they tell is nobody's
                raise broken()
            sizes.append(_frame_size(segment.payload))
        elif segment.marker == _SCAN:
            scans += 1
        elif segment.marker == _EXIF_SEGMENT and segment.payload.startswith(b"Exif\x00\x00"):
            orientation = orientation or orientation_in(segment.payload)
        if _makes_the_picture(segment):
            kept.append(segment.whole)
    if not sizes or not 1 <= scans <= MAX_SCANS:
        raise broken()
    if scans > 1:  # libjpeg holds the coefficients of all of it until the last one
        check_size_in_scans(*sizes[0])
    kept.append(b"\xff\xd9")
    return Container(*sizes[0], orientation or 1, b"".join(kept))


def _segments(data: bytes) -> Iterator[_Segment]:
    """Every segment up to the end of the picture, each with the scan data that follows it."""
    view = memoryview(data)
    match = _NEXT_MARKER.search(data, 2)
    for _ in range(MAX_PIECES):
        if match is None:
            raise _cut_or_damaged(data)
        marker, body = data[match.end() - 1], match.end()
        if marker == _END:
            return
        if marker in (_START, _TEMPORARY):
            raise broken()
        end = body + int.from_bytes(data[body : body + 2], "big")
        if max(end, body + 2) > len(data):
            raise _cut_or_damaged(data)
        if end < body + 2:
            raise broken()
        following = _NEXT_MARKER.search(data, end)
        whole = view[match.start() : following.start() if following else len(data)]
        yield _Segment(marker, data[body + 2 : end], whole)
        match = following
    raise broken()


def _cut_or_damaged(data: bytes) -> PhotoRefused:
    """Who has the end of the picture has not lost it, even if no way leads there."""
    return broken() if data[-64:].rstrip(b"\0").endswith(b"\xff\xd9") else truncated()


def _frame_size(payload: bytes) -> tuple[int, int]:
    height, width = int.from_bytes(payload[1:3], "big"), int.from_bytes(payload[3:5], "big")
    check_size(width, height, MAX_PIXELS)
    return width, height


def _makes_the_picture(segment: _Segment) -> bool:
    if segment.marker in _COLOUR_SEGMENTS:
        return segment.payload.startswith(_COLOUR_SEGMENTS[segment.marker])
    return segment.marker in _FRAMES or segment.marker in _TABLES or segment.marker == _SCAN
