"""Several tables on one sheet, and rows that Word numbers itself."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl

from honour_roll.forms.grids import grid_of_sheet
from honour_roll.forms.lists import find_lists
from honour_roll.office.excel import read_sheets
from honour_roll.office.package import open_package
from tests.forms.filling import codes
from tests.forms.office_lists import TITLE
from tests.forms.test_list_rows import FIRST, HEADINGS, SECOND, UNIT, book_of, names, plan_of

GROUPS = ("STT", "Tên tập thể", "Đơn vị", "Thành tích")


def records(plan: Any) -> list[Any]:
    return [step.data for step in plan.steps if step.draft.folder == "records"]


def test_a_second_table_below_the_first_is_read_by_its_own_headings(tmp_path: Path) -> None:
    rows = [
        ("1", "Chi bộ Một", UNIT, "Giữ sạch đường phố"),
        ("2", "Chi bộ Hai", UNIT, "Giữ sạch đường phố"),
        ("II. Danh sách cá nhân",),
        HEADINGS,
        FIRST,
        SECOND,
    ]
    plan = plan_of(tmp_path, book_of(*rows, headings=GROUPS))
    assert codes(plan, errors=False) == []
    found = [(one["kind"], one["name"], one.get("born")) for one in records(plan)]
    assert found == [
        ("collective", "Chi bộ Một", None),
        ("collective", "Chi bộ Hai", None),
        ("individual", "Lò Văn Một", 1961),
        ("individual", "Lò Văn Hai", 1962),
    ]


def test_a_sum_below_the_first_table_is_no_title_of_the_second(tmp_path: Path) -> None:
    rows = [
        ("1", "Chi bộ Một", UNIT, "Giữ sạch đường phố"),
        ("Cộng: 01 tập thể",),
        HEADINGS,
        FIRST,
    ]
    plan = plan_of(tmp_path, book_of(*rows, headings=GROUPS))
    found = [(one["kind"], one["name"], one.get("born")) for one in records(plan)]
    assert found == [("collective", "Chi bộ Một", None), ("individual", "Lò Văn Một", 1961)]


def test_headings_that_share_columns_with_those_above_are_no_repeat(tmp_path: Path) -> None:
    other = ("STT", "Họ và tên", "Chức vụ", "Năm sinh", "Đơn vị", "Thành tích")
    third = ("1", "Lò Văn Ba", "Giáo viên", "1963", UNIT, "Dạy chữ")
    plan = plan_of(tmp_path, book_of(FIRST, other, third))
    assert [(one["born"], one["position"]) for one in records(plan)] == [
        (1961, "Trưởng bản"),
        (1963, "Giáo viên"),
    ]


def test_headings_once_more_on_a_new_page_keep_the_group(tmp_path: Path) -> None:
    row = ("", "Chi bộ Một", "", "", UNIT, "Giữ sạch đường phố")
    plan = plan_of(
        tmp_path,
        book_of(("I", "TẬP THỂ"), ("1", *row[1:]), HEADINGS, ("2", "Chi bộ Hai", *row[2:])),
    )
    assert [one["kind"] for one in records(plan)] == ["collective", "collective"]


def test_the_row_of_column_numbers_is_no_name_in_two_columns() -> None:
    book: Any = openpyxl.Workbook()
    headings = ("STT", "Họ và đệm", "Tên", "Năm sinh", "Đơn vị")
    for line in (
        headings,
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("1", "Lò Văn", "Một", "1961", UNIT),
    ):
        book.active.append(line)
    out = BytesIO()
    book.save(out)
    sheets = read_sheets(open_package("ds.xlsx", out.getvalue()))
    (found,), _ = find_lists(grid_of_sheet(sheet, "ds.xlsx") for sheet in sheets)
    assert found.first_name() == "Lò Văn Một"


def test_rows_that_word_numbers_itself_are_honourees(tmp_path: Path) -> None:
    document = docx.Document()
    for line in TITLE:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=3)
    for row in (
        ("STT", "Họ và tên, chức vụ, đơn vị", "Thành tích"),
        ("", "CÁ NHÂN", ""),
        ("", f"Ông Lò Văn Một, Trưởng bản, {UNIT}", "Hiến đất"),
        ("", f"Bà Lò Thị Hai, Giáo viên, {UNIT}", "Dạy chữ"),
    ):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
        if not row[0]:
            cells[0].paragraphs[0].style = document.styles["List Number"]
    out = BytesIO()
    document.save(out)
    plan = plan_of(tmp_path, out.getvalue())
    assert (names(plan), codes(plan)) == (["Lò Văn Một", "Lò Thị Hai"], [])


def test_a_column_of_numbers_that_nobody_filled_in_hinders_no_row(tmp_path: Path) -> None:
    rows = [("", f"Ông Lò Văn Một, Trưởng bản, {UNIT}", "Hiến đất"), ("", "", "TM. ỦY BAN")]
    plan = plan_of(tmp_path, book_of(*rows, headings=("STT", "Họ tên, chức vụ", "Thành tích")))
    assert names(plan) == ["Lò Văn Một"]
