"""Another year of birth is another person only where something else says so; made-up people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cli.deliveries import TOWN, Delivery
from tests.forms.office_lists import excel_list

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Thôn, bản", "Chức vụ", "Đơn vị")
NAME = "lo-van-thu"


def row(
    born: str = "1969", village: str = "Tổ 1", position: str = "Trưởng thôn"
) -> tuple[str, ...]:
    return ("1", "Lò Văn Thử", born, village, position, TOWN)


def listed(*rows: tuple[str, ...], number: int = 27, year: int = 2023) -> Mapping[str, bytes]:
    title = (
        "DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN",
        f"(Kèm theo Quyết định số {number}-QĐ/TU ngày 17/5/{year} của Thị ủy Suối Hoa)",
    )
    return {"ds.xlsx": excel_list(title, HEADINGS, rows)}


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_list_with_another_year_of_birth_alone_is_asked(tmp_path: Path, year: int) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send(listed(row()), "dau").status == 0
    done = delivery.send(listed(row("1968"), number=year, year=year), "sau")
    assert (done.status, len(delivery.records(NAME))) == (1, 1), done.out
    assert "chỉ khác năm sinh (“1968” ≠ “1969”); không rõ là một hay hai người" in done.out
    mended = delivery.send(listed(row(), number=year, year=year), "dung")
    assert (mended.status, len(delivery.records(NAME))) == (0, 1), mended.out


def test_a_list_that_comes_again_does_not_bring_back_the_year_that_was_mended(
    tmp_path: Path,
) -> None:
    delivery = Delivery(tmp_path)
    bare = row("1969", "", "")
    assert delivery.send(listed(bare), "dau").status == 0
    (file,) = delivery.content.rglob(f"{NAME}.yml")
    file.write_text(file.read_text(encoding="utf-8").replace("1969", "1986"), encoding="utf-8")
    done = delivery.send(listed(bare), "sau")
    assert (done.status, len(delivery.records(NAME))) == (1, 1), done.out


@pytest.mark.parametrize(
    ("other", "is_written"),
    [
        (row("1968"), False),
        (row("1988"), False),
        (row("1996", "", ""), False),
        (row("1968", "", ""), False),
        (row("1988", "", ""), True),
        (row("1988", "Tổ 2"), True),
        (row("1988", position="Giáo viên"), True),
        (row("1968", "Tổ 2", "Giáo viên"), True),
    ],
)
def test_of_two_rows_of_a_list_those_are_two_that_say_more_than_the_year(
    tmp_path: Path, other: tuple[str, ...], is_written: bool
) -> None:
    delivery = Delivery(tmp_path)
    done = delivery.send(listed(row(), other))
    assert len(delivery.records(NAME)) == 2 * is_written, done.out
    assert done.status == (not is_written)
    assert done.out.count("(maybe-same)") == 2


def test_who_differs_in_everything_is_not_told(tmp_path: Path) -> None:
    delivery = Delivery(tmp_path)
    assert delivery.send(listed(row()), "dau").status == 0
    done = delivery.send(listed(row("1988", "Tổ 2", "Giáo viên"), number=28, year=2024), "sau")
    assert (done.status, len(delivery.records(NAME))) == (0, 2)
    assert "maybe-same" not in done.out
