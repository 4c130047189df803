"""An honour with what its record and its decision say filled in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from honour_roll.model.decision import Decision
from honour_roll.model.honour import Honour
from honour_roll.model.record import Record
from honour_roll.model.terms import Category, Level, Status
from honour_roll.text.dates import PartialDate, Period


@dataclass(frozen=True, slots=True)
class Award:
    """One honour of one record as counts and pages need it.

    ``year`` and ``period`` exclude each other; with neither, the honour is undated.
    ``date`` is the honour's own or its decision's, which may lie in the following year.
    """

    record: str
    key: str
    category: Category
    status: Status
    unit: str
    year: int | None
    period: Period | None
    date: PartialDate | None
    movement: str | None
    level: Level | None
    authority: str | None
    form: str | None
    number: str | None
    decision: str | None
    revokes: str | None
    posthumous: bool
    position: str | None
    name_as_printed: str | None
    note: str | None
    work: str | None = None

    @property
    def when(self) -> PartialDate | None:
        """The date on which names and parents of units are looked up."""
        if self.period:
            return self.period.end or self.period.start
        if self.date and (self.year is None or self.date.year == self.year):
            return self.date
        return _year(self.year) if self.year else None

    @property
    def order(self) -> tuple[int, int, int]:
        """Sorts by time, undated last."""
        when = self.when
        if when is None:
            return (9999, 0, 0)
        return (when.year, when.month or 0, when.day or 0)


@lru_cache(maxsize=1024)
def _year(year: int) -> PartialDate:
    return PartialDate(year)


def award(record: Record, honour: Honour, decision: Decision | None) -> Award:
    """``honour`` of ``record``; what it leaves out is taken from ``decision``.

    The counted year is the honour's own; only an honour without any time of its own takes
    the year of its decision, because honours are often decided the year after.
    """
    date = honour.date or (decision.date if decision else None)
    period = honour.period.period if honour.period else None
    year = honour.year
    if year is None and period is None and date is not None:
        year = date.year
    return Award(
        record=record.id,
        key=honour.key,
        category=Category(honour.counted_as or record.kind),
        status=honour.status,
        unit=honour.unit or record.unit,
        year=year,
        period=period,
        date=date,
        movement=honour.movement,
        level=honour.level or (decision.level if decision else None),
        authority=honour.authority or (decision.authority if decision else None),
        form=honour.form or (decision.form if decision else None),
        number=honour.number or (decision.number if decision else None),
        decision=honour.decision,
        revokes=honour.revokes,
        posthumous=honour.posthumous,
        position=honour.position,
        name_as_printed=honour.name_as_printed,
        note=honour.note,
        work=honour.work,
    )
