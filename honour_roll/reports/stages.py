"""Who stands where, for editors alone: as text, as plain data, as tables of a workbook."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Status
from honour_roll.reconciliation import units_under
from honour_roll.reports import table
from honour_roll.reports.table import Column, Sheet
from honour_roll.roll import HonourRoll, Reference
from honour_roll.stages import Course, courses, is_taken_by, time_of_step
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate, Period
from honour_roll.text.numbers import format_count
from honour_roll.times import Years, time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.parts import as_sentence, in_sentence

TITLE = "Ai đang ở bước nào"
WARNING = (
    "Danh sách nội bộ, có người chưa được công bố: chỉ đưa cho người được giao việc, không đăng "
    "lên trang."
)
_NEXT = {
    Status.PLANNED: "đăng ký",
    Status.REGISTERED: "thẩm định",
    Status.APPRAISED: "công nhận, khen thưởng, hoặc báo không được công nhận",
    Status.NOMINATED: "kết quả của cấp được đề nghị (ghi rõ cấp)",
}


_TURNED_DOWN = (Status.REJECTED, Status.REVOKED)
_MOST_NAMED = 100
"""Names that a terminal shows of those who have what they were put forward for."""


class Standing(NamedTuple):
    """One course of one entry."""

    entry: Entry
    course: Course


@dataclass(frozen=True)
class Stages:
    """The courses of every entry; the longest waiting first, as of ``today``.

    ``is_asked`` where ``today`` is a day asked for: what a step's time leaves open is told then.
    """

    reference: Reference
    standings: Sequence[Standing]
    today: datetime.date
    is_asked: bool = False

    @classmethod
    def of(
        cls,
        roll: HonourRoll,
        unit_id: str | None,
        years: Years,
        day: datetime.date | None,
    ) -> Stages:
        """Those whose last step was taken for a unit, or one under it, in the years asked for.

        Steps after ``day`` are not yet known; without one all are, and it is today.
        """
        today, until = day or datetime.date.today(), day or datetime.date.max
        under = None if unit_id is None else units_under(roll.reference, unit_id)
        found = [
            Standing(entry, course)
            for entry in roll.records.values()
            if not entry.is_withdrawn
            for course in courses(one for one in entry.awards if is_taken_by(one, until))
            if (under is None or course.steps[-1].unit in under)
            and years.hold(time_of(course.steps[-1]))
        ]
        return cls(
            roll.reference,
            sorted(found, key=lambda one: _order(one, today)),
            today,
            day is not None,
        )

    @property
    def waiting(self) -> list[Standing]:
        """Who waits."""
        return [one for one in self.standings if one.course.is_waiting]

    @property
    def ended(self) -> list[Standing]:
        """Who has a result."""
        return [one for one in self.standings if not one.course.is_waiting]

    def as_text(self) -> Iterator[str]:
        """Everybody, state by state; of long lists of who has a result the first names."""
        yield WARNING
        yield self._as_of
        for state in reversed(Status):
            own = [one for one in self.standings if one.course.state is state]
            if own:
                yield ""
                yield f"{labels.STATUS[state]}: {_count(own)}"
                yield from self._of_state(own)
        if not self.standings:
            yield "Chưa có ai ở bước nào."

    @property
    def _as_of(self) -> str:
        return f"Tính đến {PartialDate(*self.today.timetuple()[:3]).formal()}."

    def _of_state(self, own: Sequence[Standing]) -> Iterator[str]:
        is_whole = own[0].course.is_waiting or own[0].course.state in _TURNED_DOWN
        named = own if is_whole else own[:_MOST_NAMED]
        for one in named:
            yield f"  {self._told(one)}"
            if is_whole or len(_all_steps(one.course)) > 1:
                yield f"    {_way(one.course)}"
        if more := len(own) - len(named):
            yield f"  … và {format_count(more)} nữa: ghi thêm TỆP.xlsx vào lệnh để có đủ."

    def _told(self, one: Standing) -> str:
        course = one.course
        unit = self.reference.unit_name(course.last.unit, course.last.when)
        level = in_sentence(labels.LEVEL[course.level]) if course.level else ""
        form = self.reference.term("forms", course.steps[-1].form)
        time = "" if course.is_waiting else _time(course.last)
        name = f"{one.entry.name} ({one.entry.id})"
        told = ", ".join(filter(None, (name, unit, form, level, time)))
        waited = self._waited(course) if course.is_waiting else ""
        return "; ".join(filter(None, (told, waited, self._doubt(course))))

    def _waited(self, course: Course) -> str:
        if course.last.when is None:
            return "không rõ chờ từ bao giờ"
        days = course.waited(self.today)
        if days is None:
            when = "" if self._is_doubtful(course) else f" (thời gian ghi: {_time(course.last)})"
            return f"chưa rõ đã chờ bao lâu{when}"
        return f"đã chờ {'' if course.is_exact else 'ít nhất '}{format_count(days)} ngày"

    def _doubt(self, course: Course) -> str:
        """Where a step is listed that may have been taken only after the day asked for."""
        if not self._is_doubtful(course):
            return ""
        time = _time(course.last)
        return f"thời gian chỉ ghi {time}, chưa rõ đến ngày này đã có bước này hay chưa"

    def _is_doubtful(self, course: Course) -> bool:
        return self.is_asked and course.is_doubtful(self.today)

    def as_data(self) -> list[dict[str, Any]]:
        """The courses as plain data."""
        return [
            {
                "record": one.entry.id,
                "name": one.entry.name,
                "unit": one.course.last.unit,
                "movement": one.course.last.movement,
                "state": one.course.state,
                "level": one.course.level,
                "as_of": self.today.isoformat(),
                "since": _since(one.course),
                "waited_days": one.course.waited(self.today) if one.course.is_waiting else None,
                "waited_at_least": one.course.is_waiting and not one.course.is_exact,
                "doubtful": self._is_doubtful(one.course),
                "steps": [_step_data(step) for step in _all_steps(one.course)],
            }
            for one in self.standings
        ]

    def as_sheets(self) -> list[Sheet]:
        """Who waits, and who has a result."""
        notes = (WARNING, f"{self._as_of} {_WAITING}")
        waiting = [self._row(one) for one in self.waiting]
        ended = [self._row(one) for one in self.ended]
        return [
            Sheet("Đang chờ", TITLE, _COLUMNS, waiting, notes, printed=_PRINTED),
            Sheet(
                "Đã có kết quả",
                "Đã có kết quả",
                _COLUMNS,
                ended,
                (WARNING, self._as_of),
                printed=_PRINTED,
            ),
        ]

    def _row(self, one: Standing) -> Sequence[table.Cell]:
        course = one.course
        return [
            one.entry.name,
            self.reference.unit_name(course.last.unit, course.last.when),
            labels.KIND[one.entry.kind],
            labels.STATUS[course.state],
            self.reference.term("forms", course.steps[-1].form),
            labels.LEVEL[course.level] if course.level else None,
            as_sentence(_time(course.last)),
            self._waited_cell(course) if course.is_waiting else None,
            _NEXT.get(course.state),
            _way(course),
            as_sentence(self._doubt(course)) or None,
            movement_label(self.reference, course.last.movement),
            one.entry.id,
        ]

    def _waited_cell(self, course: Course) -> table.Cell:
        days = course.waited(self.today)
        if days is None:
            return "chưa rõ"
        return days if course.is_exact else table.Number(Decimal(days), f"{table.LEAST}#,##0")


_WAITING = (
    "Thời gian chờ tính từ ngày cuối mà thời gian của bước gần nhất có thể là; chỉ biết tháng, năm "
    "hay giai đoạn thì ghi “ít nhất”."
)
_COLUMNS = (
    Column("Điển hình", 26),
    Column("Đơn vị", 22),
    Column("Loại", 13),
    Column("Đang ở bước", 20),
    Column("Hình thức", 18),
    Column("Cấp", 11),
    Column("Từ", 12),
    Column("Đã chờ (ngày)", 13),
    Column("Chờ gì", 26),
    Column("Các bước đã qua", 44),
    Column("Lưu ý", 26),
    Column("Phong trào", 20),
    Column("Mã", 34),
)
_PRINTED = len(_COLUMNS) - 1


def _count(own: Sequence[Standing]) -> str:
    """``11``, or ``11 lần, của 7 điển hình`` where one has several."""
    entries = len({one.entry.id for one in own})
    several = f" lần, của {format_count(entries)} điển hình" if entries < len(own) else ""
    return f"{format_count(len(own))}{several}"


def _order(one: Standing, today: datetime.date) -> tuple[bool, int, str]:
    days = one.course.waited(today) if one.course.is_waiting else None
    return not one.course.is_waiting, -1 if days is None else -days, one.entry.id


def _all_steps(course: Course) -> list[Award]:
    return [*course.steps, *([course.revoked] if course.revoked else [])]


def _way(course: Course) -> str:
    """``Đăng ký (3/2020) → Đã qua thẩm định (5/6/2020)``."""
    return " → ".join(f"{labels.STATUS[one.status]} ({_time(one)})" for one in _all_steps(course))


def _since(course: Course) -> str | None:
    """In the form of ISO 8601, whose intervals have a slash."""
    time = time_of_step(course.last)
    if isinstance(time, Period):
        return f"{time.start.iso()}/{time.end.iso() if time.end else '..'}"
    return time.iso() if time else None


def _time(award: Award) -> str:
    return award.date.display() if award.date else in_sentence(addresses.time_label(time_of(award)))


def _step_data(award: Award) -> dict[str, Any]:
    return {
        "key": award.key,
        "status": award.status,
        "level": award.level,
        "time": _time(award),
        "decision": award.decision,
    }
