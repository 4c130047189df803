"""Một điển hình chỉ có một hồ sơ.

Hai hồ sơ cùng tên, cùng đơn vị, cùng năm mà không có gì phân biệt thì được đếm thành hai. Nếu là
một, gộp lại và ghi các lần ghi nhận vào một hồ sơ. Nếu là hai người cùng tên, ghi thôn (village),
năm sinh (born) hoặc chức vụ (position) khác nhau. Thông báo đứng ở cả hai hồ sơ.

Hòa và Hoà được coi là một cách viết. Dấu ngoặc kép, dấu chấm cuối và chữ “ông”, “bà”, “hộ” đứng
trước tên cũng không làm thành tên khác.

Đúng::

    name: Nguyễn Thị Minh Họa
    unit: suoi-hoa
    village: Thôn Một

Sai::

    # hồ sơ kia cũng: name: Nguyễn Thị Minh Họa, unit: suoi-hoa, year: 2020
    name: Nguyễn Thị Minh Họa
    unit: suoi-hoa
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.twins import TELL_APART, doubles
from honour_roll.text.message import Message

RULE = Rule("same-twice", Severity.ERROR)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Both records of two that look like one."""
    for other, entry in doubles(roll, in_one_time=True):
        yield RULE.at(
            record_file(entry.id),
            ("name",),
            Message(
                f"trùng tên, đơn vị và năm với {record_file(other.id)}",
                f"has the name, unit and year of {record_file(other.id)}",
            ),
            TELL_APART,
        )
