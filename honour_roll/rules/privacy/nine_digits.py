"""Chín chữ số liền nhau có thể là số chứng minh nhân dân.

Số chứng minh nhân dân cũ có chín chữ số, bắt đầu bằng mã tỉnh từ 01 đến 38. Máy không biết chắc,
nên chỉ nhắc để người nhập xem lại. Nếu đúng là số giấy tờ của một người, hãy xóa. Nếu là số khác,
nói rõ là số gì: số tiền thì thêm “đồng”, mã thì viết “mã số” ở trước.

Đúng::

    note: Đã ủng hộ 123.456.789 đồng.

Sai::

    note: Ông An, 010000001.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_numbers import number_spans

RULE = Rule("nine-digits", Severity.WARNING)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Nine digits of which nothing says what they are."""
    for span, shown in parts(page, number_spans, PrivateKind.MAYBE_IDENTITY):
        yield RULE.in_text(
            span.start,
            Message(
                f"chín chữ số này có thể là số chứng minh nhân dân: {shown}",
                f"these nine digits may be the number of an identity card: {shown}",
            ),
            Message(
                "Nếu là số giấy tờ của một người, hãy xóa; nếu là số khác, viết rõ là số gì, "
                "ví dụ thêm “đồng” sau số tiền.",
                "Delete the number of a person's papers; of any other number say what it is.",
            ),
        )
