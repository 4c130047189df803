"""Paper as people write it, its size (A5; 14,5 × 20,5 cm; 130 x 190 mm) and thickness (0,1 mm)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted

SMALLEST, LARGEST = 90.0, 1300.0
"""Millimetres: a pocket book has room for a name and a portrait, no machine prints beyond A0."""

_NAMED = {"a0": (841, 1189), "a1": (594, 841), "a2": (420, 594), "a3": (297, 420)}
_NAMED |= {"a4": (210, 297), "a5": (148, 210), "a6": (105, 148)}
_SIZE = re.compile(
    r"(?P<width>[0-9]{1,4}(?:[.,][0-9]{1,2})?) ?(?P<first>cm|mm)? ?[x×] ?"
    r"(?P<height>[0-9]{1,4}(?:[.,][0-9]{1,2})?) ?(?P<unit>cm|mm)?",
    re.IGNORECASE,
)
_LONGEST = 60
_THICKNESS = re.compile(r"(?P<number>[01](?:[.,][0-9]{1,3})?) ?(?:mm)?", re.IGNORECASE)
_THINNEST, _THICKEST = 0.03, 1.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet or page, upright or not: millimetres."""

    width: float
    height: float

    def display(self) -> str:
        """``A5``, or ``14,5 × 20,5 cm``."""
        for name, size in _NAMED.items():
            if size == (self.width, self.height):
                return name.upper()
        width, height = (f"{side / 10:g}".replace(".", ",") for side in (self.width, self.height))
        return f"{width} × {height} cm"


@lru_cache(maxsize=64)
def parse_paper(text: str) -> Paper:
    """A named size (A0 to A6), or width × height; without a unit centimetres below 100.

    Raises ``ScalarError``: ``paper-unreadable``, ``paper-size``.
    """
    written = collapse_spaces(text)[:_LONGEST]
    if written.casefold() in _NAMED:
        return Paper(*map(float, _NAMED[written.casefold()]))
    found = _SIZE.fullmatch(written)
    if found is None:
        raise ScalarError(
            "paper-unreadable",
            Message(f"không đọc được khổ giấy {quoted(written)}", f"{quoted(written)} is no paper"),
            Message(
                "Ghi A5, A4 hoặc chiều rộng × chiều cao, ví dụ: 14,5 × 20,5 cm.",
                "Write A5, A4, or width × height, such as 14,5 × 20,5 cm.",
            ),
        )
    unit = found["unit"] or found["first"]
    sides = [_millimetres(found[side], unit) for side in ("width", "height")]
    if not all(SMALLEST <= side <= LARGEST for side in sides):
        raise ScalarError(
            "paper-size",
            Message(f"khổ giấy {quoted(written)} không dùng được", f"{written} can't be printed"),
            Message(
                "Mỗi chiều từ 9 cm đến 130 cm; ghi rõ đơn vị, ví dụ: 14,5 × 20,5 cm.",
                "Each side from 9 to 130 cm; give the unit, such as 14,5 × 20,5 cm.",
            ),
        )
    return Paper(*sides)


def parse_thickness(text: str) -> float:
    """Millimetres of one leaf: ``0,1 mm``, ``0.085``.

    Raises ``ScalarError``: ``paper-thickness``.
    """
    written = collapse_spaces(text)[:_LONGEST]
    found = _THICKNESS.fullmatch(written)
    thickness = float(found["number"].replace(",", ".")) if found else 0.0
    if not _THINNEST <= thickness <= _THICKEST:
        raise ScalarError(
            "paper-thickness",
            Message(
                f"{quoted(written)} không phải độ dày của một tờ giấy",
                f"{quoted(written)} is not how thick a leaf of paper is",
            ),
            Message(
                "Hỏi nhà in độ dày một tờ giấy ruột, ghi bằng mi-li-mét, ví dụ: 0,1 mm.",
                "Ask the printer how thick a leaf is, and write millimetres: 0,1 mm.",
            ),
        )
    return thickness


def display_thickness(thickness: float) -> str:
    """``0,1 mm``."""
    return f"{thickness:g} mm".replace(".", ",")


def _millimetres(written: str, unit: str | None) -> float:
    number = float(written.replace(",", "."))
    is_centimetres = unit.casefold() == "cm" if unit else number < 100
    return round(number * 10, 1) if is_centimetres else number
