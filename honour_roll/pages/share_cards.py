"""Pictures for links that others share: 1200 × 630 pixels, as Facebook and Zalo want them.

Of the site, of a unit and of an entry without a photo: words on the colour of the cover. Of an
entry with one: the photo, cut around its focus; one that is upright stands beside the name.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import NamedTuple
from zlib import ZLIB_RUNTIME_VERSION

import PIL
from PIL import Image, ImageDraw, ImageOps, features

from honour_roll.pages.lettering import Face, face
from honour_roll.pages.shades import SHADES, Ground, Rows
from honour_roll.text import labels
from honour_roll.views.cards import Card
from honour_roll.views.parts import PhotoFile, PhotoView
from honour_roll.views.record import RecordView

WIDTH, HEIGHT = 1200, 630

_COVER, _WORDS = (0x76, 0x17, 0x13), (0xF6, 0xE9, 0xD3)
"""``--hr-cover`` and ``--hr-on-cover`` of the stylesheet."""
_MARGIN, _TOP, _FOOT = 90, 160, 60
_RULE, _FULL = 2, 3
"""Shades: the more, the more of the words' colour. In four, letters are as smooth as in all."""
_SIZES = (92, 76, 62, 50)
_BESIDE = 460
"""How wide an upright photo is."""
_MOST_LINES = 4
_LEAST_WIDTH, _LEAST_UPRIGHT_WIDTH = 600, 300
"""A photo of fewer pixels would be blurred."""
_QUALITY = 78
_CENTRE = (5, 5)
_MARK_DIGITS = 12


class EntryCard(NamedTuple):
    """What the picture of an entry shows.

    ``below`` is its kind and unit, ``site`` the name of the site.
    """

    name: str
    below: str
    photo: PhotoView | None
    site: str = labels.ROLL

    @classmethod
    def of(cls, one: Card | RecordView, site: str) -> EntryCard:
        """The same of what lists know of an entry, and of its own page."""
        if isinstance(one, Card):
            return cls(one.name, f"{one.kind} · {one.unit}", _fit(one.photo), site)
        photo = next((photo for photo in one.photos if not photo.is_tiny), None)
        return cls(one.title, f"{one.kind} · {one.subject.unit.text}", _fit(photo), site)

    @property
    def words(self) -> str:
        """What it shows, for those who don't see it."""
        return self.photo.alt if self.photo else f"{self.name}, {self.below}"

    def address(self, page: str) -> str:
        """``dien-hinh/…/the-1234567890ab.png``: another one wherever another picture is drawn.

        So what fetched it once (Zalo, Facebook) never shows an old one for a new one.
        """
        ending = "jpg" if self.photo else "png"
        return f"{page}the-{self._mark}.{ending}"

    @property
    def _mark(self) -> str:
        photo = (self.photo.mark, self.photo.focus, _largest(self.photo)) if self.photo else ()
        told = repr((_version(), self.site, self.name, self.below, photo))
        return sha256(told.encode()).hexdigest()[:_MARK_DIGITS]

    def draw(self, photo: bytes) -> bytes:
        """A JPEG file with the ``photo`` (a WebP file of ours), else a PNG file.

        Where a photo went while the site was made there are only words.
        """
        if self.photo is None:
            return _ground_of(self.site).png(*self._words(0))
        if not photo:
            return _as_jpeg(_coloured(self._words(0)[0]))
        with Image.open(BytesIO(photo), formats=("WEBP",)) as image:
            picture = image.convert("RGB")
        x, y = self.photo.focus or _CENTRE
        if not _is_upright(_largest(self.photo)):
            return _as_jpeg(_cut(picture, WIDTH, (x, y)))
        card = _coloured(self._words(_BESIDE)[0])
        card.paste(_cut(picture, _BESIDE, (x, y)), (0, 0))
        return _as_jpeg(card)

    def _words(self, left: int) -> tuple[Image.Image, list[Rows]]:
        return _words(self.name, self.below, left, self.site)


def card(words: str, site: str = labels.ROLL) -> bytes:
    """A PNG file with ``words`` in at most four lines; what is longer ends with dots."""
    return _ground_of(site).png(*_words(words, "", 0, site))


def _fit(photo: PhotoView | None) -> PhotoView | None:
    """The photo, if it is large enough."""
    if photo is None or not photo.files:
        return None
    file = _largest(photo)
    least = _LEAST_UPRIGHT_WIDTH if _is_upright(file) else _LEAST_WIDTH
    return photo if file.width >= least else None


def _largest(photo: PhotoView) -> PhotoFile:
    return photo.files[-1]


def _is_upright(file: PhotoFile) -> bool:
    """Whether a cut as wide as the card would take most of the picture away."""
    return file.width < file.height * 1.1


def _cut(picture: Image.Image, width: int, focus: tuple[int, int]) -> Image.Image:
    shares = (focus[0] / 10, focus[1] / 10)
    return ImageOps.fit(picture, (width, HEIGHT), Image.Resampling.BICUBIC, centering=shares)


def _words(words: str, below: str, left: int, site: str) -> tuple[Image.Image, list[Rows]]:
    """A card right of ``left`` in numbers of shades; the rows that words were drawn in."""
    image, drawn = _ground(left, site).copy(), list[Rows]()
    at, width = left + _MARGIN, WIDTH - left - 2 * _MARGIN
    foot = HEIGHT - _FOOT
    if below:
        small = face("sans-600", 30)
        foot -= small.height
        line = small.shortened(small.spelled(below), width)
        drawn.append(small.draw(image, (at, foot), line, _RULE))
    letters, lines = _fitted(words, width, foot - _TOP)
    top = _TOP + (foot - _TOP - letters.height * len(lines)) // 2
    for number, line in enumerate(lines):
        place = (at, top + number * letters.height)
        drawn.append(letters.draw(image, place, line, _FULL))
    return image, drawn


@cache
def _ground(left: int, site: str) -> Image.Image:
    """A frame, the site's own name and a rule below it."""
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    draw.rectangle((left + 30, 30, WIDTH - 31, HEIGHT - 31), outline=_RULE, width=3)
    letters = face("sans-600", 34)
    name = letters.spelled(letters.spelled(site).upper())  # it may lack capitals of what it has
    name = letters.shortened(name, WIDTH - left - 2 * _MARGIN)
    letters.draw(image, (left + _MARGIN, 74), name, _RULE)
    draw.rectangle((left + _MARGIN, 138, left + _MARGIN + 120, 141), fill=_RULE)
    return image


def _fitted(words: str, width: int, height: int) -> tuple[Face, list[str]]:
    """The largest face in which all words have room, and its lines."""
    words = face("serif-600", _SIZES[0]).spelled(words)
    for size in _SIZES:
        letters = face("serif-600", size)
        lines = letters.wrapped(words, width)
        if len(lines) <= _MOST_LINES and len(lines) * letters.height <= height:
            return letters, lines
    room = min(_MOST_LINES, height // letters.height)
    kept = lines[:room]
    return letters, [*kept[:-1], letters.shortened(f"{kept[-1]} …", width)]


@cache
def _ground_of(site: str) -> Ground:
    return Ground(_ground(0, site), bytes(_COLOURS))


def _coloured(image: Image.Image) -> Image.Image:
    image.putpalette(_COLOURS)
    return image.convert("RGB")


_COLOURS = [
    round(dark + (light - dark) * step / _FULL)
    for step in range(SHADES)
    for dark, light in zip(_COVER, _WORDS, strict=True)
]
"""Of the shades, from the cover's to that of the words."""


def _as_jpeg(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "JPEG", quality=_QUALITY, optimize=True, progressive=True)
    return file.getvalue()


@cache
def _version() -> str:
    """Names everything besides words and photo that shapes a picture."""
    libraries = [features.version(name) for name in ("freetype2", "webp", "libjpeg_turbo")]
    return f"cards-4 {PIL.__version__} {libraries} {ZLIB_RUNTIME_VERSION}"
