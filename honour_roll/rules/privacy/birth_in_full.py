"""Ngày, tháng sinh của người còn sống không cần ghi: năm sinh là đủ.

Trang chỉ hiện năm sinh, nhưng tệp của hồ sơ cũng được công bố. Ngày sinh đầy đủ cùng họ tên đủ để
kẻ gian giả danh người ta. Hồ sơ có ghi năm mất thì không nhắc. Người dưới 18 tuổi khi được ghi nhận
có quy tắc riêng, là lỗi.

Đúng::

    kind: individual
    name: Nguyễn Minh Họa
    born: 1976

Sai::

    kind: individual
    name: Nguyễn Minh Họa
    born: 1976-05-17
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.ages import OF_AGE, age_when_honoured
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("birth-in-full", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Days of birth of adults who may be alive; of minors another rule tells."""
    born = record.born
    if born is None or born.day is None or record.died:
        return
    age = age_when_honoured(record, around)
    if age is not None and age < OF_AGE:
        return
    yield RULE.at(
        record_file(record.id),
        ("born",),
        Message("có đủ ngày, tháng, năm sinh", "the full date of birth"),
        Message(f"Chỉ cần ghi năm: {born.year}.", f"The year is enough: {born.year}."),
    )
