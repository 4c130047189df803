"""Names that stand in several columns are joined or asked about, never cut or lost."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest

from honour_roll.forms.batch import Batch, open_batch
from honour_roll.forms.columns import as_option, parse_option
from honour_roll.forms.lists import Defaults
from honour_roll.text.message import ScalarError
from tests.forms.filling import standing
from tests.forms.office_lists import TITLE
from tests.forms.test_list_rows import UNIT, book_of, names, plan_of, said

REST = ("Năm sinh", "Chức vụ", "Đơn vị")
THU_HA, HUNG, NAM = ("Nguyễn Thị Thu", "Hà"), ("Rơ Châm", "Hùng"), ("Hồ Văn", "Nam")
PEOPLE = (THU_HA, HUNG, NAM)
ROWS = [(str(n), *one, 1975, "Bí thư", UNIT) for n, one in enumerate(PEOPLE, start=1)]
WHOLE = ["Nguyễn Thị Thu Hà", "Rơ Châm Hùng", "Hồ Văn Nam"]
FIRST_ROW = len(TITLE) + 1


@pytest.mark.parametrize(
    "pair",
    [
        ("Họ và tên", ""),
        ("Họ", "Tên"),
        ("Ho", "Ten"),
        ("HỌ", "TÊN"),
        ("Họ và đệm", "Tên"),
        ("Họ và chữ đệm", "Tên"),
        ("Họ, tên đệm", "Tên"),
        ("Họ và tên đệm", ""),
        ("Họ, lót", "Tên"),
    ],
)
def test_two_columns_of_a_name_are_joined(tmp_path: Path, pair: Sequence[str]) -> None:
    plan = plan_of(tmp_path, book_of(*ROWS, headings=("STT", *pair, *REST)))
    assert names(plan) == WHOLE
    assert [one.problem.code for one in plan.all_told if one.problem.is_error] == []


@pytest.mark.parametrize("has_order", [True, False])
def test_a_heading_merged_over_two_columns_loses_nobody(tmp_path: Path, has_order: bool) -> None:
    skipped = 0 if has_order else 1
    headings = ("STT", "Họ và tên", "", *REST)[skipped:]
    book = book_of(*(row[skipped:] for row in ROWS), headings=headings)
    book.active.merge_cells(f"{'B' if has_order else 'A'}4:{'C' if has_order else 'B'}4")
    assert names(plan_of(tmp_path, book)) == WHOLE


def test_the_same_in_word(tmp_path: Path) -> None:
    document = docx.Document()
    for line in TITLE:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=6)
    for row in (("STT", "Họ và tên", "", *REST), *ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = str(text)
    table.rows[0].cells[1].merge(table.rows[0].cells[2])
    out = BytesIO()
    document.save(out)
    assert names(plan_of(tmp_path, out.getvalue())) == WHOLE


@pytest.mark.parametrize("is_merged", [True, False])
def test_headings_of_two_rows_name_the_parts(tmp_path: Path, is_merged: bool) -> None:
    below = ("", "Họ và chữ đệm", "Tên", "", "", "")
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
    book = book_of(below, numbers, *ROWS, headings=("STT", "Họ và tên", "", *REST))
    for area in ("A4:A5", "B4:C4", "D4:D5", "E4:E5", "F4:F5") if is_merged else ():
        book.active.merge_cells(area)
    plan = plan_of(tmp_path, book)
    assert names(plan) == WHOLE
    assert all(step.outcome.is_written for step in plan.steps)


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (("Họ", "Tên đệm", "Tên"), ("Hồ", "Thị", "Công")),
        (("Ông/Bà", "Họ và tên"), ("Bà", "Hồ Thị Công")),
        (("Ông (bà)", "Họ và đệm", "Tên"), ("Bà", "Hồ Thị", "Công")),
    ],
)
def test_three_parts_and_forms_of_address(
    tmp_path: Path, headings: Sequence[str], cells: Sequence[str]
) -> None:
    row = ("1", *cells, 1975, "Bí thư", UNIT)
    plan = plan_of(tmp_path, book_of(row, headings=("STT", *headings, *REST)))
    assert names(plan) == ["Hồ Thị Công"]


def test_groups_sums_signatures_and_headings_once_more_stay_what_they_are(tmp_path: Path) -> None:
    headings = ("TT", "Họ", "Tên", "Chức vụ", "Đơn vị")
    rows = [
        ("I. Tập thể",),
        ("1", "Chi bộ Bản Một", "", "", UNIT),
        ("II. Cá nhân",),
        ("1", "Hồ", "Công", "Giáo viên", UNIT),
        headings,
        ("2", "Hộ", "Cộng", "Giáo viên", UNIT),
        ("Tổng cộng: 03",),
        ("", "", "", "", "TM. ỦY BAN"),
    ]
    plan = plan_of(tmp_path, book_of(*rows, headings=headings))
    assert [(step.data["name"], step.data["kind"]) for step in plan.steps[1:]] == [
        ("Chi bộ Bản Một", "collective"),
        ("Hồ Công", "individual"),
        ("Hộ Cộng", "individual"),
    ]
    assert not any(one.problem.code == "row-left" for one in plan.all_told)


def test_what_may_be_a_part_of_the_name_is_asked_and_nothing_is_read(tmp_path: Path) -> None:
    ethnic = [("1", "Lò Văn Một", "Thái", 1975, "x", UNIT)]
    book = book_of(*ethnic, headings=("STT", "Họ và tên", "", *REST))
    plan = plan_of(tmp_path, book)
    assert names(plan) == []
    told = said(plan, "name-unsure")
    assert "“Cột C”" in told
    lone = [("1", "Lò Văn", 1975, "x", UNIT)]
    other = plan_of(tmp_path, book_of(*lone, headings=("STT", "Họ và đệm", *REST)))
    assert names(other) == []
    assert "“Họ và đệm”" in said(other, "name-unsure")
    book.save(tmp_path / "ds.xlsx")
    assert mapped(tmp_path / "ds.xlsx", "Cột C=bo-qua") == ["Lò Văn Một"]
    assert mapped(tmp_path / "ds.xlsx", "cot c=ten") == ["Lò Văn Một Thái"]


def opened(path: Path) -> Batch:
    return open_batch(path, lambda sheets: False)


def mapped(path: Path, option: str) -> list[str]:
    batch = opened(path)
    batch.set_meanings(parse_option(option))
    drafts = batch.drafts(standing(), Defaults()).drafts
    return [draft.data["name"] for draft in drafts if draft.folder == "records"]


def test_the_mapping_names_each_column_and_can_be_given_again(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    book_of(*ROWS, headings=("STT", "Họ", "Tên", *REST)).save(path)
    option = as_option(opened(path).mappings()[0])
    assert option.startswith("STT=stt; Họ=ten; Tên=ten; ")
    assert mapped(path, option) == WHOLE
    with pytest.raises(ScalarError) as refused:
        mapped(path, "Hộ khẩu=bo-qua")
    assert "“Họ”, “Tên”" in refused.value.remedy.vi


def test_a_column_without_a_heading_is_told(tmp_path: Path) -> None:
    row = ("1", "Lò Văn Một", 1975, "x", UNIT, "Giấy khen")
    plan = plan_of(tmp_path, book_of(row, headings=("STT", "Họ và tên", *REST)))
    assert names(plan) == ["Lò Văn Một"]
    assert "“Cột F”" in said(plan, "column-left")


def test_numbers_without_a_heading_are_the_order(tmp_path: Path) -> None:
    rows = [("1", "Lò Văn Một", 1975, "x", UNIT), ("2", "Lò Văn Hai", "", "", UNIT)]
    plan = plan_of(tmp_path, book_of(*rows, headings=("", "Họ và tên", *REST)))
    assert names(plan) == ["Lò Văn Một", "Lò Văn Hai"]


def test_columns_of_collectives_and_of_people_each_name_their_rows(tmp_path: Path) -> None:
    headings = ("STT", "Tên tập thể", "Họ và tên cá nhân", "Đơn vị")
    rows = [("1", "Chi bộ Bản Một", "", UNIT), ("2", "", "Lò Văn Một", UNIT)]
    plan = plan_of(tmp_path, book_of(*rows, headings=headings))
    assert [(step.data["name"], step.data["kind"]) for step in plan.steps[1:]] == [
        ("Chi bộ Bản Một", "collective"),
        ("Lò Văn Một", "individual"),
    ]
    both = book_of(
        ("1", "Vườn sạch", "Lò Văn Một", UNIT), headings=("STT", "Mô hình", *headings[2:])
    )
    plan = plan_of(tmp_path, both)
    assert not plan.steps[-1].outcome.is_written
    assert '"Họ và tên cá nhân=bo-qua"' in said(plan, "names-two")


def test_the_office_beside_a_persons_name_is_no_name(tmp_path: Path) -> None:
    headings = ("STT", "Họ và tên", "Chức vụ", "Tên cơ quan, đơn vị")
    plan = plan_of(tmp_path, book_of(("1", "Lò Văn Một", "Giáo viên", UNIT), headings=headings))
    assert plan.steps[-1].data["name"] == "Lò Văn Một"
    assert plan.steps[-1].data["unit"] == "suoi-hoa"


@pytest.mark.parametrize(
    "text",
    [
        "Bà Hồ Thị Ba, Bí thư chi bộ, thị xã Suối Hoa",
        "Bà Hồ Thị Ba - Bí thư chi bộ, thị xã Suối Hoa",
        "Bà Hồ Thị Ba\nBí thư chi bộ, thị xã Suối Hoa",
    ],
)
def test_name_position_and_unit_in_one_column_are_parted(tmp_path: Path, text: str) -> None:
    headings = ("STT", "Họ và tên, chức vụ, đơn vị", "Thành tích")
    data = plan_of(tmp_path, book_of(("1", text, "x"), headings=headings)).steps[-1].data
    assert (data["name"], data["unit"]) == ("Hồ Thị Ba", "suoi-hoa")
    assert data["position"] == "Bí thư chi bộ"


@pytest.mark.parametrize(
    ("name", "code", "is_written"),
    [
        ("Lò Văn Một, Bí thư chi bộ", "name-more", False),
        ("Lò Văn Một (1975)", "name-more", False),
        ("Ông Lò Văn Một và bà Hồ Thị Ba", "names-two", False),
        ("Một", "name-short", True),
        ("Phật tử Suối Mẫu", "name-kind", True),
        ("Chi bộ cơ quan", "kind-unclear", False),
    ],
)
def test_odd_names_of_people_are_told(
    tmp_path: Path, name: str, code: str, is_written: bool
) -> None:
    plan = plan_of(tmp_path, book_of(("1", name, UNIT), headings=("STT", "Họ và tên", "Đơn vị")))
    assert "cột B (Họ và tên)" in said(plan, code)
    assert plan.steps[-1].outcome.is_written is is_written


@pytest.mark.parametrize("name", ["Lò Văn Một (Ba Một)", "H’Hen Niê", "Y Blơ", "LÒ VĂN MỘT"])
def test_names_as_they_are_written_are_left_alone(tmp_path: Path, name: str) -> None:
    plan = plan_of(tmp_path, book_of(("1", name, UNIT), headings=("STT", "Họ và tên", "Đơn vị")))
    assert not [one for one in plan.all_told if one.problem.code.startswith("name")]


def test_a_name_in_small_letters_gets_its_capitals(tmp_path: Path) -> None:
    row = ("1", "nguyễn văn thường", UNIT)
    assert names(plan_of(tmp_path, book_of(row, headings=("STT", "Họ và tên", "Đơn vị")))) == [
        "Nguyễn Văn Thường"
    ]
