"""The pictures of a book: which there are, and their print files in the folder of a build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from honour_roll.booklet.coarse import MM_AN_INCH, PLANNED, coarse
from honour_roll.booklet.compiled import Book, BookPhoto
from honour_roll.booklet.geometry import Geometry, Size
from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.prints import Cut, PrintCache
from honour_roll.problems import Location, Problem, Severity
from honour_roll.source.survey import shown
from honour_roll.text.message import Message
from honour_roll.text.progress import Step

FOLDER = "photos"
"""Where print files lie within the folder of a build: ``photos/<name>.jpg``."""

Placed = Mapping[str, Size | None]
"""Names of the pictures that stand on finished pages, each with its size, as far as it is known."""

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
    """Write the print file of every picture of ``book`` to ``folder``; which could not be made.

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
        else:
            (target / f"{photo.name}.jpg").write_bytes(made)
    return problems


def prepared_pictures(book: Book, folder: Path) -> Placed:
    """Those that have their print file in ``folder``, where pages may have them at any size."""
    files = ((photo.name, folder / FOLDER / f"{photo.name}.jpg") for photo in book.photos)
    return {name: None for name, file in files if file.is_file()}


def small_pictures(book: Book, root: Path, placed: Placed) -> Iterator[Problem]:
    """Warnings for those in ``placed`` that are far too small for their size on paper.

    Where that is not known, for the largest that they may have.
    """
    geometry = Geometry.of(book)
    for photo in book.photos:
        size = placed.get(photo.name) or geometry.printed(photo)
        too_few = geometry.shape.dpi * _COARSE
        if photo.name in placed and geometry.dpi(photo, size) < too_few:
            yield _small(root, photo, geometry, placed[photo.name])


def _cut(geometry: Geometry, photo: BookPhoto) -> Cut:
    width, height = map(geometry.pixels, geometry.printed(photo))
    return Cut(width, height, fills=photo.role != "figure", focus=photo.focus)


def _refused(root: Path, source: str, refused: PhotoRefused) -> Problem:
    what = Message(
        f"{refused.what.vi} Sách in không có ảnh này.", f"{refused.what.en} The book goes without."
    )
    where = Location(shown(root, source))
    return Problem(refused.code, Severity.WARNING, where, what, refused.remedy)


def _small(root: Path, photo: BookPhoto, geometry: Geometry, known: Size | None) -> Problem:
    place = Message("ảnh sẽ in tới", "the picture is to be printed at up to")
    if known:
        place = Message("ảnh in ở", "the picture is printed at")
    width, height = known or geometry.printed(photo)
    inches, pixels = (width / MM_AN_INCH, height / MM_AN_INCH), geometry.printed_pixels(photo)
    where = Location(shown(root, photo.source))
    return coarse(PLANNED, where, place, inches, pixels, geometry.shape.dpi)
