"""Photos for paper: JPEG at the size of printing, cached by the photo's name and bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Set
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from honour_roll.photos.cache import forget_others, write_whole
from honour_roll.photos.decode import decode
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import PhotoFile, read_photo
from honour_roll.photos.renditions import pipeline_version
from honour_roll.photos.worker import Made
from honour_roll.photos.workshop import Workshop, two_at_a_time

_QUALITY = 90
_DIGEST_BYTES = 32
_ENDING = ".print"
_MOST_BYTES = 64_000_000
_CENTRE = (0.5, 0.5)
_PLACE_DIGITS = 16

FOLDER = "prints"
"""Where prints lie within the folder of caches, those of each booklet in a folder of its own."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A size in pixels, of which a smaller photo gives what it has.

    With ``fills`` the photo is cut to these proportions around ``focus`` (shares of width and
    height), else it keeps its own and fits within.
    """

    width: int
    height: int
    fills: bool
    focus: tuple[float, float] | None = None


class PrintCache:
    """A folder of prints that may be deleted, damaged or read-only at any time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()
        self._version = f"prints-2 quality={_QUALITY} {pipeline_version()}"

    def jpeg(self, root: Path, name: str, cut: Cut) -> bytes:
        """The photo ``name`` below ``root`` as JPEG of that size, in sRGB.

        The name tells later whose prints are to go. Raises ``PhotoRefused``.
        """
        with Workshop() as workshop:
            return self._jpeg(workshop, root, name, cut)

    def jpegs(
        self, root: Path, wanted: Iterable[tuple[str, Cut]]
    ) -> Iterator[bytes | PhotoRefused]:
        """The same of many photos, in their order, two at a time."""

        def tried(workshop: Workshop, one: tuple[str, Cut]) -> bytes | PhotoRefused:
            try:
                return self._jpeg(workshop, root, *one)
            except PhotoRefused as refused:
                return refused

        return two_at_a_time(tried, wanted)

    def _jpeg(self, workshop: Workshop, root: Path, name: str, cut: Cut) -> bytes:
        photo = read_photo(root / name)
        made_of = f"{photo.sha256}\n{self._version}\n{cut}"
        key = _place(name) + hashlib.sha256(made_of.encode()).hexdigest()
        self._used.add(key)
        entry = self._folder / key[:2] / f"{key[2:]}{_ENDING}"
        kept = _read(entry, key)
        if kept is not None:
            return kept
        _, (made,) = workshop.do(make_print, photo, cut)
        write_whole(entry, _digest(key, made) + made)
        return made

    def forget_unused(self) -> None:
        """Remove the prints that nobody asked for since this was made."""
        forget_others(self._folder, _ENDING, self._used)


def forget_prints_but(folder: Path, names: Iterable[str]) -> None:
    """Remove the prints of all photos but those of ``names`` from the ``FOLDER`` of all booklets.

    Whoever was taken down is to leave no picture behind, also where no book is made any more.
    """
    if not folder.is_dir():
        return
    places = _Places({_place(name) for name in names})
    for booklet in folder.iterdir():
        forget_others(booklet, _ENDING, places)


class _Places(Container[str]):
    """The keys of all prints of some photos."""

    def __init__(self, places: Set[str]) -> None:
        self._places = places

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key[:_PLACE_DIGITS] in self._places


def _place(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:_PLACE_DIGITS]


def _read(entry: Path, key: str) -> bytes | None:
    try:
        with entry.open("rb") as file:
            stored = file.read(_MOST_BYTES)
    except OSError:
        return None
    digest, made = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
    return made if digest == _digest(key, made) else None


def _digest(key: str, made: bytes) -> bytes:
    return hashlib.sha256(key.encode() + made).digest()


def make_print(photo: PhotoFile, cut: Cut) -> Made:
    """What the workshop does."""
    image = decode(photo, at_least=2 * max(cut.width, cut.height))
    buffer = BytesIO()
    _sized(image, cut).save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return Made(None, [buffer.getvalue()])


def _sized(image: Image.Image, cut: Cut) -> Image.Image:
    sides = (image.width / cut.width, image.height / cut.height)
    # Never enlarged: that adds bytes and no detail.
    scale = max(1.0, 1 / min(sides)) if cut.fills else 1.0
    size = (max(1, round(cut.width / scale)), max(1, round(cut.height / scale)))
    if cut.fills:
        focus = cut.focus or _CENTRE
        return ImageOps.fit(image, size, Image.Resampling.LANCZOS, centering=focus)
    if max(sides) <= 1:
        return image
    return ImageOps.contain(image, size, Image.Resampling.LANCZOS)
