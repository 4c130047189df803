"""What is missing between a published figure and the roll, in words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from honour_roll.counts import Total
from honour_roll.reconciliation import missing
from honour_roll.text.numbers import format_count, format_decimal

UNKNOWN_MISSING = "chưa rõ"
"""Shown where nobody can tell what is missing; never a zero."""


def missing_words(total: Total | None, recorded: int | None) -> str:
    """``488``, ``trên 60``, ``đủ``, ``Sổ có thêm 2``, or that nobody can tell."""
    lacking = missing(total, recorded)
    if total is None or lacking is None:
        return UNKNOWN_MISSING
    if lacking < 0:
        return f"Sổ có thêm {format_decimal(-lacking)}"
    return f"{'trên ' if total.tally.over else ''}{format_decimal(lacking)}" if lacking else "đủ"


def covered(pairs: Iterable[tuple[int, Decimal | int]]) -> str:
    """``ở 13 số liệu, Sổ chưa có điển hình nào; ở 2 số liệu, Sổ mới có một phần``.

    ``pairs`` are what the roll has of published totals, and these; empty without any.
    """
    compared = list(pairs)
    counts = (
        (sum(recorded == 0 for recorded, _ in compared), "Sổ chưa có điển hình nào"),
        (sum(0 < recorded < value for recorded, value in compared), "Sổ mới có một phần"),
        (sum(recorded >= max(value, 1) for recorded, value in compared), "Sổ đã có đủ hoặc hơn"),
    )
    return "; ".join(
        f"ở {'cả ' if 1 < count == len(compared) else ''}{format_count(count)} số liệu, {words}"
        for count, words in counts
        if count
    )


def number(value: Decimal | None) -> int | Decimal | None:
    """A figure as a spreadsheet takes it: whole where it is whole."""
    return int(value) if value is not None and value == value.to_integral_value() else value
