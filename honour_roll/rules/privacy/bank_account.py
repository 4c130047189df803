"""Không ghi số tài khoản ngân hàng.

Số tài khoản của một người, kể cả tài khoản nhận ủng hộ, không thuộc về trang vinh danh: trang còn
mãi, còn tài khoản thì đổi chủ hoặc bị giả mạo. Việc kêu gọi ủng hộ để ở thông báo riêng của cơ
quan. Số hiện trong thông báo đã được che bớt.

Đúng::

    summary: Quỹ khuyến học của thôn giúp 12 học sinh mỗi năm.

Sai::

    summary: Quỹ khuyến học của thôn, STK 1000 0000 0000.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import IF_SENT, parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_numbers import number_spans

RULE = Rule("bank-account", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Numbers that words beside them say are those of accounts."""
    for span, shown in parts(page, number_spans, PrivateKind.BANK_ACCOUNT):
        yield RULE.in_text(
            span.start,
            Message(f"có số tài khoản ngân hàng: {shown}", f"a bank account: {shown}"),
            Message(f"Xóa số này. {IF_SENT.vi}", f"Delete it. {IF_SENT.en}"),
        )
