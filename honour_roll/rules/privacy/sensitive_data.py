"""Dân tộc, tôn giáo, chính kiến, sức khỏe, hoàn cảnh của một người chỉ viết khi người ấy đồng ý.

Pháp luật về bảo vệ dữ liệu cá nhân coi phần lớn những điều này là dữ liệu nhạy cảm; chuyện ai từng
là hộ nghèo, từng nghiện, từng đi tù cũng là đời tư. Nếu câu chuyện không cần, hãy bỏ. Nếu cần, xin
người được nhắc đến đồng ý bằng văn bản, rồi ghi vào mục consent của hồ sơ (basis: consent); khi đó
máy không nhắc nữa. Thông tin ấy được che trong thông báo.

Nói về cả cộng đồng thì không sao: “đồng bào dân tộc Mông”, “Ban Dân tộc”, “đoàn kết dân tộc”, “giúp
người khuyết tật”.

Đúng::

    summary: Nghệ nhân giữ nghề thêu của bản.
    consent: {basis: consent, given: 2025-03-02, by: self}

Sai::

    summary: Nghệ nhân người Dao đỏ, bị ung thư từ năm 2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.sensitive import sensitive_spans

RULE = Rule("sensitive-data", Severity.WARNING)

_WHAT = {
    PrivateKind.ETHNICITY: Message("dân tộc", "ethnic origin"),
    PrivateKind.BELIEF: Message("tôn giáo", "belief"),
    PrivateKind.POLITICS: Message("quan điểm chính trị", "political views"),
    PrivateKind.HEALTH: Message("sức khỏe", "health"),
    PrivateKind.HARDSHIP: Message("hoàn cảnh nghèo", "poverty"),
    PrivateKind.PAST: Message("chuyện nghiện ngập, tù tội trước đây", "past"),
}


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Sensitive data in records that nobody consented to."""
    if not page.name.startswith("records/") or _is_agreed(page):
        return
    for span, _ in parts(page, sensitive_spans, *_WHAT):
        what = _WHAT[span.kind]
        yield RULE.in_text(
            span.start,
            Message(
                f"cho biết {what.vi} của một người mà hồ sơ chưa ghi là người ấy đồng ý",
                f"tells a person's {what.en} without consent",
            ),
            Message(
                "Bỏ chi tiết này nếu câu chuyện không cần; nếu cần, xin người ấy đồng ý bằng văn "
                "bản và ghi mục consent với basis: consent.",
                "Leave it out, or get consent in writing and record it: consent, basis: consent.",
            ),
        )


def _is_agreed(page: FileText) -> bool:
    consent = page.document.data.get("consent") if page.document else None
    return (
        isinstance(consent, dict)
        and consent.get("basis") == "consent"
        and not consent.get("withdrawn")
    )
