"""Không ghi địa chỉ thư điện tử của cá nhân.

Địa chỉ thư đưa lên mạng sẽ nhận thư rác và thư lừa đảo. Địa chỉ của cơ quan, nơi nhận báo sai sót,
ghi một lần trong site.yml. Địa chỉ hiện trong thông báo đã được che bớt.

Đúng::

    story_author: Phòng Văn hóa và Thông tin

Sai::

    story_author: Minh Họa, minh.hoa@thu.invalid
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import IF_SENT, OFFICIAL, parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_numbers import number_spans

RULE = Rule("email-address", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """E-mail addresses anywhere but in the facts about the site."""
    if page.name == OFFICIAL:
        return
    for span, shown in parts(page, number_spans, PrivateKind.EMAIL):
        yield RULE.in_text(
            span.start,
            Message(f"có địa chỉ thư điện tử: {shown}", f"an e-mail address: {shown}"),
            Message(
                f"Xóa địa chỉ này; địa chỉ của cơ quan chỉ ghi trong site.yml. {IF_SENT.vi}",
                f"Delete it; the office's address stands in site.yml only. {IF_SENT.en}",
            ),
        )
