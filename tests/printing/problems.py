"""Made-up problems for tests of their printed forms."""

from __future__ import annotations

from collections.abc import Callable

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message

PLACE = Location("content/records/huyen/2020/an.yml", 7, 3, "honours[0].year")


def problem(
    where: Location = PLACE,
    what: str = "không đọc được năm “20”",
    code: str = "year-unreadable",
    severity: Severity = Severity.ERROR,
    remedy: str = "Ghi năm bằng bốn chữ số.",
) -> Problem:
    """One problem; its English is marked as such."""
    return Problem(code, severity, where, Message(what, "EN " + what), Message(remedy, "EN remedy"))


HOSTILE_PLACES: list[Callable[[str], Problem]] = [
    lambda text: problem(what=text),
    lambda text: problem(remedy=text),
    lambda text: problem(Location(text, 1, 1, "f")),
    lambda text: problem(Location("a.yml", 1, 1, text)),
    lambda text: problem(Location(text)),
]
"""What a record may put a text of its own into."""

CONTROLS = [
    "\x1b[31m",
    "\x9b2J",
    "\x07",
    "\x7f",
    "\u202e",
    "\u2066",
    "\x00",
    "\ud800",
    "\U000e0001",
]
