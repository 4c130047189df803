"""A unit (đơn vị): a thing that lives in time under one frozen id."""

from __future__ import annotations

import datetime
from functools import cached_property

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from honour_roll.model.base import Part, Source
from honour_roll.model.ids import UnitId
from honour_roll.model.scalars import Date, Line, Numbered, Paragraph, described
from honour_roll.model.terms import Level, UnitEnd
from honour_roll.text.dates import PartialDate

TWO_TIERS = datetime.date(2025, 7, 1)
"""The first day of the units of today: who lives and has no known beginning was there by then."""

_ONE_DAY = datetime.timedelta(days=1)


class UnitPeriod(Part):
    """What a unit was called, and to whom it belonged, for one stretch of time.

    ``until`` is the last day, included. It may be left out of all periods: a period lasts
    until the day before the next one starts, the last one until today.
    """

    name: Line = described("Tên", "Tên đầy đủ, ví dụ: Thị xã Sa Pa.")
    level: Level = described("Cấp của đơn vị")
    parent: UnitId | None = described("Đơn vị cấp trên", default=None)
    committee: Line | None = described("Cấp ủy", "Ví dụ: Thị ủy Sa Pa.", default=None)
    code: Numbered | None = described(
        "Mã số", "Mã do Nhà nước ban hành; có thể được cấp lại cho đơn vị khác.", default=None
    )
    start: Date | None = described("Từ ngày", alias="from", default=None)
    until: Date | None = described("Đến hết ngày", default=None)
    note: Paragraph | None = described("Ghi chú", default=None)


class Unit(Part):
    """One administrative unit, agency, school, union or village, through its names.

    ``id`` is the file's name, or the key in a register file; it is never made from a code.
    """

    id: SkipJsonSchema[UnitId] = Field(exclude=True)
    periods: tuple[UnitPeriod, ...] = described(
        "Các giai đoạn", "Theo thứ tự thời gian.", min_length=1
    )
    end: UnitEnd | None = described(
        "Kết thúc do", "merger: sáp nhập; split: chia tách; dissolution: giải thể.", default=None
    )
    successors: tuple[UnitId, ...] = described(
        "Đơn vị kế thừa", "Các đơn vị tiếp nhận địa bàn khi đơn vị này kết thúc.", default=()
    )
    sources: tuple[Source, ...] = described("Nguồn", default=())
    note: Paragraph | None = described("Ghi chú", default=None)
    former_ids: tuple[UnitId, ...] = described(
        "Mã cũ", "Địa chỉ cũ sẽ dẫn tới trang này.", default=()
    )

    @property
    def current(self) -> UnitPeriod:
        """The latest period: today's name, or the last one of a unit that ended."""
        return self.periods[-1]

    @property
    def ended(self) -> PartialDate | None:
        """The last day of the unit's life, or None while it lives."""
        return self.current.until

    @cached_property
    def _starts(self) -> tuple[datetime.date, ...]:
        return tuple(
            period.start.first_day() if period.start else datetime.date.min
            for period in self.periods
        )

    def day_for(self, when: PartialDate | None) -> datetime.date:
        """The day on which to look the unit up for a date that may be partial.

        It is the last day of the date's range, moved into the unit's life; without a date
        the last day of the life.
        """
        last = self.ended.last_day() if self.ended else datetime.date.max
        wanted = when.last_day() if when else last
        return max(min(wanted, last), self._starts[0])

    def period_for(self, when: PartialDate | None) -> UnitPeriod:
        """The period in force on ``day_for(when)``."""
        if len(self.periods) == 1:
            return self.periods[0]
        return self.period_on(self.day_for(when))

    def period_on(self, day: datetime.date) -> UnitPeriod:
        """The latest period that had started by ``day``, or the first."""
        return self.periods[self.index_on(day)]

    def is_alive_on(self, day: datetime.date) -> bool:
        """Whether ``day`` may lie in the unit's life; the beginning need not be known."""
        return self._starts[0] <= day and (self.ended is None or day <= self.ended.last_day())

    @cached_property
    def known_since(self) -> datetime.date:
        """The first day on which the periods tell that the unit was there.

        Where nobody tells its beginning: the day before its first change, else its last day.
        """
        if self.periods[0].start:
            return self._starts[0]
        return self.last_day_of(0) or TWO_TIERS

    def index_on(self, day: datetime.date) -> int:
        """The number of the period that ``period_on`` gives."""
        found = 0
        for number, start in enumerate(self._starts):
            if start <= day:
                found = number
        return found

    def days_of(self, index: int) -> tuple[datetime.date, datetime.date]:
        """The first and the last day on which period number ``index`` may have been in force."""
        return self._starts[index], self.last_day_of(index) or datetime.date.max

    def last_day_of(self, index: int) -> datetime.date | None:
        """The last day of period number ``index``; None while it lasts."""
        if index + 1 < len(self.periods):
            # A period without its start is a mistake that a rule tells; here it must not raise.
            return max(self._starts[index + 1], datetime.date.min + _ONE_DAY) - _ONE_DAY
        return self.ended.last_day() if self.ended else None
