"""Viết Đ, đ của tiếng Việt, không viết Ð, ð.

Chữ “Ð” (eth) của tiếng Iceland trông hệt chữ “Đ” nhưng là chữ khác; phông chữ và bộ gõ cũ hay sinh
ra nó. Gõ “Đảng” vào ô tìm kiếm sẽ không thấy chữ viết bằng “Ð”.

Đúng::

    name: Đặng Minh Họa

Sai::

    name: Ðặng Minh Họa
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import ETHS

RULE = Rule("eth-letter", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Letters that look like đ and Đ."""
    for start, char in page.odd_places(ETHS):
        right = ETHS[char]
        yield RULE.in_text(
            start,
            Message(
                f"chữ “{char}” (U+{ord(char):04X}) không phải chữ “{right}” của tiếng Việt",
                f"the letter “{char}” (U+{ord(char):04X}) isn't the Vietnamese “{right}”",
            ),
            Message(
                f"Thay bằng “{right}”, gõ từ bàn phím tiếng Việt.",
                f"Replace it by “{right}”, typed on a Vietnamese keyboard.",
            ),
        )
