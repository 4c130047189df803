"""Ngày tháng chưa đến thì chưa ghi.

Một lần ghi nhận đã công bố, một bài báo, một lần rà soát không thể ở tương lai: thường là gõ nhầm
một chữ số của năm. Riêng việc dự kiến, đăng ký, thẩm định, đề nghị thì được ghi năm sắp tới.

Đúng::

    honours:
      - {key: 2020-ghi-danh, status: recognised, year: 2020}

Sai::

    honours:
      - {key: 2020-ghi-danh, status: recognised, year: 2200}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.honour import Honour
from honour_roll.model.record import Record
from honour_roll.model.terms import Status
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file, tally_file
from honour_roll.rules.surroundings import Surroundings
from honour_roll.rules.to_come import is_to_come
from honour_roll.source.yaml_reader import Path
from honour_roll.text.dates import PartialDate
from honour_roll.text.message import Message

RULE = Rule("time-to-come", Severity.ERROR)

_DONE = frozenset(
    (Status.NAMED, Status.RECOGNISED, Status.COMMENDED, Status.REJECTED, Status.REVOKED)
)
_Dated = tuple[Path, PartialDate | None]


def check_record(record: Record, around: Surroundings) -> Iterator[Finding]:
    """Times of a record; one that has come stays so, so that nothing found may be kept."""
    return _to_come(record_file(record.id), _dates_of(record))


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Dates of decisions and of published totals."""
    for id, decision in roll.reference.decisions.items():
        yield from _to_come(f"decisions/{id}.yml", [(("date",), decision.date)])
    for id, sheet in roll.reference.tallies.items():
        dates: list[_Dated] = [(("source", "date"), sheet.source.date)]
        dates += [(("totals", n, "as_of"), one.as_of) for n, one in enumerate(sheet.totals)]
        yield from _to_come(tally_file(id), dates)


def _dates_of(record: Record) -> Iterator[_Dated]:
    yield ("born",), record.born
    yield ("died",), record.died
    yield ("updated",), record.updated
    if record.reviewed:
        yield ("reviewed", "on"), record.reviewed.on
    if record.consent:
        yield ("consent", "given"), record.consent.given
    for n, source in enumerate(record.sources):
        yield ("sources", n, "date"), source.date
    for n, use in enumerate(record.disseminated):
        yield ("disseminated", n, "on"), use.on
    for n, correction in enumerate(record.corrections):
        yield ("corrections", n, "on"), correction.on
    for n, honour in enumerate(record.honours):
        if honour.status in _DONE:
            yield from _times_of(honour, ("honours", n))


def _times_of(honour: Honour, at: Path) -> Iterator[_Dated]:
    yield (*at, "date"), honour.date
    yield (*at, "year"), PartialDate(honour.year) if honour.year else None
    if honour.period:
        yield (*at, "period", "from"), honour.period.start


def _to_come(file: str, dates: Iterator[_Dated] | list[_Dated]) -> Iterator[Finding]:
    for path, date in dates:
        if date and is_to_come(date):
            what = Message(f"{date.display()} chưa đến", f"{date.display()} has not come yet")
            remedy = Message("Kiểm tra lại năm, tháng và ngày.", "Check year, month and day.")
            yield RULE.at(file, path, what, remedy)
