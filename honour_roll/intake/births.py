"""Only the year of a birth comes in: the day is private, and the year tells people apart."""

from __future__ import annotations

from dataclasses import replace

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.problems import Severity
from honour_roll.text.dates import parse_date
from honour_roll.text.message import Message, ScalarError

_KEY = "born"


def year_of(text: object) -> str | None:
    """The year of a date that says more than that; None for a year, and for what is no date."""
    if not isinstance(text, str):
        return None
    try:
        date = parse_date(text)
    except ScalarError:
        return None
    return str(date.year) if date.month else None


def without_day_of_birth(draft: Draft) -> Draft:
    """``draft`` with the year of a birth alone; what was left out is told at its cell."""
    year = year_of(draft.data.get(_KEY))
    if draft.folder != "records" or year is None:
        return draft
    return replace(
        draft, data={**draft.data, _KEY: year}, told=(*draft.told, _year_alone(draft, year))
    )


def _year_alone(draft: Draft, year: str) -> Told:
    return told(
        draft.place_of(_KEY),
        "birth-year-kept",
        Message(
            f"ngày, tháng sinh là thông tin riêng tư nên không lấy: chỉ ghi năm sinh {year}",
            f"day and month of a birth are private and left out: only {year} is kept",
        ),
        Message("Không phải sửa gì; lần sau chỉ cần ghi năm.", "Nothing to mend; give the year."),
        Severity.HINT,
    )
