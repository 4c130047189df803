"""A name that stands twice in one file is asked, in two tables or sheets as in one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest
import xlsxwriter

from tests.cli.deliveries import HEADINGS, Delivery, listed, person

TITLE = (
    "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
    "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa)",
)
Rows = Sequence[tuple[str, ...]]


def sheets(*lists: Rows) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for rows in lists:
            sheet = book.add_worksheet()
            for number, row in enumerate([TITLE[:1], TITLE[1:], HEADINGS, *rows]):
                sheet.write_row(number, 0, row)
    return out.getvalue()


def below_one_another(*lists: Rows) -> bytes:
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet, number = book.add_worksheet(), 0
        for rows in lists:
            for row in [TITLE[:1], TITLE[1:], HEADINGS, *rows, ()]:
                sheet.write_row(number, 0, row)
                number += 1
    return out.getvalue()


def tables(*lists: Rows) -> bytes:
    document, out = docx.Document(), BytesIO()
    for rows in lists:
        for line in TITLE:
            document.add_paragraph(line)
        table = document.add_table(rows=0, cols=len(HEADINGS))
        for row in [HEADINGS, *rows]:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "file_of"),
    [("ds.xlsx", sheets), ("ds.xlsx", below_one_another), ("ds.docx", tables)],
)
def test_a_name_in_two_tables_of_one_file_is_asked(
    tmp_path: Path, name: str, file_of: Callable[..., bytes]
) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({name: file_of([person()], [person()])})
    assert (done.status, done.out.count("(maybe-same)")) == (1, 2), done.out
    assert "không rõ là một người ghi hai lần hay hai người" in done.out
    assert delivery.records("nguyen-van-thu") == {}
    rows = [person(born="1951", summary=one) for one in ("Hiến đất.", "Giữ rừng.")]
    done = delivery.send({name: file_of(rows[:1], rows[1:])}, "khac")
    assert (done.status, done.out.count("(maybe-same)")) == (1, 2), done.out
    copied = delivery.send({name: file_of([person(born="1951")], [person(born="1951")])}, "chep")
    assert (copied.status, "gộp làm một" in copied.out) == (0, True), copied.out
    assert len(delivery.record("nguyen-van-thu")["honours"]) == 1


def test_a_list_that_is_sent_in_two_files_is_one(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send({"a.xlsx": listed(person()), "b.docx": tables([person()])})
    assert (done.status, len(delivery.record("nguyen-van-thu")["honours"])) == (0, 1), done.out
