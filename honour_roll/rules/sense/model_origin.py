"""Việc nhân rộng mô hình không đi vòng.

Mục “nhân rộng từ” (replicated_from) chỉ về mô hình mà mô hình này học theo. Từ đó trang của mỗi mô
hình kể nơi bắt đầu và những nơi đã nhân rộng. Hai mô hình cùng ghi là nhân rộng từ nhau, hoặc một
mô hình nhân rộng từ chính nó, thì không còn biết nơi bắt đầu. Chỉ giữ mục này ở mô hình có sau.

Đúng::

    # records/doi-che/2021/bep-lua-am.yml
    replicated_from: suoi-hoa/2020/bep-lua-am

Sai::

    # records/suoi-hoa/2020/bep-lua-am.yml
    replicated_from: suoi-hoa/2020/bep-lua-am
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.text.message import Message

RULE = Rule("model-origin", Severity.ERROR)

_SHOWN = 5
"""So many of a circle are named."""


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Circles, each told at the first of its ids."""
    settled: set[str] = set()
    for id, entry in roll.records.items():
        if entry.replicated_from and (circle := _circle(roll, id, settled)):
            yield RULE.at(record_file(circle[0]), ("replicated_from",), *_told(circle))


def _circle(roll: HonourRoll, id: str, settled: set[str]) -> list[str]:
    """The circle that the way from ``id`` to where it began ends in, if no other way told it.

    Each model is passed once for all ways together: ``settled`` are those passed already.
    """
    way: dict[str, None] = {}
    at = id
    while at in roll.records and at not in way and at not in settled:
        way[at] = None
        at = roll.records[at].replicated_from or ""
    settled.update(way)
    if at not in way:
        return []
    passed = list(way)
    circle = passed[passed.index(at) :]
    first = circle.index(min(circle))
    return [*circle[first:], *circle[:first]]


def _told(circle: list[str]) -> tuple[Message, Message]:
    if len(circle) == 1:
        return (
            Message("mô hình này nhân rộng từ chính nó", "the model is replicated from itself"),
            Message(
                "Ghi mã của mô hình gốc; nếu mô hình bắt đầu ở đây thì xóa mục này.",
                "Give the id of the model it came from; delete this if it began here.",
            ),
        )
    shown = circle if len(circle) <= _SHOWN else [*circle[:_SHOWN], "…"]
    way = " → ".join([*shown, circle[0]])
    return (
        Message(
            f"các mô hình nhân rộng từ nhau theo vòng tròn: {way}",
            f"models replicated from each other in a circle: {way}",
        ),
        Message(
            "Tìm mô hình có trước hết và xóa mục replicated_from của nó.",
            "Find the one that came first and delete its replicated_from.",
        ),
    )
