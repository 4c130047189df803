"""Đơn vị thuộc một đơn vị cùng cấp hoặc cấp cao hơn, không bao giờ thuộc chính nó.

Số liệu “kể cả đơn vị trực thuộc” đi theo mục parent này, tính đến ngày cuối của mỗi giai đoạn.

Đúng::

    periods:
      - {name: Xã Đồi Chè, level: commune, parent: suoi-hoa}

Sai::

    # parent là một xã
    periods:
      - {name: Huyện Suối Hoa, level: district, parent: doi-che}
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from honour_roll.model.unit import UnitPeriod
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.source.yaml_reader import Path
from honour_roll.text.labels import LEVEL
from honour_roll.text.message import Message

RULE = Rule("unit-parent", Severity.ERROR)

# Vietnam's units are at most six deep; a chain of thousands would keep everybody waiting.
_MOST_STEPS = 20


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Parents below their children, endless ways up, and circles (told at the first id of each)."""
    for id, unit in roll.reference.units.items():
        for n, period in enumerate(unit.periods):
            parent = roll.reference.units.get(period.parent or "")
            if parent is None:
                continue
            day = unit.last_day_of(n) or datetime.date.max
            above = parent.period_on(day)
            way = _way_up(roll, id, day)
            if len(way) > _MOST_STEPS:
                yield _finding(roll, id, n, *_TOO_DEEP)
            elif roll.reference.lineage.parent_on(way[-1], day) == id:
                if id == min(way):
                    yield _finding(roll, id, n, *_told_circle(way))
            elif above.level.rank < period.level.rank:
                yield _finding(roll, id, n, *_told_level(period, above))


def _way_up(roll: HonourRoll, id: str, day: datetime.date) -> list[str]:
    """The units from ``id`` upwards, up to where they repeat or are one too many."""
    way = [id]
    parent = roll.reference.lineage.parent_on(id, day)
    while parent and parent not in way and len(way) <= _MOST_STEPS:
        way.append(parent)
        parent = roll.reference.lineage.parent_on(parent, day)
    return way


def _finding(roll: HonourRoll, id: str, n: int, what: Message, remedy: Message) -> Finding:
    file, at = roll.reference.unit_files[id], roll.unit_paths[id]
    path: Path = (*at, "periods", n, "parent")
    return RULE.at(file, path, what, remedy)


_TOO_DEEP = (
    Message(f"đơn vị có hơn {_MOST_STEPS} cấp trên", f"more than {_MOST_STEPS} units lie above it"),
    Message("Kiểm tra lại mục parent của các đơn vị này.", "Check the parents of these units."),
)


def _told_circle(circle: list[str]) -> tuple[Message, Message]:
    way = " → ".join([*circle, circle[0]])
    return (
        Message(f"các đơn vị trực thuộc nhau theo vòng tròn: {way}", f"parents in a circle: {way}"),
        Message(
            "Sửa mục parent của một trong các đơn vị đó.", "Correct the parent of one of them."
        ),
    )


def _told_level(period: UnitPeriod, above: UnitPeriod) -> tuple[Message, Message]:
    return (
        Message(
            f"đơn vị cấp trên ({above.name}, {LEVEL[above.level]}) lại ở cấp thấp hơn đơn vị này "
            f"({LEVEL[period.level]})",
            f"the parent ({above.name}, {above.level}) is of a lower level than the unit "
            f"({period.level})",
        ),
        Message("Kiểm tra lại mục parent và mục level.", "Check parent and level."),
    )
