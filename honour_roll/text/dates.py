"""Dates that may be partial, periods and years, as officers write them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, total_ordering
from unicodedata import normalize

from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted

FIRST_YEAR, LAST_YEAR = 1000, 2999

_YEAR = re.compile(r"[0-9]{4}")
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?",
        r"(?:ngày )?(?P<day>[0-9]{1,2})(?P<mark>[/.-])(?P<month>[0-9]{1,2})"
        r"(?P=mark)(?P<year>[0-9]{4})",
        r"(?:tháng )?(?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})",
        r"(?:(?:ngày )?(?P<day>[0-9]{1,2}) )?tháng (?P<month>[0-9]{1,2}) năm (?P<year>[0-9]{4})",
        r"năm (?P<year>[0-9]{4})",
    )
)
_WITHOUT_FULL_YEAR = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}(?:\1[0-9]{2})?")
_LONGER_THAN_A_DATE = 60


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day; sorted by time, a year before its months and days.

    Raises ``ScalarError`` (``year-range``, ``date-order``, ``date-impossible``) for what is
    in no calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        _check_year(self.year)
        month, day = self.month, self.day
        if month is None and day is None:
            return
        if month is not None and _in_calendar(self.year, month, day):
            return
        if month is not None and day is not None and _in_calendar(self.year, day, month):
            raise _swapped(self)
        raise _impossible(self)

    def __lt__(self, other: PartialDate) -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    def iso(self) -> str:
        """The stored form: ``2020``, ``2020-05`` or ``2020-05-17``."""
        if self.month is None:
            return f"{self.year:04}"
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"

    def display(self) -> str:
        """The form people read: ``2020``, ``5/2020`` or ``17/5/2020``."""
        parts = (self.day, self.month, self.year)
        return "/".join(str(part) for part in parts if part is not None)

    def formal(self) -> str:
        """As official documents write it: ``ngày 07 tháng 02 năm 2023``, ``tháng 5 năm 2023``.

        Days below 10, and January and February, get a zero: decree 30/2020/NĐ-CP, annex I.
        """
        parts = [f"năm {self.year}"]
        if self.month:
            parts.append(f"tháng {self.month:02}" if self.month <= 2 else f"tháng {self.month}")
        if self.day:
            parts.append(f"ngày {self.day:02}")
        return " ".join(reversed(parts))

    def first_day(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The last day it may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to the end of ``end``; ``end`` is None while it lasts.

    Raises ``ScalarError`` (``period-order``) if all of ``end`` lies before ``start``.
    """

    start: PartialDate
    end: PartialDate | None

    def __post_init__(self) -> None:
        if self.end is not None and self.end.last_day() < self.start.first_day():
            start, end = self.start.display(), self.end.display()
            raise ScalarError(
                "period-order",
                Message(
                    f"khoảng thời gian kết thúc ({end}) trước khi bắt đầu ({start})",
                    f"the period ends ({end}) before it starts ({start})",
                ),
                Message(
                    "Kiểm tra lại hai mốc: mốc đầu phải trước hoặc trùng mốc cuối.",
                    "Check both dates: the first may not be later than the last.",
                ),
            )

    def display(self) -> str:
        """The form people read: ``2016–2020``, ``6/2021–5/2023``, "từ 2021", or one date."""
        start = self.start.display()
        if self.end is None:
            return f"từ {start}"
        return start if self.end == self.start else f"{start}–{self.end.display()}"

    def quarter(self) -> str | None:
        """``III/2025`` for exactly a quarter, in whole months or days; None for other periods."""
        if self.end is None or not self.start.month or not self.end.month:
            return None
        first, last = self.start.first_day(), self.end.last_day()
        number = (first.month + 2) // 3
        is_quarter = (first.month, last.month) == (3 * number - 2, 3 * number)
        is_whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        if first.year != last.year or not is_quarter or not is_whole:
            return None
        return f"{_ROMAN[number - 1]}/{first.year}"


@lru_cache(maxsize=4096)
def parse_date(text: str) -> PartialDate:
    """A date as stored (``2020-05-17``) or as written (``17/5/2020``, "tháng 5 năm 2020").

    The day comes before the month; ``5/17/2020`` and years of two digits are refused, not
    guessed. Raises ``ScalarError``: ``date-unreadable``, ``date-short-year`` or those of
    ``PartialDate``.
    """
    written = collapse_spaces(text)
    form = normalize("NFC", written[:_LONGER_THAN_A_DATE]).casefold()
    for pattern in _FORMS:
        found = pattern.fullmatch(form)
        if found:
            parts = found.groupdict()
            year, month, day = (parts.get(name) for name in ("year", "month", "day"))
            return PartialDate(
                int(year or 0), int(month) if month else None, int(day) if day else None
            )
    if _WITHOUT_FULL_YEAR.fullmatch(written):
        raise _short_year(written)
    raise _unreadable(written)


def parse_year(text: str) -> int:
    """A year of four digits, 1000 to 2999.

    Raises ``ScalarError``: ``year-unreadable``, ``year-range``.
    """
    written = collapse_spaces(text)
    if not _YEAR.fullmatch(written):
        raise ScalarError(
            "year-unreadable",
            Message(f"không đọc được năm {quoted(written)}", f"{quoted(written)} is not a year"),
            Message(
                "Ghi năm bằng đúng bốn chữ số, ví dụ 2020.",
                "Write the year with exactly four digits, such as 2020.",
            ),
        )
    _check_year(int(written))
    return int(written)


def _in_calendar(year: int, month: int, day: int | None) -> bool:
    return 1 <= month <= 12 and (day is None or 1 <= day <= monthrange(year, month)[1])


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ScalarError(
            "year-range",
            Message(f"năm {year:04} không thể đúng", f"the year {year:04} cannot be right"),
            Message(
                f"Ghi năm từ {FIRST_YEAR} đến {LAST_YEAR}, ví dụ 2020.",
                f"Write a year from {FIRST_YEAR} to {LAST_YEAR}, such as 2020.",
            ),
        )


def _impossible(wrong: PartialDate) -> ScalarError:
    shown = wrong.display()
    return ScalarError(
        "date-impossible",
        Message(f"lịch không có {shown}", f"there is no {shown} in the calendar"),
        Message(
            "Kiểm tra lại ngày và tháng; nếu không rõ ngày thì chỉ ghi tháng và năm, ví dụ 5/2020.",
            "Check day and month; if the day is not known write month and year only: 5/2020.",
        ),
    )


def _swapped(wrong: PartialDate) -> ScalarError:
    day_first = f"{wrong.month}/{wrong.day}/{wrong.year}"
    return ScalarError(
        "date-order",
        Message(
            f"không có tháng {wrong.month}: có lẽ ngày và tháng bị đổi chỗ",
            f"there is no month {wrong.month}: day and month seem to have changed places",
        ),
        Message(
            f"Ghi ngày trước, tháng sau; nếu đúng là ngày {wrong.month} thì ghi {day_first}.",
            f"Write the day before the month; if the day is {wrong.month}, write {day_first}.",
        ),
    )


def _short_year(written: str) -> ScalarError:
    return ScalarError(
        "date-short-year",
        Message(
            f"{quoted(written)} thiếu năm có đủ bốn chữ số",
            f"{quoted(written)} lacks a year of four digits",
        ),
        Message(
            "Ghi năm đủ bốn chữ số, ví dụ 17/5/2020 hoặc 5/2020.",
            "Write the year with four digits, such as 17/5/2020 or 5/2020.",
        ),
    )


def _unreadable(written: str) -> ScalarError:
    return ScalarError(
        "date-unreadable",
        Message(f"không đọc được ngày tháng {quoted(written)}", f"{quoted(written)} is not a date"),
        Message(
            "Ghi theo một trong các cách: 17/5/2020, 5/2020, 2020 (chỉ dùng các chữ số 0–9).",
            "Write one of 17/5/2020, 5/2020, 2020 (with the digits 0–9 only).",
        ),
    )
