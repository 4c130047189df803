"""Không ghi số điện thoại của cá nhân.

Số điện thoại đưa lên mạng sẽ bị gom lại để quảng cáo và lừa đảo. Người đọc cần hỏi thì liên hệ cơ
quan chủ quản: số của cơ quan ghi một lần trong site.yml, hiện ở chân mọi trang. Số hiện trong thông
báo đã được che bớt.

Đúng::

    note: Ảnh do gia đình cung cấp.

Sai::

    note: Ảnh do gia đình cung cấp, liên hệ 0900 000 000.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import IF_SENT, OFFICIAL, in_name, parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_numbers import number_spans

RULE = Rule("phone-number", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Telephone numbers anywhere but in the facts about the site."""
    if page.name == OFFICIAL:
        return
    yield from in_name(page, RULE, PrivateKind.PHONE)
    for span, shown in parts(page, number_spans, PrivateKind.PHONE):
        yield RULE.in_text(
            span.start,
            Message(f"có số điện thoại: {shown}", f"a telephone number: {shown}"),
            Message(
                f"Xóa số này; số của cơ quan chỉ ghi trong site.yml. {IF_SENT.vi}",
                f"Delete it; the office's number stands in site.yml only. {IF_SENT.en}",
            ),
        )
