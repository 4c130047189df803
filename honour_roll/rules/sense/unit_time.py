"""Các giai đoạn của đơn vị nối tiếp nhau; chỉ đơn vị đã kết thúc mới có đơn vị kế thừa.

Tên gọi từng ngày, đơn vị cấp trên và số liệu theo tổ chức hiện nay đều tra theo các ngày này.
until là ngày cuối cùng của giai đoạn, trước ngày from của giai đoạn sau.

Đúng::

    periods:
      - {name: Huyện Suối Hoa, level: district, until: 2019-12-31}
      - {name: Thị xã Suối Hoa, level: district, from: 2020-01-01}

Sai::

    periods:
      - {name: Huyện Suối Hoa, level: district, until: 2020-12-31}
      - {name: Thị xã Suối Hoa, level: district, from: 2020-01-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.unit import Unit, UnitPeriod
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message

RULE = Rule("unit-time", Severity.ERROR)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Periods that overlap or stand in the wrong order, and ends without a day."""
    for id, unit in roll.reference.units.items():
        file, at = roll.reference.unit_files[id], roll.unit_paths[id]
        for path, what, remedy in _mistakes(unit):
            yield RULE.at(file, (*at, *path), what, remedy)


def _mistakes(unit: Unit) -> Iterator[tuple[Path, Message, Message]]:
    for n, period in enumerate(unit.periods):
        if n:
            yield from _after(unit.periods[n - 1], period, n)
        start, until = period.start, period.until
        if start and until and until.last_day() < start.first_day():
            yield ("periods", n, "until"), *_ENDS_BEFORE_IT_STARTS
    if unit.ended is None:
        for field in ("end", "successors"):
            if getattr(unit, field):
                yield (field,), *_NOT_ENDED


def _after(
    previous: UnitPeriod, period: UnitPeriod, n: int
) -> Iterator[tuple[Path, Message, Message]]:
    start, until = period.start, previous.until
    if start is None:
        yield ("periods", n), *_NO_START
    elif previous.start and start.first_day() <= previous.start.first_day():
        yield ("periods", n, "from"), *_OUT_OF_ORDER
    elif until and until.first_day() >= start.last_day():
        yield ("periods", n - 1, "until"), *_OVERLAP


_ENDS_BEFORE_IT_STARTS = (
    Message("giai đoạn kết thúc trước khi bắt đầu", "the period ends before it starts"),
    Message("Kiểm tra lại hai ngày from và until.", "Check from and until."),
)
_NO_START = (
    Message("thiếu ngày bắt đầu (from)", "it lacks the day on which it started (from)"),
    Message(
        "Thêm from: từ giai đoạn thứ hai trở đi, giai đoạn nào cũng cần ngày bắt đầu.",
        "Add from: only the first period may do without.",
    ),
)
_OUT_OF_ORDER = (
    Message("không bắt đầu sau giai đoạn ở trên nó", "it does not start after the period above it"),
    Message(
        "Xếp các giai đoạn theo thứ tự thời gian, hoặc sửa ngày from.",
        "Put the periods into time order, or correct from.",
    ),
)
_OVERLAP = (
    Message(
        "giai đoạn này chưa kết thúc khi giai đoạn sau đã bắt đầu",
        "the next period starts before this one ends",
    ),
    Message(
        "until là ngày cuối cùng, trước ngày from của giai đoạn sau; có thể bỏ mục này.",
        "until is the last day, before the next from; it may be left out here.",
    ),
)
_NOT_ENDED = (
    Message("đơn vị chưa có ngày kết thúc", "the unit has no day on which it ended"),
    Message(
        "Thêm until vào giai đoạn cuối cùng, hoặc xóa mục này nếu đơn vị còn hoạt động.",
        "Add until to the last period, or delete this if the unit still exists.",
    ),
)
