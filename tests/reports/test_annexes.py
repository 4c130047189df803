"""The annexes count as the site does, now and when their formulas are worked out again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given

from honour_roll.counts import distinct, time_of
from honour_roll.model.terms import Category
from honour_roll.model.unit import Unit
from honour_roll.reconciliation import Years
from honour_roll.reports.annexes import Annexes
from honour_roll.reports.dimensions import Dimensions
from honour_roll.reports.review import Review
from honour_roll.reports.table import Formula, Sheet
from honour_roll.reports.workbook import write_workbook
from honour_roll.roll import HonourRoll
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.views import count_tables
from honour_roll.views.index import ViewIndex
from scripts.machine import has_office
from tests.builders import (
    OTHER_MOVEMENT,
    decision,
    honour,
    period,
    record,
    sheet,
    total,
    unit,
    view_index,
)
from tests.worlds import UNIT_IDS, rolls

OFFICE = shutil.which("soffice")
EVIL = '=cmd|"/c calc"!A1'
YEARS = Years(2016, 2020)


def made_index() -> ViewIndex:
    """Honourees who count in several cells, periods, two movements, units of one name."""
    decided = decision("co-quan-thu-2020-1", number="1/QĐ-THU", date="2020-03-01")
    return view_index(
        [
            record(
                "huyen/2016/an",
                honour(2016, key="a", level="district"),
                honour(2018, key="b", level="province", form="bang-khen"),
                honour(2018, "commended", key="c", level="district", form="giay-khen"),
                honour(2020, key="d", movement=OTHER_MOVEMENT),
                name=EVIL,
            ),
            record("huyen/2017/to", honour((2016, 2020)), honour(2017, key="b"), kind="collective"),
            record("xa/2020/binh", honour(None, decision=decided.id), {**honour(2019), "key": "b"}),
            record("xa-2/2020/chi", honour(2020, **{"as": "leader"})),
            record("xa/2015/dung", honour(2015), honour(2021, key="sau")),
        ],
        [
            unit("huyen"),
            unit("xa", periods=[period("Xã Trùng Tên", "huyen")]),
            unit("xa-2", periods=[period("Xã trùng tên", "huyen")]),
        ],
        decisions=[decided],
        tallies=[sheet("huyen/bai", total(66, (2016, 2020)))],
    )


@pytest.fixture(scope="module")
def annexes() -> Annexes:
    return Annexes(made_index(), "huyen", YEARS)


def sheet_of(annexes: Annexes, name: str) -> Sheet:
    return next(sheet for sheet in annexes.sheets if sheet.name == name)


def values(sheet: Sheet) -> list[list[object]]:
    return [
        [cell.value if isinstance(cell, Formula) else cell for cell in row] for row in sheet.rows
    ]


def test_a_row_for_all_counts_anew_and_movements_stay_apart(annexes: Annexes) -> None:
    by_form = sheet_of(annexes, "Theo hình thức")
    assert values(by_form) == [
        ["Làm thử", "Bằng khen thử", 1, 0, 0, 1],
        ["Làm thử", "Giấy khen thử", 1, 0, 0, 1],
        ["Làm thử", "Không rõ hình thức", 2, 1, 1, 4],
        ["Làm thử", "Tất cả", 2, 1, 1, 4],
        ["Phong trào làm khác", "Không rõ hình thức", 1, 0, 0, 1],
    ]
    assert by_form.totals == {3}


def test_growth_tells_every_year_what_it_has_more_and_what_there_is_by_then(
    annexes: Annexes,
) -> None:
    own = [row[1:] for row in values(sheet_of(annexes, "Tăng trưởng")) if row[0] == "Làm thử"]
    told = [(str(row[0].value), *row[1:]) for row in own]  # type: ignore[attr-defined]
    assert told == [
        ("2016", 1, None, None, 1),
        ("2017", 1, 0, 0.0, 2),
        ("2018", 1, 0, 0.0, 2),
        ("2019", 1, 0, 0.0, 3),
        ("2020", 2, 1, 1.0, 4),
    ]


def test_what_lies_outside_the_years_is_not_counted_and_that_is_said(annexes: Annexes) -> None:
    assert "xa/2015/dung" not in {award.record for award in annexes.awards}
    assert annexes.notes == [
        "2 lần ghi nhận không nằm trọn trong thời gian của báo cáo, hoặc không rõ năm, nên không "
        "tính."
    ]


def test_units_of_one_name_are_told_apart(annexes: Annexes) -> None:
    words = {row[1] for row in sheet_of(annexes, "Theo đơn vị").rows}
    assert words == {
        "Đơn vị huyen",
        "Xã Trùng Tên",
        "Xã trùng tên (2)",
        "Tất cả",
    }


@pytest.mark.parametrize(
    ("units", "words"),
    [
        (
            [
                unit("xa", "Phường Mẫu", "thi-xa", until="2025-06-30"),
                unit("xa-2", periods=[period("Phường Mẫu", "tinh", start="2025-07-01")]),
            ],
            ["Phường Mẫu (đến 30/6/2025)", "Phường Mẫu (từ 1/7/2025)"],
        ),
        (
            [
                unit("xa", "Phường Mẫu", "thi-xa", until="2025-06-30"),
                unit("xa-2", "Phường Mẫu", "tinh", until="2025-06-30"),
            ],
            ["Phường Mẫu (thị xã Mẫu)", "Phường Mẫu (tỉnh Mẫu)"],
        ),
    ],
)
def test_units_of_one_name_say_when_they_were_or_what_is_above(
    units: list[Unit], words: list[str]
) -> None:
    index = view_index(
        [record("xa/2020/an", honour(2020)), record("xa-2/2025/binh", honour("2025-08-01"))],
        [unit("tinh", "Tỉnh Mẫu"), unit("thi-xa", "Thị xã Mẫu", "tinh"), *units],
    )
    found = Dimensions(index.reference, index.counts.all, PartialDate(2025)).unit.words
    assert [found["xa"], found["xa-2"]] == words


def test_units_are_called_as_at_the_end_of_the_time_and_that_is_said() -> None:
    renamed = unit(
        "xa",
        periods=[
            period("Huyện Mẫu", "tinh", until="2019-12-31"),
            period("Thị xã Mẫu", "tinh", start="2020-01-01"),
        ],
    )
    index = view_index([record("xa/2018/an", honour(2018))], [unit("tinh", "Tỉnh Mẫu"), renamed])
    for last, name in ((2019, "Huyện Mẫu"), (2020, "Thị xã Mẫu")):
        annexes = Annexes(index, "xa", Years(2016, last))
        by_unit = sheet_of(annexes, "Theo đơn vị")
        assert by_unit.title == "Số điển hình theo đơn vị"
        assert {row[1] for row in by_unit.rows} == {name}
        assert {row[3] for row in sheet_of(annexes, "Danh sách").rows} == {name}
        for sheet_name in ("Theo đơn vị", "Danh sách"):
            assert "tên cuối kỳ báo cáo" in " ".join(sheet_of(annexes, sheet_name).notes)


def test_an_annex_says_why_nothing_is_compared_and_does_not_tell_editors_what_to_do() -> None:
    totals = [
        total(66, (2016, 2020), form="giay-khen"),
        total(2, (2016, 2020), key="ty-le", measure="percent"),
    ]
    index = view_index(
        [record("huyen/2016/an", honour((2016, 2020)))],
        [unit("huyen")],
        tallies=[sheet("huyen/bai", *totals)],
    )
    *_, published, sources = Review(Annexes(index, "huyen", YEARS), "dang", None).sheets
    head = [column.title for column in published.columns]
    first, share = [dict(zip(head, row, strict=True)) for row in published.rows]
    assert share["Đã có trong Sổ"] == "không so được, không phải số điển hình"
    assert share["Còn thiếu"] == "chưa rõ"
    assert head.index("Đã có trong Sổ") < published.printed
    assert published.notes[0].endswith("; “chưa rõ” không phải là 0.")
    told = "1 điển hình khớp nhưng chưa ghi hình thức, nên chưa tính"
    assert first["Ghi về so sánh"] == told
    assert {len(row) for row in sources.rows} == {len(sources.columns)}
    assert "tallies" not in str(sources.rows)


def test_decisions_stand_with_their_number_and_day(annexes: Annexes) -> None:
    first, *_ = values(sheet_of(annexes, "Quyết định"))
    assert (first[0], first[-1]) in {
        ("1/QĐ-THU ngày 1/3/2020", 1),
        ("Chưa ghi quyết định", 4),
    }
    words = [row[0] for row in values(sheet_of(annexes, "Quyết định"))]
    assert words == ["1/QĐ-THU ngày 1/3/2020", "Chưa ghi quyết định"]


@given(rolls())
def test_every_count_of_a_year_is_that_of_the_site(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda entry: ())
    for unit_id in UNIT_IDS:
        annexes = Annexes(index, unit_id, Years())
        if not annexes.awards:
            assert annexes.sheets == []
            continue
        tables = count_tables.by_time(
            index.counts.with_below(unit_id), index.reference, "", index.listings
        )
        site = {
            (table.caption.rpartition(" – ")[2], row.label.text, heading): cell.entries
            for table in tables
            for row in (*table.rows, *([table.total] if table.total else []))
            for heading, cell in (
                *zip(table.columns, row.cells, strict=True),
                ("Số điển hình", row.total),
            )
        }
        by_time = sheet_of(annexes, "Theo năm")
        headings = [column.title for column in by_time.columns[2:]]
        report = {
            (row[0], row[1], heading): value
            for row in values(by_time)
            for heading, value in zip(headings, row[2:], strict=True)
            if value or heading == "Số điển hình"
        }
        assert report == {key: value for key, value in site.items() if value}


@given(rolls())
def test_no_cell_has_more_than_its_total_and_no_total_more_than_the_list(made: HonourRoll) -> None:
    index = ViewIndex(made.public(), lambda entry: ())
    for unit_id in UNIT_IDS:
        annexes = Annexes(index, unit_id, Years(2016, 2020))
        whole = distinct(annexes.awards)
        for name in ("Theo trạng thái", "Theo cấp", "Theo đơn vị"):
            for one in annexes.sheets:
                if one.name == name:
                    for row in values(one):
                        *cells, last = [int(str(value)) for value in row[2:]]
                        assert max(cells) <= last <= min(sum(cells), whole)
        assert all(YEARS.hold(time_of(award)) for award in annexes.awards)


def workbook(annexes: Annexes, path: Path) -> Path:
    review = Review(annexes, "dang", None)
    write_workbook(path, review.title, [review.contents, *review.sheets], annexes.names)
    return path


def test_cached_values_are_there_for_programs_that_do_not_calculate(
    annexes: Annexes, tmp_path: Path
) -> None:
    path = workbook(annexes, tmp_path / "bao-cao.xlsx")
    shown = openpyxl.load_workbook(path, data_only=True)["Theo năm"]
    rows = [[cell.value for cell in row] for row in shown.iter_rows(min_row=6)]
    assert rows == values(sheet_of(annexes, "Theo năm"))
    heading = [cell.value for cell in shown[5]]
    people = [labels.CATEGORY[one] for one in (Category.INDIVIDUAL, Category.LEADER)]
    assert heading[2:4] == people


def test_whole_shares_have_no_decimals_and_a_loss_has_its_sign(
    annexes: Annexes, tmp_path: Path
) -> None:
    page = openpyxl.load_workbook(workbook(annexes, tmp_path / "bao-cao.xlsx"))["Tăng trưởng"]
    (where,) = page.conditional_formatting
    (rule,) = where.rules
    assert str(where.sqref) == f"E6:E{page.max_row}"
    assert rule.formula == ["MOD(ROUND(E6*10000,0),100)=0"]
    assert rule.dxf.numFmt.formatCode == '0%;"−"0%'
    forms = {page["E7"].number_format, page["D7"].number_format, page["C7"].number_format}
    assert all('"−"' in form for form in forms)


def test_names_that_look_like_formulas_stay_words(annexes: Annexes, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbook(annexes, tmp_path / "bao-cao.xlsx"))
    cells = [cell for row in book["Danh sách"].iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value == EVIL] == ["s"] * 4
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_the_workbook_begins_with_what_is_in_it(annexes: Annexes, tmp_path: Path) -> None:
    first = openpyxl.load_workbook(workbook(annexes, tmp_path / "bao-cao.xlsx")).worksheets[0]
    words = [str(row[0].value) for row in first.iter_rows(max_row=3)]
    assert words[0] == "Báo cáo số liệu điển hình của Đơn vị huyen giai đoạn 2016–2020"
    assert words[1].startswith("Giai đoạn 2016–2020: Sổ hiện có ")
    assert first["A2"].alignment.wrap_text
    assert "A2:B2" in [str(one) for one in first.merged_cells.ranges]
    assert (first.row_dimensions[2].height or 0) > 30, "words of two lines have room"
    named = [row[0].value for row in first.iter_rows() if row[0].value]
    assert named[named.index("Phụ lục") + 1 :][:4] == [
        f"Phụ lục {n}" for n in "I II III IV".split()
    ]


def recalculated(path: Path, folder: Path) -> Any:
    """The values that LibreOffice works out of the formulas alone."""
    bare = folder / "bare.xlsx"
    openpyxl.load_workbook(path).save(bare)  # writes formulas without their values
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(folder / "out"),
            str(bare),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return openpyxl.load_workbook(folder / "out" / "bare.xlsx", data_only=True)


@pytest.mark.skipif(not has_office(), reason="LibreOffice Calc is not installed")
def test_formulas_come_to_the_counts_of_the_site(annexes: Annexes, tmp_path: Path) -> None:
    path = workbook(annexes, tmp_path / "bao-cao.xlsx")
    formulas, cached = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    again = recalculated(path, tmp_path)
    compared = 0
    for page in formulas:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    compared += 1
                    expected = cached[page.title][cell.coordinate].value
                    assert again[page.title][cell.coordinate].value == expected, cell.value
    assert compared > 100


@pytest.mark.skipif(not has_office(), reason="LibreOffice Calc is not installed")
def test_a_row_that_an_office_changes_changes_the_counts(annexes: Annexes, tmp_path: Path) -> None:
    path = workbook(annexes, tmp_path / "bao-cao.xlsx")
    book = openpyxl.load_workbook(path)
    changed = [
        row for row in book["Danh sách"].iter_rows(min_row=6) if row[13].value == "xa-2/2020/chi"
    ]
    changed[0][7].value = "Cấp tỉnh"
    book.save(path)
    by_level = recalculated(path, tmp_path)["Theo cấp"]
    rows = [[cell.value for cell in row] for row in by_level.iter_rows(min_row=6)]
    province = next(row for row in rows if row[:2] == ["Làm thử", "Cấp tỉnh"])
    assert province == ["Làm thử", "Cấp tỉnh", 1, 1, 0, 2]
