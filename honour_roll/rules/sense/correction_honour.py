"""Đính chính một lần ghi nhận thì ghi mã của lần ấy, và chỉ nói điều ghi sai.

Trang Đính chính là công khai. Nhờ mã (key) của lần ghi nhận, khi lần ấy thôi công bố thì đính chính
về nó cũng mất theo. Việc hủy bỏ, thu hồi, rút lại một lần ghi nhận không phải đính chính và không
bao giờ được công bố: ghi bằng một lần ghi nhận có trạng thái revoked; muốn gỡ cả hồ sơ thì dùng
lệnh honour-roll withdraw.

Đúng::

    corrections:
      - on: 2025-03-04
        field: honours
        honour: 2020-ghi-danh
        was: Quyết định số 12-QĐ/TU
        now: Quyết định số 21-QĐ/TU

Sai::

    corrections:
      - on: 2025-03-04
        field: honours
        now: Quyết định khen đã bị hủy bỏ
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.correction import OF_HONOURS, Correction
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.hints import did_you_mean, nearest_key
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.rules.taking_back import takes_honour_back
from honour_roll.text.message import Message

RULE = Rule("correction-honour", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Corrections of honours without the key of one, or that tell that one was taken back."""
    keys = {honour.key for honour in record.honours}
    for n, one in enumerate(record.corrections):
        if one.honour is not None and one.honour not in keys:
            yield _unknown(record, n, nearest_key(one.honour, keys))
        elif one.field == OF_HONOURS and one.honour is None:
            yield _missing(record, n)
        if one.field == OF_HONOURS and (where := _taken_back(one)):
            yield _not_one(record, n, where)


def _taken_back(one: Correction) -> str | None:
    """The key under which a correction says that an honour was taken back."""
    for key in ("now", "was"):
        if takes_honour_back(getattr(one, key) or ""):
            return key
    return None


def _unknown(record: Record, n: int, near: str | None) -> Finding:
    hint = did_you_mean(near)
    return RULE.at(
        record_file(record.id),
        ("corrections", n, "honour"),
        Message("hồ sơ này không có lần ghi nhận nào mang mã ấy", "the record has no such honour"),
        Message(
            f"{hint.vi}Ghi đúng mã (key) của lần ghi nhận đã sửa.",
            f"{hint.en}Give the key of the honour that was corrected.",
        ),
    )


def _missing(record: Record, n: int) -> Finding:
    return RULE.at(
        record_file(record.id),
        ("corrections", n, "field"),
        Message("chưa nói sửa ở lần ghi nhận nào", "it does not tell which honour"),
        Message(
            "Thêm mục honour với mã (key) của lần ghi nhận đã sửa.",
            "Add honour, with the key of the one that was corrected.",
        ),
    )


def _not_one(record: Record, n: int, key: str) -> Finding:
    return RULE.at(
        record_file(record.id),
        ("corrections", n, key),
        Message(
            "việc hủy bỏ, thu hồi một lần ghi nhận không phải đính chính và không được công bố",
            "that an honour was taken back is no correction, and is never published",
        ),
        Message(
            "Xóa mục đính chính này; ghi việc ấy bằng một lần ghi nhận có status: revoked.",
            "Delete this correction; tell it by an honour with status: revoked.",
        ),
    )
