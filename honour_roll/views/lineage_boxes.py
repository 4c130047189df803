"""The boxes of a picture of lineage and what joins them. All places in pixels."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

GAP_HEIGHT, DETAIL = 12, 16
"""Between boxes where nothing is told; the height of a line of detail."""
_NAME, _PADDING = 19, 9
_MOST_LINES = 4
_WRAPPED_KEPT = 1_024
"""The pages of a unit's years draw the same names again and again."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; its place is the middle of its baseline."""

    text: str
    x: int
    y: int
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """``sort`` tells how it is drawn: ``other``, ``own``, ``then`` (the name asked for)."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[Words, ...]
    sort: str

    @property
    def middle(self) -> int:
        """Where ways from its sides begin and end."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Size:
    """Of boxes: how wide, and how many letters, capitals among them, a line takes."""

    width: int
    letters: int
    small_letters: int

    def box(self, name: str, detail: str, sort: str) -> Box:
        """A box at the origin, with its lines below each other."""
        lines = [
            *((line, True) for line in _wrapped(name, self.letters)),
            *((line, False) for line in self.told(detail)),
        ]
        y = _PADDING
        words = []
        for text, is_name in lines:
            y += _NAME if is_name else DETAIL
            words.append(Words(text, self.width // 2, y - 5, is_name))
        return Box(0, 0, self.width, y + _PADDING, tuple(words), sort)

    def told(self, detail: str) -> Sequence[str]:
        """The lines of a detail."""
        return _wrapped(detail, self.small_letters)


@dataclass(frozen=True, slots=True)
class Column:
    """Boxes below each other; between them, how much room and which words."""

    boxes: Sequence[Box]
    gaps: Sequence[tuple[int, Sequence[str]]]

    @property
    def height(self) -> int:
        """From the first box to the last."""
        return sum(box.height for box in self.boxes) + sum(room for room, _ in self.gaps)

    def placed(self, x: int, y: int) -> Iterator[Box]:
        """The boxes in their places; the words of a gap belong to the box above it."""
        gaps = [*self.gaps, (0, [])] if self.boxes else []
        for box, (room, lines) in zip(self.boxes, gaps, strict=True):
            between = [
                Words(text, box.width // 2, box.height + 6 + DETAIL * (n + 1))
                for n, text in enumerate(lines)
            ]
            moved = (replace(one, x=one.x + x, y=one.y + y) for one in (*box.lines, *between))
            yield replace(box, x=x, y=y, lines=tuple(moved))
            y += box.height + room


def downwards(boxes: Sequence[Box]) -> Iterator[str]:
    """From each box to the next, in two pieces where words stand between."""
    for box, after in pairwise(boxes):
        x, start = box.x + box.width // 2, box.y + box.height
        yield f"M{x} {start}V{start + 9}M{x} {after.y - 10}V{after.y}"


def across(box: Box, goal: Box) -> str:
    """From the right of a box to the left of another."""
    start, end = box.x + box.width, goal.x
    bend = (start + end) // 2
    return f"M{start} {box.middle}C{bend} {box.middle} {bend} {goal.middle} {end} {goal.middle}"


def around(x: int, start: int, rail: int, end: int) -> str:
    """From the left side of a column at one height to that at another, by a rail beside it."""
    return f"M{x} {start}H{rail}V{end}H{x}"


@lru_cache(_WRAPPED_KEPT)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, width, max_lines=_MOST_LINES, placeholder=" …"))
