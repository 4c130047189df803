"""Contact sheets: many screenshots on one labelled picture, small enough for the repository."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_GROUND, _INK, _LINE = "#f4f1ea", "#2b2420", "#b9b0a2"
_GAP, _LABEL = 16, 30
_TALLEST_ROW = 620
_TALLEST_SHEET = 16_000  # WebP ends at 16,383


@dataclass(frozen=True)
class Column:
    """Screenshots of one width, in pixels, and how wide they stand on the sheet."""

    title: str
    width: int


def contact_sheet(
    title: str, columns: Sequence[Column], rows: Mapping[str, Sequence[Path]]
) -> Image.Image:
    """One row for each label: a screenshot for each column, the top of it where it is long."""
    head = _LABEL * 2 + _GAP
    height = min(_TALLEST_ROW, (_TALLEST_SHEET - head) // len(rows) - _LABEL - _GAP)
    wide = _GAP + sum(column.width + _GAP for column in columns)
    tall = head + len(rows) * (_LABEL + height + _GAP)
    sheet = Image.new("RGB", (wide, tall), _GROUND)
    draw = ImageDraw.Draw(sheet)
    _write(draw, (_GAP, _GAP), title, 24)
    places = _places(columns)
    for column, left in zip(columns, places, strict=True):
        _write(draw, (left, head - _LABEL), column.title, 16)
    for number, (label, pictures) in enumerate(rows.items()):
        top = head + number * (_LABEL + height + _GAP)
        _write(draw, (_GAP, top + 4), label, 18)
        for column, left, picture in zip(columns, places, pictures, strict=True):
            small = _top_of(picture, column.width, height)
            sheet.paste(small, (left, top + _LABEL))
            draw.rectangle(_frame(left, top + _LABEL, small), outline=_LINE)
    return sheet


def overview(phone: Path, others: Sequence[Path]) -> Image.Image:
    """A picture of a phone, and beside it the tops of four others, two and two."""
    width, height = 704, 440
    tall = 2 * height + _GAP
    with Image.open(phone) as picture:
        left = picture.convert("RGB").resize((picture.width * tall // picture.height, tall))
    sheet = Image.new("RGB", (left.width + 2 * width + 4 * _GAP, tall + 2 * _GAP), _GROUND)
    draw = ImageDraw.Draw(sheet)
    places = [(left.width + (2 + x) * _GAP + x * width, y) for y in (0, 1) for x in (0, 1)]
    parts = [(_GAP, _GAP, left)]
    for file, (x, row) in zip(others, places, strict=True):
        parts.append((x, _GAP + row * (height + _GAP), _top_of(file, width, height)))
    for x, y, part in parts:
        sheet.paste(part, (x, y))
        draw.rectangle(_frame(x, y, part), outline=_LINE)
    return sheet


def save_webp(picture: Image.Image, path: Path, most_bytes: int) -> None:
    """Save as WebP of at most ``most_bytes``: of less quality where it must be, then smaller."""
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        for quality in (82, 74, 66, 58, 50):
            picture.save(path, "WEBP", quality=quality, method=4)
            if path.stat().st_size <= most_bytes:
                return
        picture = picture.resize((picture.width * 9 // 10, picture.height * 9 // 10))


def _places(columns: Sequence[Column]) -> list[int]:
    places = [_GAP]
    for column in columns[:-1]:
        places.append(places[-1] + column.width + _GAP)
    return places


def _top_of(file: Path, width: int, height: int) -> Image.Image:
    """A screenshot scaled to ``width``, cut off below ``height``."""
    with Image.open(file) as picture:
        seen = min(picture.height, height * picture.width // width)
        part = picture.convert("RGB").crop((0, 0, picture.width, seen))
        return part.resize((width, max(1, seen * width // picture.width)), Image.Resampling.LANCZOS)


def _frame(left: int, top: int, picture: Image.Image) -> tuple[int, int, int, int]:
    return left - 1, top - 1, left + picture.width, top + picture.height


def _write(draw: ImageDraw.ImageDraw, place: tuple[int, int], text: str, size: int) -> None:
    draw.text(place, text, fill=_INK, font=ImageFont.load_default(size))
