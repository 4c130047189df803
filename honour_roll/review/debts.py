"""Which problems a contribution brought in, and which the content had before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from honour_roll.photos.soundness import Look
from honour_roll.printing.report import Report
from honour_roll.problems import Problem
from honour_roll.review.git import Repository
from honour_roll.review.refusals import refusals
from honour_roll.review.tree import folders_of
from honour_roll.review.version import Version
from honour_roll.rules import check_content

_YAML = ".yml"
_ROOT = "content"
_INDEX = re.compile(r"\[[0-9]+\]")
_LINE = re.compile(r"\b(dòng|line) [0-9]+")

_Key = tuple[str, str, str, str]


def report_against(base: str, content: Path, problems: Sequence[Problem], look: Look) -> Report:
    """``problems`` of the folder ``content``, those apart that its version ``base`` has too.

    The same problem has the same code, field and message in the same file, wherever the line
    moved and whatever the file was called. ``look`` looks at photos, as
    for ``problems``. Raises GitError.
    """
    version = Version.of(Repository.around(content), base)
    if not problems:
        return Report(())
    moved = version.changes_to(content, _YAML).moved
    with version.on_disk(wanted_of(problems, moved)) as folder:
        _, before = check_content(folder, look=look)
    return apart(problems, [*before, *refusals(version.tree, _ROOT)], moved)


def wanted_of(problems: Sequence[Problem], moved: Mapping[str, str]) -> Callable[[str], bool]:
    """Which files of the base it takes to see if it has the same ``problems``.

    ``moved`` maps new names to old ones.
    """
    names = [file_name(problem) for problem in problems]
    places = folders_of([*names, *(moved.get(name, name) for name in names)])

    def is_wanted(name: str) -> bool:
        # Photos are many and large; only those beside a problem can be part of it.
        return name.endswith(_YAML) or not folders_of([name]).isdisjoint(places)

    return is_wanted


def refused_in(name: str, content: Path) -> list[Problem]:
    """An error for all that the version called ``name`` has and ``content`` never gets.

    Raises GitError.
    """
    return list(refusals(Version.of(Repository.around(content), name).tree, _ROOT))


def apart(
    problems: Sequence[Problem], before: Sequence[Problem], moved: Mapping[str, str]
) -> Report:
    """``problems``, those apart that are ``before`` as well."""
    renamed = {old: new for new, old in moved.items()}
    had = Counter(_key(problem, renamed) for problem in before)
    new: list[Problem] = []
    debts: list[Problem] = []
    for problem in problems:
        key = _key(problem, {})
        (debts if had[key] > 0 else new).append(problem)
        had[key] -= 1
    return Report(new, debts)


def _key(problem: Problem, renamed: Mapping[str, str]) -> _Key:
    """What stays the same when lines and list items move."""
    name = file_name(problem)
    field = _INDEX.sub("[]", problem.where.field)
    return problem.code, renamed.get(name, name), field, _LINE.sub(r"\1", problem.what.vi)


def file_name(problem: Problem) -> str:
    """The name under the content folder of a file as a check tells it."""
    return problem.where.file.partition("/")[2]
