"""Why a book was not made, as a problem that the door can print."""

from __future__ import annotations

from honour_roll.problems import Problem


class BookRefused(Exception):  # noqa: N818 - it says what happened to the book
    """A book that cannot be made: ``problem`` says what is wrong and how to mend it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what.en)
        self.problem = problem
