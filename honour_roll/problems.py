"""What is wrong with a file, where, and how to mend it; ``printing`` has the forms of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any

from honour_roll.text.message import Message
from honour_roll.text.private import masked
from honour_roll.text.private_births import masked_dates


class Severity(StrEnum):
    """How much a problem matters: only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def label(self) -> Message:
        """The word shown before the message."""
        return _SEVERITY_LABELS[self]


_SEVERITY_LABELS = {
    Severity.ERROR: Message("lỗi", "error"),
    Severity.WARNING: Message("cảnh báo", "warning"),
    Severity.HINT: Message("gợi ý", "hint"),
}


_BIRTH = "born"
# Most remedies are said of many places.
_masked = lru_cache(maxsize=1024)(masked)


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a content file; ``line`` and ``column`` count from 1, 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0
    field: str = ""

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place: ``what`` says it, ``remedy`` says how to mend it.

    Private numbers in them are masked as soon as they come here: none is ever printed or kept.
    """

    code: str
    severity: Severity
    where: Location
    what: Message
    remedy: Message

    def __post_init__(self) -> None:
        what, remedy = (Message(*map(_masked, words)) for words in (self.what, self.remedy))
        if self.where.field.endswith(_BIRTH):
            what, remedy = (Message(*map(masked_dates, words)) for words in (what, remedy))
        object.__setattr__(self, "what", what)
        object.__setattr__(self, "remedy", remedy)
        if (field := _masked(self.where.field)) != self.where.field:
            object.__setattr__(self, "where", replace(self.where, field=field))

    @property
    def is_error(self) -> bool:
        """Whether it stops a build and makes ``check`` fail."""
        return self.severity is Severity.ERROR


def problem_row(problem: Problem) -> list[Any]:
    """What ``problem_of`` makes the same problem of: plain data, to be kept as JSON."""
    where, what, remedy = problem.where, problem.what, problem.remedy
    place = [where.file, where.line, where.column, where.field]
    return [problem.code, problem.severity, place, [what.vi, what.en], [remedy.vi, remedy.en]]


def problem_of(row: list[Any]) -> Problem:
    """The problem of a row."""
    code, severity, place, what, remedy = row
    return Problem(code, Severity(severity), Location(*place), Message(*what), Message(*remedy))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by file, then place, without repeats."""

    def place(problem: Problem) -> tuple[object, ...]:
        where = problem.where
        return (where.file, where.line, where.column, where.field, problem.code, problem.what)

    return sorted(dict.fromkeys(problems), key=place)
