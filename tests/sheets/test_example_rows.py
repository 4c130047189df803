"""The template's example rows: never imported, and never lost with what was typed over them."""

from __future__ import annotations

from typing import Any

import pytest

from honour_roll.sheets import words
from honour_roll.text import labels
from tests.sheets.officers import Desk, headings, outcomes, told

PERSON = "Cá nhân"
REAL = {
    "Tên": "Lò Thị Minh Hoạ",
    "Đơn vị": "Thị xã Suối Hoa",
    "Ghi nhận: Trạng thái": "Ghi danh, công nhận",
    "Ghi nhận: Năm": "2021",
}
EXAMPLE = 2
PHOTO = ("Ảnh: Tên tệp ảnh", "Ảnh: Mô tả ảnh")


def typed_over(desk: Desk, *emptied: str, sheet: str = PERSON, **values: str) -> None:
    """The template with values of its example row replaced, and others taken out."""
    desk.template()
    book = desk.open()
    columns = headings(book[sheet])
    cells = {**(REAL if sheet == PERSON else {}), **values, **dict.fromkeys(emptied)}
    for heading, value in cells.items():
        book[sheet].cell(EXAMPLE, columns[heading]).value = value
    desk.save(book)


def example_of(desk: Desk, sheet: str) -> dict[str, Any]:
    page = desk.open()[sheet]
    return {heading: page.cell(EXAMPLE, n).value for heading, n in headings(page).items()}


def test_an_entry_typed_over_the_example_is_refused_and_not_lost(desk: Desk) -> None:
    typed_over(desk)
    desk.fill(PERSON, [{**REAL, "Tên": "Giàng A Minh Hoạ"}])
    plan = desk.plan()
    assert outcomes(plan) == {"refused": 1, "new": 1}
    assert (PERSON, EXAMPLE, "A", "example-changed") in told(plan)
    [one] = [one for one in plan.all_told if one.problem.code == "example-changed"]
    assert "xóa chữ “(ví dụ)”" in one.problem.remedy.vi


def test_a_name_that_is_still_called_an_example_is_told_at_the_name(desk: Desk) -> None:
    typed_over(desk, words.ID, Tên="Lò Thị Minh Hoạ (ví dụ)")
    plan = desk.plan()
    assert outcomes(plan) == {"refused": 1}
    assert (PERSON, EXAMPLE, "B", "example-changed") in told(plan)


def test_the_examples_own_text_is_not_published(desk: Desk) -> None:
    typed_over(desk, words.ID, *PHOTO)
    plan = desk.plan()
    assert outcomes(plan) == {"refused": 1}
    found = {
        one.place.heading: one.problem.severity.value
        for one in plan.all_told
        if one.problem.code == "example-left"
    }
    assert found == {
        "Năm sinh": "warning",
        "Chức vụ, công việc": "warning",
        "Tóm tắt": "error",
        "Câu chuyện": "error",
        "Ảnh: Người chụp, nguồn ảnh": "warning",
        "Nguồn: Tên bài": "error",
        "Nguồn: Ngày đăng": "warning",
    }


def test_who_happens_to_be_what_the_example_is_passes(desk: Desk) -> None:
    happens = {"Chức vụ, công việc": "Bí thư chi bộ", "Năm sinh": "1970"}
    desk.template().fill(PERSON, [{**REAL, **happens}])
    plan = desk.plan()
    assert (outcomes(plan), told(plan)) == ({"new": 1}, [])


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("Đơn vị", "Tỉnh Minh Hoạ"),
        ("Lĩnh vực", None),
        ("Tóm tắt", None),
        ("Tên", "nguyễn văn a  (ví dụ)"),
        (PHOTO[0], None),
    ],
)
def test_an_example_that_says_nothing_of_its_own_is_left_out(
    desk: Desk, heading: str, value: str | None
) -> None:
    desk.template().put(PERSON, EXAMPLE, heading, value)
    plan = desk.plan()
    assert (plan.steps, told(plan)) == ((), [])


def test_the_photo_of_earlier_templates_is_no_text_of_ones_own(desk: Desk) -> None:
    sheet = labels.KIND["model"]
    old = {PHOTO[0]: "nguyen-van-a.jpg", PHOTO[1]: "Ông A nói chuyện với bà con trước nhà văn hóa."}
    typed_over(desk, sheet=sheet, **old)
    assert desk.plan().steps == ()


def test_a_decision_typed_over_the_example_does_not_stand_for_one(desk: Desk) -> None:
    typed_over(desk, sheet=words.DECISIONS, **{"Số, ký hiệu": "77-QĐ/TU"})
    desk.fill(PERSON, [{**REAL, "Ghi nhận: Quyết định": "77-QĐ/TU", "Ghi nhận: Năm": "2024"}])
    plan = desk.plan()
    assert outcomes(plan) == {"refused": 1, "waiting": 1}
    assert (words.DECISIONS, EXAMPLE, "A", "example-changed") in told(plan)


def test_each_example_shows_a_photo_of_its_own_kind(desk: Desk) -> None:
    desk.template()
    photos = {sheet: example_of(desk, sheet) for sheet in labels.KIND.values()}
    files = {sheet: one[PHOTO[0]] for sheet, one in photos.items()}
    assert files == {
        "Cá nhân": "nguyen-van-a.jpg",
        "Tập thể": "chi-bo-thon-b.jpg",
        "Mô hình, cách làm hay": "mo-hinh-c.jpg",
        "Hộ gia đình": "gia-dinh-ong-d.jpg",
    }
    assert len({one[PHOTO[1]] for one in photos.values()}) == len(photos)
