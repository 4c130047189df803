"""What a unit was called earlier in the time of a report, which calls it as at the end."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text.dates import LAST_YEAR, PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.times import Years


def earlier_names(reference: Reference, unit_id: str, years: Years) -> str:
    """``Trước ngày 01 tháng 01 năm 2020, thị xã Sa Pa là huyện Sa Pa.``; maybe nothing."""
    end = PartialDate(years.last or LAST_YEAR)
    told = list(_named(reference.units[unit_id], years, end))
    if not told:
        return ""
    now = place_in_sentence(reference.unit_name(unit_id, end))
    (name, day), *later = told
    return (
        f"Trước {day}, {now} là {name}{''.join(f'; từ đó đến trước {d} là {n}' for n, d in later)}."
    )


def _named(unit: Unit, years: Years, end: PartialDate) -> Iterator[tuple[str, str]]:
    """Each other name of these years, and the day from which another one was in force."""
    last = unit.index_on(unit.day_for(end))
    for n, period in enumerate(unit.periods[:last]):
        until, following = unit.last_day_of(n), unit.periods[n + 1]
        is_asked = until is not None and until.year >= (years.first or until.year)
        if is_asked and following.start and following.name != period.name:
            yield place_in_sentence(period.name), following.start.formal()
