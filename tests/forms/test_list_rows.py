"""Every row of a list is taken or told: nothing of it gets lost, and nothing goes elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from honour_roll.forms.batch import open_batch
from honour_roll.forms.columns import Meaning
from honour_roll.forms.headings import meaning_by_words
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Plan
from tests.forms.filling import codes, copied_content, standing
from tests.forms.office_lists import TITLE

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Thành tích")
UNIT = "Thị xã Suối Hoa"
FIRST = ("1", "Lò Văn Một", "1961", "Trưởng bản", UNIT, "Hiến đất")
SECOND = ("2", "Lò Văn Hai", "1962", "Trưởng bản", UNIT, "Hiến đất")


def book_of(*rows: Sequence[object], headings: Sequence[str] = HEADINGS) -> Any:
    """The rows start at the sheet's row 5."""
    book: Any = openpyxl.Workbook()
    for line in (*([one] for one in TITLE), headings, *rows):
        book.active.append(list(line))
    return book


def plan_of(folder: Path, file: Any, **more: object) -> Plan:
    path = folder / ("ds.docx" if isinstance(file, bytes) else "ds.xlsx")
    if isinstance(file, bytes):
        path.write_bytes(file)
    else:
        file.save(path)
    batch = open_batch(path, lambda sheets: False)
    found = batch.drafts(standing(), Defaults(**more))  # type: ignore[arg-type]
    return replace(
        make_plan(standing(), found.drafts, found.told), left_out=(*batch.told, *found.left_out)
    )


def names(plan: Plan) -> list[str]:
    return [step.data["name"] for step in plan.steps if step.draft.folder == "records"]


def said(plan: Plan, code: str) -> str:
    (found,) = [one for one in plan.all_told if one.problem.code == code]
    return f"{found.place.words.vi}: {found.problem.what.vi} {found.problem.remedy.vi}"


def test_a_group_of_an_unknown_unit_is_told_and_its_rows_wait(tmp_path: Path) -> None:
    rows = [
        ("A", "Thị xã Suối Hoa"),
        ("1", "Lò Văn Một", "1961", "Trưởng bản"),
        ("", "Khối cơ quan tỉnh"),
        ("2", "Lò Văn Hai", "1962", "Giáo viên"),
        ("3", "Lò Văn Ba", "1962", "Giáo viên"),
        ("C", "Huyện Đồi Chè"),
        ("4", "Lò Văn Bốn", "1962", "Giáo viên"),
    ]
    book = book_of(*rows, headings=HEADINGS[:4])
    plan = plan_of(tmp_path, book)
    assert names(plan) == ["Lò Văn Một", "Lò Văn Bốn"]
    told = said(plan, "unit-unknown")
    assert "hàng 7" in told.partition(":")[0]
    assert "“Khối cơ quan tỉnh”" in told
    assert "8, 9" in told
    assert "--unit" in told
    given = plan_of(tmp_path, book, unit="doi-che")
    assert names(given) == ["Lò Văn Một", "Lò Văn Hai", "Lò Văn Ba", "Lò Văn Bốn"]
    assert given.steps[2].data["unit"] == "doi-che"
    assert "theo --unit" in said(given, "unit-given")


def test_a_row_counts_by_its_name_whatever_its_number(tmp_path: Path) -> None:
    rows = [("=ROW()-4", *FIRST[1:]), ("1b", *SECOND[1:]), ("", "Công an xã", "", "", UNIT, "Gác")]
    assert names(plan_of(tmp_path, book_of(*rows))) == ["Lò Văn Một", "Lò Văn Hai", "Công an xã"]


def test_what_is_no_honouree_is_told_and_an_empty_list_is_an_error(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, book_of(FIRST, ("", "", "", "", "", "tiếp theo hàng trên"), SECOND))
    assert len(names(plan)) == 2
    assert said(plan, "row-left").startswith("ds.xlsx, trang tính “Sheet”, hàng 6: ")
    assert codes(plan_of(tmp_path, book_of(("", "Lò Văn Một")))) == ["list-empty"]


@pytest.mark.parametrize("more", [("Bí thư chi bộ", "", ""), ("Chủ tịch hội", "", "Trồng rừng")])
def test_an_office_below_a_row_is_told_and_not_taken_for_who_signs(
    tmp_path: Path, more: tuple[str, ...]
) -> None:
    signed = [("", "", "", "", "", "CHỦ TỊCH"), ("", "", "", "", "", "Nguyễn Văn Ký")]
    plan = plan_of(tmp_path, book_of(FIRST, ("", "", "", *more), SECOND, *signed))
    assert names(plan) == ["Lò Văn Một", "Lò Văn Hai"]
    told = said(plan, "row-left")
    assert told.startswith("ds.xlsx, trang tính “Sheet”, hàng 6: không nhập hàng này: ")
    assert more[0] in told


@pytest.mark.parametrize(("column", "letter"), [(2, "B"), (4, "D"), (6, "F")])
def test_a_formula_is_refused_by_its_cell(tmp_path: Path, column: int, letter: str) -> None:
    book = book_of(FIRST, SECOND)
    book.active.cell(6, column).value = '=B5&"z"'
    plan = plan_of(tmp_path, book)
    assert f"hàng 6, cột {letter} (" in said(plan, "cell-formula")
    assert [step.outcome.is_written for step in plan.steps[1:]] == [True, False]


def test_what_is_hidden_is_read_and_told(tmp_path: Path) -> None:
    book = book_of(FIRST, SECOND)
    sheet = book.active
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["D"].hidden = True
    other = book.create_sheet("Ẩn")
    for line in (HEADINGS, ("1", "Lò Văn Ba", "1963", "", UNIT, "")):
        other.append(list(line))
    other.sheet_state = "hidden"
    plan = plan_of(tmp_path, book)
    assert names(plan) == ["Lò Văn Một", "Lò Văn Hai", "Lò Văn Ba"]
    assert plan.steps[1].data["position"] == "Trưởng bản"
    told = [one.place.words.vi for one in plan.all_told if one.problem.code == "sheet-hidden"]
    assert told == [
        "ds.xlsx, trang tính “Sheet”, hàng 4, cột D (Chức vụ)",
        "ds.xlsx, trang tính “Sheet”, hàng 6",
        "ds.xlsx, trang tính “Ẩn”",
    ]


def annex(*tables: Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    for line in TITLE:
        document.add_paragraph(line)
    for rows in tables:
        document.add_paragraph()
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_table_goes_on_after_a_page_or_is_told(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, annex([HEADINGS, FIRST], [SECOND]))
    assert names(plan) == ["Lò Văn Một", "Lò Văn Hai"]
    assert "số 2" in said(plan, "table-goes-on")
    other = plan_of(tmp_path, annex([HEADINGS, FIRST], [SECOND[:4]]))
    assert names(other) == ["Lò Văn Một"]
    assert "số 2" in said(other, "table-left")


@pytest.mark.parametrize("name", ["Lò Văn Hai\nLê Thị Bốn", "Lò Văn Hai; Lê Thị Bốn"])
def test_two_names_in_one_cell_are_refused(tmp_path: Path, name: str) -> None:
    second = ("2", name, *SECOND[2:])
    for file in (book_of(FIRST, second), annex([HEADINGS, FIRST, second])):
        plan = plan_of(tmp_path, file)
        assert "hàng" in said(plan, "names-two")
        assert not plan.steps[-1].outcome.is_written


def test_numbers_are_taken_as_the_sheet_shows_them(tmp_path: Path) -> None:
    book = book_of(FIRST, SECOND, ("3", "Lò Văn Ba", "1963", "", UNIT, 6.5))
    for row, value, look in ((5, 0.15, "0%"), (6, 1250000, "#,##0")):
        cell = book.active.cell(row, 6)
        cell.value, cell.number_format = value, look
    plan = plan_of(tmp_path, book)
    assert [step.data["summary"] for step in plan.steps[1:]] == ["15%", "1.250.000", "6,5"]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Chức vụ và nơi công tác", Meaning.POSITION_AND_UNIT),
        ("Nghề nghiệp, nơi ở", Meaning.POSITION_AND_UNIT),
        ("Chức danh, cơ quan đang công tác", Meaning.POSITION_AND_UNIT),
        ("Nội dung thành tích tiêu biểu", Meaning.SUMMARY),
        ("Thành tích nổi bật", Meaning.SUMMARY),
        ("Họ và tên người được khen", Meaning.NAME),
        ("Mức thưởng", None),
        ("Số tiền thưởng theo thành tích", None),
        ("Ghi chú", None),
    ],
)
def test_headings_are_known_by_their_words(heading: str, meaning: Meaning | None) -> None:
    assert meaning_by_words(heading) is meaning


def test_a_column_that_is_left_out_is_told_with_the_way_to_name_it(tmp_path: Path) -> None:
    book = book_of((*FIRST, "Cụm 3"), headings=(*HEADINGS, "Cụm thi đua"))
    told = said(plan_of(tmp_path, book), "column-left")
    assert "“Cụm thi đua”" in told
    assert '--mapping "Cụm thi đua=' in told
    assert "thanh-tich (tóm tắt thành tích)" in told


def test_position_and_unit_in_one_column_keep_the_words_and_give_the_unit(tmp_path: Path) -> None:
    where = "Bí thư Chi bộ Bản Một, thị xã Suối Hoa"
    headings = ("STT", "Họ và tên", "Chức vụ và nơi công tác")
    data = plan_of(tmp_path, book_of(("1", "Lò Văn Một", where), headings=headings)).steps[1].data
    assert (data["position"], data["unit"]) == ("Bí thư Chi bộ Bản Một", "suoi-hoa")


def test_a_position_that_names_no_unit_waits_with_its_group(tmp_path: Path) -> None:
    headings = ("STT", "Họ và tên", "Chức vụ, đơn vị")
    rows = [("A", "Huyện Bát Xát"), ("1", "Lò Văn Một", "Giáo viên")]
    assert "“Huyện Bát Xát”" in said(
        plan_of(tmp_path, book_of(*rows, headings=headings)), "unit-unknown"
    )


def test_rows_without_a_unit_are_told_once_with_the_option(tmp_path: Path) -> None:
    rows = [(*row[:4], "", "x") for row in (FIRST, SECOND)]
    plan = plan_of(tmp_path, book_of(*rows))
    told = said(plan, "unit-unknown")
    assert "5, 6" in told
    assert "--unit" in told
    assert codes(plan) == ["unit-unknown"]


def test_a_unit_founded_later_gives_way_to_the_one_that_is_given(tmp_path: Path) -> None:
    rows = [(*FIRST[:4], "Phường Suối Hoa", "x")]
    plan = plan_of(tmp_path, book_of(*rows), unit="suoi-hoa")
    assert plan.steps[1].data["unit"] == "suoi-hoa"
    assert plan.steps[1].data["position"] == "Trưởng bản, Phường Suối Hoa"
    assert "Phường Suối Hoa" in said(plan, "unit-later")


def test_an_authority_that_is_missing_is_told_with_its_line_which_mends_it(tmp_path: Path) -> None:
    root, path = copied_content(tmp_path), tmp_path / "ds.xlsx"
    book = book_of(FIRST, SECOND)
    for row in book.active.iter_rows(max_row=3):
        row[0].value = row[0].value.replace("của Thị ủy", "của Ban Thường vụ Thị ủy")
    book.save(path)

    def tried() -> Plan:
        there = Standing.of(root)
        found = open_batch(path, lambda sheets: False).drafts(there, Defaults())
        return make_plan(there, found.drafts, found.told)

    plan = tried()
    assert sorted(codes(plan)) == ["draft-waits", "unknown-authority"]
    remedy = said(plan, "unknown-authority")
    assert "vocabulary/authorities.yml" in remedy
    file = root / "vocabulary/authorities.yml"
    line = remedy.partition("nhập lại: ")[2]
    file.write_text(f"{file.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    assert codes(tried()) == []
    assert tried().steps[0].data["authority"] == "ban-thuong-vu-thi-uy-suoi-hoa"


def test_a_list_that_names_no_decision_is_told_that_and_nothing_else(tmp_path: Path) -> None:
    book = book_of(FIRST, SECOND)
    for row in book.active.iter_rows(max_row=3):
        row[0].value = "DANH SÁCH khen thưởng"
    assert codes(plan_of(tmp_path, book)) == ["list-decision"]
    for row in book.active.iter_rows(max_row=3):
        row[0].value = "DANH SÁCH"
    assert sorted(codes(plan_of(tmp_path, book))) == ["list-decision", "list-unclear"]


def test_a_decision_is_not_written_where_all_its_records_were_refused(tmp_path: Path) -> None:
    for name, outcomes in (
        ("Lò Văn Một - 1961", ["waiting", "refused"]),
        ("Lò Văn Một", ["new"] * 2),
    ):
        plan = plan_of(tmp_path, book_of(("1", name, *FIRST[2:])))
        assert [step.outcome for step in plan.steps] == outcomes


def test_each_row_that_waits_is_named_once(tmp_path: Path) -> None:
    rows = [(*row[:4], "", "x") for row in (FIRST, SECOND)]
    told = said(plan_of(tmp_path, book_of(*rows)), "unit-unknown")
    assert "các hàng 5, 6 " in told
    below = plan_of(tmp_path, book_of(("I", "Xã Chưa Có"), *rows))
    assert "bên dưới: 6, 7 " in said(below, "unit-unknown")
