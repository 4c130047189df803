"""Tables as a workbook: numbers as numbers, texts never as formulas, the same bytes each time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from math import ceil
from pathlib import Path
from types import MappingProxyType
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from honour_roll.reports.table import (
    SHARE,
    WHOLE,
    WHOLE_SHARE,
    Cell,
    Formula,
    Linked,
    Number,
    Sheet,
)

_OPTIONS = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
_A4, _FONT, _SIZE = 9, "Times New Roman", 12
_LINE = 16.5
"""The height of a line in points; a cell's text is taken to fill nine tenths of its width."""
_FULL = 0.9
_WIDEST_UPRIGHT = 85
_MOST_CHARACTERS, _LONGEST_ADDRESS = 32_000, 2_000
_INCH = 2.54
_MARGINS = {"left": 3 / _INCH, "right": 1.5 / _INCH, "top": 2 / _INCH, "bottom": 2 / _INCH}
"""Of decree 30/2020/NĐ-CP, in inches."""
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_NO_DAY = datetime.datetime(2000, 1, 1)


def write_workbook(
    path: Path, title: str, sheets: Sequence[Sheet], names: Mapping[str, str] = _NO_NAMES
) -> None:
    """``sheets`` as a file at ``path``, with ``names`` for formulas.

    Raises ``OSError`` where it can't be written.
    """
    with path.open("wb") as file, xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": title, "created": _NO_DAY})
        for name, place in names.items():
            book.define_name(name, place)
        looks = _Looks(book)
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, looks)


class _Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._numbers: dict[tuple[str, bool], Any] = {}
        font = {"font_name": _FONT, "font_size": _SIZE, "valign": "top"}
        cell = {**font, "border": 1, "text_wrap": True}
        self._cell = cell
        self.title = book.add_format({**font, "bold": True, "font_size": 14})
        self.note = book.add_format({**font, "italic": True, "text_wrap": True})
        self.heading = book.add_format(
            {**cell, "bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E7E6E6"}
        )
        self.text = book.add_format(cell)
        self.strong = book.add_format({**cell, "bold": True})
        self.whole_share = book.add_format({"num_format": WHOLE_SHARE})
        self.link = book.add_format({**cell, "font_color": "#0563C1", "underline": 1})

    def number(self, form: str, *, is_total: bool) -> Any:
        """Of numbers in one form."""
        key = (form, is_total)
        if key not in self._numbers:
            look = {**self._cell, "num_format": form, "align": "right", "bold": is_total}
            self._numbers[key] = self._book.add_format(look)
        return self._numbers[key]


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    page.write_string(0, 0, sheet.title, looks.title)
    _write_notes(page, sheet, looks)
    heading = sheet.first_row - 1
    page.set_row(heading, _height([column.title for column in sheet.columns], sheet) + _LINE / 2)
    for n, column in enumerate(sheet.columns):
        page.set_column(n, n, column.width)
        page.write_string(heading, n, column.title, looks.heading)
    for n, cells in enumerate(sheet.rows):
        page.set_row(heading + 1 + n, _height(cells, sheet))
        for m, cell in enumerate(cells):
            _put(page, heading + 1 + n, m, cell, looks, is_total=n in sheet.totals)
    _shorten_shares(page, sheet, looks)
    page.freeze_panes(heading + 1, 1)
    if sheet.rows and not sheet.totals:
        page.autofilter(heading, 0, heading + len(sheet.rows), len(sheet.columns) - 1)
    _set_paper(page, sheet, heading)


def _shorten_shares(page: Any, sheet: Sheet, looks: _Looks) -> None:
    """Whole shares are without decimals, also when a formula comes to another value."""
    first, last = sheet.first_row, sheet.first_row + len(sheet.rows) - 1
    shares = {
        n
        for cells in sheet.rows
        for n, cell in enumerate(cells)
        if isinstance(cell, Formula | Number) and cell.form == SHARE
    }
    for n in sorted(shares):
        is_whole = f"=MOD(ROUND({xl_rowcol_to_cell(first, n)}*10000,0),100)=0"
        rule = {"type": "formula", "criteria": is_whole, "format": looks.whole_share}
        page.conditional_format(first, n, last, n, rule)


def _write_notes(page: Any, sheet: Sheet, looks: _Looks) -> None:
    """As wide as what is printed: paper would cut what runs on."""
    printed = sheet.columns[: sheet.printed or None]
    width = sum(column.width for column in printed)
    for n, note in enumerate((*sheet.notes, *sheet.tips), 1):
        page.merge_range(n, 0, n, len(printed) - 1, note, looks.note)
        page.set_row(n, _height_of(_lines(note, width)))


def _height(cells: Sequence[Cell], sheet: Sheet) -> float:
    """Of a row in which every text can be read: not every program finds it by itself."""
    most = 1
    for cell, column in zip(cells, sheet.columns[: sheet.printed or None], strict=False):
        text = cell.text if isinstance(cell, Linked) else cell if isinstance(cell, str) else ""
        most = max(most, _lines(text, column.width))
    return _height_of(most)


def _lines(text: str, width: int) -> int:
    return ceil(len(text) / (width * _FULL))


def _height_of(lines: int) -> float:
    return min(_LINE * lines, 400)


def _set_paper(page: Any, sheet: Sheet, heading: int) -> None:
    page.set_paper(_A4)
    printed = sheet.columns[: sheet.printed or None]
    if sum(column.width for column in printed) > _WIDEST_UPRIGHT:
        page.set_landscape()
    page.print_area(0, 0, heading + len(sheet.rows), len(printed) - 1)
    page.set_margins(**_MARGINS)
    page.fit_to_pages(1, 0)
    page.repeat_rows(heading)
    page.set_footer("&C&P/&N")


def _put(page: Any, row: int, column: int, cell: Cell, looks: _Looks, *, is_total: bool) -> None:
    words = looks.strong if is_total else looks.text
    if cell is None or cell == "":
        page.write_blank(row, column, None, words)
    elif isinstance(cell, Formula):
        is_words = isinstance(cell.value, str)
        look = words if is_words else looks.number(cell.form, is_total=is_total)
        page.write_formula(row, column, cell.text, look, cell.value)
    elif isinstance(cell, Linked):
        if len(cell.address) > _LONGEST_ADDRESS:
            page.write_string(row, column, cell.text[:_MOST_CHARACTERS], words)
        else:
            text = cell.text[:_MOST_CHARACTERS]
            page.write_url(row, column, cell.address, looks.link, text)
    elif isinstance(cell, str):
        page.write_string(row, column, cell[:_MOST_CHARACTERS], words)
    else:
        value, form = cell if isinstance(cell, Number) else (cell, WHOLE)
        page.write_number(row, column, float(value), looks.number(form, is_total=is_total))
