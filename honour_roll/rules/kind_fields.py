"""``kind-fields``: fields about people stand with people only, ``replicated_from`` with models.

Why: a birth year on a collective is a slip, most often a wrong ``kind``.

Good: ``kind: individual`` with ``born: 1950``.
Bad:  ``kind: collective`` with ``gender: female``.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import FIELDS_OF_KIND, Record
from honour_roll.problems import Severity
from honour_roll.rules.finding import Finding, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.labels import KIND
from honour_roll.text.message import Message


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Fields that are given for another kind than theirs."""
    for kind, fields in FIELDS_OF_KIND.items():
        for field in fields if record.kind is not kind else ():
            if getattr(record, field) is not None:
                yield Finding(
                    "kind-fields",
                    Severity.ERROR,
                    record_file(record.id),
                    (field,),
                    Message(
                        f"chỉ dùng cho loại {kind} ({KIND[kind]}), "
                        f"còn hồ sơ này là {record.kind} ({KIND[record.kind]})",
                        f"is for kind {kind} only, and this record is a {record.kind}",
                    ),
                    Message(
                        "Xóa mục này, hoặc sửa mục kind cho đúng.",
                        "Delete it, or correct the kind.",
                    ),
                    key=True,
                )
