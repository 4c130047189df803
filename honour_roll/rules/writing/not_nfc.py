"""Chữ có dấu viết dạng dựng sẵn, không viết dấu rời.

Một số bộ gõ, máy Mac và tệp PDF ghi “ễ” thành ba ký tự: e, dấu mũ, dấu ngã. Nhìn giống nhau nhưng
máy coi là hai chữ khác nhau: tìm trong trình soạn thảo không thấy, so sánh bản cũ và bản mới thì
rối.

Chạy “honour-roll check --fix” để máy tự sửa, hoặc gõ lại với bảng mã “Unicode” (không phải “Unicode
tổ hợp”).

Đúng::

    name: Nguyễn Minh Họa

Sai::

    name: Nguye◌̂◌̃n Minh Ho◌̣a
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message

RULE = Rule("not-nfc", Severity.WARNING)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """The first letter of a file that is written in parts."""
    if is_normalized("NFC", page.text):
        return
    pairs = zip(page.text, normalize("NFC", page.text), strict=False)
    start = next((n for n, (written, normal) in enumerate(pairs) if written != normal), 0)
    yield RULE.in_text(
        start,
        Message(
            "từ đây có chữ viết dấu rời (Unicode tổ hợp)",
            "from here on there are letters in decomposed form (not NFC)",
        ),
        Message(
            "Chạy honour-roll check --fix, hoặc gõ lại với bảng mã Unicode dựng sẵn.",
            "Run honour-roll check --fix, or type it again with precomposed letters.",
        ),
    )
