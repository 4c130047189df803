"""Số đã ghi trong Sổ không nhiều hơn số đã công bố cho cùng phạm vi.

So với số do báo chí hoặc báo cáo công bố cho cùng đơn vị, năm, phong trào, loại và trạng thái. Sổ
có nhiều hơn thì hoặc có hồ sơ ghi nhầm, trùng, hoặc con số công bố được hiểu sai.

Đúng::

    # Sổ có 5 mô hình được công nhận năm 2020
    totals:
      - {key: mo-hinh, kinds: [model], status: recognised, year: 2020, value: 66}

Sai::

    # Sổ có 5 mô hình được công nhận năm 2020
    totals:
      - {key: mo-hinh, kinds: [model], status: recognised, year: 2020, value: 3}
"""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.counts import Counts, distinct
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, tally_file
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

RULE = Rule("recorded-more", Severity.WARNING)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Published totals below what the roll holds of the same."""
    if not roll.reference.tallies:
        return
    counts = Counts(roll.public())
    for id, sheet in roll.reference.tallies.items():
        for n, tally in enumerate(sheet.totals):
            agreeing = counts.agreeing(sheet, tally)
            recorded = distinct(agreeing or ())
            if recorded > tally.value and not tally.over:
                yield RULE.at(tally_file(id), ("totals", n, "value"), *_told(recorded))


def _told(recorded: int) -> tuple[Message, Message]:
    return (
        Message(
            f"trong Sổ đã có {format_count(recorded)} điển hình như vậy, nhiều hơn số này",
            f"the roll holds {recorded} of these, more than this total",
        ),
        Message(
            "Xem có hồ sơ nào trùng hoặc ghi nhầm năm, trạng thái; đối chiếu con số với nguồn "
            "(nguồn viết “trên …” thì thêm over: có).",
            "Look for double or misdated records; compare the total with its source "
            "(where it says “more than”, add over: true).",
        ),
    )
