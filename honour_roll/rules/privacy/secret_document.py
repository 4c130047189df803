"""Văn bản có dấu chỉ độ mật, hoặc chỉ lưu hành nội bộ, không đưa vào kho công khai.

Tài liệu mật theo Luật Bảo vệ bí mật nhà nước và tài liệu nội bộ không được trích, không được nêu
số, ký hiệu, trích yếu trên trang công khai. Cần dẫn nguồn thì dùng văn bản hoặc bài báo đã công bố.
Dòng có dấu ấy được che trong thông báo.

Mật ong, bí mật, “tài liệu mật” trong một câu chuyện thời chiến thì không sao: máy chỉ tìm dấu chỉ
độ mật đứng riêng, trong ngoặc, hoặc sau “Độ mật:”.

Đúng::

    title: Báo cáo tổng kết năm 2020

Sai::

    title: Báo cáo tổng kết năm 2020 (Mật)
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import IF_SENT, parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.secret_marks import secret_spans

RULE = Rule("secret-document", Severity.ERROR)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Lines with the mark of a secret or internal document."""
    for span, _ in parts(page, secret_spans, PrivateKind.SECRET):
        yield RULE.in_text(
            span.start,
            Message(
                "dòng này có dấu của văn bản mật hoặc chỉ dùng trong nội bộ",
                "this line bears the mark of a secret or internal document",
            ),
            Message(
                "Xóa phần lấy từ văn bản đó; nếu văn bản đã được giải mật hoặc công bố, dẫn bản "
                f"đã công bố. {IF_SENT.vi}",
                f"Delete what was taken from it; cite a published document. {IF_SENT.en}",
            ),
        )
