"""Whether two honours of one honouree are one award, by what they and their decisions say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from honour_roll.forms.decisions import Decisions
from honour_roll.intake.ids import year_in
from honour_roll.model.terms import Status
from honour_roll.text.dates import PartialDate, parse_date
from honour_roll.text.document_numbers import number_key
from honour_roll.text.message import ScalarError

_SAID_BY_DECISIONS = ("form", "level", "authority", "number")
# What was done in one year is often decided at the beginning of the next.
_LAST_MONTH_FOR_THE_YEAR_BEFORE = 3


class Likeness(Enum):
    """How two honours stand to each other."""

    SAME = auto()
    COMPLETES = auto()
    """Certainly one award, of which only one of them knows the decision."""
    UNSURE = auto()
    """Nothing that both say differs, and it isn't enough to call them one."""
    CLASH = auto()
    """Of one decision, or of one year and form, and yet said differently."""
    OTHER = auto()


@dataclass(frozen=True)
class _Award:
    """An honour with what its decision says filled in; None for what neither says."""

    status: str
    decision: str | None
    is_decided: bool
    """Whether it names a decision that has a number."""
    form: str | None
    level: str | None
    authority: str | None
    number: str | None
    movement: str | None
    year: int | None
    period: tuple[int | None, int | None] | None
    day: PartialDate | None
    """Its own day, else that of its decision."""
    is_own_time: bool


class Awards:
    """Compares honours as files have them; ``decisions`` says what theirs say."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions

    def likeness(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> Likeness:
        """How ``one`` and ``other`` of one honouree stand to each other."""
        first, second = self._award(one), self._award(other)
        is_other = first.status != second.status or _differ(first.form, second.form)
        if first.decision and first.decision == second.decision:
            return Likeness.CLASH if is_other else Likeness.SAME
        if first.is_decided and second.is_decided:
            return Likeness.OTHER
        is_in_one_time = _is_in_one_time(first, second)
        if is_other or is_in_one_time is False or _differ_in_paper(first, second):
            return Likeness.OTHER
        compare = (
            self._beside_a_decision
            if first.is_decided or second.is_decided
            else self._without_decision
        )
        found = compare(first, second, is_in_one_time=bool(is_in_one_time))
        # The press may name somebody any number of times.
        is_named = first.status == Status.NAMED and found is Likeness.UNSURE
        return Likeness.OTHER if is_named else found

    def completed(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
        """``one``, with its key, and what ``other`` of the same award says besides.

        What the decision says is left out of it, as it would be had both come together.
        """
        first = self._award(one)
        decided, plain = (one, other) if first.is_decided else (other, one)
        said = self._decisions.of(decided.get("decision"))
        whole = {**other, **one, "decision": decided["decision"]}
        for key in _SAID_BY_DECISIONS:
            if key not in decided and key in plain and said.get(key):
                del whole[key]
        day = str(said.get("date") or "")
        if "year" not in decided and year_in(str(plain.get("year") or "")) == year_in(day):
            whole.pop("year", None)
        if "date" not in decided and day.startswith(str(plain.get("date") or day)):
            whole.pop("date", None)
        return whole

    def _beside_a_decision(self, one: _Award, other: _Award, *, is_in_one_time: bool) -> Likeness:
        if _differ(one.level, other.level) or _differ(one.movement, other.movement):
            return Likeness.OTHER
        is_by_one = self._is_by_one_body(one.authority, other.authority)
        if is_by_one is False:
            return Likeness.OTHER
        if one.number and one.number == other.number:
            return Likeness.COMPLETES
        is_of_one_level = one.level == other.level or bool(is_by_one)
        is_sure = is_in_one_time and is_of_one_level and one.form == other.form
        is_sure = is_sure and not _are_of_other_days(one, other)
        return Likeness.COMPLETES if is_sure else Likeness.UNSURE

    def _without_decision(self, one: _Award, other: _Award, *, is_in_one_time: bool) -> Likeness:
        if not is_in_one_time or one.form != other.form:
            return Likeness.UNSURE
        pairs = ((one.level, other.level), (one.movement, other.movement))
        is_by_others = self._is_by_one_body(one.authority, other.authority) is False
        differ = is_by_others or any(_differ(*pair) for pair in pairs)
        return Likeness.CLASH if differ else Likeness.SAME

    def _is_by_one_body(self, one: str | None, other: str | None) -> bool | None:
        """None where one of them does not say who decided."""
        if one is None or other is None:
            return None
        return one == other or self._decisions.are_of_one_body(one, other)

    def _award(self, honour: Mapping[str, Any]) -> _Award:
        decision = _text(honour.get("decision"))
        said = self._decisions.of(decision)
        period = honour.get("period")
        day = _date(honour.get("date") or said.get("date"))
        year = year_in(_text(honour.get("year")))
        if year is None and not isinstance(period, Mapping) and day is not None:
            year = day.year
        return _Award(
            status=str(honour.get("status") or ""),
            decision=decision,
            is_decided=bool(said.get("number")),
            form=_text(honour.get("form") or said.get("form")),
            level=_text(honour.get("level") or said.get("level")),
            authority=_text(honour.get("authority") or said.get("authority")),
            number=number_key(honour.get("number") or said.get("number")) or None,
            movement=_text(honour.get("movement")),
            year=year,
            period=_years(period) if isinstance(period, Mapping) else None,
            day=day,
            is_own_time=bool(honour.get("year") or honour.get("date") or period),
        )


def _differ(one: str | None, other: str | None) -> bool:
    """Whether both say something, and not the same."""
    return None not in (one, other) and one != other


def _differ_in_paper(one: _Award, other: _Award) -> bool:
    """Whether their papers have other numbers, or were signed on other days."""
    are_signed = one.decision is not None and other.decision is not None
    return _differ(one.number, other.number) or (are_signed and _are_of_other_days(one, other))


def _are_of_other_days(one: _Award, other: _Award) -> bool:
    days = [award.day for award in (one, other) if award.day and award.day.day]
    return len(days) > 1 and days[0] != days[1]


def _is_in_one_time(one: _Award, other: _Award) -> bool | None:
    """Whether both count in one year or period; None where that may be."""
    if one.period or other.period:
        if one.period == other.period:
            return True
        if one.period and other.period:
            return False
        start, end = one.period or other.period or (None, None)
        year = one.year or other.year
        if None in (start, end, year):
            return None
        # A period is often decided upon in the year after its end.
        return None if (start or 0) <= (year or 0) <= (end or 0) + 1 else False
    if one.year is None or other.year is None:
        return True if one.year == other.year else None
    if one.year == other.year:
        return True
    early, late = sorted((one, other), key=lambda award: award.year or 0)
    is_early_in_the_year = (
        not late.is_own_time
        and late.day is not None
        and late.day.month is not None
        and late.day.month <= _LAST_MONTH_FOR_THE_YEAR_BEFORE
    )
    is_next = (early.year or 0) + 1 == late.year
    return None if is_next and is_early_in_the_year else False


def _text(value: object) -> str | None:
    return str(value) if value else None


def _date(value: object) -> PartialDate | None:
    try:
        return parse_date(str(value)) if value else None
    except ScalarError:
        return None


def _years(period: Mapping[str, Any]) -> tuple[int | None, int | None]:
    start, end = (year_in(_text(period.get(key))) for key in ("from", "to"))
    return start, end
