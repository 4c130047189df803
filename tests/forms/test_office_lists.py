"""Lists in office form: their columns are known by meaning, and their rows become records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from honour_roll.forms.batch import Batch, open_batch
from honour_roll.forms.columns import Meaning, as_option, parse_option
from honour_roll.forms.list_title import Title, read_decision, read_title
from honour_roll.forms.lists import Defaults
from honour_roll.intake.planning import make_plan
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Plan
from honour_roll.intake.writing import write_plan
from honour_roll.model.terms import Kind, Status
from honour_roll.text.message import ScalarError
from tests.forms.filling import CONTENT, codes, copied_content, standing
from tests.forms.office_lists import HEADINGS, ROWS, TITLE, excel_list, word_list

FORMATS = [(".xlsx", excel_list), (".docx", word_list)]
Maker = Callable[..., bytes]


def batch_of(folder: Path, raw: bytes, ending: str = ".xlsx") -> Batch:
    path = folder / f"danh-sach{ending}"
    path.write_bytes(raw)
    return open_batch(path, lambda sheets: False)


def plan_of(batch: Batch, defaults: Defaults = Defaults(), root: Path = CONTENT) -> Plan:  # noqa: B008
    there = standing() if root == CONTENT else Standing.of(root)
    found = batch.drafts(there, defaults)
    return replace(
        make_plan(there, found.drafts, found.told), left_out=(*batch.told, *found.left_out)
    )


def listed(tmp_path: Path, headings: Sequence[str], *rows: Sequence[str], **more: object) -> Plan:
    batch = batch_of(tmp_path, excel_list(headings=headings, rows=rows))
    return plan_of(batch, Defaults(**more))  # type: ignore[arg-type]


@pytest.mark.parametrize(("ending", "make"), FORMATS)
def test_an_annex_of_a_decision_becomes_the_decision_and_its_records(
    tmp_path: Path, ending: str, make: Maker
) -> None:
    plan = plan_of(batch_of(tmp_path, make(), ending))
    assert codes(plan) == []
    assert [step.id for step in plan.steps] == [
        "thi-uy-suoi-hoa-2024-27",
        "suoi-hoa/2024/chi-bo-to-dan-pho-9",
        "suoi-hoa/2024/lo-van-minh",
        "suoi-hoa/2024/vang-thi-thu",
    ]
    decision, collective, first, second = (step.draft.data for step in plan.steps)
    assert decision == {
        "number": "27-QĐ/TU",
        "date": "2024-05-17",
        "authority": "thi-uy-suoi-hoa",
        "form": "giay-khen",
        "level": "district",
    }
    assert collective["kind"] == "collective"
    assert (first["name"], first["born"], first["kind"]) == ("Lò Văn Minh", "1961", "individual")
    assert (second["born"], second["position"]) == (
        "1975",
        "Giáo viên, Trường Mầm non",
    )
    assert first["honours"][0]["status"] == "commended"


@pytest.mark.parametrize(("ending", "make"), FORMATS)
def test_a_second_import_changes_nothing(tmp_path: Path, ending: str, make: Maker) -> None:
    root = copied_content(tmp_path)
    batch = batch_of(tmp_path, make(), ending)
    write_plan(root, plan_of(batch, root=root))
    again = plan_of(batch, root=root)
    assert {step.outcome for step in again.steps} == {Outcome.UNCHANGED}
    assert len(again.steps) == 3


def test_nothing_but_the_mapping_is_asked_and_it_can_be_given_again(tmp_path: Path) -> None:
    batch = batch_of(tmp_path, excel_list())
    (columns,) = batch.mappings()
    option = as_option(columns)
    assert option == (
        "STT=stt; Họ và tên=ten; Năm sinh=nam-sinh; Chức vụ=chuc-vu; Đơn vị công tác=don-vi; "
        "Thành tích=thanh-tich; Ghi chú=bo-qua"
    )
    batch.set_meanings(parse_option(option))
    assert batch.mappings() == [columns]
    batch.set_meanings(parse_option("ho va ten = bo-qua; Ghi chú=ten"))
    changed = batch.mappings()[0]
    assert changed.of(Meaning.NAME) == changed.columns[6]
    with pytest.raises(ScalarError):
        parse_option("Họ và tên=abc")


def test_headings_of_two_rows_give_birth_and_gender(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    for column, text in ((0, "TT"), (1, "Họ, tên"), (4, "Xã, phường")):
        sheet.merge_range(0, column, 1, column, text)
    sheet.merge_range(0, 2, 0, 3, "Năm sinh")
    sheet.write_row(1, 2, ["Nam", "Nữ"])
    sheet.write_row(2, 0, ["1", "Lò Văn Thử", 1961, "", "P. Suối Hoa"])
    sheet.write_row(3, 0, ["2", "Vàng Thị Thử", "", 1975])
    sheet.merge_range(2, 4, 3, 4, "P. Suối Hoa")
    book.close()
    found = open_batch(path, lambda sheets: False).drafts(
        standing(),
        Defaults(title=read_decision("27-QĐ/TU, ngày 17/5/2025"), status=Status.COMMENDED),
    )
    people = [draft.data for draft in found.drafts if draft.folder == "records"]
    assert [(one["born"], one["gender"], one["unit"]) for one in people] == [
        ("1961", "male", "phuong-suoi-hoa-minh-hoa"),
        ("1975", "female", "phuong-suoi-hoa-minh-hoa"),
    ]


def test_units_may_head_groups_or_be_given_for_all(tmp_path: Path) -> None:
    plan = listed(
        tmp_path,
        ["STT", "Tên mô hình", "Nội dung"],
        ["A", "Thị xã Suối Hoa", ""],
        ["1", "Nhà sạch vườn đẹp", "x"],
        ["B", "Huyện Đồi Chè", ""],
        ["1", "Con đường hoa", "x"],
    )
    assert [step.data["unit"] for step in plan.steps[1:]] == ["suoi-hoa", "doi-che"]
    assert {step.data["kind"] for step in plan.steps[1:]} == {Kind.MODEL}
    given = listed(tmp_path, ["STT", "Tên mô hình", "Nội dung"], ["1", "A B", ""], unit="doi-che")
    assert given.steps[1].data["unit"] == "doi-che"
    none = listed(tmp_path, ["STT", "Tên mô hình", "Nội dung"], ["1", "A B", ""])
    assert "unit-unknown" in codes(none)


def test_problems_are_told_by_sheet_row_and_column(tmp_path: Path) -> None:
    plan = listed(tmp_path, HEADINGS, ("1", "Lò Văn Thử", "19-61", "", "Xã Không Có", "", ""))
    told = {one.problem.code: one.place.words.vi for one in plan.all_told if one.problem.is_error}
    assert told["unit-unknown"] == (
        "danh-sach.xlsx, trang tính “Danh sách”, hàng 6, cột E (Đơn vị công tác)"
    )
    assert told["date-short-year"].endswith("cột C (Năm sinh)")


def test_a_list_without_a_decision_asks_for_it_once(tmp_path: Path) -> None:
    raw = excel_list(title=("DANH SÁCH được tặng Giấy khen",))
    plan = plan_of(batch_of(tmp_path, raw))
    assert codes(plan).count("list-decision") == 1
    given = plan_of(batch_of(tmp_path, raw), Defaults(decision="thi-uy-suoi-hoa-2022-15"))
    assert codes(given) == []
    assert given.steps[0].id.startswith("suoi-hoa/2022/")


def test_an_unknown_authority_is_told_with_what_may_be_meant(tmp_path: Path) -> None:
    title = [line.replace("Thị ủy Suối Hoa", "Thị ủy Suối Hòe") for line in TITLE]
    plan = plan_of(batch_of(tmp_path, excel_list(title=title)))
    found = next(one for one in plan.all_told if one.problem.code == "unknown-authority")
    assert "Thị ủy Suối Hoa" in found.problem.remedy.vi


def test_hidden_rows_and_signatures_are_no_honourees(tmp_path: Path) -> None:
    rows = [*ROWS, ("", "CHỦ TỊCH", "", "", "", "", ""), ("", "Nguyễn Văn Ký", "", "", "", "", "")]
    plan = plan_of(batch_of(tmp_path, excel_list(rows=rows)))
    assert not any("ky" in step.id for step in plan.steps)
    assert len(plan.steps) == 4


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (TITLE, ("27-QĐ/TU", "2024-05-17", "Thị ủy Suối Hoa", None, Status.COMMENDED)),
        (
            (
                "Căn cứ Quyết định số 1/QĐ-TTg ngày 1/1/2020;",
                "Danh sách cá nhân được ghi danh",
                "(Ban hành kèm theo Quyết định số 1436 /QĐ-UBND ngày 05/9/2023 của UBND tỉnh Lào "
                "Cai về việc ghi danh)",
            ),
            ("1436/QĐ-UBND", "2023-09-05", "UBND tỉnh Lào Cai", "individual", "recognised"),
        ),
        (("Danh sách mô hình",), (None, None, None, "model", None)),
        (("Kèm theo QĐ số: 12-QĐ/TU ngày …/…/2024",), ("12-QĐ/TU", None, None, None, None)),
    ],
)
def test_the_lines_above_name_the_decision(lines: Sequence[str], title: Sequence[object]) -> None:
    found = read_title(lines)
    assert tuple(found[:5]) == tuple(title)


def test_a_decision_may_be_typed_in_words() -> None:
    assert read_decision("15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa") == Title(
        "15-QĐ/TU",
        "2022-01-10",
        "Thị ủy Suối Hoa",
        line="15-QĐ/TU ngày 10/1/2022 của Thị ủy Suối Hoa",
        typed="15-QĐ/TU",
    )
    assert read_decision("không rõ") is None
