"""Mô hình gốc phải là mô hình.

Mục “nhân rộng từ” (replicated_from) chỉ về hồ sơ của một mô hình. Chỉ về một cá nhân, tập thể hay
hộ gia đình thường là do chép nhầm mã. Người hoặc nơi làm nên mô hình thì kể trong câu chuyện.

Đúng::

    # hồ sơ gốc có kind: model
    replicated_from: suoi-hoa/2020/bep-lua-am

Sai::

    # hồ sơ gốc có kind: collective
    replicated_from: suoi-hoa/2021/to-det-tho-cam
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.terms import Kind
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.text.labels import KIND
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("origin-kind", Severity.WARNING)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Models that were replicated from something else than a model."""
    for id, entry in roll.records.items():
        origin = roll.records.get(entry.replicated_from or "")
        if origin and origin.kind is not Kind.MODEL and entry.kind is Kind.MODEL:
            yield RULE.at(
                record_file(id),
                ("replicated_from",),
                Message(
                    f"hồ sơ gốc {quoted(origin.name)} thuộc loại {KIND[origin.kind]}, không phải "
                    "mô hình",
                    f"the origin {quoted(origin.name)} is of kind {origin.kind}, no model",
                ),
                Message(
                    "Ghi mã của mô hình gốc, hoặc xóa mục này. Nếu hồ sơ ấy đúng là mô hình, sửa "
                    "mục kind của nó thành model.",
                    "Give the id of the model it came from, or delete this. If that one is a "
                    "model, correct its kind.",
                ),
            )
