"""Tên của người đã gỡ khỏi Sổ không nên còn ở hồ sơ của người khác.

Gỡ một điển hình rồi thì tên người ấy cũng nên bỏ khỏi những chỗ khác: “Người trong ảnh”, chú thích
ảnh, tên ghi trong văn bản, tóm tắt, câu chuyện của người khác. Sổ chỉ giữ dấu của tên cùng đơn vị
(tệp withdrawn.yml), nên máy chỉ nhận ra đúng họ tên ấy, viết hoa đầu chữ, trong hồ sơ cùng đơn vị;
và không biết đó có phải là người khác trùng tên. Là người khác thì để nguyên.

Đúng::

    summary: Chị cùng chị em trong bản trồng chè.

Sai::

    # Phạm Thị Minh Họa đã được gỡ khỏi Sổ
    summary: Chị cùng bà Phạm Thị Minh Họa trồng chè.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.pictured import UNNAMED
from honour_roll.model.record import Record
from honour_roll.model.withdrawal import Withdrawals, named_in, names_of
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.source.leaves import leaves
from honour_roll.source.yaml_reader import Path
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("withdrawn-name", Severity.WARNING)

_SEEN_OTHERWISE = ("name", "other_names", "former_ids", "corrections")
"""Fields that ``withdrawn-record`` is about."""


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Names of those who were taken down, in what is written of others."""
    barred = around.reference.withdrawals
    if barred is None or not barred.entries or barred.bars_name(record.id, names_of(record)):
        return
    units = tuple(dict.fromkeys((record.unit, *(one.unit for one in record.honours if one.unit))))
    for key, value in record.to_data().items():
        if key in _SEEN_OTHERWISE:
            continue
        for path, text in leaves(value, (key,)):
            if name := _barred_in(text, units, barred, record.id):
                yield _finding(record, path, name)


def _barred_in(text: str, units: tuple[str, ...], barred: Withdrawals, id: str) -> str | None:
    return next(
        (name for name, known in named_in(text, units) if barred.bars_name(id, known)), None
    )


def _finding(record: Record, path: Path, name: str) -> Finding:
    at_photo = f", hoặc ghi “{UNNAMED}” ở đúng chỗ ấy" if "people" in path else ""
    return RULE.at(
        record_file(record.id),
        path,
        Message(
            f"nêu tên {quoted(name)}, trùng (có khi chỉ khác dấu) với tên một hồ sơ cùng đơn vị đã "
            "gỡ khỏi Sổ",
            f"{quoted(name)} is, but for marks, the name of somebody of this unit taken down",
        ),
        Message(
            f"Nếu là chính người đã gỡ: bỏ tên ấy{at_photo}. Nếu là người khác trùng tên thì để "
            "nguyên.",
            "Leave the name out if it is the one taken down; it may stay if it is another.",
        ),
    )
