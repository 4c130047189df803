"""A table as every form of report takes it: terminal, JSON, spreadsheet, Word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Protocol

from honour_roll.text.numbers import format_count, format_decimal

OVER = '"trên "'
"""What a spreadsheet shows before a number that is the least."""
LEAST = '"ít nhất "'
"""The same where it is a number of days."""
WHOLE, SHARE, WHOLE_SHARE = '#,##0;"−"#,##0', '0.00%;"−"0.00%', '0%;"−"0%'
SIGNED, PLAIN = '+#,##0;"−"#,##0;0', "0"
"""How a spreadsheet shows numbers: thousands apart, shares, whole ones, changes, years."""


class Linked(NamedTuple):
    """Words that lead to an address, or to a cell of the same workbook (``internal:…``)."""

    text: str
    address: str


class Formula(NamedTuple):
    """A live formula, with the value that it has now; ``form`` is a spreadsheet's for numbers."""

    text: str
    value: int | float | str
    form: str = WHOLE


class Number(NamedTuple):
    """A number in a spreadsheet's form."""

    value: Decimal
    form: str


def plain(year: int) -> Number:
    """A year: a number without points."""
    return Number(Decimal(year), PLAIN)


Cell = str | int | Number | Linked | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and the width in characters."""

    title: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table under its title; ``notes`` stand below the title, ``totals`` are rows.

    ``tips`` are notes that mean something in a workbook alone.
    ``name`` is the sheet's in a workbook, at most 31 characters; of its columns the first
    ``printed`` go on paper, all for 0.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    notes: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    totals: frozenset[int] = frozenset()
    printed: int = 0

    @property
    def first_row(self) -> int:
        """The number of the first row of the table's body in a workbook, from 0."""
        return len(self.notes) + len(self.tips) + 3


class Report(Protocol):
    """A report in all its forms."""

    def as_text(self) -> Iterable[str]: ...  # noqa: D102
    def as_data(self) -> object: ...  # noqa: D102
    def as_sheets(self) -> Sequence[Sheet]: ...  # noqa: D102


def words_of(cell: Cell) -> str:
    """A cell as people write it: ``6.084``, ``2,02%``, ``500%``, ``+3``, ``−3``."""
    match cell:
        case None:
            return ""
        case Formula(_, str() as words):
            return words
        case Formula(_, value, form):
            return _number(Decimal(str(value)), form)
        case Number(value, form):
            return _number(value, form)
        case Linked(text, _):
            return text
        case int():
            return _signed(format_count(cell))
    return cell


def _number(value: Decimal, form: str) -> str:
    if form == SHARE:
        return f"{_signed(format_decimal(round(value * 100, 2).normalize()))}%"
    sign = "+" if form == SIGNED and value > 0 else ""
    if form == "0":
        return str(value)
    over = "trên " if form.startswith(OVER) else ""
    percent = "%" if form.endswith('"%"') else ""
    return f"{over}{sign}{_signed(format_decimal(value))}{percent}"


def _signed(number: str) -> str:
    """With the sign for less than zero, which is no hyphen."""
    return number.replace("-", "−")
