"""What the check says, for somebody who sees a form and no file."""

from __future__ import annotations

import re

from honour_roll.model.record import Record
from honour_roll.problems import Problem

_STEPS = re.compile(r"[^.\[\]]+")


def in_words(problem: Problem) -> str:
    """One line: the field as the form calls it, what is wrong, and how to mend it."""
    first, *rest = [*_STEPS.findall(problem.where.field), ""]
    known = Record.written_fields().get(first)
    number = f" {int(rest[0]) + 1}" if rest and rest[0].isdigit() else ""
    place = f"{known.title}{number}: " if known else ""
    return f"{place}{problem.what.vi}. {problem.remedy.vi}"
