"""What a reconciliation comes to, in two or three sentences."""

from __future__ import annotations

from collections.abc import Sequence

from honour_roll.reconciliation import Line
from honour_roll.reports.left_out import PERIOD, left_out_words
from honour_roll.text.numbers import format_count
from honour_roll.times import LeftOut
from honour_roll.views.missing import covered


def summary(lines: Sequence[Line], left_out: LeftOut, *, is_annex: bool) -> str:
    """How many figures could be compared, how the roll stands to them, what is left out.

    An annex says nothing where there is nothing to say.
    """
    told = list(filter(None, [_standing(lines)]))
    if not told and not is_annex:
        told = ["Không có số liệu nào đã công bố."]
    noun, years = ("số liệu đã công bố", PERIOD) if is_annex else ("dòng", "thời gian đã chọn")
    if rest := left_out_words(left_out, noun, years):
        told.append(f"Báo cáo không nêu {rest}." if is_annex else f"Không nêu {rest}.")
    return " ".join(told)


def _standing(lines: Sequence[Line]) -> str:
    published = [line for line in lines if line.published is not None]
    if not published:
        return ""
    total = f"Có {format_count(len(published))} số liệu đã công bố"
    compared = [
        (line.recorded, line.published)
        for line in published
        if line.published is not None and line.recorded is not None
    ]
    if not compared:
        return f"{total}; không số nào so được với Sổ."
    which = f"Trong đó {format_count(len(compared))} số liệu"
    if len(compared) == len(published):
        which = "Số liệu ấy" if len(compared) == 1 else "Các số liệu ấy đều"
    return f"{total}. {which} so được với Sổ: {covered(compared)}."
