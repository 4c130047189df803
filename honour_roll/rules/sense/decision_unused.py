"""Quyết định chưa có lần ghi nhận nào thì chưa được công bố.

Trang của một quyết định chỉ hiện khi có ít nhất một điển hình dẫn mã của nó. Có thể chưa nhập
xong danh sách, hoặc mã trong hồ sơ ghi khác.

Đúng::

    # decisions/huyen-uy-2020-1.yml được dẫn trong hồ sơ
    honours:
      - {key: 2020-khen, status: commended, decision: huyen-uy-2020-1}

Sai::

    # không hồ sơ nào dẫn tới decisions/huyen-uy-2020-1.yml
    honours:
      - {key: 2020-khen, status: commended, date: 2/9/2020}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule
from honour_roll.text.message import Message

RULE = Rule("decision-unused", Severity.HINT)

_WHAT = Message("chưa có hồ sơ nào dẫn tới quyết định này", "no record refers to this decision")
_REMEDY = Message(
    "Nhập các điển hình trong danh sách kèm theo, hoặc ghi mã này vào mục decision của lần "
    "ghi nhận.",
    "Add the honourees of its list, or name it in the decision of their honours.",
)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Decisions without honours, where every record could be read."""
    if roll.known.of("records") - roll.records.keys():
        return
    used = {award.decision for entry in roll.records.values() for award in entry.awards}
    for id in roll.reference.decisions:
        if id not in used:
            yield RULE.at(f"decisions/{id}.yml", (), _WHAT, _REMEDY)
