"""Reports of a unit that took others in tell what of theirs is not counted, in every form."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest

from honour_roll.model.tally import TallySheet
from honour_roll.reports.annexes import Annexes
from honour_roll.reports.review import Review
from honour_roll.times import Years
from tests.builders import honour, record, sheet, total, unit, view_index
from tests.commands import run

YEARS = ("--from", "2016", "--to", "2026")
UNDATED = (
    "Của các đơn vị về sau mới sáp nhập, chuyển về tỉnh Thái Nguyên, Sổ còn có 2 lần ghi nhận "
    "không rõ thời gian; báo cáo không tính."
)
JOINED = (
    "Phụ lục này có cả số liệu của các đơn vị về sau mới sáp nhập, chuyển về huyện Gộp; "
    "số liệu ở các phụ lục khác không gồm các đơn vị ấy."
)


def texts_of(path: Path) -> list[str]:
    """Every cell of a workbook, every paragraph of a document."""
    if path.suffix == ".docx":
        return [one.text for one in docx.Document(str(path)).paragraphs]
    book = openpyxl.load_workbook(path)
    return [str(cell) for sheet in book for row in sheet.values for cell in row if cell]


@pytest.mark.parametrize("name", ["bao-cao.docx", "bao-cao.xlsx"])
def test_undated_honours_of_former_units_are_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    outcome = run("report", "--unit", "tinh-thai-nguyen", *YEARS, str(path))
    assert (outcome.status, UNDATED in outcome.out) == (0, True), outcome
    texts = texts_of(path)
    assert any(UNDATED in text for text in texts)


def merged(*sheets: TallySheet) -> Review:
    """A district that took in a commune in the middle of 2018, with a commune of its own."""
    index = view_index(
        [record("cu/2017/an", honour(2017)), record("xa/2017/binh", honour(2017))],
        [
            unit("cu", until="2018-06-30", successors=["gop"]),
            unit("gop", "Huyện Gộp"),
            unit("xa", parent="gop"),
        ],
        tallies=sheets,
    )
    return Review(Annexes(index, "gop", Years(2016, 2020)), "dang", None)


def test_lines_of_units_that_came_later_are_told_where_published_totals_stand() -> None:
    *_, published, _ = merged(sheet("cu/bai", total(5, 2017))).sheets
    assert JOINED in published.notes
    *_, own, _ = merged(sheet("xa/bai", total(5, 2017)), sheet("gop/bai", total(5, 2017))).sheets
    assert {str(row[0]) for row in published.rows} == {"Đơn vị cu"}
    assert {str(row[0]) for row in own.rows} == {"Đơn vị xa", "Huyện Gộp"}
    assert JOINED not in own.notes
