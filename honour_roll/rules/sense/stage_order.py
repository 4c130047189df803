"""Các bước của một vòng xét đi đúng thứ tự: kế hoạch, đăng ký, thẩm định, kết quả.

Trong một năm, cùng phong trào và cùng cấp, một người không thể được thẩm định trước khi đăng ký,
hay có kết quả của cấp trên trước khi được đề nghị lên cấp ấy. Gặp cảnh báo này thường là do ghi
nhầm ngày hoặc nhầm trạng thái. Đăng ký cho năm sau thì ghi mục year của năm được đăng ký.

Đúng::

    honours:
      - {key: dang-ky, status: registered, date: 2020-03-01}
      - {key: tham-dinh, status: appraised, date: 2020-11-05}

Sai::

    honours:
      - {key: tham-dinh, status: appraised, date: 2020-03-01}
      - {key: dang-ky, status: registered, date: 2020-11-05}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.award import Award, award
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.stages import RESULTS, STEPS, rank
from honour_roll.text.labels import STATUS
from honour_roll.text.message import Message

RULE = Rule("stage-order", Severity.WARNING)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Steps that certainly follow one that comes after them in a round."""
    decisions = around.reference.decisions
    awards = [award(record, one, decisions.get(one.decision or "")) for one in record.honours]
    for n, later in enumerate(awards):
        for earlier in awards[:n]:
            if _is_turned_round(earlier, later):
                yield _told(record, n, earlier)
                break


def _is_turned_round(earlier: Award, later: Award) -> bool:
    if earlier.status not in RESULTS and earlier.status not in STEPS:
        return False
    if later.status not in STEPS or rank(earlier.status) <= rank(later.status):
        return False
    return _is_one_round(earlier, later) and _is_before(earlier, later)


def _is_one_round(one: Award, other: Award) -> bool:
    if one.movement != other.movement or one.year is None or one.year != other.year:
        return False
    if Status.NOMINATED in (one.status, other.status):  # upward from another level is no return
        return one.level is not None and one.level is other.level
    return None in (one.level, other.level) or one.level is other.level


def _is_before(one: Award, other: Award) -> bool:
    """Whether every day that ``one`` may mean comes before every day of ``other``."""
    if one.date is None or other.date is None:
        return False
    return one.date.last_day() < other.date.first_day()


def _told(record: Record, n: int, earlier: Award) -> Finding:
    own = record.honours[n].status
    return RULE.at(
        record_file(record.id),
        ("honours", n, "status"),
        Message(
            f"“{STATUS[own]}” lại diễn ra sau “{STATUS[earlier.status]}” (mã {earlier.key}) trong "
            "cùng một năm và phong trào",
            f"{own} comes after {earlier.status} ({earlier.key}) in one year and movement",
        ),
        Message(
            "Kiểm tra lại ngày và trạng thái của hai lần; nếu là vòng của năm sau, ghi mục year.",
            "Check the dates and states of both; of a later year's round give that year.",
        ),
    )
