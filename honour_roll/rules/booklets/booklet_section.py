"""Mỗi loại điển hình chỉ nằm trong một phần của sách.

Nếu không, một người được in hai lần, và mục lục chỉ hai trang khác nhau cho cùng một tên. Xóa
loại ở phần thừa.

Đúng::

    sections:
      - {title: Người tốt, kinds: [individual, leader]}
      - {title: Mô hình hay, kinds: [model]}

Sai::

    sections:
      - {title: Người tốt, kinds: [individual, leader]}
      - {title: Người đứng đầu, kinds: [leader]}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.terms import Category
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, booklet_file
from honour_roll.text.labels import CATEGORY
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("booklet-section", Severity.ERROR)

_REMEDY = Message(
    "Mỗi loại chỉ ghi ở một phần; xóa chỗ thừa.", "Name each kind in one section only."
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Kinds that an earlier section takes already."""
    for id, booklet in roll.reference.booklets.items():
        seen: dict[Category, str] = {}
        for n, section in enumerate(booklet.sections):
            for k, kind in enumerate(section.kinds):
                if kind in seen:
                    what = Message(
                        f"loại “{CATEGORY[kind].lower()}” đã nằm ở phần {quoted(seen[kind])}",
                        f"the kind “{kind}” is in the section {quoted(seen[kind])} already",
                    )
                    yield RULE.at(booklet_file(id), ("sections", n, "kinds", k), what, _REMEDY)
                seen.setdefault(kind, section.title)
