"""Các số thành phần cộng lại không vượt quá số tổng.

Nếu các phần không trùng nhau mà cộng lại lớn hơn tổng thì có một số chép nhầm. Nếu các phần trùng
nhau (một điển hình được tính ở hai phần), ghi điều đó vào mục note của số tổng thì cảnh báo này
thôi hiện.

Đúng::

    totals:
      - {key: tong, title: Tổng số, value: 120}
      - {key: tap-the, title: Tập thể, value: 50, part_of: tong}
      - {key: ca-nhan, title: Cá nhân, value: 70, part_of: tong}

Sai::

    totals:
      - {key: tong, title: Tổng số, value: 120}
      - {key: tap-the, title: Tập thể, value: 50, part_of: tong}
      - {key: ca-nhan, title: Cá nhân, value: 90, part_of: tong}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from honour_roll.model.tally import Tally
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, tally_file
from honour_roll.text.message import Message
from honour_roll.text.numbers import format_count

RULE = Rule("tally-sum", Severity.WARNING)


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Totals without a note that are smaller than the sum of their parts."""
    for id, sheet in roll.reference.tallies.items():
        parts: defaultdict[str, list[Tally]] = defaultdict(list)
        for tally in sheet.totals:
            parts[tally.part_of or ""].append(tally)
        for n, whole in enumerate(sheet.totals):
            summed = [one for one in parts[whole.key] if one.measure == whole.measure]
            most = max((one.value for one in summed), default=0)
            total = sum(one.value for one in summed)
            # One part larger than the whole is a mistake, told by another rule.
            if total > whole.value >= most and not whole.over and not whole.note:
                yield RULE.at(tally_file(id), ("totals", n, "value"), *_told(int(total)))


def _told(total: int) -> tuple[Message, Message]:
    return (
        Message(
            f"các số thành phần cộng lại là {format_count(total)}, lớn hơn số tổng này",
            f"its parts add up to {total}, more than this total",
        ),
        Message(
            "Đối chiếu các con số với nguồn; nếu các phần trùng nhau, ghi điều đó vào mục note.",
            "Compare them with the source; if parts overlap, say so in note.",
        ),
    )
