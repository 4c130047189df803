"""Hồ sơ có đính chính thì ngày cập nhật không sớm hơn ngày đính chính.

Trang hiện “Cập nhật” đúng như mục updated của hồ sơ, không lấy từ máy. Thêm đính chính mà quên sửa
mục này thì người đọc tưởng trang chưa đổi.

Đúng::

    corrections:
      - {on: 2025-03-04, field: hometown, was: Bản Một, now: Bản Hai}
    updated: 2025-03-04

Sai::

    corrections:
      - {on: 2025-03-04, field: hometown, was: Bản Một, now: Bản Hai}
    updated: 2024-01-15
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("correction-updated", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Records that were corrected after the day that they give as their last change."""
    newest = max((one.on for one in record.corrections), default=None)
    if newest is None or (record.updated and record.updated.last_day() >= newest.first_day()):
        return
    last = max(range(len(record.corrections)), key=lambda n: record.corrections[n].on)
    yield RULE.at(
        record_file(record.id),
        ("updated",) if record.updated else ("corrections", last, "on"),
        Message(
            f"hồ sơ được đính chính {newest.display()}, nhưng ngày cập nhật sớm hơn hoặc chưa ghi",
            f"corrected on {newest.display()}, but updated is earlier or missing",
        ),
        Message(f"Ghi updated: {newest.iso()}.", f"Write updated: {newest.iso()}."),
    )
