"""The picture of a unit's lineage: from whom, under which names, into whom. All places in pixels.

Three columns of boxes, those on the left and on the right only where there is something to show.
Where there would be more boxes than a reader takes in, one stands for each sort of unit.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from honour_roll.text.numbers import format_count
from honour_roll.views.kin import Kin, KinList
from honour_roll.views.parts import in_sentence

_WIDTH, _GAP, _ROW_GAP = 212, 56, 12
_NAME, _DETAIL = 19, 16
"""Heights of a line."""
_PADDING, _HEAD, _MARGIN = 9, 30, 2
_LETTERS, _SMALL_LETTERS = 22, 29
"""How many letters a line takes, capitals among them."""
_MOST_LINES = 4
_MOST_NAMES = 8


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
    height: int
    lines: tuple[Words, ...]
    sort: str
    width: int = _WIDTH

    @property
    def middle(self) -> int:
        """Where ways from its sides begin and end."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Picture:
    """``ways`` are the data of paths, each of which ends in an arrow."""

    title: str
    description: str
    width: int
    height: int
    heads: tuple[Words, ...]
    boxes: tuple[Box, ...]
    ways: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A unit's name for one stretch of time, and what its beginning changed."""

    name: str
    span: str
    change: str
    is_then: bool = False


@dataclass(frozen=True, slots=True)
class _Column:
    """Boxes below each other; between them, how much room and which words."""

    boxes: Sequence[Box]
    gaps: Sequence[tuple[int, list[str]]]

    @property
    def height(self) -> int:
        return sum(box.height for box in self.boxes) + sum(room for room, _ in self.gaps)


def picture(
    title: str, names: Sequence[Name], origins: KinList, heirs: KinList, joined: Sequence[int]
) -> Picture | None:
    """None where nothing became anything: one name, from nobody and into nobody.

    ``joined`` are the numbers of the names under which ``origins``, in their order, came in.
    """
    if len(names) < 2 and not origins.total and not heirs.total:
        return None
    hidden = max(len(names) - _MOST_NAMES, 0)
    columns = [_side_column(origins), _own_column(names[hidden:]), _side_column(heirs)]
    shown = [column for column in columns if column.boxes]
    height = max(column.height for column in shown)
    places = iter(range(len(shown)))
    left, own, right = (
        list(_placed(column, next(places), height)) if column.boxes else [] for column in columns
    )
    goals = [0] * len(left) if origins.is_long else [max(goal - hidden, 0) for goal in joined]
    return Picture(
        title=title,
        description=_told(names, origins, heirs),
        width=len(shown) * _WIDTH + (len(shown) - 1) * _GAP + 2 * _MARGIN,
        height=height + _HEAD + _MARGIN,
        heads=tuple(_heads(bool(left), bool(right), len(names) > 1)),
        boxes=(*left, *own, *right),
        ways=(
            *(_across(box, own[goal]) for box, goal in zip(left, goals, strict=True)),
            *_downwards(own),
            *(_across(own[-1], box) for box in right),
        ),
    )


def _side(kin: KinList) -> list[list[tuple[str, bool]]]:
    """The lines of each box: a unit, or a sort with its number where there are many."""
    if not kin.is_long:
        return [_lines(one.unit.text, one.when) for one in kin.kin]
    return [
        _lines(f"{format_count(len(group.kin))} {in_sentence(group.title)}", _common(group.kin))
        if len(group.kin) > 1
        else _lines(group.kin[0].unit.text, group.kin[0].when)
        for group in kin.groups
    ]


def _common(kin: Sequence[Kin]) -> str:
    """What is told of all units of a group alike."""
    told = {one.when for one in kin}
    return told.pop() if len(told) == 1 else ""


def _side_column(kin: KinList) -> _Column:
    boxes = [_box(lines, "other") for lines in _side(kin)]
    return _Column(boxes, [(_ROW_GAP, [])] * (len(boxes) - 1))


def _own_column(names: Sequence[Name]) -> _Column:
    told = [_wrapped(one.change, _SMALL_LETTERS) for one in names[1:]]
    return _Column(
        [_box(_lines(one.name, one.span), "then" if one.is_then else "own") for one in names],
        [(26 + _DETAIL * len(lines), lines) for lines in told],
    )


def _lines(name: str, detail: str) -> list[tuple[str, bool]]:
    return [
        *((line, True) for line in _wrapped(name, _LETTERS)),
        *((line, False) for line in _wrapped(detail, _SMALL_LETTERS)),
    ]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, max_lines=_MOST_LINES, placeholder=" …")


def _box(lines: Sequence[tuple[str, bool]], sort: str) -> Box:
    """A box at the origin, with its lines below each other."""
    y = _PADDING
    words = []
    for text, is_name in lines:
        y += _NAME if is_name else _DETAIL
        words.append(Words(text, _WIDTH // 2, y - 5, is_name))
    return Box(0, 0, y + _PADDING, tuple(words), sort)


def _placed(column: _Column, number: int, height: int) -> Iterator[Box]:
    """The boxes in their places, the column in the middle of the height.

    The words of a gap belong to the box above it.
    """
    x = _MARGIN + number * (_WIDTH + _GAP)
    y = _HEAD + (height - column.height) // 2
    for box, (room, lines) in zip(column.boxes, [*column.gaps, (0, [])], strict=True):
        between = [
            Words(text, _WIDTH // 2, box.height + 6 + _DETAIL * (n + 1))
            for n, text in enumerate(lines)
        ]
        moved = (replace(one, x=one.x + x, y=one.y + y) for one in (*box.lines, *between))
        yield replace(box, x=x, y=y, lines=tuple(moved))
        y += box.height + room


def _downwards(boxes: Sequence[Box]) -> Iterator[str]:
    """From each name to the next, in two pieces where words stand between."""
    for box, after in pairwise(boxes):
        x, start = box.x + _WIDTH // 2, box.y + box.height
        yield f"M{x} {start}V{start + 9}M{x} {after.y - 10}V{after.y}"


def _across(box: Box, goal: Box) -> str:
    start, end = box.x + box.width, goal.x
    bend = (start + end) // 2
    return f"M{start} {box.middle}C{bend} {box.middle} {bend} {goal.middle} {end} {goal.middle}"


def _heads(has_left: bool, has_right: bool, has_names: bool) -> Iterator[Words]:
    titles = [
        *(["Kế thừa từ"] if has_left else []),
        "Tên qua các thời kỳ" if has_names else "Đơn vị này",
        *(["Đơn vị kế thừa"] if has_right else []),
    ]
    for number, title in enumerate(titles):
        yield Words(title, _MARGIN + number * (_WIDTH + _GAP) + _WIDTH // 2, 16)


def _told(names: Sequence[Name], origins: KinList, heirs: KinList) -> str:
    """All that the picture shows, in sentences."""
    told = []
    if origins.total:
        told.append(f"Kế thừa từ: {_listed(origins)}.")
    own = (
        f"{one.name}{_after(one.span)}{f' ({in_sentence(one.change)})' if one.change else ''}"
        for one in names
    )
    told.append(f"Tên qua các thời kỳ: {'; '.join(own)}.")
    if heirs.total:
        told.append(f"Đơn vị kế thừa: {_listed(heirs)}.")
    return " ".join(told)


def _listed(kin: KinList) -> str:
    if kin.is_long:
        return ", ".join(
            f"{format_count(len(group.kin))} {in_sentence(group.title)}" for group in kin.groups
        )
    return "; ".join(f"{one.unit.text}{f' ({one.when})' if one.when else ''}" for one in kin.kin)


def _after(span: str) -> str:
    return f", {span}" if span else ""
