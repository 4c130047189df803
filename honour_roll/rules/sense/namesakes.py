"""Hai điển hình cùng tên ở một đơn vị phải phân biệt được.

Người đọc thấy hai cái tên giống nhau mà không biết ai là ai. Nếu là một điển hình được ghi nhận
nhiều lần, gộp vào một hồ sơ: lần sau ghi thêm vào mục honours, không lập hồ sơ mới. Nếu là hai,
ghi thôn, năm sinh hoặc chức vụ của từng người.

Đúng::

    name: Nguyễn Thị Minh Họa
    born: 1975

Sai::

    # hồ sơ năm 2018 của cùng đơn vị cũng có tên này, và cũng không ghi gì thêm
    name: Nguyễn Thị Minh Họa
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.twins import TELL_APART, doubles
from honour_roll.text.message import Message

RULE = Rule("namesakes", Severity.WARNING)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Both of two records of one name that nothing tells apart but the year."""
    for other, entry in doubles(roll, in_one_time=False):
        yield RULE.at(
            record_file(entry.id),
            ("name",),
            Message(
                f"cùng tên, cùng đơn vị với {record_file(other.id)}, chưa có gì phân biệt",
                f"has the name and unit of {record_file(other.id)}; nothing tells them apart",
            ),
            TELL_APART,
        )
