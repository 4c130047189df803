"""Đính chính không báo tin hủy bỏ, thu hồi, không công nhận hay gỡ tên ai.

Trang Đính chính, tệp dữ liệu và tin Atom của nó là công khai, và chỉ nói điều đã ghi sai. Việc hủy
bỏ một lần ghi nhận ghi bằng một lần ghi nhận có trạng thái revoked; việc gỡ một điển hình làm bằng
lệnh honour-roll withdraw: cả hai đều không để lại dấu vết nào trên trang. Nếu câu này nói việc khác
(“rút kinh nghiệm”, “thu hồi đất”) mà máy vẫn nhắc thì viết lại cho rõ.

Đúng::

    corrections:
      - {on: 2025-03-04, field: summary, was: Thu hồi 20 ha đất, now: Thu hồi 2 ha đất}

Sai::

    corrections:
      - {on: 2025-03-04, field: summary, now: Đã bị hủy bỏ công nhận}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.correction import OF_HONOURS, Correction
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.rules.taking_back import announces_removal, takes_honour_back
from honour_roll.text.message import Message

RULE = Rule("correction-removal", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Corrections that announce a revocation or a removal, but for those that are errors."""
    for n, one in enumerate(record.corrections):
        if key := _announcing(one):
            yield RULE.at(
                record_file(record.id),
                ("corrections", n, key),
                Message(
                    "đính chính này như báo tin hủy bỏ, không công nhận hay gỡ tên; trang Đính "
                    "chính sẽ đăng nguyên văn",
                    "this correction seems to announce a revocation or a removal, in public",
                ),
                Message(
                    "Xóa mục đính chính này: hủy bỏ thì ghi một lần ghi nhận có status: revoked, "
                    "gỡ điển hình thì dùng honour-roll withdraw. Nếu nói việc khác thì viết lại "
                    "cho rõ.",
                    "Delete it: give an honour with status: revoked, or run honour-roll withdraw. "
                    "If it tells of something else, say that more clearly.",
                ),
            )


def _announcing(one: Correction) -> str | None:
    """The key under which it does, if ``correction-honour`` doesn't tell it already."""
    words = {key: getattr(one, key) or "" for key in ("now", "was")}
    if one.field == OF_HONOURS and any(map(takes_honour_back, words.values())):
        return None
    return next((key for key, text in words.items() if announces_removal(text)), None)
