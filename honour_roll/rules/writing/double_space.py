"""Giữa hai từ chỉ có một dấu cách.

Hai dấu cách liền nhau thường còn lại khi xóa bớt chữ hoặc chép từ Word. Khi đọc, Sổ tự gộp lại, nên
đây chỉ là gợi ý cho tệp gọn gàng.

Đúng::

    name: Nguyễn Minh Họa

Sai::

    name: Nguyễn  Minh Họa
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from honour_roll.problems import Severity
from honour_roll.rules.file_text import MOST_TOLD, FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message

RULE = Rule("double-space", Severity.HINT)

# After these signs people line columns up; so they do in tables and before comments.
_DOUBLE = re.compile(r"  (?<![\s:,#\[{|>?&*\"'-]  ) *(?=[^\s#|\"'])")
_COMMENT = re.compile(r"(?:^|\s)#")


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Runs of spaces between words of a value; columns, tables and comments are left alone."""
    text = page.text
    found = (one for one in _DOUBLE.finditer(text) if _is_in_value(text, one.start()))
    for one in islice(found, MOST_TOLD):
        yield RULE.in_text(
            one.start(),
            Message("có nhiều dấu cách liền nhau", "several spaces in a row"),
            Message("Chỉ để lại một dấu cách.", "Leave one space."),
        )


def _is_in_value(text: str, place: int) -> bool:
    start = text.rfind("\n", 0, place) + 1
    line = text[start:place]
    return bool(line.strip()) and "|" not in line and not _COMMENT.search(line)
