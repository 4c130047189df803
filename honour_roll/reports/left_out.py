"""What a report leaves out of its years, in words."""

from __future__ import annotations

from honour_roll.text.numbers import format_count
from honour_roll.times import LeftOut

PERIOD = "kỳ báo cáo"


def left_out_words(left: LeftOut, noun: str, years: str = PERIOD) -> str:
    """``2 lần ghi nhận thuộc giai đoạn có phần nằm ngoài kỳ báo cáo``; empty where nothing is."""
    told = (
        (left.partly, f"thuộc giai đoạn có phần nằm ngoài {years}"),
        (left.undated, "không rõ thời gian"),
    )
    return " và ".join(f"{format_count(count)} {noun} {words}" for count, words in told if count)
