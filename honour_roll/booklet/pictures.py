"""The pictures of a book: which there are, and their print files in the folder of a build."""

from __future__ import annotations

from pathlib import Path

from honour_roll.booklet.coarse import PLANNED, coarse
from honour_roll.booklet.compiled import Book, BookPhoto
from honour_roll.booklet.geometry import Geometry
from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.prints import Cut, PrintCache
from honour_roll.problems import Location, Problem, Severity
from honour_roll.source.survey import shown
from honour_roll.text.message import Message
from honour_roll.text.progress import Step

FOLDER = "photos"
"""Where print files lie within the folder of a build: ``photos/<name>.jpg``."""

_COARSE = 0.5
"""Share of the dots that print takes below which single ones are seen at reading distance."""


class Finder:
    """Looks at the photos of a content folder; what can't be shown becomes a problem."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []

    def size_of(self, source: str) -> tuple[int, int] | None:
        """Width and height in pixels of a file under the content folder; None: leave it out."""
        try:
            info = inspect(self._root / source)
        except PhotoRefused as refused:
            self.problems.append(_refused(self._root, source, refused))
            return None
        return info.width, info.height


def prepare_pictures(
    book: Book, root: Path, folder: Path, cache: PrintCache, step: Step
) -> list[Problem]:
    """Write the print file of every picture of ``book`` to ``folder``; what is wrong with them.

    A picture that breaks only now has no file, and is left out.
    """
    geometry = Geometry.of(book)
    target = folder / FOLDER
    target.mkdir(parents=True)
    photos = list(book.photos)
    problems = []
    prints = cache.jpegs(root, ((photo.source, _cut(geometry, photo)) for photo in photos))
    for done, (photo, made) in enumerate(zip(photos, prints, strict=True)):
        step("Chuẩn bị ảnh", done, len(photos))
        if isinstance(made, PhotoRefused):
            problems.append(_refused(root, photo.source, made))
            continue
        (target / f"{photo.name}.jpg").write_bytes(made)
        if geometry.dpi(photo) < geometry.shape.dpi * _COARSE:
            problems.append(_small(root, photo, geometry))
    return problems


def _cut(geometry: Geometry, photo: BookPhoto) -> Cut:
    width, height = map(geometry.pixels, geometry.printed(photo))
    return Cut(width, height, fills=photo.role != "figure", focus=photo.focus)


def _refused(root: Path, source: str, refused: PhotoRefused) -> Problem:
    what = Message(
        f"{refused.what.vi} Sách in không có ảnh này.", f"{refused.what.en} The book goes without."
    )
    where = Location(shown(root, source))
    return Problem(refused.code, Severity.WARNING, where, what, refused.remedy)


def _small(root: Path, photo: BookPhoto, geometry: Geometry) -> Problem:
    place = Message("ảnh sẽ in tới", "the picture is to be printed at up to")
    where = Location(shown(root, photo.source))
    inches, pixels = geometry.inches(photo), geometry.printed_pixels(photo)
    return coarse(PLANNED, where, place, inches, pixels, geometry.shape.dpi)
