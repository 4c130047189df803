"""An exported workbook comes back with a row added, with numbers emptied, and comes once more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from honour_roll.source.yaml_reader import read_yaml
from tests.commands import Outcome, run
from tests.forms.filling import copied_content
from tests.photos.pictures import encoded, quarters
from tests.sheets.officers import ROW, Desk, files, headings

ID = "suoi-hoa/2021/lo-thi-minh-hoa"
PERSON, FURTHER = "Cá nhân", "Ghi nhận thêm"
PRAISED = {"Trạng thái": "Biểu dương, khen thưởng"}
THERE = ["2021-ghi-danh", "2023-bieu-duong", "2025-bieu-duong"]
Edit = Callable[[Any, dict[str, int], int], None]
"""Changes the sheet of further honours: it, its headings, a row of the person."""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Somebody honoured three times, exported."""
    (tmp_path / "gui").mkdir()
    made = Desk(copied_content(tmp_path), tmp_path / "gui" / "so.xlsx").template()
    made.fill(PERSON, [ROW])
    made.fill(FURTHER, [{"Của": ROW["Tên"], **PRAISED, "Năm": year} for year in ("2023", "2025")])
    assert send(made).status == 0
    made.export()
    assert keys(made) == THERE
    return made


def send(desk: Desk) -> Outcome:
    return run("import", str(desk.file), "--content", str(desk.content), "--write")


def keys(desk: Desk) -> list[str]:
    raw = (desk.content / "records" / f"{ID}.yml").read_bytes()
    document, _ = read_yaml(raw, "x.yml", max_bytes=100_000)
    assert document is not None
    honours: Any = document.data["honours"]
    return [honour["key"] for honour in honours]


def edit(desk: Desk, change: Edit) -> None:
    book = openpyxl.load_workbook(desk.file)
    sheet = book[FURTHER]
    for (cell,) in sheet.iter_rows(min_col=1, max_col=1):
        if cell.value == ID:
            change(sheet, headings(sheet), cell.row)
    book.save(desk.file)


def without_number(sheet: Any, columns: dict[str, int], row: int) -> None:
    sheet.cell(row, columns["Thứ tự"]).value = None


def without_number_and_key(sheet: Any, columns: dict[str, int], row: int) -> None:
    without_number(sheet, columns, row)
    sheet.cell(row, columns["Mã lần ghi nhận"]).value = None


def with_another_key(sheet: Any, columns: dict[str, int], row: int) -> None:
    without_number(sheet, columns, row)
    sheet.cell(row, columns["Mã lần ghi nhận"]).value += "-7"


@pytest.mark.parametrize("change", [without_number, without_number_and_key, with_another_key])
def test_a_row_that_lost_its_number_is_the_honour_that_it_was(desk: Desk, change: Edit) -> None:
    now = files(desk.content)
    edit(desk, change)
    done = send(desk)
    assert done.status == 0, done.out
    assert ("giống hệt một lần đã có (mã “2023-bieu-duong”)" in done.out) == (
        change is with_another_key
    )
    assert files(desk.content) == now


def test_a_row_that_is_there_already_is_told_and_not_added(desk: Desk) -> None:
    now = files(desk.content)
    desk.fill(FURTHER, [{"Của": ID, **PRAISED, "Năm": "2023"}])
    assert "giống hệt một lần đã có (mã “2023-bieu-duong”)" in send(desk).out
    assert files(desk.content) == now


def test_a_new_row_that_is_there_twice_is_added_once(desk: Desk) -> None:
    desk.fill(FURTHER, [{"Của": ID, **PRAISED, "Năm": "2024"}] * 2)
    assert "giống hệt một lần đã có" in send(desk).out
    assert keys(desk) == [*THERE[:2], "2024-bieu-duong", THERE[2]]


def test_an_honour_whose_row_became_another_is_not_lost(desk: Desk) -> None:
    """What stood in the row was typed again below: it is no honour that is there twice."""

    def change(sheet: Any, columns: dict[str, int], row: int) -> None:
        if str(sheet.cell(row, columns["Năm"]).value) == "2023":
            sheet.cell(row, columns["Năm"]).value = "2022"

    edit(desk, change)
    desk.fill(FURTHER, [{"Của": ID, **PRAISED, "Năm": "2023"}])
    done = send(desk)
    assert done.status == 0, done.out
    assert len(keys(desk)) == 4


@pytest.mark.parametrize("year", ["2022", "2024"])
def test_what_one_import_added_is_unchanged_for_the_next(desk: Desk, year: str) -> None:
    desk.fill(FURTHER, [{"Của": ID, **PRAISED, "Năm": year}])
    assert send(desk).status == 0
    assert len(keys(desk)) == 4
    now = files(desk.content)
    done = send(desk)
    assert done.status == 0, done.out
    assert "xung đột" not in done.out
    assert files(desk.content) == now


def test_the_handbooks_way_of_mending_one_row_and_sending_all_again(desk: Desk) -> None:
    desk.fill(FURTHER, [{"Của": ID, **PRAISED, "Năm": "2022"}])
    desk.fill(PERSON, [{**ROW, "Tên": "Vàng Văn Thử", "Ghi nhận: Năm": "19x0"}])
    assert send(desk).status == 1
    assert len(keys(desk)) == 4
    number = max(r[0].row for r in desk.open()[PERSON].iter_rows() if any(c.value for c in r))
    desk.put(PERSON, number, "Ghi nhận: Năm", "1990")
    done = send(desk)
    assert done.status == 0, done.out
    assert "1 thêm mới" in done.out
    assert "xung đột" not in done.out


@pytest.mark.parametrize("is_beside", [True, False])
def test_a_photo_that_one_import_added_is_unchanged_for_the_next(
    desk: Desk, is_beside: bool
) -> None:
    photo = desk.file.parent / "moi.jpg"
    photo.write_bytes(encoded(quarters(1300, 900), "JPEG"))
    desk.fill("Ảnh thêm", [{"Của": ID, "Tên tệp ảnh": "moi.jpg", "Mô tả ảnh": "Hình vẽ."}])
    assert send(desk).status == 0
    now = files(desk.content)
    if not is_beside:
        photo.unlink()
    done = send(desk)
    assert done.status == 0, done.out
    assert "xung đột" not in done.out
    assert files(desk.content) == now
