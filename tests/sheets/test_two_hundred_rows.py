"""The officer's day: 200 rows, 20 mistakes, all told at once, mended, imported, published."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest
from openpyxl.utils import get_column_letter

from honour_roll.rules import check_content
from tests.commands import run
from tests.sheets.officers import Desk, files, headings, outcomes, told
from tests.site.bare_site import Place

PERSON = "Cá nhân"
STATUS, YEAR = "Ghi nhận: Trạng thái", "Ghi nhận: Năm"
FAMILIES = "Lò Giàng Vàng Sùng Tẩn Chảo Hạng Thào Má Lý".split()
GIVEN = "An Bình Chi Dung Giang Hà Khoa Lan Minh Nga Oanh Phúc Quân Sơn Tâm Uyên Vân Xuân Yến Đào"


class Mistake(NamedTuple):
    """A cell that is wrong, and what is told of it."""

    heading: str
    value: object
    code: str


MISTAKES = [
    Mistake("Tên", None, "missing-key"),
    Mistake("Đơn vị", None, "missing-key"),
    Mistake("Đơn vị", "Thị xã Suối Hoaa", "choice-unknown"),
    Mistake("Lĩnh vực", "Trồng răng", "choice-unknown"),
    Mistake("Giới tính", "nử nam", "choice-unknown"),
    Mistake("Năm sinh", "32/13/1970", "date-impossible"),
    Mistake("Năm sinh", "hôm kia", "date-unreadable"),
    Mistake("Năm sinh", "17/5/70", "date-short-year"),
    Mistake(STATUS, None, "missing-key"),
    Mistake(STATUS, "Khen", "choice-unknown"),
    Mistake(YEAR, "hai nghìn", "year-unreadable"),
    Mistake(YEAR, "20211", "year-unreadable"),
    Mistake(YEAR, "=2020+1", "cell-formula"),
    Mistake("Ghi nhận: Quyết định", "99-QĐ/TU", "choice-unknown"),
    Mistake("Chức vụ, công việc", datetime.date(2020, 5, 1), "cell-turned"),
    Mistake("Chức vụ, công việc", 6.084, "cell-turned"),
    Mistake("Nguồn: Địa chỉ trang web", "bao lao cai", "url-form"),
    Mistake("Tóm tắt", "Gọi số 0912345678 để biết.", "phone-number"),
    Mistake("Ảnh: Tên tệp ảnh", "khong-co.jpg", "photo-missing"),
    Mistake("Căn cứ công bố: Người đồng ý", "chính người được ghi danh", "missing-key"),
]
TOLD_ELSEWHERE = {"Căn cứ công bố: Người đồng ý": "Căn cứ công bố: Căn cứ"}


def sound_row(n: int) -> dict[str, object]:
    given = GIVEN.split()
    name = f"{FAMILIES[n % 10]} {given[n // 10 % 20]} {given[n * 7 % 20]} Minh Hoạ"
    return {
        "Tên": name,
        "Đơn vị": "Thị xã Suối Hoa",
        "Giới tính": "nữ" if n % 2 else "nam",
        "Năm sinh": str(1950 + n % 40),
        "Thôn, bản, tổ dân phố": f"Tổ dân phố số {n + 1}",
        STATUS: "Ghi danh, công nhận",
        YEAR: str(2020 + n % 4),
        "Ghi nhận: Phong trào": "Phong trào học tập minh hoạ",
    }


@pytest.fixture
def filled(desk: Desk) -> tuple[Desk, list[int]]:
    desk.template()
    return desk, desk.fill(PERSON, [sound_row(n) for n in range(200)])


def plant(desk: Desk, rows: list[int]) -> list[tuple[str, int, str, str]]:
    """One mistake in every tenth row; what is to be told of them."""
    book = desk.open()
    sheet = book[PERSON]
    columns = headings(sheet)
    expected = []
    for row, mistake in zip(rows[::10], MISTAKES, strict=True):
        sheet.cell(row, columns[mistake.heading]).value = mistake.value
        if mistake.code == "photo-missing":
            sheet.cell(row, columns["Ảnh: Mô tả ảnh"]).value = "Hình vẽ bốn ô màu."
        at = columns[TOLD_ELSEWHERE.get(mistake.heading, mistake.heading)]
        expected.append((PERSON, row, get_column_letter(at), mistake.code))
    desk.save(book)
    return expected


def test_exactly_the_mistakes_are_told_and_mended_rows_are_imported(
    filled: tuple[Desk, list[int]],
) -> None:
    desk, rows = filled
    book = desk.open()
    expected = plant(desk, rows)
    plan = desk.plan()
    assert told(plan) == expected
    assert outcomes(plan) == {"new": 180, "refused": 20}
    for one in plan.all_told:
        assert one.problem.what.vi
        assert one.problem.remedy.vi

    desk.write()
    desk.save(book)  # as it was without the mistakes
    plan = desk.write()
    assert outcomes(plan) == {"unchanged": 180, "new": 20}
    assert plan.all_told == []

    before = files(desk.content)
    assert outcomes(desk.write()) == {"unchanged": 200}
    assert files(desk.content) == before
    roll, problems = check_content(desk.content)
    assert len(roll.records) == 9 + 200
    assert [one for one in problems if one.is_error] == []
    built = Place(desk.content.parent / "trang").build(desk.content)
    assert built.mistakes == []
    added = next(step.id for step in plan.steps if step.outcome.value == "new")
    page = desk.content.parent / "trang/site/dien-hinh" / added / "index.html"
    assert "Minh Hoạ" in page.read_text(encoding="utf-8")


def test_the_command_tells_shows_and_writes(filled: tuple[Desk, list[int]]) -> None:
    desk, rows = filled
    plant(desk, rows)
    before = files(desk.content)
    shown = run("import", str(desk.file), "--content", str(desk.content))
    assert shown.status == 1
    assert shown.out.count("[lỗi]") == 20
    assert "hàng 3, cột B (Tên): [lỗi] chưa điền" in shown.out
    assert "Chưa ghi gì vào Sổ." in shown.out
    assert files(desk.content) == before
    written = run("import", str(desk.file), "--write", "--content", str(desk.content))
    assert "Đã ghi 180 mục" in written.out
    assert len(files(desk.content)) == len(before) + 180
