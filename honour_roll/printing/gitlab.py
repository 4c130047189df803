"""Problems as a Code Quality report, which GitLab shows in a merge request."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from honour_roll.printing.json_form import printable_json
from honour_roll.printing.safe import shown
from honour_roll.problems import Problem, Severity

_SEVERITIES = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.HINT: "info",
}


def as_gitlab(problems: Sequence[Problem], language: str = "vi") -> str:
    """The report as JSON; a fingerprint stays the same wherever its line moves."""
    seen: Counter[str] = Counter()
    rows = []
    for problem in problems:
        where, what = problem.where, problem.what
        name = "\0".join((problem.code, where.file, where.field, what.vi))
        seen[name] += 1
        mark = hashlib.sha256(f"{name}\0{seen[name]}".encode("utf-8", "replace"))
        field = f"{where.field}: " if where.field else ""
        told = f"{field}{what.in_language(language)} → {problem.remedy.in_language(language)}"
        row = {
            "description": shown(told),
            "check_name": problem.code,
            "fingerprint": mark.hexdigest(),
            "severity": _SEVERITIES[problem.severity],
            "location": {"path": shown(where.file), "lines": {"begin": max(where.line, 1)}},
        }
        rows.append(row)
    return printable_json(rows)
