"""Ảnh nên có mô tả cho người không nhìn thấy ảnh.

Người khiếm thị nghe máy đọc trang web; không có mô tả thì họ không biết trong ảnh có gì. Một câu
ngắn là đủ: ai, đang làm gì, ở đâu. Mô tả khác chú thích: chú thích cho người nhìn thấy ảnh.

Đúng::

    photos:
      - file: bua-com.jpg
        caption: Bữa cơm chung ngày 20/11
        alt: Các cụ già ngồi quanh mâm cơm ở nhà văn hóa thôn.

Sai::

    photos:
      - file: bua-com.jpg
        caption: Bữa cơm chung ngày 20/11
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.text.message import Message

RULE = Rule("photo-alt", Severity.HINT)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Photos that are not described."""
    for id, entry in roll.records.items():
        for n, photo in enumerate(entry.photos):
            if not photo.alt:
                yield RULE.at(
                    record_file(id),
                    ("photos", n),
                    Message("ảnh chưa có mô tả (alt)", "the photo has no description (alt)"),
                    Message(
                        "Thêm mục alt: một câu cho biết trong ảnh có ai, đang làm gì.",
                        "Add alt: a sentence that says who and what is seen.",
                    ),
                )
