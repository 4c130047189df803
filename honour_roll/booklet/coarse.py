"""What is said of a picture with too few dots for its size on paper, whoever measured it."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

PLANNED, PLACED = "book-photo-small", "book-photo-coarse"
"""Where a picture has less than half of the dots, whatever is made; in the pages for a press."""

MM_AN_INCH = 25.4


def coarse(
    code: str,
    where: Location,
    place: Message,
    inches: tuple[float, float],
    pixels: tuple[int, int],
    wanted: int,
) -> Problem:
    """A warning; ``place`` says where the picture is, ``pixels`` are those of what is printed."""
    width, height = (round(length * MM_AN_INCH) for length in inches)
    # A hundredth of a dot comes from rounded millimetres.
    needed = " × ".join(str(ceil(length * wanted - 0.01)) for length in inches)
    has = " × ".join(map(str, pixels))
    dpi = round(min(dots / length for dots, length in zip(pixels, inches, strict=True) if length))
    return Problem(
        code,
        Severity.WARNING,
        where,
        Message(
            f"{place.vi} khổ {width} × {height} mm nhưng phần được in chỉ có {has} điểm ảnh, tức "
            f"{dpi} dpi; in cho nét cần {wanted} dpi",
            f"{place.en} {width} × {height} mm, but what is printed has only {has} pixels: {dpi} "
            f"dpi; a sharp print takes {wanted} dpi",
        ),
        Message(
            f"Xin ảnh gốc lớn hơn, ít nhất {needed} điểm ảnh (ngang × dọc; đừng phóng to ảnh cũ); "
            "hoặc chấp nhận ảnh in hơi mờ.",
            f"Ask for a larger original, at least {needed} pixels (across × down; enlarging the "
            "old one does not help), or accept a blurred print.",
        ),
    )


def each_once(problems: Iterable[Problem]) -> list[Problem]:
    """Of a picture that is told of twice what was measured on the finished pages."""
    told = list(problems)
    placed = {one.where.file for one in told if one.code == PLACED}
    return [one for one in told if one.code != PLANNED or one.where.file not in placed]
