"""An export that was edited and imported is imported once more: nothing is left to do."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from honour_roll.intake.standing import Standing
from honour_roll.sheets.choices import Choices
from honour_roll.sheets.columns import Column
from honour_roll.sheets.shapes import shapes
from tests.commands import Outcome, run
from tests.photos.pictures import encoded, quarters
from tests.sheets.officers import ROW, Desk, row_of

PERSON, DECISION = "suoi-hoa/2021/lo-thi-minh-hoa", "thi-uy-suoi-hoa-2022-15"
LATER = {"Của": ROW["Tên"], "Trạng thái": "Biểu dương, khen thưởng"}
# What the address of a record is made of, and what goes only without its year.
FIXED = {"Đơn vị", "Năm", "Ngày", "Giai đoạn: Từ", "Giai đoạn: Đến"}
VALUES: Mapping[str, str] = {
    "Giới tính": "Nữ",
    "Năm sinh": "1961",
    "Năm mất": "2023",
    "Trạng thái": "Biểu dương, khen thưởng",
    "Số, ký hiệu": "Quyết định số 16 – QĐ/TU ngày 3/4/2021",
    "Quyết định": "15-QĐ/TU",
    "Tên tệp ảnh": "a.jpg",
    "Người đồng ý": "người thừa kế",
    "Điểm chính": "0,25; 0,75",
    "Mã lần ghi nhận": "2021-lan-khac",
    "Mục đã sửa": "Tên",
    "Truy tặng": "không",
    "Mã cũ": "suoi-hoa/2021/lo-thi-minh",
    "Người trong ảnh": "Lò Thị Minh Hoạ khác",
}
# What is for revoked honours, has a meaning in another item, or takes a person's entry out.
LEFT_OUT = {"Hủy bỏ", "Lần ghi nhận", "Ngày rút lại", "Đơn vị khi đó", "Chuyên đề"}


@pytest.fixture
def exported(desk: Desk) -> Desk:
    """Somebody honoured twice, in the roll and in its export."""
    (desk.file.parent / "a.jpg").write_bytes(encoded(quarters(600, 500), "JPEG"))
    desk.template().fill("Cá nhân", [ROW])
    desk.fill("Ghi nhận thêm", [{**LATER, "Năm": "2023"}])
    assert send(desk).status == 0
    desk.export()
    return desk


def send(desk: Desk) -> Outcome:
    return run("import", str(desk.file), "--content", str(desk.content), "--write")


def comes_twice(desk: Desk) -> None:
    done = send(desk)
    assert (done.status, "Đã ghi 0 mục" in done.out) == (0, False), done.out
    again = send(desk)
    assert (again.status, "Đã ghi 0 mục" in again.out) == (0, True), again.out
    assert "không đổi.\n" in again.out


@pytest.mark.parametrize(
    ("sheet", "id", "heading", "value"),
    [
        ("Quyết định", DECISION, "Số, ký hiệu", "16-QĐ/TU"),
        ("Quyết định", DECISION, "Ngày ban hành", "3/4/2021"),
        ("Quyết định", DECISION, "Cơ quan ban hành", "Huyện ủy Đồi Chè"),
        ("Giai đoạn thêm", "suoi-hoa", "Tên", "Thị xã Suối Hoa Mới"),
        ("Đơn vị", "doi-che", "Giai đoạn: Tên", "Huyện Đồi Chè Mới"),
    ],
)
def test_what_others_are_called_by_may_change(
    exported: Desk, sheet: str, id: str, heading: str, value: str
) -> None:
    book = exported.open()
    exported.put(sheet, row_of(book[sheet], id), heading, value)
    comes_twice(exported)


def test_a_number_that_was_typed_keeps_its_meaning(exported: Desk) -> None:
    book = exported.open()
    exported.put("Quyết định", row_of(book["Quyết định"], DECISION), "Số, ký hiệu", "Số 16-QĐ/TU")
    row = row_of(book["Cá nhân"], "suoi-hoa/2022/le-thi-cuc")
    exported.put("Cá nhân", row, "Ghi nhận: Quyết định", "15-QĐ/TU")
    comes_twice(exported)


@pytest.mark.parametrize(
    ("sheet", "id"), [("Cá nhân", PERSON), ("Ghi nhận thêm", PERSON), ("Quyết định", DECISION)]
)
def test_every_column_may_be_edited(exported: Desk, sheet: str, id: str) -> None:
    (shape,) = [one for one in shapes() if one.title == sheet]
    choices = Choices(Standing.of(exported.content).roll.reference)
    book = exported.open()
    row = row_of(book[sheet], id)
    edited = 0
    for n, column in enumerate(shape.columns, len(shape.lead) + 1):
        value = other(column, book[sheet].cell(row, n).value, choices)
        if value is not None:
            book[sheet].cell(row, n).value = value
            edited += 1
    exported.save(book)
    assert edited >= len(shape.columns) - len(FIXED) - len(LEFT_OUT)
    comes_twice(exported)


def other(column: Column, now: str | None, choices: Choices) -> str | None:
    """Another value than stands there; None where that would be another entry."""
    title = column.title.removeprefix("Ghi nhận: ").rpartition(": ")[2]
    if column.title.removeprefix("Ghi nhận: ") in FIXED or title in LEFT_OUT:
        return None
    if title in VALUES:
        return VALUES[title]
    listed = choices.of(column)
    if listed is not None:
        return next((word for word in listed.words.values() if word != now), None)
    if column.path[-1] == "url":
        return "https://example.org/bai"
    return {"date": "3/4/2021", "year": "2021", "lines": "Một tên\nHai tên"}.get(
        column.form, f"{now or 'Chữ'} khác"
    )


def test_a_conflict_shows_only_what_differs(exported: Desk) -> None:
    book = exported.open()
    row = row_of(book["Cá nhân"], "suoi-hoa/2022/le-thi-cuc")
    exported.put("Cá nhân", row, "Tóm tắt", "Lời khác")
    assert send(exported).status == 0
    exported.put("Cá nhân", row, "Lĩnh vực", "Không có lĩnh vực này")
    done = send(exported)
    sides = [line.partition(": ")[2].split(" ≠ ") for line in done.out.splitlines() if "≠" in line]
    assert (done.status, sides != []) == (1, True), done.out
    assert [one for one in sides if one[0].rpartition(": ")[2] == one[1]] == []
