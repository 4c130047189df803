"""Lists as offices send them, in Word and in Excel."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx
import xlsxwriter

TITLE = (
    "DANH SÁCH",
    "Tập thể, cá nhân được tặng Giấy khen trong học tập và làm theo Bác năm 2024",
    "(Kèm theo Quyết định số 27-QĐ/TU ngày 17 tháng 5 năm 2024 của Thị ủy Suối Hoa)",
)
HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Thành tích", "Ghi chú")
ROWS: Sequence[Sequence[str]] = (
    ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
    ("I", "TẬP THỂ", "", "", "", "", ""),
    ("1", "Chi bộ Tổ dân phố 9", "", "", "Thị xã Suối Hoa", "Giữ sạch đường phố", ""),
    ("II", "CÁ NHÂN", "", "", "", "", ""),
    ("1", "Ông LÒ VĂN MINH", "1961", "Trưởng bản", "Thị xã Suối Hoa", "Hiến đất làm đường", ""),
    ("2", "Bà Vàng Thị Thử", "2/9/1975", "Giáo viên", "Trường Mầm non, thị xã Suối Hoa", "", "x"),
    ("Tổng cộng: 01 tập thể, 02 cá nhân", "", "", "", "", "", ""),
)


def excel_list(
    title: Sequence[str] = TITLE,
    headings: Sequence[str] = HEADINGS,
    rows: Sequence[Sequence[str]] = ROWS,
) -> bytes:
    """A sheet with the title above the table, over the width of it."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("Danh sách")
    for number, line in enumerate(title):
        sheet.merge_range(number, 0, number, len(headings) - 1, line)
    for number, row in enumerate([headings, *rows], start=len(title) + 1):
        for column, text in enumerate(row):
            if text:
                sheet.write(number, column, text)
    book.close()
    return out.getvalue()


def word_list(
    title: Sequence[str] = TITLE,
    headings: Sequence[str] = HEADINGS,
    rows: Sequence[Sequence[str]] = ROWS,
) -> bytes:
    """An annex with a letterhead, in which group headings are merged over all columns."""
    document = docx.Document()
    head = document.add_table(rows=1, cols=2).rows[0].cells
    head[0].text, head[1].text = "THỊ ỦY SUỐI HOA", "ĐẢNG CỘNG SẢN VIỆT NAM"
    for line in title:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(headings))
    for row in [headings, *rows]:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
        if sum(map(bool, row)) == 1:
            cells[0].merge(cells[-1])
    document.add_paragraph("TM. BAN THƯỜNG VỤ")
    out = BytesIO()
    document.save(out)
    return out.getvalue()
