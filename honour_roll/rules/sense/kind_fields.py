"""Mục chỉ dành cho một loại thì không dùng cho loại khác.

Năm sinh, giới tính, chức vụ là của cá nhân; “nhân rộng từ” là của mô hình. Gặp lỗi này thường là
do ghi nhầm loại (kind).

Đúng::

    kind: individual
    name: Nguyễn Thị Minh Họa
    gender: female

Sai::

    kind: collective
    name: Tổ dệt thổ cẩm
    gender: female
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import FIELDS_OF_KIND, Record
from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.yaml_reader import Path
from honour_roll.text.labels import KIND
from honour_roll.text.message import Message

RULE = Rule("kind-fields", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Fields that are given for another kind than theirs."""
    for n, honour in enumerate(record.honours):
        if honour.work and not record.kind.is_of_people:
            yield _given(record, ("honours", n, "work"), Kind.INDIVIDUAL)
    for kind, fields in FIELDS_OF_KIND.items():
        for field in fields if record.kind is not kind else ():
            if getattr(record, field) is not None:
                yield _given(record, (field,), kind)


def _given(record: Record, path: Path, kind: Kind) -> Finding:
    what = Message(
        f"chỉ dùng cho loại {kind} ({KIND[kind]}), "
        f"còn hồ sơ này là {record.kind} ({KIND[record.kind]})",
        f"is for kind {kind} only, and this record is a {record.kind}",
    )
    remedy = Message("Xóa mục này, hoặc sửa mục kind cho đúng.", "Delete it, or correct the kind.")
    return RULE.at(record_file(record.id), path, what, remedy, key=True)
