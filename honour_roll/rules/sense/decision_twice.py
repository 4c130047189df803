"""Một quyết định chỉ ghi một lần.

Hai tệp cùng số, cùng ngày, cùng cơ quan ban hành là một quyết định: điển hình trong đó được đếm
hai lần. Thường do tên cơ quan ghi hai kiểu trong danh mục (“UBND xã” và “Ủy ban nhân dân xã”).
Giữ một quyết định, chuyển các lần ghi nhận về mã ấy, rồi xóa tệp kia và tên cơ quan thừa.

Đúng::

    # decisions/ubnd-xa-2020-1.yml; không tệp nào khác có số và ngày ấy
    number: 1/QĐ-UBND
    date: 2020-05-17

Sai::

    # decisions/uy-ban-nhan-dan-xa-2020-1.yml cũng có số và ngày ấy
    number: 1/QĐ-UBND
    date: 2020-05-17
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.papers import of_one_paper
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.document_numbers import number_key
from honour_roll.text.message import Message

RULE = Rule("decision-twice", Severity.ERROR)

_REMEDY = Message(
    "Giữ một quyết định, chuyển các lần ghi nhận về mã ấy rồi xóa tệp kia; nếu là hai văn bản, ghi "
    "số, ngày cho phân biệt.",
    "Keep one, let the honours name it and delete the other; if they are two, mend number or date.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Decisions of the number, date and authority of another."""
    for ids in of_one_paper(roll, number_key):
        for place, id in enumerate(ids):
            other = f"decisions/{ids[0 if place else 1]}.yml"
            what = Message(
                f"trùng số, ngày và cơ quan ban hành với {other}",
                f"has the number, date and authority of {other}",
            )
            yield RULE.at(f"decisions/{id}.yml", ("number",), what, _REMEDY)
