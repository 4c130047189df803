"""Where an honour that comes late stands among those that a record has: in order of time."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from honour_roll.source.yaml_reader import Path
from honour_roll.text.dates import PartialDate, parse_date
from honour_roll.text.message import ScalarError

DateOf = Callable[[str], object]
"""Decision id → its date as written, if it has one."""
NUMBER = "(number)"
"""Stands in the path of a place for the number that orders an item: no field is called so."""
_Place = TypeVar("_Place")


def place_in_time(
    honours: Sequence[Mapping[str, Any]], new: Mapping[str, Any], date_of: DateOf
) -> int:
    """The place in ``honours`` for ``new``, as the rule ``honour-time`` wants them.

    It is the last one before whatever certainly began after it.
    """
    _, end = _days(new, date_of)
    starts = (_days(honour, date_of)[0] for honour in honours)
    return next((n for n, start in enumerate(starts) if start > end), len(honours))


def order_in_time(
    honours: Sequence[Mapping[str, Any]], late: Iterable[int], date_of: DateOf
) -> list[int]:
    """The numbers of ``honours`` with each of ``late`` in its place; the others stay in order."""
    waiting = sorted(late)
    order = [n for n in range(len(honours)) if n not in waiting]
    for n in waiting:
        order.insert(place_in_time([honours[m] for m in order], honours[n], date_of), n)
    return order


def places_in_order(
    places: Mapping[Path, _Place], order: Sequence[int], key: str = "honours"
) -> dict[Path, _Place]:
    """Places by paths in an entry, as they are when the items of ``key`` stand in ``order``.

    Those of items that are not in it are left out.
    """
    now = {old: new for new, old in enumerate(order)}
    found = {}
    for path, place in places.items():
        if len(path) < 2 or path[0] != key or not isinstance(path[1], int):
            found[path] = place
        elif path[1] in now:
            found[(key, now[path[1]], *path[2:])] = place
    return found


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
