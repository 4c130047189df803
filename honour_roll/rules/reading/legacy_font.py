"""Chữ gõ theo bảng mã cũ (TCVN3, VNI) phải được chuyển sang Unicode.

Văn bản gõ ngày trước cho các phông .VnTime, VNI-Times chỉ đọc được bằng đúng phông đó; chép sang
đây thì “Nguyễn Văn A” thành “NguyÔn V¨n A” hay “Nguyeãn Vaên A”. Trang web và bản in hiện chữ sai,
tìm kiếm không thấy tên. Công cụ chuyển mã có sẵn trong UniKey: UniKey Toolkit (Ctrl+Shift+F6).

Thông báo cho biết chữ đúng có lẽ là gì; xem lại chữ hoa và dấu trước khi dùng.

Đúng::

    name: Nguyễn Văn A

Sai::

    name: NguyÔn V¨n A
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.source.yaml_messages import convert
from honour_roll.source.yaml_reader import Path
from honour_roll.text.legacy_finder import LegacySpan, legacy_spans
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("legacy-font", Severity.WARNING)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """The first stretch of each value that is in an old encoding."""
    fields: dict[Path, list[LegacySpan]] = {}
    for span in legacy_spans(page.text):
        fields.setdefault(page.field_at(span.start), []).append(span)
    for first, *others in fields.values():
        meant, more = quoted(first.text), len(others)
        yield RULE.in_text(
            first.start,
            Message(
                f"chữ theo bảng mã cũ {first.encoding}; có phải là {meant}?"
                + (f" (còn {more} dòng nữa như vậy)" if more else ""),
                f"text in the old encoding {first.encoding}; does it say {meant}?"
                + (f" (lines like it: {more} more)" if more else ""),
            ),
            convert(first.encoding),
        )
