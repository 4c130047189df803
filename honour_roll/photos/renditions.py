"""The sizes in which pages show a photo, as WebP without metadata."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, features

from honour_roll.photos.decode import decode
from honour_roll.photos.errors import refusing_what_breaks
from honour_roll.photos.files import PhotoFile, read_photo

WIDTHS = (480, 960)
"""Widths in pixels, narrow first."""

_QUALITY = 80
_METHOD = 2
_WEBP_MAX_SIDE = 16_383
# Read at twice the widest rendition or more, so that the last step is a true resampling
# and not whatever fraction the decoder offers.
_DECODED_WIDTH = 2 * max(WIDTHS)
_LIBRARIES = ("jpg", "libjpeg_turbo", "webp", "littlecms2", "zlib", "zlib_ng")


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a photo: width and height in pixels, and the bytes of a WebP file."""

    width: int
    height: int
    data: bytes = field(repr=False)


def render(path: Path) -> tuple[Rendition, ...]:
    """The renditions of the photo at ``path``, narrow first; raises ``PhotoRefused``.

    At least one, none larger than the photo, no two of the same size. The same file and
    library versions give the same bytes.
    """
    return render_photo(read_photo(path))


def render_photo(photo: PhotoFile) -> tuple[Rendition, ...]:
    """The same for a file already read."""
    image = decode(photo, at_least=_DECODED_WIDTH)
    with refusing_what_breaks():
        return tuple(_encoded(image, size) for size in _sizes(*image.size))


def pipeline_version() -> str:
    """Names everything besides the photo that shapes the bytes of a rendition."""
    settings = f"widths={WIDTHS} quality={_QUALITY} method={_METHOD} decoded={_DECODED_WIDTH}"
    libraries = (f"{name}={features.version(name)}" for name in _LIBRARIES)
    return f"photos-1 {settings} pillow={PIL.__version__} {' '.join(libraries)}"


def _sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Widths and heights in pixels that a picture of this size is shown in, narrow first."""
    sizes = set()
    for wanted in WIDTHS:
        scale = min(1.0, wanted / width, _WEBP_MAX_SIDE / height)
        sizes.add((max(1, round(width * scale)), max(1, round(height * scale))))
    return sorted(sizes)


def _encoded(image: Image.Image, size: tuple[int, int]) -> Rendition:
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    buffer = BytesIO()
    image.save(buffer, "WEBP", quality=_QUALITY, method=_METHOD)
    return Rendition(*size, buffer.getvalue())
