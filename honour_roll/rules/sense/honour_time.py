"""Mỗi lần ghi nhận có một thời gian, xếp từ sớm đến muộn, và khớp với quyết định của nó.

Số liệu tính mỗi lần ghi nhận vào đúng một năm hoặc một giai đoạn, nên thời gian phải rõ. Quyết
định thường ban hành vào năm sau; cách nhau hơn một năm thì một trong hai chỗ đã ghi nhầm. Chỉ
trạng thái named (được nêu trong bài) mới được để trống thời gian.

Đúng::

    honours:
      - {key: 2020-ghi-danh, status: recognised, year: 2020}
      - {key: 2022-bieu-duong, status: commended, date: 19/5/2022}

Sai::

    honours:
      - {key: ghi-danh, status: recognised, year: 2020, period: {from: 2016, to: 2020}}
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from honour_roll.model.award import award
from honour_roll.model.honour import Honour
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.text.labels import STATUS
from honour_roll.text.message import Message

RULE = Rule("honour-time", Severity.ERROR)

OUT_OF_ORDER = Message(
    "diễn ra trước lần ghi nhận ở trên nó", "it took place before an honour above it"
)
_TIMES = ("year", "date", "period")
_MOST_YEARS_APART = 1


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Honours with several times, without one, out of order, or far from their decision."""
    latest_start = datetime.date.min
    for n, honour in enumerate(record.honours):
        given = [name for name in _TIMES if getattr(honour, name) is not None]
        if len(given) > 1:
            yield _several(record, n, given)
            continue
        yield from _against_decision(around, record, n, honour)
        start, end = _range(around, record, honour)
        if end < latest_start:
            yield _out_of_order(record, n, given)
        latest_start = max(latest_start, start)


def _against_decision(
    around: Surroundings, record: Record, n: int, honour: Honour
) -> Iterator[Finding]:
    decision = around.reference.decisions.get(honour.decision or "")
    unread = honour.decision is not None and decision is None
    decided = decision.date if decision else None
    own = honour.year or (honour.date.year if honour.date else None)
    if own is None and honour.period is None:
        if honour.status is not Status.NAMED and not decided and not unread:
            yield _undated(record, n)
    elif own and decided and abs(decided.year - own) > _MOST_YEARS_APART:
        yield _far_apart(record, n, "year" if honour.year else "date", decided.year)


def _range(
    around: Surroundings, record: Record, honour: Honour
) -> tuple[datetime.date, datetime.date]:
    """The first and last day that the honour's time may mean; undated: any day."""
    if honour.period:
        end = honour.period.end
        last = end.last_day() if end else datetime.date.max
        return honour.period.start.first_day(), last
    when = award(record, honour, around.reference.decisions.get(honour.decision or "")).when
    if when is None:
        return datetime.date.min, datetime.date.max
    return when.first_day(), when.last_day()


def _finding(record: Record, n: int, field: str | None, what: Message, remedy: Message) -> Finding:
    path = ("honours", n, field) if field else ("honours", n)
    return RULE.at(record_file(record.id), path, what, remedy)


def _several(record: Record, n: int, given: list[str]) -> Finding:
    names = ", ".join(given)
    what = Message(f"có nhiều thời gian cùng lúc: {names}", f"it has several times: {names}")
    remedy = Message("Chỉ giữ một mục và xóa mục kia.", "Keep one and delete the rest.")
    return _finding(record, n, given[1], what, remedy)


def _undated(record: Record, n: int) -> Finding:
    what = Message("chưa có thời gian", "it has no time")
    remedy = Message(
        "Ghi năm (year), ngày (date) hoặc giai đoạn (period); hoặc ghi quyết định (decision) có "
        f"ngày. Chỉ trạng thái “{STATUS['named']}” (named) được để trống.",
        "Give a year, date or period, or a dated decision; only named may do without.",
    )
    return _finding(record, n, None, what, remedy)


def _out_of_order(record: Record, n: int, given: list[str]) -> Finding:
    remedy = Message(
        "Xếp các lần ghi nhận theo thứ tự thời gian, lần sớm nhất ở trên cùng.",
        "Put the honours into time order, the earliest first.",
    )
    return _finding(record, n, given[0] if given else None, OUT_OF_ORDER, remedy)


def _far_apart(record: Record, n: int, field: str, decided: int) -> Finding:
    what = Message(
        f"cách năm của quyết định ({decided}) hơn một năm",
        f"it lies more than a year from its decision ({decided})",
    )
    remedy = Message(
        "Kiểm tra lại năm và mã quyết định; ghi nhận cho nhiều năm thì dùng period.",
        "Check the year and the decision's id; for several years use period.",
    )
    return _finding(record, n, field, what, remedy)
