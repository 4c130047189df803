"""Không ghi số căn cước, chứng minh nhân dân hay hộ chiếu.

Số giấy tờ của một người đủ để kẻ xấu mạo danh vay tiền, mở tài khoản. Sổ không cần số này; danh
sách đề nghị có cột số căn cước thì bỏ cột đó trước khi nhập. Số hiện trong thông báo đã được che
bớt.

Lỡ tải lên thì xóa ở bản mới chưa đủ: báo ngay người quản lý kho để xóa cả trong lịch sử.

Đúng::

    note: Đã đối chiếu với giấy tờ của người được ghi danh.

Sai::

    note: CCCD số 001 000 000 000, cấp năm 2021.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import IF_SENT, in_name, parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_numbers import number_spans

RULE = Rule("identity-number", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Numbers that are built like those of identity cards, or said to be such."""
    yield from in_name(page, RULE, PrivateKind.IDENTITY)
    for span, shown in parts(page, number_spans, PrivateKind.IDENTITY):
        yield RULE.in_text(
            span.start,
            Message(
                f"có số căn cước, chứng minh nhân dân hoặc hộ chiếu: {shown}",
                f"the number of an identity card or passport: {shown}",
            ),
            Message(
                f"Xóa số này, cả trong phần ghi chú. {IF_SENT.vi}",
                f"Delete it. {IF_SENT.en}",
            ),
        )
