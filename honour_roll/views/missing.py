"""What is missing between a published figure and the roll, in words."""

from __future__ import annotations

from decimal import Decimal

from honour_roll.counts import Total
from honour_roll.reconciliation import missing
from honour_roll.text.numbers import format_decimal

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


def number(value: Decimal | None) -> int | Decimal | None:
    """A figure as a spreadsheet takes it: whole where it is whole."""
    return int(value) if value is not None and value == value.to_integral_value() else value
