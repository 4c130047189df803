"""What is wrong with a file, where, and how to mend it: data first, printed forms second."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from honour_roll.text.message import Message


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
_GITHUB_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}


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
    """One thing wrong in one place: ``what`` says it, ``remedy`` says how to mend it."""

    code: str
    severity: Severity
    where: Location
    what: Message
    remedy: Message

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


def as_text(problems: Sequence[Problem], language: str = "vi") -> str:
    """One block a problem: place, severity, field, what, code; the remedy below, indented."""
    lines = []
    for problem in problems:
        where, label = problem.where, problem.severity.label.in_language(language)
        field = f"{where.field}: " if where.field else ""
        what = problem.what.in_language(language)
        lines.append(_one_line(f"{where}: [{label}] {field}{what} ({problem.code})"))
        lines.append("    → " + _one_line(problem.remedy.in_language(language)))
    return "\n".join(lines)


def as_json(problems: Sequence[Problem], language: str = "vi") -> str:
    """A JSON list, one object a problem; control characters are escaped, letters are not."""
    rows = [
        {
            "file": problem.where.file,
            "line": problem.where.line,
            "column": problem.where.column,
            "field": problem.where.field,
            "severity": str(problem.severity),
            "code": problem.code,
            "message": problem.what.in_language(language),
            "remedy": problem.remedy.in_language(language),
        }
        for problem in problems
    ]
    text = json.dumps(rows, ensure_ascii=False, indent=2)
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def as_github(problems: Sequence[Problem], language: str = "vi") -> str:
    """Workflow commands that annotate a pull request.

    Data and properties are escaped as GitHub's own toolkit does, so that no record can
    start a command of its own; control characters are shown as in ``as_text``.
    """
    lines = []
    for problem in problems:
        where = problem.where
        place = f"file={_escape_property(_one_line(where.file))}"
        if where.line:
            place += f",line={where.line},col={where.column}"
        title = _escape_property(_one_line(f"{where.field or where.file} ({problem.code})"))
        what = _one_line(problem.what.in_language(language))
        text = f"{what}\n→ {_one_line(problem.remedy.in_language(language))}"
        command = _GITHUB_COMMANDS[problem.severity]
        lines.append(f"::{command} {place},title={title}::{_escape_data(text)}")
    return "\n".join(lines)


def _one_line(text: str) -> str:
    """Control characters shown, never sent: a record must not drive the reader's terminal."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
