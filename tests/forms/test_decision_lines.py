"""The line that names a decision is read as offices type it; what isn't read of it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.forms.list_title import read_decision, read_title
from tests.commands import Outcome, run
from tests.forms.filling import copied_content
from tests.forms.office_lists import TITLE, excel_list

WHOLE = ("25/QĐ-UBND", "2024-03-05", "UBND xã Phú Toản")


@pytest.mark.parametrize(
    "line",
    [
        "Quyết định số 25/ QĐ- UBND ngày 5/3/2024 của UBND xã Phú Toản",
        "Quyết định số: 25 /QĐ - UBND ngày 05 tháng 3 năm 2024 của UBND xã Phú Toản",
        "Quyết định số 25/QĐ–UBND - ngày 5.3.2024 của U.B.N.D xã Phú Toản",
        "QĐ: 25/QĐ-UBND, ngày 5/3/2024, UBND xã Phú Toản",
        "Quyết định số 25/QĐ-UBND (ngày 5/3/2024 của UBND xã Phú Toản)",
        "Quyết định khen thưởng số 25/QĐ-UBND ký ngày 5/3/2024 của UBND xã Phú Toản",
        "Quyết định số 25/QĐ-UBND ngày 5/3/2024 do UBND xã Phú Toản ban hành",
        "Quyết định số 25/QĐ-UBND của UBND xã Phú Toản ngày 5/3/2024",
        "Quyết định số 25/QĐ-UBND của UBND xã Phú Toản, ký ngày 05 tháng 3 năm 2024 về việc khen",
        "Quyết định số 25/QĐ-UBND của UBND xã Phú Toản (ngày 5/3/2024)",
    ],
)
def test_a_decision_is_read_whole_however_it_is_typed(line: str) -> None:
    assert read_title([f"(Kèm theo {line})"])[:3] == WHOLE


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Quyết định số 25/QĐ-UBND ngày 5/3/2024, ban hành kèm theo", (*WHOLE[:2], None)),
        (
            "Quyết định số 25/QĐ-UBND ngày 5/3/24 của UBND xã Phú Toản",
            (WHOLE[0], "5/3/24", WHOLE[2]),
        ),
        ("Quyết định khen thưởng theo Tờ trình số 12/TTr-UBND", (None, None, None)),
        ("Quyết định số 25/QĐ-UBND - Thị ủy Suối Hoa", (WHOLE[0], None, "Thị ủy Suối Hoa")),
        (
            "Quyết định số 25/QĐ-UBND ngày … tháng … năm 2024 của UBND xã Phú Toản",
            (WHOLE[0], None, WHOLE[2]),
        ),
        (
            "Quyết định số 25/QĐ-UBND ngày     tháng     năm 2024 của UBND xã Phú Toản",
            (WHOLE[0], None, WHOLE[2]),
        ),
        (
            "Quyết định số 25/QĐ-UBND ngày .../.../2024 của UBND xã Phú Toản",
            (WHOLE[0], None, WHOLE[2]),
        ),
        ("Quyết định số 25/QĐ-UBND của UBND … ngày …", (WHOLE[0], None, None)),
        ("Quyết định số 25/QĐ-UBND ngày 5/3/2024 của UBND xã ........", (*WHOLE[:2], None)),
    ],
)
def test_what_a_line_does_not_say_is_not_guessed(line: str, found: tuple[str | None, ...]) -> None:
    assert read_title([f"(Kèm theo {line})"])[:3] == found


def imported(folder: Path, line: str, *options: str) -> Outcome:
    path = folder / "ds.xlsx"
    path.write_bytes(excel_list(title=(*TITLE[:2], line)))
    return run("import", str(path), "--content", str(copied_content(folder)), "--yes", *options)


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("Kèm theo Quyết định số 33/QĐ-UBND", "ngày ban hành, cơ quan ban hành"),
        ("Kèm theo Quyết định số 33/QĐ-UBND ngày 5/3/2024", "cơ quan ban hành"),
        (
            "Kèm theo Quyết định số 33/QĐ-UBND ngày 5/3/24 của Thị ủy Suối Hoa",
            "ngày “5/3/24” (năm ghi đủ bốn chữ số)",
        ),
        (
            "Kèm theo Quyết định số 33/QĐ-UBND ngày 31/4/2024 của Thị ủy Suối Hoa",
            "ngày “31/4/2024” (lịch không có ngày này)",
        ),
        (
            "Kèm theo Quyết định số 33/QĐ-UBND ngày 3/25/2024 của Thị ủy Suối Hoa",
            "ngày “3/25/2024” (không có tháng 25: có lẽ ngày và tháng bị đổi chỗ)",
        ),
    ],
)
def test_a_line_that_is_half_read_is_shown_with_a_way_out(
    tmp_path: Path, line: str, unread: str
) -> None:
    done = imported(tmp_path, line)
    assert done.status == 1
    assert "dòng “Quyết định số 33/QĐ-UBND" in done.out
    assert f"chưa đọc được: {unread}" in done.out
    assert '--decision "15/QĐ-UBND ngày 10/1/2022 của' in done.out
    assert "Điền vào ô này" not in done.out
    mended = "--decision", "33/QĐ-UBND ngày 5/3/2024 của Thị ủy Suối Hoa"
    (tmp_path / "again").mkdir()
    assert imported(tmp_path / "again", line, *mended).status == 0


def test_a_decision_given_by_its_number_alone_is_no_dead_end(tmp_path: Path) -> None:
    done = imported(tmp_path, "", "--decision", "33/QĐ-UBND")
    assert "dòng “33/QĐ-UBND” chưa đọc được: ngày ban hành, cơ quan ban hành" in done.out


def test_what_is_typed_for_a_decision_may_have_its_day_at_the_end() -> None:
    found = read_decision("25/QĐ-UBND của UBND xã Phú Toản ngày 5/3/2024")
    assert found is not None
    assert found[:3] == WHOLE


def test_a_decision_of_the_roll_needs_no_more_than_makes_it_known(tmp_path: Path) -> None:
    done = imported(tmp_path, "Kèm theo Quyết định số 15-QĐ/TU ngày 10/1/2022")
    assert (done.status, "decision-half" in done.out) == (0, False), done.out
