"""Private records that can't be read: whom they name nobody knows, so nobody may be let pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from honour_roll.model.record import Record
from honour_roll.problems import Problem
from honour_roll.roll import HonourRoll
from honour_roll.source.files import right_name
from honour_roll.source.survey import RECORDS
from honour_roll.text.message import Message

_NAME = "name"
_LINK = "file-symlink"
"""The one problem that may hide a whole folder."""


def unread(source: HonourRoll, problems: Iterable[Problem]) -> Iterator[Message]:
    """One of the ``problems`` of each file of the private ``source`` that tells no name."""
    named = {f"{RECORDS}/{id}.yml" for id in source.records}
    named |= {
        one.file
        for one in source.unsound
        if one.cls is Record and isinstance(one.data.get(_NAME), str)
    }
    told: dict[str, Problem] = {}
    for problem in filter(_hides_a_record, problems):
        file = _file(problem)
        if file not in named and (file not in told or problem.where.field == _NAME):
            told[file] = problem
    for problem in told.values():
        where, what, remedy = problem.where, problem.what, problem.remedy
        yield Message(
            f"{where}: không đọc được hồ sơ này của kho nội bộ nên không biết nó nêu tên ai; "
            f"{what.vi}. {remedy.vi}",
            f"{where}: this private record can't be read, so nobody knows whom it names; "
            f"{what.en}. {remedy.en}",
        )


def _file(problem: Problem) -> str:
    """Its name under the content folder."""
    return problem.where.file.partition("/")[2]


def _hides_a_record(problem: Problem) -> bool:
    file = _file(problem)
    is_yaml = right_name(file) is not None or problem.code == _LINK
    return problem.is_error and is_yaml and file.startswith(f"{RECORDS}/")
