"""Why a file that somebody sent was not opened, in words for the person who sent it."""

from __future__ import annotations

from honour_roll.problems import Location, Problem, Severity
from honour_roll.text.message import Message


class OfficeRefused(Exception):  # noqa: N818 - it says what happened to the file
    """A file that is not opened: ``what`` is wrong with it and how to mend it (``remedy``)."""

    def __init__(self, code: str, what: Message, remedy: Message) -> None:
        super().__init__(what.en)
        self.code = code
        self.what = what
        self.remedy = remedy

    def problem(self, file: str) -> Problem:
        """The same as an error of ``file``."""
        return Problem(self.code, Severity.ERROR, Location(file), self.what, self.remedy)
