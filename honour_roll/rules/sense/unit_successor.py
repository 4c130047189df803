"""Đơn vị kế thừa là đơn vị khác, kết thúc sau đơn vị này và không kế thừa theo vòng tròn.

Trang của đơn vị vẽ “đơn vị nào thành đơn vị nào” theo mục successors này; số liệu theo tổ chức hiện
nay cũng đi theo nó.

Đúng::

    # units/suoi-hoa.yml vẫn hoạt động
    periods:
      - {name: Huyện Đồi Chè, level: district, until: 2019-12-31}
    end: merger
    successors:
      - suoi-hoa

Sai::

    # đây là units/doi-che.yml
    periods:
      - {name: Huyện Đồi Chè, level: district, until: 2019-12-31}
    successors:
      - doi-che
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.unit import Unit
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message

RULE = Rule("unit-successor", Severity.ERROR)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Successors that can't have followed; a circle has such a one, or two ends on one day."""
    units = roll.reference.units
    for id, unit in units.items():
        file, at = roll.reference.unit_files[id], roll.unit_paths[id]
        for n, successor in enumerate(unit.successors):
            if successor == id or _leads_back(roll, successor, id):
                yield RULE.at(file, (*at, "successors", n), *_told_circle(successor))
            elif (other := units.get(successor)) and _was_over(unit, other):
                yield RULE.at(file, (*at, "successors", n), *_told_over(other))


def _was_over(unit: Unit, successor: Unit) -> bool:
    if unit.ended is None or successor.ended is None:
        return False
    return successor.ended.last_day() <= unit.ended.first_day()


def _leads_back(roll: HonourRoll, start: str, id: str) -> bool:
    """Whether successors of ``start``, or theirs, lead to ``id``."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        unit = roll.reference.units.get(waiting.pop())
        if unit and unit.id not in seen:
            seen.add(unit.id)
            waiting += unit.successors
            if id in unit.successors:
                return True
    return False


def _told_circle(successor: str) -> tuple[Message, Message]:
    return (
        Message(
            f"các đơn vị kế thừa nhau theo vòng tròn, qua “{successor}”",
            f"the units succeed each other in a circle, through “{successor}”",
        ),
        Message(
            "Bỏ đơn vị không phải là đơn vị kế thừa khỏi mục successors.",
            "Take the one that is no successor out of successors.",
        ),
    )


def _told_over(other: Unit) -> tuple[Message, Message]:
    ended = other.ended.display() if other.ended else ""
    return (
        Message(
            f"đơn vị kế thừa “{other.id}” ({other.current.name}) đã kết thúc từ trước: {ended}",
            f"the successor “{other.id}” ({other.current.name}) had ended before: {ended}",
        ),
        Message("Kiểm tra lại ngày kết thúc của hai đơn vị.", "Check the ends of both units."),
    )
