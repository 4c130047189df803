"""Không ghi đủ ngày, tháng, năm sinh của người dưới 18 tuổi.

Ngày sinh đầy đủ của trẻ em là thông tin riêng tư được Luật Trẻ em bảo vệ. Để phân biệt người trùng
tên, ghi năm sinh là đủ. Tuổi được tính đến năm của lần ghi nhận đầu tiên trong hồ sơ.

Đúng::

    kind: individual
    name: Nguyễn Minh Họa
    born: 2012

Sai::

    kind: individual
    name: Nguyễn Minh Họa
    born: 2012-03-05
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from honour_roll.problems import Severity
from honour_roll.rules.ages import OF_AGE
from honour_roll.rules.file_text import FileText
from honour_roll.rules.private_parts import parts
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.private import PrivateKind
from honour_roll.text.private_births import birth_spans, year_in
from honour_roll.text.unveiled import unveiled

RULE = Rule("birth-of-minor", Severity.ERROR)

_RECORD = re.compile(r"records/[^/]+/([0-9]{4})/")
_YEAR = re.compile(r"[12][0-9]{3}")


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Days of birth, in any field of a record, of persons who were no adults when honoured."""
    if not page.name.startswith("records/"):
        return
    for span, shown in parts(page, birth_spans, PrivateKind.BIRTH):
        honoured = _first_year(page)
        born = year_in(unveiled(page.text[span.start : span.end]).text)
        if honoured and honoured - born < OF_AGE:
            yield RULE.in_text(
                span.start,
                Message(
                    f"có đủ ngày, tháng, năm sinh của người dưới 18 tuổi: {shown}",
                    f"the full date of birth of a minor: {shown}",
                ),
                Message("Chỉ ghi năm sinh.", "Give the year only."),
            )


def _first_year(page: FileText) -> int | None:
    """The year of the first honour: as honours say, or else as the folder's name does."""
    honours = page.document.data.get("honours") if page.document else None
    years = [
        int(found[0])
        for honour in (honours if isinstance(honours, list) else [])
        for value in _times(honour)
        if (found := _YEAR.match(value))
    ]
    if folder := _RECORD.match(page.name):
        years.append(int(folder[1]))
    return min(years, default=None)


def _times(honour: Any) -> Iterator[str]:
    if not isinstance(honour, dict):
        return
    period = honour.get("period")
    start = period.get("from") if isinstance(period, dict) else None
    for value in (honour.get("year"), honour.get("date"), start):
        if isinstance(value, str):
            yield value
