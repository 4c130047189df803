"""Đề nghị và kết quả của nó đều ghi rõ cấp.

Được cấp huyện công nhận rồi được đề nghị lên tỉnh là hai việc khác nhau. Không ghi cấp thì không
biết ai đang chờ ở đâu, và kết quả nào là của lần đề nghị nào. Cấp có thể lấy từ quyết định.

Đúng::

    honours:
      - {key: de-nghi, status: nominated, level: province, year: 2020}
      - {key: ket-qua, status: recognised, level: province, year: 2021}

Sai::

    honours:
      - {key: de-nghi, status: nominated, year: 2020}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.award import award
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.stages import RESULTS
from honour_roll.text.message import Message

RULE = Rule("nomination-level", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Nominations without a level; results without one after a nomination."""
    decisions = around.reference.decisions
    nominated: set[str | None] = set()
    for n, honour in enumerate(record.honours):
        found = award(record, honour, decisions.get(honour.decision or ""))
        unread = honour.decision is not None and honour.decision not in decisions
        if found.level is None and not unread:
            if found.status is Status.NOMINATED:
                yield _nomination(record, n)
            elif found.status in RESULTS and found.movement in nominated:
                yield _result(record, n)
        if found.status is Status.NOMINATED:
            nominated.add(found.movement)


def _nomination(record: Record, n: int) -> Finding:
    what = Message("chưa ghi đề nghị lên cấp nào", "it does not tell to which level")
    remedy = Message(
        "Thêm mục level, ví dụ level: province (cấp tỉnh).", "Add level, such as province."
    )
    return RULE.at(record_file(record.id), ("honours", n), what, remedy)


def _result(record: Record, n: int) -> Finding:
    what = Message(
        "có sau một lần đề nghị nhưng chưa ghi là kết quả của cấp nào",
        "it follows a nomination, but does not tell of which level it is the result",
    )
    remedy = Message(
        "Thêm mục level: cấp đã công nhận, khen thưởng hoặc không công nhận.",
        "Add the level that recognised, commended or rejected.",
    )
    return RULE.at(record_file(record.id), ("honours", n), what, remedy)
