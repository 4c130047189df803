"""The picture of a unit's lineage: from whom, under which names, into whom. All places in pixels.

Three columns of boxes, those on the left and on the right only where there is something to show;
for a phone, all of them below each other. Where there would be more boxes than a reader takes in,
one stands for each sort of unit.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from honour_roll.text.numbers import format_count
from honour_roll.views.kin import Kin, KinGroup, KinList
from honour_roll.views.lineage_boxes import (
    DETAIL,
    GAP_HEIGHT,
    Box,
    Column,
    Size,
    Words,
    across,
    around,
    downwards,
)
from honour_roll.views.parts import in_sentence

_WIDE, _TALL = Size(212, 22, 29), Size(276, 29, 38)
_GAP, _HEAD, _MARGIN = 56, 30, 2
_RAIL = 18
"""Between the boxes of a tall picture and the line that leads around them."""
_MOST_NAMES = 8
_MOST_BOXES = 12
"""Of more, a tall picture tells less than the lists."""


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

    @property
    def is_narrow(self) -> bool:
        """Whether a phone shows it as it is."""
        return self.width <= _MARGIN + _RAIL + _TALL.width + _MARGIN


@dataclass(frozen=True, slots=True)
class Name:
    """A unit's name for one stretch of time, and what its beginning changed."""

    name: str
    span: str
    change: str
    is_then: bool = False


@dataclass(frozen=True, slots=True)
class Lineage:
    """What is to be drawn of a unit.

    ``joined`` are the numbers of the names under which ``origins``, in their order, came in.
    ``standing`` are origins and heirs that there were on a day asked for, when it was not there
    itself.
    """

    title: str
    names: Sequence[Name]
    origins: KinList
    heirs: KinList
    joined: Sequence[int]
    standing: Set[str] = frozenset()

    @property
    def is_plain(self) -> bool:
        """Whether nothing became anything: one name, from nobody and into nobody."""
        return len(self.names) < 2 and not self.origins.total and not self.heirs.total

    def columns(self, size: Size) -> tuple[Column, Column, Column]:
        """The boxes of origins, of the latest names, of heirs."""
        own = _own_column(self.names[self.hidden :], size)
        origins, heirs = (self._side_column(kin, size) for kin in (self.origins, self.heirs))
        return origins, own, heirs

    def _side_column(self, kin: KinList, size: Size) -> Column:
        """A box for each unit, or for each sort with its number where there are many."""
        boxes = [
            size.box(name, detail, "then" if ids <= self.standing else "other")
            for name, detail, ids in _side(kin)
        ]
        return Column(boxes, [(GAP_HEIGHT, [])] * (len(boxes) - 1))

    @property
    def hidden(self) -> int:
        """How many of the earliest names aren't drawn."""
        return max(len(self.names) - _MOST_NAMES, 0)

    def goals(self, boxes: int) -> list[int]:
        """For each of the ``boxes`` of origins, the number of the name drawn that it joined."""
        if self.origins.is_long:
            return [0] * boxes
        return [max(goal - self.hidden, 0) for goal in self.joined]

    def heads(self) -> tuple[str, str, str]:
        """The title above each column."""
        own = "Tên qua các thời kỳ" if len(self.names) > 1 else "Đơn vị này"
        return "Kế thừa từ", own, "Đơn vị kế thừa"

    def drawn(
        self, width: int, height: int, heads: list[Words], boxes: list[Box], ways: list[str]
    ) -> Picture:
        """The picture of these parts."""
        return Picture(
            title=self.title,
            description=_told(self.names, self.origins, self.heirs),
            width=width,
            height=height,
            heads=tuple(heads),
            boxes=tuple(boxes),
            ways=tuple(ways),
        )


def picture(lineage: Lineage) -> Picture | None:
    """Column beside column; None where nothing became anything."""
    if lineage.is_plain:
        return None
    columns = lineage.columns(_WIDE)
    height = max(column.height for column in columns)
    x, heads, placed = _MARGIN, list[Words](), list[list[Box]]()
    for column, title in zip(columns, lineage.heads(), strict=True):
        placed.append(list(column.placed(x, _HEAD + (height - column.height) // 2)))
        if column.boxes:
            heads.append(Words(title, x + _WIDE.width // 2, 16))
            x += _WIDE.width + _GAP
    left, own, right = placed
    ways = [
        *(across(box, own[goal]) for box, goal in zip(left, lineage.goals(len(left)), strict=True)),
        *downwards(own),
        *(across(own[-1], box) for box in right),
    ]
    width = x - _GAP + _MARGIN
    return lineage.drawn(width, _HEAD + height + _MARGIN, heads, [*left, *own, *right], ways)


def tall_picture(lineage: Lineage) -> Picture | None:
    """The same below each other for a phone, ways leading around on the left.

    None where it would be too long, and where ways to different names would run into one.
    """
    columns = lineage.columns(_TALL)
    goals = lineage.goals(len(columns[0].boxes))
    is_long = sum(len(column.boxes) for column in columns) > _MOST_BOXES
    if lineage.is_plain or is_long or len({*goals}) > 1:
        return None
    x, y, heads, placed = _MARGIN + _RAIL, 0, list[Words](), list[list[Box]]()
    for column, title in zip(columns, lineage.heads(), strict=True):
        placed.append(list(column.placed(x, y + _HEAD)))
        if column.boxes:
            heads.append(Words(title, x + _TALL.width // 2, y + 18))
            y += _HEAD + column.height + GAP_HEIGHT
    left, own, right = placed
    # Ways come in at the upper quarter and leave at the lower one: they are never one line.
    above = [
        around(x, box.middle, _MARGIN, own[goal].y + own[goal].height // 4)
        for box, goal in zip(left, goals, strict=True)
    ]
    leave = own[-1].y + own[-1].height * 3 // 4
    below = [around(x, leave, _MARGIN, box.middle) for box in right]
    ways = [*above, *downwards(own), *below]
    width = x + _TALL.width + _MARGIN
    return lineage.drawn(width, y - GAP_HEIGHT + _MARGIN, heads, [*left, *own, *right], ways)


def _side(kin: KinList) -> list[tuple[str, str, Set[str]]]:
    """The lines of each box, and the units that it stands for."""
    if not kin.is_long:
        return [(one.unit.text, one.when, {one.id}) for one in kin.kin]
    return [(*_grouped(group), {one.id for one in group.kin}) for group in kin.groups]


def _grouped(group: KinGroup) -> tuple[str, str]:
    if len(group.kin) > 1:
        name = f"{format_count(len(group.kin))} {in_sentence(group.title)}"
        return name, _common(group.kin)
    return group.kin[0].unit.text, group.kin[0].when


def _common(kin: Sequence[Kin]) -> str:
    """What is told of all units of a group alike."""
    told = {one.when for one in kin}
    return told.pop() if len(told) == 1 else ""


def _own_column(names: Sequence[Name], size: Size) -> Column:
    told = [size.told(one.change) for one in names[1:]]
    return Column(
        [size.box(one.name, one.span, "then" if one.is_then else "own") for one in names],
        [(26 + DETAIL * len(lines), lines) for lines in told],
    )


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
