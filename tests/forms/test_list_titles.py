"""Titles as offices write them: which are of people honoured, and which are asked about or refused.

What a title says has to be said of those listed. One that nobody thought of is asked about.
"""

from __future__ import annotations

import pytest

from honour_roll.forms.list_purpose import purpose_of
from honour_roll.forms.list_title import read_title
from tests.forms.list_titles import ASKED, HONOURED, NEUTRAL, REFUSED

_DECISION = (
    "\n(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024 của Thị ủy Suối Hoa về việc khen thưởng)"
)
_BEFORE = "QUYẾT ĐỊNH\nVề việc khen thưởng tổng kết năm 2024"
_COLUMNS = "STT\nHọ và tên\nHình thức khen thưởng"
AROUND = (("", "", ""), (_DECISION, "", ""), ("", _BEFORE, ""), ("", "", _COLUMNS))


@pytest.mark.parametrize("title", HONOURED)
def test_a_title_that_says_that_those_listed_were_honoured_needs_nothing_more(title: str) -> None:
    for behind, before, columns in AROUND:
        found = purpose_of(f"{title}{behind}", before, columns)
        assert found.status, found
        assert (found.barred, found.doubt) == (None, None)


@pytest.mark.parametrize("title", NEUTRAL)
def test_a_title_that_only_says_who_they_are_takes_what_stands_around_it(title: str) -> None:
    alone, *around = AROUND
    assert purpose_of(title, *alone[1:]).status is None
    for behind, before, columns in around:
        assert purpose_of(f"{title}{behind}", before, columns).status == "commended"


@pytest.mark.parametrize("title", REFUSED)
def test_a_list_of_others_is_refused_whatever_stands_around_it(title: str) -> None:
    for behind, before, columns in AROUND:
        found = purpose_of(f"{title}{behind}", before, columns)
        assert found.status is None, found
        assert found.barred, found


@pytest.mark.parametrize("title", ASKED)
def test_a_title_that_says_anything_else_is_asked_about(title: str) -> None:
    for behind, before, columns in AROUND:
        found = purpose_of(f"{title}{behind}", before, columns)
        assert (found.status, found.barred) == (None, None), found


@pytest.mark.parametrize(
    ("title", "doubt"),
    [
        ("DỰ THẢO DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN", "dự thảo"),
        ("DU THAO DANH SACH CA NHAN DUOC TANG GIAY KHEN", "du thao"),
        ("DANH SÁCH TRÌNH TẶNG GIẤY KHEN", "trình tặng"),
        ("DANH SÁCH CÁ NHÂN ĐƯỢC XÉT TẶNG DANH HIỆU", "xét tặng"),
        ("DANH SÁCH ĐƯỢC KHEN THƯỞNG VÀ NGƯỜI NHẬN THAY", "nhận thay"),
    ],
)
def test_the_words_that_make_it_doubtful_are_told(title: str, doubt: str) -> None:
    assert purpose_of(title, "", "").doubt == doubt


@pytest.mark.parametrize(
    ("headings", "doubt"),
    [
        ("Họ và tên\nHình thức đề nghị khen thưởng", "hình thức đề nghị"),
        ("Họ và tên\nSố phiếu đồng ý", "số phiếu"),
        ("Đơn vị đề nghị\nHình thức khen thưởng", None),
    ],
)
def test_a_column_of_what_was_proposed_makes_it_doubtful(headings: str, doubt: str | None) -> None:
    found = purpose_of("Danh sách cá nhân được khen thưởng", "", headings)
    assert (found.doubt, found.status) == (doubt, None if doubt else "commended")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["DỰ THẢO", "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"], (None, None, "dự thảo")),
        (["GIẤY MỜI", "Dự lễ trao tặng Giấy khen", "DANH SÁCH"], (None, None, "giấy mời")),
        (["TỜ TRÌNH", "Về việc tặng Giấy khen", "DANH SÁCH"], (None, None, "tờ trình")),
        (
            ["Về việc tặng Giấy khen", "Căn cứ Tờ trình số 5", "DANH SÁCH"],
            ("commended", None, None),
        ),
        (["Về việc thành lập Ban Tổ chức Lễ tuyên dương", "DANH SÁCH"], (None, None, None)),
        (["UBND XÃ SUỐI HOA", "KHÁCH MỜI DỰ LỄ BIỂU DƯƠNG"], (None, "khách mời", None)),
        (["BAN TỔ CHỨC HỘI THI", "CÁ NHÂN ĐƯỢC KHEN THƯỞNG"], ("commended", None, None)),
        (["DANH SÁCH", "Kèm theo Quyết định số 5", "KHÁCH MỜI"], (None, "khách mời", None)),
        (
            [
                "Điều 1. Tặng Giấy khen cho 5 cá nhân (có danh sách kèm theo):",
                "Điều 2. Các ông (bà) có tên trong danh sách chịu trách nhiệm thi hành.",
            ],
            ("commended", None, None),
        ),
        (["DANH SÁCH CÁN BỘ, HỘI VIÊN", "ĐƯỢC TẶNG GIẤY KHEN"], ("commended", None, None)),
        (
            [
                "DANH SÁCH CÁ NHÂN",
                "Suối Hoa, ngày 17 tháng 5 năm 2024",
                "Đơn vị: Trường THCS Suối Hoa",
                "Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2024",
                "của Thị ủy Suối Hoa về việc khen thưởng",
            ],
            ("commended", None, None),
        ),
    ],
)
def test_the_lines_above_a_table_are_read_one_by_one(
    lines: list[str], found: tuple[str | None, ...]
) -> None:
    title = read_title(lines)
    assert (title.status, title.barred, title.doubt) == found
