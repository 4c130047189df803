"""``honour-roll import`` of cells within which letters are crossed out; all people are made up."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from tests.cli.deliveries import HEADINGS, TOWN, Delivery, listed, person
from tests.forms.filling import as_bytes, blank, fill
from tests.forms.office_lists import TITLE, word_list
from tests.forms.test_word_forms import PERSON
from tests.sheets.officers import ROW, Desk, headings

PEOPLE = [person("Lò Văn Một", "1961"), person("Lò Văn Hai", "1962")]
SECOND = 6
"""The row of the second of them, in Excel."""
LINE = InlineFont(strike=True)
MENDED = CellRichText("Lò Văn ", TextBlock(LINE, "Hải "), TextBlock(InlineFont(b=True), "Hai"))
TOLD = "[cảnh báo] không lấy chữ đã gạch ngang “Hải”; còn lại “Lò Văn Hai” (letters-struck)"


def saved(book: Any) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def mend(paragraph: Any, before: str, struck: str, after: str) -> None:
    """Crosses a word out, and writes another behind it."""
    paragraph.runs[0].text = before
    paragraph.add_run(struck).font.strike = True
    paragraph.add_run(after)


def names(delivery: Delivery) -> set[str]:
    return {record["name"] for record in delivery.records("lo-van").values()}


def test_letters_crossed_out_in_a_list_in_excel_are_no_part_of_the_name(tmp_path: Path) -> None:
    book: Any = openpyxl.load_workbook(BytesIO(listed(*PEOPLE)))
    book.active.cell(SECOND, 2).value = MENDED
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.xlsx": saved(book)})
    assert done.status == 0, done.out
    assert names(delivery) == {"Lò Văn Một", "Lò Văn Hai"}
    assert f"hàng {SECOND}, cột B (Họ và tên): {TOLD}" in done.out


def test_nor_is_a_cell_that_is_crossed_out_read_in_a_row_that_is_not(tmp_path: Path) -> None:
    book: Any = openpyxl.load_workbook(BytesIO(listed(*PEOPLE)))
    column = HEADINGS.index("Năm sinh") + 1
    book.active.cell(SECOND, column).font = Font(strike=True)
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.xlsx": saved(book)})
    assert done.status == 0, done.out
    born = {record["name"]: record.get("born") for record in delivery.records("lo-van").values()}
    assert born == {"Lò Văn Một": "1961", "Lò Văn Hai": None}
    assert "không lấy chữ đã gạch ngang “1962”; ô này coi như để trống" in done.out


def test_so_it_is_in_word(tmp_path: Path) -> None:
    document = docx.Document(BytesIO(word_list(TITLE, HEADINGS, PEOPLE)))
    mend(document.tables[1].rows[2].cells[1].paragraphs[0], "Lò Văn", " Hải ", "Hai")
    delivery = Delivery(tmp_path)
    done = delivery.send({"ds.docx": as_bytes(document)})
    assert done.status == 0, done.out
    assert names(delivery) == {"Lò Văn Một", "Lò Văn Hai"}
    assert f"hàng 3, cột B (Họ và tên): {TOLD}" in done.out


def test_so_it_is_in_a_form(tmp_path: Path) -> None:
    form = fill(blank(), PERSON | {"Đơn vị": TOWN})
    rows = {row.cells[0].paragraphs[0].text: row.cells[1] for row in form.tables[0].rows}
    mend(rows["Tên"].paragraphs[0], "Lò Văn ", "Hải", " Hai")
    rows["Năm sinh"].paragraphs[0].runs[0].font.strike = True
    delivery = Delivery(tmp_path)
    done = delivery.send({"phieu.docx": as_bytes(form)})
    assert names(delivery) == {"Lò Văn Hai"}, done.out
    assert f"mục “Tên”: {TOLD}" in done.out
    assert (
        "mục “Năm sinh”: [cảnh báo] không lấy chữ đã gạch ngang “1961”; ô này coi như" in done.out
    )


def test_so_it_is_in_a_workbook(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    desk = Desk(delivery.content, tmp_path / "so.xlsx").template()
    (row,) = desk.fill("Cá nhân", [ROW | {"Tên": "Lò Văn Hai", "Năm sinh": "1962"}])
    book = desk.open()
    sheet = book["Cá nhân"]
    columns = headings(sheet)
    sheet.cell(row, columns["Tên"]).value = MENDED
    sheet.cell(row, columns["Năm sinh"]).font = Font(strike=True)
    desk.save(book)
    done = delivery.send({"so.xlsx": desk.file.read_bytes()})
    assert done.status == 0, done.out
    (record,) = delivery.records("lo-van").values()
    assert (record["name"], record.get("born")) == ("Lò Văn Hai", None)
    assert f"(Tên): {TOLD}" in done.out, done.out
    assert "(Năm sinh): [cảnh báo] không lấy chữ đã gạch ngang “1962”" in done.out
