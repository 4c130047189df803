"""Lần ghi nhận thuộc về một đơn vị đang tồn tại vào ngày đó.

Đơn vị chưa thành lập hoặc đã kết thúc hoạt động thì không thể được tính thêm số liệu. Ghi đơn vị
khi đó vào mục unit của lần ghi nhận, hoặc sửa lại năm; nếu tệp đơn vị ghi sai ngày thì sửa tệp
đó.

Đúng::

    # units/doi-che.yml: until: 2019-12-31
    unit: doi-che
    honours:
      - {key: 2018-ghi-danh, status: recognised, year: 2018}

Sai::

    # units/doi-che.yml: until: 2019-12-31
    unit: doi-che
    honours:
      - {key: 2021-ghi-danh, status: recognised, year: 2021}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.award import award
from honour_roll.model.record import Record
from honour_roll.model.unit import Unit
from honour_roll.problems import Severity
from honour_roll.roll import Reference
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("unit-not-then", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Honours before the first day of their unit, or after its last."""
    decisions = around.reference.decisions
    for n, honour in enumerate(record.honours):
        unit = around.reference.units.get(honour.unit or record.unit)
        found = award(record, honour, decisions.get(honour.decision or ""))
        start = found.period.start if found.period else found.when
        if unit is None or start is None or found.when is None:
            continue
        first = unit.periods[0].start
        if unit.ended and start.first_day() > unit.ended.last_day():
            told = _over(unit, around.reference)
        elif first and found.when.last_day() < first.first_day():
            told = _not_yet(unit)
        else:
            continue
        # The unit that the honour names, or else what its time comes from.
        named = ("unit", "year", "date", "period", "decision")
        field = next((name for name in named if getattr(honour, name)), "key")
        yield RULE.at(record_file(record.id), ("honours", n, field), *told)


def _over(unit: Unit, reference: Reference) -> tuple[Message, Message]:
    ended = unit.ended.display() if unit.ended else ""
    name = f"{unit.current.name} ({unit.id})"
    after = ", ".join(f"{reference.unit_name(id, None)} ({id})" for id in unit.successors)
    return (
        Message(
            f"khi đó đơn vị {name} không còn: kết thúc ngày {ended}",
            f"by then the unit {name} was no more: it ended on {ended}",
        ),
        Message(
            "Kiểm tra lại năm; hoặc ghi vào mục unit của lần ghi nhận đơn vị khi đó"
            + (f"; đơn vị kế thừa: {after}." if after else "."),
            "Check the year, or name the unit of that time in the honour's unit"
            + (f"; successors: {after}." if after else "."),
        ),
    )


def _not_yet(unit: Unit) -> tuple[Message, Message]:
    first = unit.periods[0]
    start = first.start.display() if first.start else ""
    name = f"{first.name} ({unit.id})"
    return (
        Message(
            f"khi đó chưa có đơn vị {name}: thành lập ngày {start}",
            f"then there was no unit {name} yet: it began on {start}",
        ),
        Message(
            "Kiểm tra lại năm; hoặc ghi vào mục unit của lần ghi nhận đơn vị khi đó.",
            "Check the year, or name the unit of that time in the honour's unit.",
        ),
    )
