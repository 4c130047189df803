"""Đính chính năm sinh chỉ ghi năm.

Đính chính là để công bố. Nhắc lại ngày, tháng sinh ở đây, dù là ngày sai, cũng như ghi ngày sinh
vào hồ sơ: kẻ gian ghép với họ tên là đủ giả danh. Số ghi trong thông báo đã được che bớt.

Đúng::

    corrections:
      - {on: 2025-03-04, field: born, was: 1967, now: 1976}

Sai::

    corrections:
      - {on: 2025-03-04, field: born, was: 17/5/1967, now: 1976}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.folding import fold
from honour_roll.text.message import Message

RULE = Rule("correction-birth", Severity.ERROR)

# Digits that are no year, and words that tell of a day or a month.
_DAY = re.compile(r"(?<!\d)(?!\d{4}(?!\d))\d+|\b(?:ngay|thang|mung|mong)\b")


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Days and months in corrections of a year of birth."""
    for n, one in enumerate(record.corrections):
        for key in ("was", "now") if one.field == "born" else ():
            if _DAY.search(fold(getattr(one, key) or "")):
                yield RULE.at(
                    record_file(record.id),
                    ("corrections", n, key),
                    Message(
                        "đính chính này nhắc ngày, tháng sinh",
                        "this correction tells the day or month of a birth",
                    ),
                    Message("Chỉ ghi năm, bốn chữ số: 1976.", "Give the year only: 1976."),
                )
