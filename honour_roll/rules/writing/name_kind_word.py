"""Chữ chỉ loại (“Tập thể”, “Cá nhân”, “Hộ gia đình”) không phải tên của ai.

Thường là dòng tiêu đề của một nhóm trong danh sách lọt vào cột tên.

Đúng::

    name: Chi bộ Tổ dân phố 9

Sai::

    name: Tập thể
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.kind_words import is_kind_word
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("name-kind-word", Severity.ERROR)

REMEDY = Message(
    "Ghi tên riêng của điển hình; là dòng tiêu đề của một nhóm thì bỏ số thứ tự trước dòng ấy, "
    "hoặc xóa hàng.",
    "Write its own name; take the number from the heading of a group, or delete the row.",
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """A name that only says of what kind something is."""
    if is_kind_word(record.name):
        shown = quoted(record.name)
        what = Message(f"{shown} là chữ chỉ loại, không phải tên", f"{shown} names nobody")
        yield RULE.at(record_file(record.id), ("name",), what, REMEDY)
