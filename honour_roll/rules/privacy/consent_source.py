"""Công bố vì đã công bố chính thức thì phải ghi đã công bố ở đâu.

Căn cứ public-record thay cho giấy đồng ý, nên phải chỉ ra được quyết định hoặc bài báo: ghi mục
sources, hoặc ghi quyết định (decision), số văn bản (number) ở một lần ghi nhận. Không chỉ ra được
thì xin người ấy đồng ý bằng văn bản.

Đúng::

    sources:
      - {title: Lớp học đêm, publisher: Báo Suối Hoa, date: 2020-05-17}
    consent: {basis: public-record}

Sai::

    # không có mục sources, không lần ghi nhận nào có decision hay number
    consent: {basis: public-record}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.message import Message

RULE = Rule("consent-source", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Records published because something else was, which they don't name."""
    consent = record.consent
    if consent is None or consent.basis != "public-record" or consent.withdrawn:
        return
    if record.sources or any(honour.decision or honour.number for honour in record.honours):
        return
    yield RULE.at(
        record_file(record.id),
        ("consent", "basis"),
        Message(
            "căn cứ là đã công bố chính thức, nhưng hồ sơ chưa ghi quyết định hay bài báo nào",
            "published because it was already, but no decision or article is named",
        ),
        Message(
            "Ghi bài báo vào mục sources, hoặc quyết định (decision, number) vào lần ghi nhận; "
            "không có thì xin đồng ý bằng văn bản và ghi basis: consent.",
            "Name the article in sources, or the decision (decision, number) in the honour; "
            "without either get consent in writing: basis: consent.",
        ),
    )
