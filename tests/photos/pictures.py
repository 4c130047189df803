"""Pictures and files made for the tests of the photo room."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms

RED, GREEN, BLUE, YELLOW = (250, 10, 10), (10, 200, 10), (10, 10, 250), (240, 230, 20)
PLACE = "Bản Séo Mý Tỷ 22.3364N"
CAMERA = "Camera-of-the-Officer"

# What turns the stored picture upright, by Exif 2.32, 4.6.4 A: stored = upright turned by this.
_STORED_AS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def quarters(width: int = 64, height: int = 48) -> Image.Image:
    """Red and green above, blue and yellow below: every turn and mirror image looks different."""
    image = Image.new("RGB", (width, height), RED)
    across, down = width // 2, height // 2
    image.paste(GREEN, (across, 0, width, down))
    image.paste(BLUE, (0, down, across, height))
    image.paste(YELLOW, (across, down, width, height))
    return image


def stored_as(upright: Image.Image, orientation: int) -> Image.Image:
    """How a camera held by ``orientation`` (1 to 8, Exif) stores the picture."""
    return upright if orientation == 1 else upright.transpose(_STORED_AS[orientation])


def corners(image: Image.Image) -> list[tuple[int, int, int]]:
    """The colours a little inside the four corners: top left, top right, bottom left and right."""
    right, below = image.width * 7 // 8, image.height * 7 // 8
    left, above = image.width // 8, image.height // 8
    return [
        pixel(image, at) for at in ((left, above), (right, above), (left, below), (right, below))
    ]


def pixel(image: Image.Image, at: tuple[int, int]) -> tuple[int, int, int]:
    """One pixel of a picture in mode RGB."""
    value = image.getpixel(at)
    assert isinstance(value, tuple)
    red, green, blue = value
    return int(red), int(green), int(blue)


def alike(one: tuple[int, ...], other: tuple[int, ...], by: int = 12) -> bool:
    """Whether two colours differ by at most ``by`` a channel."""
    return all(abs(a - b) <= by for a, b in zip(one, other, strict=True))


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    """``image`` as the bytes of a file."""
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def saved(path: Path, image: Image.Image, **options: Any) -> Path:
    """``image`` as the file ``path``, whose ending chooses the format."""
    image.save(path, **options)
    return path


def written(path: Path, data: bytes) -> Path:
    """``data`` as the file ``path``."""
    path.write_bytes(data)
    return path


def exif(orientation: int = 1) -> bytes:
    """Exif with an orientation, a camera and a place."""
    block = Image.Exif()
    block[0x0112] = orientation
    block[0x0110] = CAMERA
    block[0x8825] = {1: "N", 2: (22.0, 20.0, 11.0), 29: "2020:05:17", 27: PLACE.encode()}
    return block.tobytes()


def srgb_profile() -> bytes:
    """The bytes of an ICC profile of sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def png_chunk(kind: bytes, payload: bytes) -> bytes:
    """One PNG chunk with its length and check sum."""
    check = struct.pack(">I", zlib.crc32(kind + payload))
    return struct.pack(">I", len(payload)) + kind + payload + check


def png_claiming(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that its few bytes of pixels do not have."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (
            png_chunk(b"IHDR", header),
            png_chunk(b"IDAT", zlib.compress(bytes(1000))),
            png_chunk(b"IEND", b""),
        )
    )


def jpeg_segment(marker: int, payload: bytes) -> bytes:
    """One JPEG marker segment."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(payload) + 2) + payload
