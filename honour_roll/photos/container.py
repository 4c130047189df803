"""What a photo's own structure says, before any decoder sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from honour_roll.photos.errors import PhotoRefused, broken
from honour_roll.text.message import Message

# So that no picture takes more than 300 MB. Measured with the dearest of each kind, bytes a pixel:
# 9 for a JPEG in several scans, 10 for PNG, 20 for WebP; a JPEG in one scan is read at a fraction
# of its size. HEIC is what telephones take: 48 million pixels, in a process of its own.
MAX_PIXELS = 60_000_000
MAX_PIXELS_IN_SCANS = 25_000_000
MAX_PIXELS_OF_PNG = 24_000_000
MAX_PIXELS_OF_WEBP = 12_000_000
MAX_PIXELS_OF_HEIF = 50_000_000
MAX_SIDE = 20_000
# More pieces (segments, chunks) than cameras and editors write; each costs a turn of a loop.
MAX_PIECES = 20_000

TINY = 200
"""Pixels of the longer side, below which a picture fills no box and keeps its own size."""


@dataclass(frozen=True, slots=True)
class Container:
    """One picture taken out of its file.

    ``width`` and ``height`` are pixels as stored; ``orientation`` is Exif's, 1 to 8;
    ``data`` is a file of the same format that holds the picture and its colour profile.
    """

    width: int
    height: int
    orientation: int
    data: bytes = field(repr=False)

    @property
    def lies_on_its_side(self) -> bool:
        """Whether turning it upright exchanges width and height."""
        return self.orientation >= 5

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height in pixels as the picture is looked at."""
        if self.lies_on_its_side:
            return self.height, self.width
        return self.width, self.height


def check_size(width: int, height: int, most: int) -> None:
    """Refuse a picture without pixels, over ``most`` pixels or ``MAX_SIDE`` a side."""
    if width < 1 or height < 1:
        raise broken()
    if width > MAX_SIDE or height > MAX_SIDE or width * height > most:
        raise _too_large(width, height, most)


def check_size_in_scans(width: int, height: int) -> None:
    """Refuse a JPEG in several scans that could be shown, at its size, in one."""
    if width * height > MAX_PIXELS_IN_SCANS:
        raise _too_large_in_scans(width, height)


def _too_large(width: int, height: int, most: int) -> PhotoRefused:
    size = f"{width:,} × {height:,}"
    side = f"{MAX_SIDE:,}"
    millions = most // 1_000_000
    return PhotoRefused(
        "photo-too-large",
        Message(
            f"Ảnh quá lớn: {size.replace(',', '.')} điểm ảnh; tối đa {millions} triệu điểm ảnh, "
            f"mỗi cạnh không quá {side.replace(',', '.')}.",
            f"The photo is too large: {size} pixels; at most {millions} million pixels, "
            f"{side} a side.",
        ),
        Message(
            "Mở ảnh bằng Photos hoặc Paint, thu nhỏ rồi lưu lại.",
            "Open the photo in an image editor, make it smaller and save it.",
        ),
    )


def _too_large_in_scans(width: int, height: int) -> PhotoRefused:
    size = f"{width:,} × {height:,}"
    scans, ordinary = MAX_PIXELS_IN_SCANS // 1_000_000, MAX_PIXELS // 1_000_000
    return PhotoRefused(
        "photo-too-large",
        Message(
            f"Ảnh JPEG lưu kiểu nhiều lớp (progressive) mà quá lớn: {size.replace(',', '.')} điểm "
            f"ảnh; kiểu này tối đa {scans} triệu điểm ảnh, JPEG lưu kiểu thường {ordinary} triệu.",
            f"The photo is a progressive JPEG and too large: {size} pixels; at most {scans} "
            f"million pixels, {ordinary} million in a baseline JPEG.",
        ),
        Message(
            "Mở ảnh bằng Photos hoặc Paint và lưu lại thành tệp JPEG kiểu thường (bỏ chọn "
            "“Progressive” nếu có), hoặc thu nhỏ ảnh.",
            "Open the photo in an image editor and save it as a baseline JPEG (not "
            "“progressive”), or make it smaller.",
        ),
    )
