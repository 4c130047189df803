"""Hai quyết định cùng ngày, cùng cơ quan thì khó cùng số.

Hai tệp cùng ngày, cùng cơ quan ban hành, số đứng đầu giống nhau mà phần chữ sau số khác nhau (hoặc
một bên thiếu) thường là một quyết định gõ hai kiểu: điển hình trong đó được đếm hai lần. Nếu là
một, giữ một tệp; nếu đúng là hai văn bản thì để nguyên.

Đúng::

    # decisions/ubnd-xa-2020-1.yml; không tệp nào khác của ngày ấy có số 1
    number: 1/QĐ-UBND
    date: 2020-05-17

Sai::

    # decisions/ubnd-xa-2020-1-2.yml cũng của ngày ấy, cùng cơ quan
    number: 1/QĐ-CT
    date: 2020-05-17
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.papers import of_one_paper
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.document_numbers import number_key, running_number
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("decision-alike", Severity.WARNING)

_REMEDY = Message(
    "Đối chiếu với văn bản. Là một quyết định thì giữ một tệp, chuyển các lần ghi nhận về mã ấy "
    "rồi xóa tệp kia; đúng là hai văn bản thì để nguyên.",
    "Compare with the papers. If they are one, keep one file, let the honours name it and delete "
    "the other; if they are two, leave them.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Decisions of one day and authority whose numbers differ only behind their figures."""
    decisions = roll.reference.decisions
    for ids in of_one_paper(roll, lambda number: running_number(number) or None):
        for id in ids:
            number = number_key(decisions[id].number)
            others = (one for one in ids if number_key(decisions[one].number) != number)
            if other := next(others, None):
                shown = quoted(decisions[other].number or "")
                what = Message(
                    f"gần giống {shown} (decisions/{other}.yml) cùng ngày, cùng cơ quan ban hành",
                    f"almost {shown} (decisions/{other}.yml) of the same day and authority",
                )
                yield RULE.at(f"decisions/{id}.yml", ("number",), what, _REMEDY)
