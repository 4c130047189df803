"""Photos decoded within limits, turned upright, in sRGB."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from honour_roll.photos.colour import opaque_srgb
from honour_roll.photos.container import MAX_PIXELS_OF_HEIF, Container, check_size
from honour_roll.photos.errors import broken, no_reader, refusing_what_breaks
from honour_roll.photos.files import PhotoFile, PhotoFormat, read_photo
from honour_roll.photos.heif import unpack_heif
from honour_roll.photos.jpeg import unpack_jpeg
from honour_roll.photos.jpeg_damage import refuse_damage
from honour_roll.photos.png import unpack_png
from honour_roll.photos.webp import unpack_webp

_UNPACK: dict[PhotoFormat, Callable[[bytes], Container]] = {
    "JPEG": unpack_jpeg,
    "PNG": unpack_png,
    "WEBP": unpack_webp,
    "HEIF": unpack_heif,
}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_REDUCIBLE = ("L", "LA", "RGB", "RGBA", "CMYK")


@dataclass(frozen=True, slots=True)
class PhotoInfo:
    """A photo known by its header: size in pixels as it is looked at, SHA-256 of the file."""

    format: PhotoFormat
    width: int
    height: int
    sha256: str


def inspect(path: Path) -> PhotoInfo:
    """The photo's facts, without decoding it; raises ``PhotoRefused``.

    Finds what the structure shows (wrong kind, ending or size, missing end, broken headers);
    damage within the picture only comes to light when it is decoded.
    """
    return info_of(read_photo(path))


def info_of(photo: PhotoFile) -> PhotoInfo:
    """The same of a file already read."""
    with refusing_what_breaks():
        container = _UNPACK[photo.format](photo.data)
        if photo.format != "HEIF":
            _opened(container).close()
    width, height = container.upright_size
    return PhotoInfo(photo.format, width, height, photo.sha256)


def load(path: Path) -> Image.Image:
    """The whole photo, upright, in sRGB, mode RGB, without metadata; raises ``PhotoRefused``."""
    return decode(read_photo(path))


def decode(photo: PhotoFile, *, at_least: int | None = None) -> Image.Image:
    """The first frame of ``photo`` as ``load`` gives it; raises ``PhotoRefused``.

    With ``at_least`` (pixels) a larger photo is read at a fraction of its size that still
    leaves that upright width.
    """
    return decode_lying(photo, at_least=at_least).upright()


@dataclass(frozen=True, slots=True)
class Lying:
    """A decoded picture as its file has it: turning a smaller one costs less."""

    image: Image.Image
    turn: Image.Transpose | None
    is_on_its_side: bool

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height in pixels as the picture is looked at."""
        width, height = self.image.size
        return (height, width) if self.is_on_its_side else (width, height)

    def upright(
        self, size: tuple[int, int] | None = None, by: Image.Resampling = Image.Resampling.LANCZOS
    ) -> Image.Image:
        """The picture turned upright, in ``size`` if that is another than its own."""
        image = self.image
        if size not in (None, self.upright_size):
            width, height = size or self.upright_size
            image = image.resize((height, width) if self.is_on_its_side else (width, height), by)
        return image if self.turn is None else image.transpose(self.turn)


def decode_lying(photo: PhotoFile, *, at_least: int | None = None) -> Lying:
    """The same as ``decode``, before it is turned."""
    with refusing_what_breaks():
        container = _UNPACK[photo.format](photo.data)
        with _read_heif(container) if photo.format == "HEIF" else _opened(container) as image:
            if photo.format == "JPEG":
                refuse_damage(container.data)
            if at_least is not None:
                image.draft("RGB", _stored_size(container, at_least))
            image.load()
            flat = opaque_srgb(_reduced(image, container, at_least))
        return Lying(flat, _TURNS.get(container.orientation), container.lies_on_its_side)


def reader_version() -> str:
    """Names what reads HEIC here, if anything does."""
    try:
        from pillow_heif import __version__, libheif_version
    except ImportError:
        return "heif=none"
    return f"heif={__version__}/{libheif_version()}"


def _opened(container: Container) -> Image.Image:
    # The list of formats is not a courtesy: Pillow runs Ghostscript on PostScript.
    image = Image.open(BytesIO(container.data), formats=("JPEG", "PNG", "WEBP"))
    if image.size != (container.width, container.height):
        raise broken()
    return image


def _read_heif(container: Container) -> Image.Image:
    """The picture by libheif, which turns it upright; the container has only read its boxes."""
    try:
        from pillow_heif import open_heif, options
    except ImportError as error:
        raise no_reader() from error
    options.DECODE_THREADS = 1  # each would ask for an arena of memory of its own
    options.THUMBNAILS = options.DEPTH_IMAGES = options.AUX_IMAGES = False
    opened = open_heif(BytesIO(container.data), convert_hdr_to_8bit=True)
    width, height = opened.size
    check_size(width, height, MAX_PIXELS_OF_HEIF)
    image: Image.Image = opened.to_pillow()
    return image


def _stored_size(container: Container, width: int) -> tuple[int, int]:
    """The size before turning, in pixels, of the picture at an upright ``width``."""
    upright_width, upright_height = container.upright_size
    height = max(1, -(-upright_height * width // upright_width))
    return (height, width) if container.lies_on_its_side else (width, height)


def _reduced(image: Image.Image, container: Container, at_least: int | None) -> Image.Image:
    """``image`` averaged over whole blocks of pixels, if that leaves ``at_least`` pixels."""
    # A colour that stands for "transparent" must not be averaged with its neighbours.
    if at_least is None or image.mode not in _REDUCIBLE or "transparency" in image.info:
        return image
    width = image.height if container.lies_on_its_side else image.width
    factor = width // at_least
    return image.reduce(factor) if factor > 1 else image
