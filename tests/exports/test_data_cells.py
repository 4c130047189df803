"""Cells of the open data: no spreadsheet takes one for a formula, and none loses a letter."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from honour_roll.exports.cells import Cell, guarded, row
from honour_roll.exports.workbook import Sheet, workbook
from honour_roll.views.data_columns import Column, Table

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@;|\"',\t\n"))
FORMULAS = ["=1+1", "+84 912", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "a; =cmd|' /C calc'!A0"]


def read_csv(data: bytes) -> list[str]:
    (line,) = csv.reader(StringIO(data.decode(), newline=""))
    return line


def read_sheet(rows: list[list[Cell]]) -> list[list[object]]:
    table = Table("thu", "Thử & <mẫu>", "", 1, (Column("Một", ""), Column("Hai", "")))
    book = load_workbook(BytesIO(workbook([Sheet(table, [row(cells).sheet for cells in rows])])))
    (sheet,) = book.worksheets
    assert (sheet.title, sheet.freeze_panes) == ("Thử & <mẫu>", "A2")
    heading, *found = sheet.iter_rows()
    assert all(cell.font.b for cell in heading)
    assert all(cell.data_type in "sn" for line in found for cell in line), "a formula"
    return [[cell.value for cell in line] for line in found]


@given(st.lists(TEXTS | st.integers(0, 3000) | st.booleans() | st.none(), min_size=1))
def test_a_line_reads_back_as_it_was_but_for_guards(cells: list[Cell]) -> None:
    words = {True: "có", False: "không"}
    expected = [
        words[cell]
        if isinstance(cell, bool)
        else guarded(cell)
        if isinstance(cell, str)
        else str("" if cell is None else cell)
        for cell in cells
    ]
    assert read_csv(row(cells).csv) == expected


def test_numbers_are_numbers_and_never_in_powers_of_ten() -> None:
    cells: list[Cell] = [Decimal("2.02"), Decimal("1E+3"), 6084]
    assert read_csv(row(cells).csv) == ["2.02", "1000", "6084"]
    assert read_sheet([cells[:2]]) == [[2.02, 1000]]


@given(TEXTS)
def test_no_cell_begins_a_formula_wherever_a_spreadsheet_parts_it(text: str) -> None:
    (found,) = read_csv(row([text]).csv)
    for part in re.split(r"[;|\t\r\n]", found):
        assert not part.lstrip().startswith(tuple("=+-@＝＋－＠")), found
    assert found.replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_guarded_in_csv_and_a_text_in_a_sheet(text: str) -> None:
    assert "'" in row([text]).csv.decode()
    assert read_sheet([[text, 1]]) == [[text, 1]]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_sheet_reads_back_as_it_was(texts: list[str]) -> None:
    assert read_sheet([[text, 1] for text in texts]) == [[text or None, 1] for text in texts]


def test_a_sheet_has_odd_texts_as_they_are() -> None:
    texts = ["<b>&amp;</b>", "  hai đầu  ", "dòng\nhai", "🇻🇳 👩‍🌾"]
    assert read_sheet([[text, 1] for text in texts]) == [[text, 1] for text in texts]
    # Excel would read an A there; openpyxl leaves escapes of escapes as they are.
    assert b">_x005F_x0041_<" in row(["_x0041_"]).sheet


def test_what_no_cell_can_hold_is_left_out() -> None:
    assert read_sheet([["a\x00b\x0bc\ufffe", 2020]]) == [["abc", 2020]]
    (long,) = read_sheet([["ă" * 40_000, None]])
    assert long == ["ă" * 32_767, None]
    (pairs,) = read_sheet([["🇻" * 20_000, None]])
    assert pairs == ["🇻" * 16_383, None]


def test_the_same_rows_give_the_same_bytes() -> None:
    table = Table("thu", "Thử", "", 1, (Column("Một", ""),))
    one, other = (workbook([Sheet(table, [row(["a"]).sheet])]) for _ in range(2))
    assert one == other
