"""A summary before it has a form: titled paragraphs and tables of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from honour_roll.printing.report import Report
from honour_roll.printing.safe import discreet, visible
from honour_roll.problems import Problem
from honour_roll.text.message import Message

_HEADS = (
    Message("Mức", "Level"),
    Message("Chỗ", "Place"),
    Message("Vấn đề", "Problem"),
    Message("Cách sửa", "Remedy"),
)
_FOUND = Message("Vấn đề", "Problems")
_OLD = Message(
    "Vấn đề đã có từ trước (không tính vào kết quả)", "Problems from before (not counted)"
)


@dataclass(frozen=True, slots=True)
class Section:
    """``words`` are paragraphs, ``rows`` a table under ``heads``; all of it plain text."""

    title: str = ""
    words: Sequence[str] = ()
    heads: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()


def problem_sections(report: Report, language: str = "vi") -> Iterator[Section]:
    """The problems in a table, and those of the base in another."""
    heads = [head.in_language(language) for head in _HEADS]
    for title, problems in ((_FOUND, report.problems), (_OLD, report.debts)):
        if problems:
            rows = [_row(problem, language) for problem in problems]
            yield Section(title.in_language(language), (), heads, rows)


def _row(problem: Problem, language: str) -> list[str]:
    field = f"{problem.where.field}: " if problem.where.field else ""
    return [
        problem.severity.label.in_language(language),
        str(problem.where),
        f"{field}{problem.what.in_language(language)} ({problem.code})",
        problem.remedy.in_language(language),
    ]


def sections_as_data(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """What ``sections_of`` makes the same sections of: plain data, for JSON."""
    return [
        {
            "title": discreet(section.title),
            "words": [discreet(words) for words in section.words],
            "heads": list(section.heads),
            "rows": [[discreet(cell) for cell in row] for row in section.rows],
        }
        for section in sections
    ]


def sections_of(data: object) -> list[Section]:
    """The sections in ``data`` that somebody else wrote; ValueError if it has another form."""
    if not isinstance(data, list):
        raise ValueError("not a list of sections")
    return [_section(one) for one in data]


def _section(data: object) -> Section:
    match data:
        case {"title": str(title), "words": list(words), "heads": list(heads), "rows": list(rows)}:
            table = [_texts(row) for row in rows]
            if any(len(row) != len(heads) for row in table):
                raise ValueError("a row that isn't as long as its heads")
            return Section(title, _texts(words), _texts(heads), table)
    raise ValueError(f"not a section: {visible(str(data)[:80])}")


def _texts(values: object) -> list[str]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError("not a list of texts")
    return values
