"""Problems as JSON, for other programs."""

from __future__ import annotations

import json

from honour_roll.printing.report import Report
from honour_roll.printing.safe import discreet
from honour_roll.problems import Problem


def as_json(report: Report, language: str = "vi") -> str:
    """A JSON list, one object a problem; ``old`` are those that the base has as well.

    Control characters are escaped, letters are not.
    """
    rows = [_row(problem, False, language) for problem in report.problems]
    rows += [_row(problem, True, language) for problem in report.debts]
    return printable_json(rows)


def printable_json(value: object) -> str:
    """``value`` as JSON in which every letter can be seen."""
    lines = json.dumps(value, ensure_ascii=False, indent=2).split("\n")
    return "\n".join(line if line.isprintable() else _escaped(line) for line in lines)


def _escaped(text: str) -> str:
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in text)


def _row(problem: Problem, is_old: bool, language: str) -> dict[str, object]:
    where = problem.where
    return {
        "file": discreet(where.file),
        "line": where.line,
        "column": where.column,
        "field": discreet(where.field),
        "severity": str(problem.severity),
        "code": problem.code,
        "message": discreet(problem.what.in_language(language)),
        "remedy": discreet(problem.remedy.in_language(language)),
        "old": is_old,
    }
