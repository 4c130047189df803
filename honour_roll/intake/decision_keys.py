"""By what a decision is known, and how certainly two are one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from honour_roll.intake.ids import year_in
from honour_roll.text.document_numbers import number_key, running_number
from honour_roll.text.office_names import office_key

_WHOLE_DATE = len("2022-01-10")


class DecisionKey(NamedTuple):
    """``running`` is the figures of its number; ``authority`` its name in the form compared."""

    number: str
    running: str
    date: str
    authority: str | None

    @property
    def year(self) -> int | None:
        """That of the date."""
        return year_in(self.date)

    def is_certainly(self, other: DecisionKey) -> bool:
        """Number, year and authority are the same; or number and day, and no other authority."""
        if not self.number or not self.is_possibly(other):
            return False
        if self._is_of_the_day_of(other):
            return True
        return None not in (self.authority, other.authority, self.year, other.year)

    def is_possibly(self, other: DecisionKey) -> bool:
        """Nothing that both say differs; who signs for a body may be named, or the body."""
        if self.number != other.number or not self._may_be_of_the_year_of(other):
            return False
        authorities = {self.authority, other.authority} - {None}
        return len(authorities) < 2 or (
            self._is_of_the_day_of(other) and self._is_by_the_body_of(other)
        )

    def is_nearly(self, other: DecisionKey) -> bool:
        """The figures, the time and who decided are the same, the letters behind aren't."""
        if not self.running or self.running != other.running or self.number == other.number:
            return False
        if not self._is_by_the_body_of(other):
            return False
        if self._is_of_the_day_of(other):
            return True
        if None in (self.authority, other.authority):
            return False
        # A number without its letters is only half written.
        if self.running in (self.number, other.number):
            return self._may_be_of_the_year_of(other)
        dates = sorted((self.date, other.date), key=len)
        return bool(dates[0]) and dates[1].startswith(dates[0])

    def _may_be_of_the_year_of(self, other: DecisionKey) -> bool:
        return len({self.year, other.year} - {None}) < 2

    def _is_of_the_day_of(self, other: DecisionKey) -> bool:
        return self.date == other.date and len(self.date) == _WHOLE_DATE

    def _is_by_the_body_of(self, other: DecisionKey) -> bool:
        if self.authority is None or other.authority is None:
            return True
        return are_of_one_body(self.authority, other.authority)


class DecisionKeys:
    """Makes them; ``names`` are those of the authorities."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._offices = {id: office_key(name) for id, name in names.items()}

    def of(self, data: Mapping[str, Any]) -> DecisionKey:
        """That of a decision with these ``data``."""
        number = data.get("number")
        office = self.office(str(data.get("authority") or "")) or None
        day = str(data.get("date") or "")
        return DecisionKey(number_key(number), running_number(number), day, office)

    def office(self, authority: str) -> str:
        """The form in which a key, or the name of one that has none, is compared."""
        return self._offices.get(authority) or office_key(authority)


def are_of_one_body(one: str, other: str) -> bool:
    """Whether one name ends in the other: “Chủ tịch Ủy ban nhân dân xã”, “Ủy ban nhân dân xã”."""
    return f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")
