r"""Không có ký tự đổi hướng chữ.

Ký tự đổi hướng (dùng cho chữ Ả Rập, Do Thái) làm cho chữ hiện ra khác với chữ được lưu: người duyệt
đọc một đằng, trang in một nẻo. Tiếng Việt không bao giờ cần chúng.

Xóa cả dòng được báo rồi gõ lại bằng tay. Nếu không phải bạn viết dòng ấy, hãy báo người quản lý
kho.

Đúng::

    name: Nguyễn Minh Họa

Sai::

    name: "\u202eạoH hniM nễyugN"
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import DIRECTIONS

RULE = Rule("text-direction", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Bidirectional controls; source: the report “Trojan Source”, 2021."""
    for start, char in page.odd_places(DIRECTIONS):
        yield RULE.in_text(
            start,
            Message(
                f"có ký tự đổi hướng chữ (U+{ord(char):04X}): chữ hiện ra khác chữ được lưu",
                f"a character that turns the direction of text (U+{ord(char):04X})",
            ),
            Message(
                "Xóa dòng này và gõ lại bằng tay.", "Delete the line and type it again by hand."
            ),
        )
