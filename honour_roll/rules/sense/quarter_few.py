"""Mỗi quý tuyên truyền ít nhất hai điển hình.

Nhiều nơi đặt chỉ tiêu mỗi quý có ít nhất hai điển hình được tuyên truyền (triển lãm, bản tin, báo
đài). Gợi ý này chỉ tính các lần có ghi tháng ở mục disseminated, từ quý đầu tiên đến quý cuối
cùng có ghi.

Đúng::

    disseminated:
      - {channel: bao-dai, on: 5/2020}

Sai::

    # cả quý II năm 2020 chỉ có một điển hình ghi mục này
    disseminated:
      - {channel: bao-dai, on: 2020}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file
from honour_roll.text.dates import PartialDate
from honour_roll.text.message import Message

RULE = Rule("quarter-few", Severity.HINT)

_WANTED = 2
_MONTHS = 3
_QUARTERS = ("I", "II", "III", "IV")
# A wrong year must not bring a hint for each quarter of a century.
_MOST = 40


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Quarters with fewer than two, told at a record of the quarter or the one before it."""
    by_quarter: defaultdict[int, set[str]] = defaultdict(set)
    vague = set()
    for id, entry in roll.records.items():
        for date in entry.disseminated:
            if date.month is None:
                vague.add(date.year)
            else:
                by_quarter[_number(date)].add(id)
    if by_quarter:
        first, last = min(by_quarter), max(by_quarter)
        for number in range(max(first, last - _MOST), last):
            if len(by_quarter.get(number, ())) < _WANTED and number // 4 not in vague:
                yield _finding(number, by_quarter)


def _number(date: PartialDate) -> int:
    """Quarters counted through the years."""
    return date.year * 4 + ((date.month or 1) - 1) // _MONTHS


def _finding(number: int, by_quarter: Mapping[int, set[str]]) -> Finding:
    year, quarter = divmod(number, 4)
    count = len(by_quarter.get(number, ()))
    nearest = max(one for one in by_quarter if one <= number)
    name = f"quý {_QUARTERS[quarter]}/{year}"
    return RULE.at(
        record_file(min(by_quarter[nearest])),
        ("disseminated",),
        Message(
            f"{name} mới có {count} điển hình được tuyên truyền",
            f"only {count} disseminated in quarter {quarter + 1} of {year}",
        ),
        Message(
            "Ghi thêm các lần tuyên truyền của quý đó vào mục disseminated của hồ sơ, kèm tháng.",
            "Note that quarter's disseminations in their records, with the month.",
        ),
    )
