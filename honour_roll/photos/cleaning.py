"""Photos without what cameras and programs write beside the picture: place, time, owner, device."""

from __future__ import annotations

import io
from pathlib import PurePath

from honour_roll.photos import heif
from honour_roll.photos.decode import decode
from honour_roll.photos.errors import refusing_what_breaks
from honour_roll.photos.files import PhotoFile, photo_of
from honour_roll.photos.jpeg import unpack_jpeg
from honour_roll.photos.png import unpack_png
from honour_roll.photos.webp import without_metadata
from honour_roll.photos.worker import Made
from honour_roll.photos.workshop import apart

_QUALITY = 95
# Exif with one entry: the orientation (0112, short). It says nothing of who, when and where.
_EXIF = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0"


def cleaned(name: str, data: bytes) -> bytes:
    """The picture in ``data``, in the same format, without metadata; raises ``PhotoRefused``.

    Pixels are as they were, but for a PNG or WebP that lies on its side: it is turned.
    ``name`` is the file's, whose ending must be honest.
    """
    photo = photo_of(PurePath(name).suffix, data)
    with refusing_what_breaks():
        if photo.format == "JPEG":
            return _jpeg(photo)
        if photo.format == "PNG":
            container = unpack_png(data)
            return container.data if container.orientation == 1 else _turned(photo)
        if photo.format == "HEIF":
            return heif.without_metadata(data)
        orientation, kept = without_metadata(data)
        return kept if orientation == 1 else _turned(photo)


def _jpeg(photo: PhotoFile) -> bytes:
    container = unpack_jpeg(photo.data)
    if container.orientation == 1:
        return container.data
    exif = _EXIF % container.orientation
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    return container.data[:2] + segment + container.data[2:]


def _turned(photo: PhotoFile) -> bytes:
    return apart(make_upright, photo).files[0]


def make_upright(photo: PhotoFile) -> Made:
    """What a process of its own does: the photo upright, in its own format."""
    image = decode(photo)
    stream = io.BytesIO()
    if photo.format == "PNG":
        image.save(stream, "PNG", optimize=True)
    else:
        image.save(stream, "WEBP", quality=_QUALITY)
    return Made(None, [stream.getvalue()])
