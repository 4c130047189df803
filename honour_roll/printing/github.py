"""Problems as annotations of a pull request; what GitHub would not show goes to the summary."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.printing.markdown import as_markdown
from honour_roll.printing.report import Report
from honour_roll.printing.safe import shown
from honour_roll.printing.sections import problem_sections
from honour_roll.problems import Problem, Severity

MOST = 10
"""Annotations of one level that GitHub shows of one step; it drops all others."""

_SUMMARY_BYTES = 900_000  # GitHub refuses a summary of more than 1 MiB
_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.HINT: "notice",
}


def as_github(problems: Sequence[Problem], language: str = "vi") -> str:
    """Workflow commands that annotate a pull request.

    Data and properties are escaped as GitHub's own toolkit does, so that no record can
    start a command of its own; control characters are shown as in text.
    """
    return "\n".join(_command(problem, language) for problem in problems)


def first_of_each_level(problems: Sequence[Problem]) -> list[Problem]:
    """As many as GitHub shows; one notice less, for whoever has to say that there are more."""
    room = {Severity.ERROR: MOST, Severity.WARNING: MOST, Severity.HINT: MOST - 1}
    first = []
    for problem in problems:
        if room[problem.severity]:
            room[problem.severity] -= 1
            first.append(problem)
    return first


def notice(text: str) -> str:
    """One annotation that belongs to no file."""
    return f"::notice::{_escape_data(shown(text))}"


def error(text: str) -> str:
    """The same for what lets a step fail."""
    return f"::error::{_escape_data(shown(text))}"


def step_summary(report: Report, language: str = "vi") -> str:
    """All problems as Markdown, as far as a step's summary has room for them."""
    return as_markdown(problem_sections(report, language), _SUMMARY_BYTES)


def _command(problem: Problem, language: str) -> str:
    where = problem.where
    place = f"file={_escape_property(shown(where.file))}"
    if where.line:
        place += f",line={where.line},col={where.column}"
    title = _escape_property(shown(f"{where.field or where.file} ({problem.code})"))
    what = shown(problem.what.in_language(language))
    text = f"{what}\n→ {shown(problem.remedy.in_language(language))}"
    return f"::{_COMMANDS[problem.severity]} {place},title={title}::{_escape_data(text)}"


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
