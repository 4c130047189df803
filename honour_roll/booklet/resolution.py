"""How finely pictures are printed, read from the finished PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from math import hypot
from typing import Any

import pikepdf
from pikepdf import Dictionary, Matrix, Stream

from honour_roll.booklet.boxes import numbers
from honour_roll.booklet.coarse import PLACED, coarse
from honour_roll.problems import Location, Problem
from honour_roll.text.message import Message

# Sizes on paper are rounded on their way to points.
_TOLERANCE = 1
_POINTS_AN_INCH = 72
# Typesetters nest a clip or two; a form that draws itself would have no end.
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A picture where it stands; ``page`` counts from 1, ``inches`` are width and height."""

    page: int
    digest: str
    """SHA-256 of its bytes in the PDF: those of the JPEG file that it was made of."""
    pixels: tuple[int, int]
    inches: tuple[float, float]

    @property
    def dpi(self) -> int:
        """Dots an inch in the direction that has fewer."""
        pairs = zip(self.pixels, self.inches, strict=True)
        return round(min((pixels / inches for pixels, inches in pairs if inches), default=0))


def coarse_images(
    pdf: bytes, wanted: int, photos: Mapping[str, Location], otherwise: Location
) -> list[Problem]:
    """A warning for each picture that is printed with fewer than ``wanted`` dots an inch.

    ``photos`` says by digest which file a picture is of; ``otherwise`` is pointed at for the
    rest. A picture that stands in several places is judged where it is largest.
    """
    worst: dict[str, PlacedImage] = {}
    for image in placed_images(pdf):
        known = worst.get(image.digest)
        if known is None or image.dpi < known.dpi:
            worst[image.digest] = image
    return [
        _too_coarse(image, wanted, photos.get(digest, otherwise))
        for digest, image in worst.items()
        if image.dpi < wanted - _TOLERANCE
    ]


def placed_images(pdf: bytes) -> Iterator[PlacedImage]:
    """Every picture of a PDF in the order of drawing."""
    with pikepdf.open(BytesIO(pdf)) as book:
        for number, page in enumerate(book.pages, start=1):
            for image, matrix in _drawn(page, page.resources, Matrix(), _DEEPEST):
                across, up = hypot(matrix.a, matrix.b), hypot(matrix.c, matrix.d)
                yield PlacedImage(
                    number,
                    sha256(image.read_raw_bytes()).hexdigest(),
                    (int(image.Width), int(image.Height)),
                    (across / _POINTS_AN_INCH, up / _POINTS_AN_INCH),
                )


def _drawn(
    stream: pikepdf.Page | Stream, resources: Any, start: Matrix, deepest: int
) -> Iterator[tuple[Stream, Matrix]]:
    """The pictures that a content stream draws, each with its matrix on the page."""
    named = resources.get("/XObject", Dictionary())
    now, saved = start, []
    for one in pikepdf.parse_content_stream(stream, "q Q cm Do"):
        match str(one.operator):
            case "q":
                saved.append(now)
            case "Q" if saved:
                now = saved.pop()
            case "cm":
                now = Matrix(*numbers(one.operands)) @ now
            case "Do":
                yield from _of_object(named.get(str(one.operands[0])), now, deepest)


def _of_object(given: Any, now: Matrix, deepest: int) -> Iterator[tuple[Stream, Matrix]]:
    if not isinstance(given, Stream):
        return
    if given.Subtype == "/Image":
        yield given, now
    elif deepest:
        own = Matrix(*numbers(given.Matrix)) if "/Matrix" in given else Matrix()
        resources = given.get("/Resources", Dictionary())
        yield from _drawn(given, resources, own @ now, deepest - 1)


def _too_coarse(image: PlacedImage, wanted: int, where: Location) -> Problem:
    place = Message(
        f"ảnh ở trang {image.page} in", f"the picture on page {image.page} is printed at"
    )
    return coarse(PLACED, where, place, image.inches, image.pixels, wanted)
