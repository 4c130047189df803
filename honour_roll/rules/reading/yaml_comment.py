"""Dấu “#” đứng sau dấu cách không được cắt mất phần cuối của giá trị.

Trong YAML, từ một dấu cách và dấu “#” trở đi là ghi chú, không được đọc: “Tổ dân phố số #5” chỉ
còn “Tổ dân phố số”. Nếu dấu “#” thuộc giá trị, đặt cả giá trị trong dấu nháy kép thẳng. Nếu muốn
ghi chú thật, viết hai dấu cách trước dấu “#” và một dấu cách sau nó.

Đúng::

    village: "Tổ dân phố số #5"
    unit: sa-pa  # đơn vị khi được ghi nhận

Sai::

    village: Tổ dân phố số #5
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.source.yaml_comments import cut_values
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("yaml-comment", Severity.WARNING)


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Values that seem to go on behind ``#``."""
    for cut in cut_values(page.text):
        lost = quoted(cut[0].strip())
        yield RULE.in_text(
            cut.start() + 1,
            Message(
                f"giá trị bị cắt: {lost} bị hiểu là ghi chú, không được đọc",
                f"the value is cut off: {lost} is a comment and isn't read",
            ),
            Message(
                'Nếu đó là một phần của giá trị, đặt cả giá trị trong dấu nháy kép thẳng "…"; nếu '
                "là ghi chú thật, viết hai dấu cách trước dấu # và một dấu cách sau nó.",
                "Put the whole value in straight double quotes; or, if this is a comment, write "
                "two spaces before # and one after it.",
            ),
        )
