"""Một điển hình không vừa được thêm vừa được bớt trong cùng một ấn phẩm.

Mục exclude thắng, nên người viết include có thể tưởng điển hình ấy đã có trong sách. Xóa mã ở
một trong hai chỗ.

Đúng::

    selection:
      include: [sa-pa/2020/tu-soi-tu-sua]

Sai::

    selection:
      include: [sa-pa/2020/tu-soi-tu-sua]
      exclude: [sa-pa/2020/tu-soi-tu-sua]
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, booklet_file
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted

RULE = Rule("booklet-choice", Severity.ERROR)

_REMEDY = Message("Xóa mã này ở một trong hai chỗ.", "Delete it in one of the two places.")


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Ids that are included and excluded."""
    for id, booklet in roll.reference.booklets.items():
        for n, entry in enumerate(booklet.selection.include):
            if entry in booklet.selection.exclude:
                what = Message(
                    f"{quoted(entry)} vừa có trong include vừa có trong exclude",
                    f"{quoted(entry)} is in include and in exclude",
                )
                yield RULE.at(booklet_file(id), ("selection", "include", n), what, _REMEDY)
