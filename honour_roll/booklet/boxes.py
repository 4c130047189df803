"""Rectangles of a PDF: left, bottom, right, top in points."""

from __future__ import annotations

from typing import Any

POINTS_A_MM = 72 / 25.4

Box = tuple[float, float, float, float]

# Corners come from millimetres by way of points with a few decimals.
_TOLERANCE = 0.05


def box_of(given: Any) -> Box:
    """The box of a page or form, which is an array in the file."""
    left, bottom, right, top = numbers(given)
    return left, bottom, right, top


def numbers(given: Any) -> list[float]:
    """Those of an array in the file, or of an instruction."""
    return [float(value) for value in given]


def grown(box: Box, by_mm: float) -> Box:
    """``box`` with so many millimetres more on each side."""
    left, bottom, right, top = box
    more = by_mm * POINTS_A_MM
    return left - more, bottom - more, right + more, top + more


def within(inner: Box, outer: Box) -> bool:
    """Whether no side of ``inner`` lies beyond ``outer``."""
    lower = all(a >= b - _TOLERANCE for a, b in zip(inner[:2], outer[:2], strict=True))
    return lower and all(a <= b + _TOLERANCE for a, b in zip(inner[2:], outer[2:], strict=True))
