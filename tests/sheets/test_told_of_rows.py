"""What is told of rows is said in the words of the sheets, at the cell to be mended."""

from __future__ import annotations

import pytest

from honour_roll.intake.draft import Told
from honour_roll.intake.steps import Plan
from honour_roll.sheets import words
from tests.sheets.officers import Desk, outcomes, told

PERSON, MODEL = "Cá nhân", "Mô hình, cách làm hay"
ROW = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
}


def of(plan: Plan, code: str) -> list[Told]:
    return [one for one in plan.all_told if one.problem.code == code]


def test_the_other_of_two_rows_is_told_by_its_row(desk: Desk) -> None:
    first, second = desk.template().fill(PERSON, [ROW, ROW])
    plan = desk.plan()
    said = {one.place.row: one.problem.what.vi for one in of(plan, "same-twice")}
    assert said == {
        first: f"trùng tên, đơn vị và năm với hàng {second}",
        second: f"trùng tên, đơn vị và năm với hàng {first}",
    }


def test_the_other_of_another_year_too(desk: Desk) -> None:
    first, second = desk.template().fill(PERSON, [ROW, {**ROW, "Ghi nhận: Năm": "2022"}])
    said = {one.place.row: one.problem.what.vi for one in of(desk.plan(), "namesakes")}
    assert f"với hàng {second}," in said[first]
    assert f"với hàng {first}," in said[second]


def test_one_who_is_in_the_roll_is_told_by_the_id(desk: Desk) -> None:
    desk.template().fill(PERSON, [{**ROW, "Tên": "Nguyễn Văn An", "Ghi nhận: Năm": "2024"}])
    said = {one.problem.what.vi for one in of(desk.plan(), "namesakes")}
    assert said == {
        "cùng tên, cùng đơn vị với mục đã có trong Sổ, mã “suoi-hoa/2021/nguyen-van-an-2”, chưa có "
        "gì phân biệt"
    }


def test_a_unit_that_was_not_then_is_told_at_the_decision_that_says_when(desk: Desk) -> None:
    decision = {
        "Số, ký hiệu": "77-QĐ/TU",
        "Ngày ban hành": "3/4/2026",
        "Cơ quan ban hành": "thi-uy-suoi-hoa",
    }
    desk.template().fill(words.DECISIONS, [decision])
    row = {**ROW, "Ghi nhận: Quyết định": "77-QĐ/TU"}
    del row["Ghi nhận: Năm"]
    desk.fill(PERSON, [row])
    [one] = of(desk.plan(), "unit-not-then")
    assert one.place.heading == "Ghi nhận: Quyết định"
    assert "ghi vào mục “Đơn vị khi đó” của lần ghi nhận" in one.problem.remedy.vi
    assert "khi đó đơn vị Thị xã Suối Hoa không còn" in one.problem.what.vi
    assert "đơn vị kế thừa: Phường Suối Hoa" in one.problem.remedy.vi
    assert "cột “Ghi nhận: Đơn vị khi đó” đang thu gọn: bấm dấu +" in one.problem.remedy.vi
    assert "minh-hoa" not in one.problem.remedy.vi


def test_a_birth_that_is_to_come_is_told_once(desk: Desk) -> None:
    [row] = desk.template().fill(PERSON, [{**ROW, "Năm sinh": "2130"}])
    assert [one[1:] for one in told(desk.plan())] == [(row, "G", "time-to-come")]


@pytest.mark.parametrize(
    ("heading", "sheet"),
    [("Đơn vị", "Đơn vị"), ("Ghi nhận: Quyết định", "Quyết định")],
)
def test_where_a_new_unit_or_decision_is_written_is_told(
    desk: Desk, heading: str, sheet: str
) -> None:
    desk.template().fill(PERSON, [{**ROW, heading: "Chưa có đâu"}])
    [one] = of(desk.plan(), "choice-unknown")
    assert f"ghi trước một hàng ở trang “{sheet}”" in one.problem.remedy.vi


def test_where_nothing_new_may_be_written_nothing_is_told_of_it(desk: Desk) -> None:
    desk.template().fill(PERSON, [{**ROW, "Giới tính": "không rõ"}])
    [one] = of(desk.plan(), "choice-unknown")
    assert one.problem.remedy.vi.endswith("Chọn trong danh sách của ô.")


def test_how_to_take_a_photo_out_is_told_and_works(desk: Desk) -> None:
    desk.export()
    sheet = desk.open()[MODEL]
    photo = {
        str(cell.value).removesuffix(" *"): cell.column
        for cell in sheet[1]
        if str(cell.value).startswith("Ảnh: ")
    }
    column = photo["Ảnh: Tên tệp ảnh"]
    row = next(n for n in range(2, sheet.max_row + 1) if sheet.cell(n, column).value)
    desk.put(MODEL, row, "Ảnh: Tên tệp ảnh", None)
    plan = desk.plan()
    [one] = of(plan, "missing-key")
    assert (one.place.row, one.place.heading) == (row, "Ảnh: Tên tệp ảnh")
    assert "muốn bỏ ảnh này thì xóa trống mọi ô của ảnh ấy" in one.problem.remedy.vi
    for heading in photo:
        desk.put(MODEL, row, heading, None)
    plan = desk.plan()
    assert of(plan, "missing-key") == []
    assert outcomes(plan)["updated"] == 1
