"""What lets a phone keep the site among its programs: a web manifest, and icons drawn for it.

Source: Web Application Manifest (W3C); the safe zone of a maskable icon is a circle of four fifths.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from honour_roll.pages.assets import Asset

MANIFEST = "manifest.json"
TOUCH_ICON = "assets/apple-touch-icon.png"
"""What Apple's phones take, which read no manifest for it."""

_SHORT_NAME = "Sổ ghi danh"
_LONGEST_SHORT = 12
"""Letters that phones show below an icon."""

_COVER, _GILT, _PAPER = "#761713", "#e0bd74", "#faf6ec"
"""``--hr-cover``, ``--hr-gilt`` and ``--hr-paper`` of the stylesheet."""

_FINER = 4
_STEPS = 16
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "ICO")
_MOST_PIXELS = 4096 * 4096
_COMMAND = re.compile(r"([MCZ])([^MCZ]*)")

Point = tuple[float, float]


class _Icon(NamedTuple):
    """``ours`` and ``theirs``: how much of its side the lotus takes, and a picture of the owner."""

    name: str
    side: int
    purpose: str
    ours: float
    theirs: float


_ICONS = (
    _Icon("assets/icon-192.png", 192, "any", 0.74, 1),
    _Icon("assets/icon-512.png", 512, "any", 0.74, 1),
    _Icon("assets/icon-maskable-512.png", 512, "maskable", 0.6, 0.56),
    _Icon(TOUCH_ICON, 180, "", 0.7, 0.8),
)


def home_screen(name: str, description: str, favicon: bytes | None) -> Iterator[Asset]:
    """The manifest and the icons of the site ``name``.

    ``favicon`` is the owner's own; the lotus takes its place where it is no picture of points.
    """
    yield Asset(MANIFEST, _manifest(name, description))
    picture = _opened(favicon) if favicon else None
    for icon in _ICONS:
        yield Asset(icon.name, _lotus_icon(icon) if picture is None else _own_icon(icon, picture))


def _manifest(name: str, description: str) -> bytes:
    """Its addresses are relative to itself, so that the site works in any folder of a host."""
    fields = {
        "name": name,
        "short_name": name if len(name) <= _LONGEST_SHORT else _SHORT_NAME,
        **({"description": description} if description else {}),
        "lang": "vi",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        # With the browser's own way back, which pages do without.
        "display": "minimal-ui",
        "theme_color": _COVER,
        "background_color": _PAPER,
        "icons": [
            {
                "src": icon.name,
                "sizes": f"{icon.side}x{icon.side}",
                "type": "image/png",
                "purpose": icon.purpose,
            }
            for icon in _ICONS
            if icon.purpose
        ],
    }
    return f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n".encode()


def _opened(data: bytes) -> Image.Image | None:
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            return image.convert("RGBA")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None


def _own_icon(icon: _Icon, picture: Image.Image) -> bytes:
    side = round(icon.side * icon.theirs)
    scaled = ImageOps.contain(picture, (side, side), Image.Resampling.LANCZOS)
    ground = Image.new("RGBA", (icon.side, icon.side), _PAPER)
    place = ((icon.side - scaled.width) // 2, (icon.side - scaled.height) // 2)
    ground.alpha_composite(scaled, place)
    return _as_png(ground.convert("RGB"))


@cache
def _lotus_icon(icon: _Icon) -> bytes:
    side = icon.side * _FINER
    ink = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(ink)
    width, height, leaves = _lotus()
    scale = side * icon.ours / width
    left, top = (side - width * scale) / 2, (side - height * scale) / 2
    for leaf in leaves:
        draw.polygon([(left + x * scale, top + y * scale) for x, y in leaf], fill=255)
    ink = ink.resize((icon.side, icon.side), Image.Resampling.BOX)
    ground = Image.new("RGB", ink.size, _COVER)
    ground.paste(Image.new("RGB", ink.size, _GILT), mask=ink)
    return _as_png(ground.quantize(32, dither=Image.Dither.NONE))


def _as_png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


@cache
def _lotus() -> tuple[float, float, tuple[tuple[Point, ...], ...]]:
    """Width, height and leaves of the roll's sign, which is an SVG file of curves."""
    logo = files("honour_roll.pages") / "theme" / "partials" / "logo.html"
    svg = logo.read_text(encoding="utf-8")
    [(width, height, path)] = re.findall(r'viewBox="0 0 (\d+) (\d+)".* d="([^"]*)"', svg)
    leaves: list[tuple[Point, ...]] = []
    points: list[Point] = []
    for command, text in _COMMAND.findall(path):
        numbers = [float(number) for number in re.findall(r"[\d.]+", text)]
        found = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            points = found
        elif command == "C":
            for start in range(0, len(found), 3):
                points += _curve(points[-1], *found[start : start + 3])
        else:
            leaves.append(tuple(points))
    return float(width), float(height), tuple(leaves)


def _curve(start: Point, one: Point, two: Point, end: Point) -> Iterator[Point]:
    """Points on a cubic Bézier curve after its ``start``."""
    for step in range(1, _STEPS + 1):
        at = step / _STEPS
        points = [start, one, two, end]
        while len(points) > 1:
            points = [(a + (c - a) * at, b + (d - b) * at) for (a, b), (c, d) in pairwise(points)]
        yield points[0]
