"""The workbook is written: sheets, headings with notes, drop-downs, and rows if there are any."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from honour_roll.sheets import guide, words
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.columns import Column
from honour_roll.sheets.example import example
from honour_roll.sheets.exporting import Row
from honour_roll.sheets.looks import HEADER_HEIGHT, ROW_HEIGHT, Looks, width
from honour_roll.sheets.recalled import ids_heading
from honour_roll.sheets.shapes import Shape, shapes
from honour_roll.text.slugs import slugify

_SPARE_ROWS = 1_000
_A4 = 9
_LINE_HEIGHT, _LINE_LENGTH = 17, 120
_LONGEST_NOTE = 250
_LONGEST_NOTE_TITLE = 32
# So many words are found by their first letters; of fewer all are shown.
_SEARCHED = 40


def write_workbook(path: Path, choices: Choices, rows: dict[str, list[Row]] | None = None) -> None:
    """The template, or with ``rows`` (by the mark of their sheet) an export, at ``path``.

    Raises ``OSError`` where it can't be written.
    """
    options = {
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with path.open("wb") as file, xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": guide.TITLE})
        _Writer(book, choices).write(rows)


class _Writer:
    def __init__(self, book: Any, choices: Choices) -> None:
        self._book = book
        self._choices = choices
        self._looks = Looks(book)
        self._lists: dict[str, list[str]] = {}
        """What stands in the drop-downs, by the names that the workbook defines."""
        self._kinds: dict[str, str] = {}
        """Names of lists whose words are those of ids → the kind of these."""

    def write(self, rows: dict[str, list[Row]] | None) -> None:
        self._guide()
        for shape in shapes():
            self._sheet(shape, rows)
        self._write_lists()

    def _guide(self) -> None:
        sheet = self._book.add_worksheet(words.GUIDE)
        self._book.define_name("SGD_guide", f"='{words.GUIDE}'!$A$1")
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 110)
        sheet.set_row(0, 30)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, guide.TITLE, self._looks.title)
        row = 2
        for title, lines in guide.SECTIONS:
            sheet.write_string(row, 0, title, self._looks.section)
            for line in lines:
                row += 1
                sheet.write_string(row, 0, f"• {line}", self._looks.prose)
                sheet.set_row(row, _LINE_HEIGHT * (1 + len(line) // _LINE_LENGTH))
            row += 2

    def _sheet(self, shape: Shape, rows: dict[str, list[Row]] | None) -> None:
        sheet = self._book.add_worksheet(shape.title)
        self._book.define_name(shape.mark, f"='{shape.title}'!$A$1")
        made = list(rows[shape.mark]) if rows is not None else []
        shown = example(shape, self._choices) if rows is None else None
        self._set_columns(sheet, shape)
        self._headings(sheet, shape)
        sheet.set_default_row(ROW_HEIGHT)
        first = 1
        if shown:
            self._row(sheet, first, shown, self._looks.example)
            first += 1
        for n, row in enumerate(made, first):
            self._row(sheet, n, row, self._looks.text)
        last = first + len(made) + _SPARE_ROWS
        for n, column in enumerate(shape.columns, len(shape.lead)):
            self._validate(sheet, n, last, column)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, last, len(shape.headings) - 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.repeat_rows(0)
        sheet.repeat_columns(0, 1)

    def _row(self, sheet: Any, number: int, cells: Sequence[str], look: Any) -> None:
        for n, text in enumerate(cells):
            if text:
                sheet.write_string(number, n, text, look)

    def _set_columns(self, sheet: Any, shape: Shape) -> None:
        lead = len(shape.lead)
        sheet.set_column(0, 0, 30, self._looks.locked if not shape.items else self._looks.text)
        if shape.items:
            sheet.set_column(1, 1, 8, self._looks.locked)
        for n, column in enumerate(shape.columns, lead):
            folded = {"level": 1, "hidden": True} if column.is_rare else {}
            sheet.set_column(n, n, width(column), self._looks.text, folded)
        if not shape.items:
            last = lead + len(shape.columns)
            sheet.set_column(
                last, last, 10, self._looks.locked, {"hidden": True, "collapsed": True}
            )

    def _headings(self, sheet: Any, shape: Shape) -> None:
        sheet.set_row(0, HEADER_HEIGHT)
        columns: list[Column | None] = [None] * len(shape.lead)
        columns += shape.columns
        columns += [None] * (len(shape.headings) - len(columns))
        for n, (heading, column) in enumerate(zip(shape.headings, columns, strict=True)):
            star = " *" if column and _must_be_filled(column) else ""
            sheet.write_string(0, n, f"{heading}{star}", self._looks.header(column))
            note = column.note if column else _lead_note(shape, heading)
            if note and heading != words.SEEN:
                sheet.write_comment(0, n, note, {"x_scale": 1.6, "author": guide.TITLE})

    def _validate(self, sheet: Any, n: int, last: int, column: Column) -> None:
        rule: dict[str, Any] = {"validate": "any"}
        if column.form != "lines" and (listed := self._list(column, n)):
            is_open = column.refers_to in ("units", "decisions")
            rule = {"validate": "list", "source": listed}
            rule["error_type"] = "warning" if is_open else "stop"
            rule["error_title"] = "Không có trong danh sách"
            rule["error_message"] = "Chọn trong danh sách, hoặc gõ đúng một tên trong đó."
        elif column.form == "year":
            cell = f"{xl_col_to_name(n)}2"
            rule = {"validate": "custom", "value": f"=AND(LEN({cell})=4,ISNUMBER(VALUE({cell})))"}
            rule |= {"error_title": "Năm", "error_message": "Ghi năm bằng bốn chữ số, ví dụ 2020."}
        elif 0 < column.longest <= 32_767:
            rule = {"validate": "length", "criteria": "<=", "value": column.longest}
            rule |= {
                "error_title": "Dài quá",
                "error_message": f"Ô này chứa nhiều nhất {column.longest} ký tự.",
            }
        if column.note:
            rule["input_title"] = column.title.rpartition(": ")[2][:_LONGEST_NOTE_TITLE]
            rule["input_message"] = column.note[:_LONGEST_NOTE]
        if len(rule) > 1:
            sheet.data_validation(1, n, last, n, rule)

    def _list(self, column: Column, n: int) -> str | None:
        """The source of a drop-down: of a long list, what begins with what the cell says."""
        listed = self._choices.of(column)
        if listed is None or not listed.words:
            return None
        name = f"DM_{slugify(column.refers_to or '-'.join(column.choices)).replace('-', '_')}"
        self._lists[name] = list(listed.words.values())
        if column.refers_to:
            self._kinds[name] = column.refers_to
        if len(listed.words) <= _SEARCHED:
            return f"={name}"
        self._lists[name].sort(key=str.casefold)  # what begins alike must stand together
        cell = f"{xl_col_to_name(n)}2"
        begins = f'{cell}&"*"'
        return f"=OFFSET({name},MATCH({begins},{name},0)-1,0,COUNTIF({name},{begins}),1)"

    def _write_lists(self) -> None:
        sheet = self._book.add_worksheet(words.LISTS)
        self._book.define_name("SGD_lists", f"='{words.LISTS}'!$A$1")
        for n, (name, listed) in enumerate(self._lists.items()):
            self._list_column(sheet, n, name, listed)
            letter = xl_col_to_name(n)
            area = f"='{words.LISTS}'!${letter}$2:${letter}${len(listed) + 1}"
            self._book.define_name(name, area)
        for n, (name, kind) in enumerate(self._kinds.items()):
            # What a word stood for when it went out, whatever that is called when it comes back.
            ids = {word: id for id, word in self._choices.named(kind).words.items()}
            called = [ids[word] for word in self._lists[name]]
            self._list_column(sheet, len(self._lists) + n, ids_heading(name, kind), called)
        sheet.hide()

    def _list_column(self, sheet: Any, n: int, heading: str, texts: Sequence[str]) -> None:
        sheet.write_string(0, n, heading, self._looks.header(None))
        for row, text in enumerate(texts, 1):
            sheet.write_string(row, n, text, self._looks.text)


def _must_be_filled(column: Column) -> bool:
    """Whether every row must have it; keys are made."""
    return column.is_required and column.path[-1] != "key"


def _lead_note(shape: Shape, heading: str) -> str:
    if heading == words.OWNER:
        return "Mã, hoặc tên đúng như ở hàng của điển hình (đơn vị; số quyết định)."
    if heading == words.NUMBER:
        return "Giữ nguyên số khi xuất. Hàng mới thì bỏ trống."
    return "Bỏ trống cho hàng mới. Đã có thì giữ nguyên." if heading == words.ID else ""
