"""What a check found: what counts, and what was there before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from honour_roll.problems import Problem


@dataclass(frozen=True, slots=True)
class Report:
    """``problems`` are the content's own; ``debts`` are those that its base has as well.

    Without a base everything is the content's own.
    """

    problems: Sequence[Problem]
    debts: Sequence[Problem] = ()

    @property
    def is_failed(self) -> bool:
        """Whether there is an error that isn't a debt."""
        return any(problem.is_error for problem in self.problems)
