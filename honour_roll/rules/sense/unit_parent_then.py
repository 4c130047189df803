"""Đơn vị cấp trên còn tồn tại trong suốt giai đoạn mà đơn vị này trực thuộc.

Đơn vị cấp trên đã kết thúc (sáp nhập, chia tách, không còn cấp huyện) thì đơn vị này từ hôm đó
thuộc đơn vị khác: thêm một giai đoạn với parent mới, bắt đầu từ ngày ấy. Chưa biết thuộc về đâu thì
cứ để cảnh báo này: Sổ không đoán.

Đúng::

    # units/doi-che.yml: until: 2019-12-31
    periods:
      - {name: Xã Mây, level: commune, parent: doi-che}
      - {name: Xã Mây, level: commune, parent: suoi-hoa, from: 2020-01-01}

Sai::

    # units/doi-che.yml: until: 2019-12-31
    periods:
      - {name: Xã Mây, level: commune, parent: doi-che}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.unit import Unit
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message

RULE = Rule("unit-parent-then", Severity.WARNING)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Periods that go on after the parent's end, or lie wholly before its beginning."""
    for id, unit in roll.reference.units.items():
        file, at = roll.reference.unit_files[id], roll.unit_paths[id]
        for n, period in enumerate(unit.periods):
            parent = roll.reference.units.get(period.parent or "")
            if parent and (told := _told(unit, n, parent)):
                yield RULE.at(file, (*at, "periods", n, "parent"), *told)


def _told(unit: Unit, n: int, parent: Unit) -> tuple[Message, Message] | None:
    _, last = unit.days_of(n)
    if parent.ended and last > parent.ended.last_day():
        ended = parent.ended.display()
        after = ", ".join(parent.successors)
        return (
            Message(
                f"đơn vị cấp trên “{parent.id}” ({parent.current.name}) đã kết thúc ngày {ended},"
                " mà giai đoạn này chưa hết",
                f"the parent “{parent.id}” ({parent.current.name}) ended on {ended}, before this"
                " period does",
            ),
            Message(
                "Thêm một giai đoạn với đơn vị cấp trên mới, hoặc ghi ngày kết thúc (until)"
                + (f"; đơn vị kế thừa: {after}." if after else "."),
                "Add a period with the new parent, or the day on which this one ended (until)"
                + (f"; successors: {after}." if after else "."),
            ),
        )
    first = parent.days_of(0)[0]
    if last < first:
        start = parent.periods[0].start
        return (
            Message(
                f"khi đó chưa có đơn vị cấp trên “{parent.id}”: thành lập"
                f" {start.display() if start else ''}",
                f"there was no parent “{parent.id}” yet: it began"
                f" {start.display() if start else ''}",
            ),
            Message("Kiểm tra lại mục parent và các ngày.", "Check the parent and the dates."),
        )
    return None
