"""Cards for links that others share: 1200 × 630 pixels, words on the colour of the cover.

One for the whole site, and one for each unit, which its records without a photo share: a card of
its own for each would take longer than all of the rest of a build.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1200, 630
TITLE = "Sổ ghi danh"

_COVER, _WORDS = (0x76, 0x17, 0x13), (0xF6, 0xE9, 0xD3)
"""``--hr-cover`` and ``--hr-on-cover`` of the stylesheet."""
_MARGIN, _GAP = 90, 12
_LINE, _RULE, _FULL = 150, 190, 255
"""How much of the words' colour a mark has, of 255."""
_SIZES = (92, 76, 62, 50)
_MOST_LINES = 4
_TALLEST = "ỄẴgy"
"""Capitals with two marks above, and letters that reach below the line."""


def card(words: str) -> bytes:
    """A PNG file with ``words`` in at most four lines; what is longer ends with dots."""
    image = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(image)
    draw.rectangle((30, 30, WIDTH - 31, HEIGHT - 31), outline=_LINE, width=3)
    draw.text((_MARGIN, 74), TITLE.upper(), font=_face("sans-600", 34), fill=_RULE)
    draw.rectangle((_MARGIN, 138, _MARGIN + 120, 141), fill=_RULE)
    face, lines = _fitted(words)
    height = _height(face)
    top = 160 + (HEIGHT - 60 - 160 - height * len(lines)) // 2
    for number, line in enumerate(lines):
        draw.text((_MARGIN, top + number * height), line, font=face, fill=_FULL)
    image.putpalette(_ramp())
    file = BytesIO()
    image.save(file, "PNG", compress_level=1)
    return file.getvalue()


def _fitted(words: str) -> tuple[FreeTypeFont, list[str]]:
    """The largest face in which all words have room, and its lines."""
    for size in _SIZES:
        face = _face("serif-600", size)
        lines = _wrapped(words, face)
        if len(lines) <= _MOST_LINES and len(lines) * _height(face) <= HEIGHT - 240:
            return face, lines
    kept = lines[:_MOST_LINES]
    return face, [*kept[:-1], _shortened(f"{kept[-1]} …", face)]


def _wrapped(words: str, face: FreeTypeFont) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or face.getlength(longer) <= WIDTH - 2 * _MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return [_shortened(line, face) for line in lines]


def _shortened(line: str, face: FreeTypeFont) -> str:
    """A line no wider than the card: only a single word without a gap can be."""
    while face.getlength(line) > WIDTH - 2 * _MARGIN:
        line = f"{line.rstrip(' …')[:-1]}…"
    return line


@cache
def _height(face: FreeTypeFont) -> int:
    """Of a line whose marks above touch nothing of the line before."""
    _, top, _, bottom = face.getbbox(_TALLEST)
    return int(bottom - min(top, 0)) + _GAP


@cache
def _face(name: str, size: int) -> FreeTypeFont:
    data = (files("honour_roll.pages") / "assets" / "fonts" / f"{name}.woff2").read_bytes()
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _ramp() -> list[int]:
    """A palette from the cover's colour to that of the words."""
    return [
        round(dark + (light - dark) * step / 255)
        for step in range(256)
        for dark, light in zip(_COVER, _WORDS, strict=True)
    ]
