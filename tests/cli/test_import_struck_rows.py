"""``honour-roll import`` of rows that somebody crossed out; all people are made up."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.cli.deliveries import HEADINGS, Delivery, listed, person
from tests.forms.office_lists import TITLE, word_list
from tests.sheets.officers import ROW, Desk

PEOPLE = [person("Lò Văn Một", "1961"), person("Lò Văn Hai", "1962"), person("Lò Văn Ba", "1963")]
SECOND = 6
"""The row of the second of them, in Excel."""


def crossed_out(columns: range) -> bytes:
    book: Any = openpyxl.load_workbook(BytesIO(listed(*PEOPLE)))
    for column in columns:
        book.active.cell(SECOND, column).font = Font(strike=True)
    return saved(book)


def saved(book: Any) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def names(delivery: Delivery) -> set[str]:
    return {record["name"] for record in delivery.records("lo-van").values()}


@pytest.mark.parametrize("columns", [range(1, 8), range(2, 3)])
def test_a_row_crossed_out_in_excel_is_left_out_and_told(tmp_path: Path, columns: range) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.xlsx": crossed_out(columns)})
    assert done.status == 0, done.out
    assert names(delivery) == {"Lò Văn Một", "Lò Văn Ba"}
    assert f"hàng {SECOND}: [cảnh báo] không nhập hàng này vì đã gạch ngang: “1 Lò" in done.out
    assert done.out.count("(row-struck)") == 1


def test_so_is_a_name_whose_letters_are_and_nothing_else(tmp_path: Path) -> None:
    book: Any = openpyxl.load_workbook(BytesIO(listed(*PEOPLE)))
    line, plain = InlineFont(strike=True), InlineFont(b=True)
    sheet = book.active
    sheet.cell(SECOND, 2).value = CellRichText(TextBlock(line, "Lò Văn "), TextBlock(line, "Hai"))
    sheet.cell(SECOND + 1, 2).value = CellRichText(
        TextBlock(line, "Hồ "), TextBlock(plain, "Lò Văn Ba")
    )
    sheet.cell(SECOND - 1, 6).font = Font(strike=True)
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.xlsx": saved(book)})
    assert names(delivery) == {"Lò Văn Một", "Lò Văn Ba"}
    assert done.out.count("(row-struck)") == 1


@pytest.mark.parametrize("is_double", [False, True])
def test_a_row_crossed_out_in_word_is_left_out_and_told(tmp_path: Path, *, is_double: bool) -> None:
    document = docx.Document(BytesIO(word_list(TITLE, HEADINGS, PEOPLE)))
    for cell in document.tables[1].rows[2].cells:
        for run in cell.paragraphs[0].runs:
            run.font.strike, run.font.double_strike = not is_double, is_double
    out = BytesIO()
    document.save(out)
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.docx": out.getvalue()})
    assert done.status == 0, done.out
    assert names(delivery) == {"Lò Văn Một", "Lò Văn Ba"}
    assert "hàng 3: [cảnh báo] không nhập hàng này vì đã gạch ngang" in done.out


def test_so_it_is_in_a_workbook(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    desk = Desk(delivery.content, tmp_path / "so.xlsx").template()
    rows = desk.fill("Cá nhân", [ROW | {"Tên": f"Lò Văn {name}"} for name in ("Một", "Hai")])
    book = desk.open()
    for cell in book["Cá nhân"][rows[1]]:
        cell.font = Font(strike=True)
    desk.save(book)
    done = delivery.send({"so.xlsx": desk.file.read_bytes()})
    assert done.status == 0, done.out
    assert names(delivery) == {"Lò Văn Một"}
    assert f"hàng {rows[1]}: [cảnh báo] không nhập hàng này vì đã gạch ngang: “Lò Văn" in done.out
