"""Problems as text: grouped by file, each with its line and a caret, in colour on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from honour_roll.printing.excerpt import excerpt
from honour_roll.printing.safe import shown
from honour_roll.problems import Location, Problem, Severity

LineOf = Callable[[Location], str | None]
"""The line of a place, as far as it may be told; None where there is none to show."""

_WIDEST = 100
_BOLD, _DIM, _RED, _YELLOW, _CYAN = "1", "2", "31", "33", "36"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.HINT: _CYAN}


def _no_line(where: Location) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks: the language, where source lines come from, colours, columns of a line."""

    language: str = "vi"
    line_of: LineOf = _no_line
    is_coloured: bool = False
    width: int = _WIDEST

    def paint(self, text: str, *codes: str) -> str:
        """``text`` in colours, where there are any."""
        return f"\x1b[{';'.join(codes)}m{text}\x1b[0m" if self.is_coloured else text


def as_text(problems: Sequence[Problem], look: Look) -> str:
    """One block a file: its name, and below it each problem with place, line and remedy."""
    blocks = []
    for file, group in groupby(problems, key=lambda problem: problem.where.file):
        lines = [look.paint(shown(file), _BOLD)]
        for problem in group:
            lines += _told(problem, look)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def as_lines(problem: Problem, language: str = "vi") -> str:
    """One problem by itself, as a log shows it: place, what and code; the remedy below."""
    look = Look(language)
    what, remedy = _what(problem, look), shown(problem.remedy.in_language(language))
    return f"{shown(str(problem.where))}: {what}\n    → {remedy}"


def _told(problem: Problem, look: Look) -> Iterator[str]:
    where = problem.where
    place = f"{where.line}:{where.column} " if where.line else ""
    yield f"  {place}{_what(problem, look)}"
    yield from _source(problem, look)
    yield f"    → {shown(problem.remedy.in_language(look.language))}"


def _what(problem: Problem, look: Look) -> str:
    label = problem.severity.label.in_language(look.language)
    field = f"{shown(problem.where.field)}: " if problem.where.field else ""
    what = shown(problem.what.in_language(look.language))
    mark = look.paint(f"[{label}]", _BOLD, _COLOURS[problem.severity])
    return f"{mark} {field}{what} {look.paint(f'({shown(problem.code)})', _DIM)}"


def _source(problem: Problem, look: Look) -> Iterator[str]:
    """The line that the problem is in, and a caret below the place."""
    where = problem.where
    line = look.line_of(where) if where.line else None
    if line is None or not line.strip():
        return
    margin = f"    {where.line} │ "
    part = excerpt(line, where.column, max(look.width - len(margin), 20))
    yield look.paint(margin, _DIM) + part.line
    below = " " * (len(margin) - 2) + "│ "
    caret = look.paint("^", _BOLD, _COLOURS[problem.severity])
    yield look.paint(below, _DIM) + " " * part.blanks + caret
