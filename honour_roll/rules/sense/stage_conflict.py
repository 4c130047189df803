"""Các lần ghi nhận không nói ngược nhau về kết quả.

Cùng một năm, một phong trào và một cấp thì không thể vừa được công nhận vừa không được công nhận.
Hủy bỏ là rút lại điều đã được công nhận, khen thưởng hoặc nêu tên, mỗi điều một lần; việc còn đang
xét mà thôi thì ghi rejected.

Đúng::

    honours:
      - {key: dang-ky, status: registered, year: 2020}
      - {key: ket-qua, status: rejected, year: 2020}

Sai::

    honours:
      - {key: cong-nhan, status: recognised, level: district, year: 2020}
      - {key: ket-qua, status: rejected, level: district, year: 2020}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from honour_roll.model.award import Award, award
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.stages import GRANTED, REVOCABLE
from honour_roll.text.labels import STATUS
from honour_roll.text.message import Message

RULE = Rule("stage-conflict", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Results that exclude each other, revocations of a step, or twice of the same."""
    decisions = around.reference.decisions
    awards = [award(record, one, decisions.get(one.decision or "")) for one in record.honours]
    for n, one in enumerate(awards):
        if one.status is Status.REJECTED:
            yield from _rejected(record, n, awards)
        elif one.status is Status.REVOKED and one.revokes:
            yield from _revoked(record, n, awards)


def _rejected(record: Record, n: int, awards: Sequence[Award]) -> Iterator[Finding]:
    own = awards[n]
    granted = [one for one in awards if one.status in GRANTED and _is_of_one_round(one, own)]
    if granted:
        what = Message(
            f"cùng năm, phong trào và cấp lại có “{STATUS[granted[0].status]}” "
            f"(mã {granted[0].key})",
            f"in the same year, movement and level it was {granted[0].status} ({granted[0].key})",
        )
        remedy = Message(
            "Chỉ giữ kết quả đúng; nếu là hai cấp khác nhau, ghi rõ mục level của từng lần.",
            "Keep the result that is true; of two levels, give each its level.",
        )
        yield _finding(record, n, "status", what, remedy)


def _is_of_one_round(one: Award, other: Award) -> bool:
    if one.movement != other.movement or one.level is not other.level:
        return False
    return (one.year, one.period) == (other.year, other.period) != (None, None)


def _revoked(record: Record, n: int, awards: Sequence[Award]) -> Iterator[Finding]:
    key = awards[n].revokes
    if any(one.status is Status.REVOKED and one.revokes == key for one in awards[:n]):
        what = Message(f"lần “{key}” đã bị hủy bỏ ở trên", f"“{key}” was revoked above")
        remedy = Message("Xóa một trong hai lần hủy bỏ.", "Delete one of the two.")
        yield _finding(record, n, "revokes", what, remedy)
    for one in awards[:n]:
        if one.key == key and one.status not in (*REVOCABLE, Status.REVOKED):
            what = Message(
                f"lần “{key}” mới là “{STATUS[one.status]}”, chưa có gì để hủy bỏ",
                f"“{key}” is only {one.status}: there is nothing to revoke yet",
            )
            remedy = Message(
                "Việc còn đang xét mà thôi thì ghi status: rejected, bỏ mục revokes.",
                "For what was still under way write status: rejected, without revokes.",
            )
            yield _finding(record, n, "revokes", what, remedy)


def _finding(record: Record, n: int, field: str, what: Message, remedy: Message) -> Finding:
    return RULE.at(record_file(record.id), ("honours", n, field), what, remedy)
