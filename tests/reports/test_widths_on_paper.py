"""Tables of a Word document: no date, no name of a site is broken by its column."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.shared import Cm, Twips

from honour_roll.reports.word_page import room
from tests.commands import run

MARGINS = Cm(0.38)
WIDTHS = {"laichau.gov.vn,": 1473, "19/12/2020": 1094, "laocaitv.vn,": 1120}
"""Words in Times New Roman of 12 points, in twentieths of a point."""


@pytest.mark.parametrize(
    ("unit", "word"),
    [("lai-chau", "laichau.gov.vn,"), ("uong-bi", "19/12/2020"), ("sa-pa", "laocaitv.vn,")],
)
def test_columns_have_room_for_dates_and_sites(tmp_path: Path, unit: str, word: str) -> None:
    path = tmp_path / "bao-cao.docx"
    asked = ("--unit", unit, "--from", "2010", "--to", "2026")
    assert run("report", *asked, str(path)).status == 0
    (table,) = (
        one
        for one in docx.Document(str(path)).tables
        if "Còn thiếu" in [cell.text for cell in one.rows[0].cells]
    )
    heads = [cell.text for cell in table.rows[0].cells]
    widths = dict(zip(heads, (column.width or 0 for column in table.columns), strict=True))
    sources = " ".join(row.cells[heads.index("Nguồn")].text for row in table.rows)
    assert word in sources.split()
    assert widths["Nguồn"] >= Twips(WIDTHS[word]) + MARGINS
    assert sum(widths.values()) <= room(across=True) + Twips(len(heads))
    assert widths["Đã có trong Sổ"] > widths["Nguồn"] * 0.9
