"""Một người mất sau khi sinh, và chỉ được ghi nhận sau khi sinh.

Năm sinh, năm mất và năm ghi nhận đứng trên cùng một hồ sơ mà trái nhau thì một trong các năm ấy đã
ghi nhầm, hoặc hai người cùng tên bị gộp làm một. Truy tặng sau khi mất thì không sao.

Đúng::

    born: 1930
    died: 1952
    honours:
      - {key: 1955-truy-tang, status: recognised, year: 1955}

Sai::

    born: 1952
    died: 1930
    honours:
      - {key: 1955-truy-tang, status: recognised, year: 1955}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.award import award
from honour_roll.model.record import Record
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.rules.to_come import is_to_come
from honour_roll.text.dates import PartialDate
from honour_roll.text.message import Message

RULE = Rule("life-time", Severity.ERROR)

_REMEDY = Message(
    "Kiểm tra lại các năm ấy; có thể là hai người cùng tên, mỗi người một hồ sơ.",
    "Check these years; they may be of two people of one name.",
)


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Deaths and honours before the birth; where only years are given, before that year."""
    born, file = record.born, record_file(record.id)
    if born is None or is_to_come(born):  # another rule tells a birth that is to come
        return
    if record.died and _is_before(record.died, born):
        what = Message("mất trước khi sinh", "died before being born")
        yield RULE.at(file, ("died",), what, _REMEDY)
    decisions = around.reference.decisions
    for n, honour in enumerate(record.honours):
        when = award(record, honour, decisions.get(honour.decision or "")).when
        if when and _is_before(when, born):
            field = next(
                (name for name in ("year", "date", "period", "decision") if getattr(honour, name)),
                "key",
            )
            what = Message("được ghi nhận trước khi sinh", "honoured before being born")
            yield RULE.at(file, ("honours", n, field), what, _REMEDY)


def _is_before(one: PartialDate, other: PartialDate) -> bool:
    return one.last_day() < other.first_day()
