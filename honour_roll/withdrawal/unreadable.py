"""A list of those taken down that can't be read bars nobody: then nothing is to be added."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.problems import Problem
from honour_roll.source.survey import WITHDRAWN_FILE


def errors_in_list(problems: Iterable[Problem]) -> list[Problem]:
    """Those of all that is wrong with a content folder which say why its list can't be used."""
    return [
        one
        for one in problems
        if one.is_error and one.where.file.partition("/")[2] == WITHDRAWN_FILE
    ]
