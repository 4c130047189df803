"""Tên phải có chữ.

Dấu chấm, gạch ngang hay con số đứng một mình không phải tên của ai: thường là dấu kết thúc danh
sách, số thứ tự hoặc ô “như trên” lọt vào cột tên.

Đúng::

    name: Nguyễn Minh Họa

Sai::

    name: "."
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("name-letters", Severity.ERROR)

REMEDY = Message(
    "Ghi tên của điển hình; không phải điển hình thì xóa đi.",
    "Write the name, or delete the entry.",
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """A name without any letter."""
    if not any(map(str.isalpha, record.name)):
        shown = quoted(record.name)
        what = Message(f"tên không có chữ nào: {shown}", f"the name has no letter: {shown}")
        yield RULE.at(record_file(record.id), ("name",), what, REMEDY)
