"""``private-status``: what is still being considered about a person isn't in this repository.

Why: the repository is public. That somebody was proposed, or turned down, is nobody's business;
such honours belong in the private intake repository until they are decided.

Good: ``kind: individual`` with ``status: recognised``; a collective with ``status: registered``.
Bad:  ``kind: individual`` with ``status: nominated``.
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.record import Record
from honour_roll.model.terms import Kind, Status
from honour_roll.problems import Severity
from honour_roll.rules.finding import Finding, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.labels import STATUS
from honour_roll.text.message import Message

_PRIVATE = frozenset(
    (Status.PLANNED, Status.REGISTERED, Status.APPRAISED, Status.NOMINATED, Status.REJECTED)
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Undecided or rejected honours of individuals."""
    if record.kind is not Kind.INDIVIDUAL:
        return
    for n, honour in enumerate(record.honours):
        if honour.status in _PRIVATE:
            yield Finding(
                "private-status",
                Severity.ERROR,
                record_file(record.id),
                ("honours", n, "status"),
                Message(
                    f"trạng thái {honour.status} ({STATUS[honour.status]}) của cá nhân "
                    "không được để trong kho công khai",
                    f"an individual's status {honour.status} may not be in a public repository",
                ),
                Message(
                    "Chuyển lần ghi nhận này sang kho tiếp nhận nội bộ; chỉ đưa vào đây khi "
                    "đã có kết quả được công bố. Nếu đã tải lên, báo ngay người quản lý kho.",
                    "Move it to the private intake repository, and back once its result is "
                    "public. If it was uploaded already, tell who runs the repository.",
                ),
            )
