"""The sizes in which pages show a photo, as WebP without metadata, and its colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import PIL
from PIL import Image, features

from honour_roll.photos.decode import decode_lying, reader_version
from honour_roll.photos.files import PhotoFile, read_photo
from honour_roll.photos.worker import Made
from honour_roll.photos.workshop import Workshop

WIDTHS = (480, 960, 1600)
"""Widths in pixels, narrow first."""

# Each width is made of the next wider one. The widest is often made of a picture hardly wider,
# where the bicubic filter takes three quarters of the time and leaves more bytes for quality.
_BICUBIC, _LANCZOS = Image.Resampling.BICUBIC, Image.Resampling.LANCZOS
_MAKING = {480: (_LANCZOS, 80), 960: (_LANCZOS, 80), 1600: (_BICUBIC, 82)}
_METHOD = 2
_WEBP_MAX_SIDE = 16_383
_LIBRARIES = ("jpg", "libjpeg_turbo", "webp", "littlecms2", "zlib", "zlib_ng")
# What the colour is chosen from: enough pixels to tell a wall from a face.
_LOOKED_AT, _COLOURS = (32, 32), 5


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a photo: width and height in pixels, and the bytes of a WebP file."""

    width: int
    height: int
    data: bytes = field(repr=False)


class Rendered(NamedTuple):
    """The renditions of a photo, narrow first, and the colour most of it has (``#rrggbb``)."""

    renditions: tuple[Rendition, ...]
    colour: str


def render(path: Path) -> tuple[Rendition, ...]:
    """The renditions of the photo at ``path``, narrow first; raises ``PhotoRefused``.

    At least one, none larger than the photo, no two of the same size. The same file and
    library versions give the same bytes.
    """
    with Workshop() as workshop:
        return render_photo(read_photo(path), workshop).renditions


def render_photo(photo: PhotoFile, workshop: Workshop) -> Rendered:
    """The same for a file already read, with the colour; it is decoded in the ``workshop``."""
    facts, files = workshop.do(make_renditions, photo)
    sizes = [(int(width), int(height)) for width, height in facts["sizes"]]
    made = tuple(Rendition(*size, data) for size, data in zip(sizes, files, strict=True))
    return Rendered(made, str(facts["colour"]))


def make_renditions(photo: PhotoFile) -> Made:
    """What the workshop does."""
    lying = decode_lying(photo, at_least=max(WIDTHS))
    image: Image.Image | None = None
    made = {}
    for size in reversed(_sizes(*lying.upright_size)):
        by, quality = _making(size[0])
        image = lying.upright(size, by) if image is None else image.resize(size, by)
        buffer = BytesIO()
        image.save(buffer, "WEBP", quality=quality, method=_METHOD)
        made[size] = buffer.getvalue()
    sizes = sorted(made)
    colour = _colour(image or lying.image)
    return Made({"sizes": sizes, "colour": colour}, [made[size] for size in sizes])


def pipeline_version() -> str:
    """Names everything besides the photo that shapes the bytes of a rendition."""
    making = " ".join(f"{width}:{by.name}:{quality}" for width, (by, quality) in _MAKING.items())
    libraries = (f"{name}={features.version(name)}" for name in _LIBRARIES)
    version = f"photos-3 {making} method={_METHOD} colours={_COLOURS} {reader_version()}"
    return f"{version} pillow={PIL.__version__} {' '.join(libraries)}"


def _sizes(width: int, height: int) -> Sequence[tuple[int, int]]:
    """Widths and heights in pixels that a picture of this size is shown in, narrow first."""
    sizes = set()
    for wanted in WIDTHS:
        scale = min(1.0, wanted / width, _WEBP_MAX_SIDE / height)
        sizes.add((max(1, round(width * scale)), max(1, round(height * scale))))
    return sorted(sizes)


def _making(width: int) -> tuple[Image.Resampling, int]:
    return _MAKING[min((wanted for wanted in WIDTHS if wanted >= width), default=max(WIDTHS))]


def _colour(image: Image.Image) -> str:
    """The colour that most pixels are near to; not the mean, which is nobody's colour."""
    few = image.resize(_LOOKED_AT, Image.Resampling.BOX).quantize(_COLOURS).convert("RGB")
    counted = few.getcolors() or []
    _, colour = max(counted, key=lambda one: one[0])
    return "#" + bytes(colour if isinstance(colour, tuple) else ()).hex()
