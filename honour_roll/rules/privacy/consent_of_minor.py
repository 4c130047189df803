"""Đăng tên và việc làm của trẻ em phải có cha, mẹ hoặc người giám hộ đồng ý.

Trẻ em là người dưới 16 tuổi (Luật Trẻ em 2016, Điều 1); tuổi được tính đến năm của lần ghi nhận đầu
tiên. Khi đã lớn, chính người ấy đồng ý cũng được: khi đó ngày đồng ý cho biết. Hồ sơ có ghi năm mất
thì không nhắc.

Đúng::

    born: 2012
    consent: {basis: consent, given: 2025-03-02, by: parent}

Sai::

    born: 2012
    consent: {basis: consent, given: 2025-03-02, by: self}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Consent, Record
from honour_roll.problems import Severity
from honour_roll.rules.ages import age_when_honoured
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("consent-of-minor", Severity.WARNING)

_CHILD = 16
_FOR_CHILDREN = frozenset(("parent", "guardian"))


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Children who may be alive, and for whom neither parent nor guardian agreed."""
    born = record.born
    if born is None or record.died or _is_agreed(record.consent, born.year):
        return
    age = age_when_honoured(record, around)
    if age is not None and 0 <= age < _CHILD:
        yield RULE.at(
            record_file(record.id),
            ("consent", "by") if record.consent and record.consent.by else ("born",),
            Message(
                f"được ghi nhận khi dưới {_CHILD} tuổi, chưa có cha, mẹ hoặc người giám hộ đồng ý",
                f"honoured when under {_CHILD}; neither parent nor guardian agreed",
            ),
            Message(
                "Xin cha, mẹ hoặc người giám hộ đồng ý bằng văn bản rồi ghi ngày và người đồng ý.",
                "Get the consent of a parent or guardian in writing; give its day and by whom.",
            ),
        )


def _is_agreed(consent: Consent | None, born: int) -> bool:
    if consent is None or consent.given is None:
        return False
    return consent.by in _FOR_CHILDREN or consent.given.year - born >= _CHILD
