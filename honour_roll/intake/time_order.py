"""Where an honour that comes late stands among those that a record has: in order of time."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from honour_roll.text.dates import PartialDate, parse_date
from honour_roll.text.message import ScalarError

DateOf = Callable[[str], object]
"""Decision id → its date as written, if it has one."""


def place_in_time(
    honours: Sequence[Mapping[str, Any]], new: Mapping[str, Any], date_of: DateOf
) -> int:
    """The place in ``honours`` for ``new``, as the rule ``honour-time`` wants them.

    It is the last one before whatever certainly began after it.
    """
    _, end = _days(new, date_of)
    starts = (_days(honour, date_of)[0] for honour in honours)
    return next((n for n, start in enumerate(starts) if start > end), len(honours))


def _days(honour: Mapping[str, Any], date_of: DateOf) -> tuple[datetime.date, datetime.date]:
    """The first and last day that its time may mean; what can't be read may be any day."""
    period = honour.get("period")
    if isinstance(period, Mapping):
        start, end = _read(period.get("from")), _read(period.get("to"))
    else:
        start = end = _when(honour, date_of)
    return (
        start.first_day() if start else datetime.date.min,
        end.last_day() if end else datetime.date.max,
    )


def _when(honour: Mapping[str, Any], date_of: DateOf) -> PartialDate | None:
    year = _read(honour.get("year"))
    day = _read(honour.get("date")) or _read(date_of(str(honour.get("decision") or "")))
    return year if year and (day is None or day.year != year.year) else day


def _read(value: object) -> PartialDate | None:
    try:
        return parse_date(str(value)) if value else None
    except ScalarError:
        return None
