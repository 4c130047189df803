r"""Không có ký tự vô hình trong chữ.

Chép từ trang web, Facebook hay Zalo có khi dính theo ký tự không nhìn thấy. Tên có ký tự ấy thì tìm
không ra, sắp xếp sai, và máy tưởng là một người khác.

Đặt con trỏ vào chỗ được báo, xóa cả từ rồi gõ lại bằng tay.

Đúng::

    name: Nguyễn Minh Họa

Sai::

    name: "Nguyễn\u200b Minh Họa"
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from honour_roll.problems import Severity
from honour_roll.rules.file_text import MOST_TOLD, FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import INVISIBLE, JOINERS, places

RULE = Rule("invisible-character", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Characters that aren't seen, but for those that pictures are made with."""
    found = (one for one in places(page.text, INVISIBLE) if not _is_excused(page.text, *one))
    for start, char in islice(found, MOST_TOLD):
        yield RULE.in_text(
            start,
            Message(
                f"có ký tự không nhìn thấy (U+{ord(char):04X})",
                f"an invisible character (U+{ord(char):04X})",
            ),
            Message("Xóa từ này và gõ lại bằng tay.", "Delete the word and type it again by hand."),
        )


def _is_excused(text: str, start: int, char: str) -> bool:
    """Whether it belongs to a picture, or is told of as what YAML can't hold."""
    before = text[max(0, start - 1) : start]
    is_of_picture = char in JOINERS and before > "\u2000" and not before.isalnum()
    return is_of_picture or text[start] == "\ufeff"
