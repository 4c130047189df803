"""The annexes count as the site does, now and when their formulas are worked out again."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given

from honour_roll.counts import distinct
from honour_roll.model.terms import Category
from honour_roll.model.unit import Unit
from honour_roll.reports.annexes import Annexes
from honour_roll.reports.dimensions import Dimensions
from honour_roll.reports.review import Review
from honour_roll.reports.table import Formula, Sheet
from honour_roll.reports.workbook import write_workbook
from honour_roll.roll import HonourRoll
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.times import Years, time_of
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


def test_what_lies_outside_the_years_is_neither_counted_nor_told(annexes: Annexes) -> None:
    assert "xa/2015/dung" not in {award.record for award in annexes.awards}
    assert annexes.notes == []


def test_what_may_belong_to_the_years_is_not_counted_and_that_is_said() -> None:
    index = view_index(
        [
            record("huyen/2015/an", honour((2015, 2020)), honour((2019, None), key="b")),
            record("huyen/khong-ro/binh", honour(None)),
            record("huyen/2010/chi", honour((2010, 2015)), honour(2021, key="b")),
        ],
        [unit("huyen")],
    )
    found = Annexes(index, "huyen", YEARS)
    assert not found.awards
    assert found.notes == [
        "Báo cáo không tính 2 lần ghi nhận thuộc giai đoạn có phần nằm ngoài kỳ báo cáo và "
        "1 lần ghi nhận không rõ thời gian."
    ]


def test_a_merged_unit_tells_whom_it_took_in_and_begins_to_grow_when_it_begins() -> None:
    started = period("Huyện Gộp", "tinh", start="2018-07-01", until="2019-06-30")
    index = view_index(
        [
            record("mot/2016/an", honour(2016)),
            record("hai/2017/binh", honour(2017)),
            record("chia/2017/chi", honour(2017)),
            record("gop/2019/dung", honour(2019), {**honour(2017), "key": "b", "unit": "hai"}),
        ],
        [
            unit("tinh", "Tỉnh Mẫu"),
            unit("mot", until="2018-06-30", successors=["hai"]),
            unit("hai", until="2018-06-30", successors=["gop"]),
            unit("chia", until="2018-06-30", successors=["gop", "tinh"]),
            unit("gop", periods=[started]),
        ],
    )
    found = Annexes(index, "gop", YEARS)
    assert found.notes == [
        "Số liệu tính theo tổ chức tại thời điểm ghi nhận, chưa gồm 3 lần ghi nhận của các đơn vị "
        "về sau mới sáp nhập, chuyển về huyện Gộp."
    ]
    assert "đơn vị cũ" in "".join(found.tips)
    assert "làm báo cáo" not in " ".join(Review(found, "dang", None).paragraphs)
    growth = values(sheet_of(found, "Tăng trưởng"))
    assert [str(row[1].value) for row in growth] == ["2018", "2019"]  # type: ignore[attr-defined]


def test_a_review_tells_what_was_published_as_the_site_does() -> None:
    index = view_index(
        [record("huyen/2016/an", honour(2016))],
        [unit("huyen")],
        tallies=[sheet("huyen/bai", total(66, 2016), total(3, (2016, 2022), key="dai"))],
    )
    assert Review(Annexes(index, "huyen", Years(2016, 2016)), "dang", None).paragraphs[-1] == (
        "Có 1 số liệu đã công bố. Số liệu ấy so được với Sổ: ở 1 số liệu, Sổ mới có một phần. "
        "Báo cáo không nêu 1 số liệu đã công bố thuộc giai đoạn có phần nằm ngoài kỳ báo cáo."
    )
    later = Review(Annexes(index, "huyen", Years(2017, 2017)), "dang", None)
    assert later.paragraphs[-1] == (
        "Báo cáo không nêu 1 số liệu đã công bố thuộc giai đoạn có phần nằm ngoài kỳ báo cáo."
    )
    outside = Review(Annexes(index, "huyen", Years(2010, 2015)), "dang", None)
    assert "công bố" not in " ".join(outside.paragraphs)


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


def test_a_report_tells_the_names_that_a_unit_had_in_its_time() -> None:
    renamed = unit(
        "xa",
        periods=[
            period("Huyện Mẫu", "tinh", until="2017-12-31"),
            period("Thị xã Mẫu", "tinh", start="2018-01-01"),
            period("Thị xã Mẫu", "tinh-2", start="2018-05-01"),
            period("Thành phố Mẫu", "tinh-2", start="2020"),
        ],
    )
    index = view_index(
        [record("xa/2018/an", honour(2018))], [unit("tinh"), unit("tinh-2"), renamed]
    )
    told = {
        (2016, 2017): "",
        (2016, 2018): "Trước ngày 01 tháng 01 năm 2018, thị xã Mẫu là huyện Mẫu.",
        (2016, 2020): "Trước ngày 01 tháng 01 năm 2018, thành phố Mẫu là huyện Mẫu; từ đó đến "
        "trước năm 2020 là thị xã Mẫu.",
        (2019, 2021): "Trước năm 2020, thành phố Mẫu là thị xã Mẫu.",
        (2020, 2021): "",
    }
    for (first, last), words in told.items():
        paragraphs = Review(Annexes(index, "xa", Years(first, last)), "dang", None).paragraphs
        assert [one for one in paragraphs if one.startswith("Trước")] == ([words] if words else [])


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


def test_decisions_of_one_number_are_told_apart_by_their_day_and_authority() -> None:
    same = {"number": "12-QĐ/ĐU"}
    index = view_index(
        [
            record("xa/2018/an", {**honour("2018-03-01"), **same}),
            record("xa/2018/binh", {**honour("2018-03-01"), **same}),
            record("xa/2019/chi", {**honour("2019-03-01"), **same}),
            record("xa/2020/dung", {**honour(2020), **same}),
            record("xa/2020/giang", {**honour(2020), **same, "authority": "co-quan-thu"}),
        ],
        [unit("xa")],
    )
    rows = values(sheet_of(Annexes(index, "xa", YEARS), "Quyết định"))
    assert sorted((str(row[0]), row[-1]) for row in rows) == [
        ("12-QĐ/ĐU", 1),
        ("12-QĐ/ĐU (2)", 1),
        ("12-QĐ/ĐU ngày 1/3/2018", 2),
        ("12-QĐ/ĐU ngày 1/3/2019", 1),
    ]


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


def test_ids_lead_to_the_pages_of_entries_where_the_site_is_known(tmp_path: Path) -> None:
    index = view_index(
        [record("xa/2018/an", honour(2018))],
        [unit("xa")],
        site={"url": "https://so.example/ghi-danh"},
    )
    book = openpyxl.load_workbook(workbook(Annexes(index, "xa", YEARS), tmp_path / "bao-cao.xlsx"))
    *_, last = list(book["Danh sách"].iter_rows())
    assert last[-1].value == "xa/2018/an"
    assert last[-1].hyperlink
    assert last[-1].hyperlink.target == "https://so.example/ghi-danh/dien-hinh/xa/2018/an/"


def test_the_workbook_begins_with_what_is_in_it(annexes: Annexes, tmp_path: Path) -> None:
    first = openpyxl.load_workbook(workbook(annexes, tmp_path / "bao-cao.xlsx")).worksheets[0]
    words = [str(row[0].value) for row in first.iter_rows(max_row=3)]
    assert words[0] == "Báo cáo số liệu điển hình của Đơn vị huyen giai đoạn 2016–2020"
    assert words[1].startswith("Giai đoạn 2016–2020: Sổ ghi danh hiện có ")
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
