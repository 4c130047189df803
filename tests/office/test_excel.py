from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

from honour_roll.office.excel import Merged, SheetText, read_sheets
from honour_roll.office.package import open_package
from honour_roll.office.refused import OfficeRefused


def sheets_of(fill: Callable[[Any], None]) -> list[SheetText]:
    """The sheets of a workbook that openpyxl writes."""
    book = openpyxl.Workbook()
    fill(book)
    stream = io.BytesIO()
    book.save(stream)
    return read_sheets(open_package("a.xlsx", stream.getvalue()))


def cells_of(fill: Callable[[Any], None]) -> dict[str, tuple[str, str]]:
    """Coordinates of the first sheet → text and kind."""
    rows = sheets_of(lambda book: fill(book.active))[0].rows
    cells = [cell for row in rows for cell in row.cells.values()]
    return {f"{cell.letter}{cell.row}": (cell.text, cell.kind) for cell in cells}


def test_values_are_text_as_typed() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["B1"], sheet["C1"] = 2020, 6.084, True
        sheet["A3"], sheet["B3"] = "=A1+1", " hai dòng\nthứ hai "
        sheet["C3"] = "#REF!"

    assert cells_of(fill) == {
        "A1": ("2020", "number"),
        "B1": ("6.084", "number"),
        "C1": ("có", "flag"),
        "A3": ("=A1+1", "formula"),
        "B3": (" hai dòng\nthứ hai ", "text"),
        "C3": ("#REF!", "error"),
    }


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("dd/mm/yyyy", "2020-05-01"),
        ("[$-42A]dd mmmm yyyy", "2020-05-01"),
        ("mmm-yy", "2020-05"),
        ('"tháng" mm/yyyy', "2020-05"),
        ("yyyy", "2020"),
    ],
)
def test_a_date_is_as_exact_as_it_is_shown(number_format: str, shown: str) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = datetime.date(2020, 5, 1)
        sheet["A1"].number_format = number_format

    assert cells_of(fill)["A1"] == (shown, "date")


def test_text_of_old_fonts_is_as_meant() -> None:
    def fill(book: Any) -> None:
        book.active["A1"] = "NguyÔn V¨n A"
        book.active["A1"].font = Font(name=".VnTime")
        book.active["B1"] = "Nguyễn Văn B"

    [row] = sheets_of(fill)[0].rows
    assert [(cell.text, cell.is_old) for cell in row.cells.values()] == [
        ("Nguyễn Văn A", True),
        ("Nguyễn Văn B", False),
    ]


def test_what_is_hidden_or_merged_is_known() -> None:
    def fill(book: Any) -> None:
        book.active["A1"], book.active["A2"] = "một", "hai"
        book.active.row_dimensions[2].hidden = True
        book.active.column_dimensions["C"].hidden = True
        book.active.merge_cells("A2:B4")
        book.create_sheet("Ẩn").sheet_state = "hidden"

    first, second = sheets_of(fill)
    assert [row.is_hidden for row in first.rows] == [False, True]
    assert first.hidden_columns == {3}
    assert first.merged == (Merged(2, 1, 4, 2),)
    assert second.is_hidden


def test_a_cell_in_the_last_corner_costs_nothing() -> None:
    assert cells_of(lambda sheet: sheet.__setitem__("XFD1048576", "x")) == {
        "XFD1048576": ("x", "text")
    }


def test_a_damaged_sheet_is_refused() -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    book.add_worksheet().write_string(0, 0, "x")
    book.close()
    damaged = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(damaged, "w") as new:
        for name in old.namelist():
            raw = old.read(name)
            if name.endswith("sheet1.xml"):
                raw = raw.replace(b"<v>0</v>", b"<v>99</v>")
            new.writestr(name, raw)
    with pytest.raises(OfficeRefused):
        read_sheets(open_package("a.xlsx", damaged.getvalue()))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_any_text_that_was_written_is_read(text: str) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    sheet = book.add_worksheet()
    written = [f".{text}", f"_x0041_{text}\n\t_x005F_", "x005F_"]
    for row, one in enumerate(written):
        sheet.write_string(row, 0, one)
    book.close()
    rows = read_sheets(open_package("a.xlsx", stream.getvalue()))[0].rows
    assert [row.cells[1].text for row in rows] == written
