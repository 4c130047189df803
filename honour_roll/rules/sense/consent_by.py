"""Đã ghi ngày đồng ý thì phải ghi ai đồng ý.

Người được ghi danh là trẻ em hoặc đã mất thì người đồng ý là cha mẹ, người giám hộ hay người thừa
kế; hồ sơ phải nói rõ để về sau còn tra được. Mô hình và tập thể không phải ghi.

Đúng::

    consent: {basis: consent, given: 2025-03-02, by: self}

Sai::

    consent: {basis: consent, given: 2025-03-02}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.labels import CONSENT_BY
from honour_roll.text.message import Message

RULE = Rule("consent-by", Severity.ERROR)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Consents that nobody gave."""
    choices = "; ".join(f"{key} ({label})" for key, label in CONSENT_BY.items())
    if not record.kind.is_of_people:
        return
    if record.consent and record.consent.given and not record.consent.by:
        yield RULE.at(
            record_file(record.id),
            ("consent", "given"),
            Message("chưa ghi ai là người đồng ý", "nobody is named who gave it"),
            Message(
                f"Thêm mục by với một trong các giá trị: {choices}.",
                f"Add by, one of {', '.join(CONSENT_BY)}.",
            ),
        )
