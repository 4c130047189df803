"""Một tệp có quá nhiều vấn đề thì không nêu hết từng cái.

Hàng nghìn vấn đề trong một tệp thường có chung một nguyên nhân: thụt lề sai từ đầu, chép nhầm tệp,
dán cả bảng vào. Sửa những chỗ được nêu (hoặc tìm nguyên nhân chung) rồi chạy kiểm tra lại.

Đúng::

    other_names:
      - Anh Ba

Sai::

    other_names:
      -
      -
      -   # … và hàng nghìn dòng trống nữa
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from honour_roll.problems import Location, Problem, Severity
from honour_roll.rules.rule import Rule
from honour_roll.source.reader import MOST_PROBLEMS
from honour_roll.text.message import Message

RULE = Rule("file-many-mistakes", Severity.ERROR)


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """The first problems of each file, and that there are more; they come in order of files."""
    told: list[Problem] = []
    for file, group in groupby(problems, key=lambda problem: problem.where.file):
        found = list(group)
        told += found[:MOST_PROBLEMS]
        if len(found) > MOST_PROBLEMS:
            told.append(_more(file))
    return told


def _more(file: str) -> Problem:
    return Problem(
        RULE.code,
        RULE.severity,
        Location(file),
        Message(
            "tệp còn nhiều vấn đề nữa, không nêu hết",
            "this file has more problems than are told",
        ),
        Message(
            "Sửa những chỗ đã nêu, hoặc tìm nguyên nhân chung, rồi chạy kiểm tra lại.",
            "Mend what is told, or find their common cause, and check again.",
        ),
    )
