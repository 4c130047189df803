"""Headings of units and of kinds within one another: each reaches as far as its number says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.deliveries import Delivery
from tests.commands import Outcome, write_files
from tests.forms.office_lists import excel_list

HEADINGS = ("STT", "Họ và tên", "Năm sinh", "Chức vụ")
TITLE = (
    "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN",
    "(Kèm theo Quyết định số 27-QĐ/TU ngày 17/5/2023 của Thị ủy Suối Hoa)",
)
UNIT = "periods:\n  - name: {}\n    level: commune\n    parent: suoi-hoa\n    until: 2025-06-30\n"
UNITS = {
    "units/thu-mot.yml": UNIT.format("Phường Thử Một"),
    "units/thu-hai.yml": UNIT.format("Xã Thử Hai"),
}
ONE, TWO = "PHƯỜNG THỬ MỘT", "XÃ THỬ HAI, TX SUỐI HOA"
CELL, TEAM, MAN, OTHER = "Chi bộ Thử Nhất", "Ban Thử Nhì", "Lò Văn Thử", "Vàng Văn Thử"
WHOLE = {
    CELL: ("collective", "thu-mot"),
    MAN: ("individual", "thu-mot"),
    TEAM: ("collective", "thu-hai"),
    OTHER: ("individual", "thu-hai"),
}


def head(number: str, words: str) -> tuple[str, ...]:
    return (number, words, "", "")


def row(name: str) -> tuple[str, ...]:
    return ("1", name, "", "") if name in (CELL, TEAM) else ("1", name, "1970", "Trưởng bản")


def sent(root: Path, rows: Sequence[Sequence[str]], *options: str) -> tuple[Outcome, object]:
    delivery = Delivery(root)
    write_files(delivery.content, dict(UNITS))
    done = delivery.send({"ds.xlsx": excel_list(TITLE, HEADINGS, rows)}, "thu", *options)
    found = [*delivery.records("").values()]
    got = {
        one["name"]: (one["kind"], one["unit"])
        for one in found
        if one["unit"] in ("thu-mot", "thu-hai")
    }
    return done, got


def nested(units: Sequence[str], kinds: Sequence[str]) -> list[tuple[str, ...]]:
    return [
        head(units[0], ONE),
        head(kinds[0], "Tập thể"),
        row(CELL),
        head(kinds[1], "Cá nhân: 01"),
        row(MAN),
        head(units[1], TWO),
        head(kinds[0], "Tập thể"),
        row(TEAM),
        head(kinds[1], "Cá nhân: 01"),
        row(OTHER),
    ]


@pytest.mark.parametrize(
    ("units", "kinds"),
    [
        (("I", "II"), ("a", "b")),
        (("I", "II"), ("I.1", "I.2")),
        (("I.", "II."), ("", "")),
        (("I", "II"), ("*", "*")),
        (("A", "B"), ("I", "II")),
        (("", ""), ("", "")),
        (("", ""), ("I", "II")),
    ],
)
def test_a_kind_below_a_unit_keeps_the_unit(
    tmp_path: Path, units: Sequence[str], kinds: Sequence[str]
) -> None:
    done, got = sent(tmp_path, nested(units, kinds), "--unit", "tinh-minh-hoa")
    assert done.status == 0, done.out
    assert got == WHOLE


def test_headings_with_their_numbers_in_one_cell_are_read_alike(tmp_path: Path) -> None:
    rows = [
        one if one[1] in WHOLE else (f"{one[0]} {one[1]}", "", "", "")
        for one in nested(("I.", "II."), ("1.", "2."))
    ]
    done, got = sent(tmp_path, rows)
    assert done.status == 0, done.out
    assert got == WHOLE


@pytest.mark.parametrize(("kinds", "units"), [(("I", "II"), ("1", "2")), (("", ""), ("", ""))])
def test_a_unit_below_a_kind_keeps_the_kind(
    tmp_path: Path, kinds: Sequence[str], units: Sequence[str]
) -> None:
    rows = [
        head(kinds[0], "TẬP THỂ"),
        head("", ONE),
        row(CELL),
        head("", TWO),
        row(TEAM),
        head(kinds[1], "CÁ NHÂN"),
        head(units[0], ONE),
        row(MAN),
        head(units[1], TWO),
        row(OTHER),
    ]
    done, got = sent(tmp_path, rows)
    assert done.status == 0, done.out
    assert got == WHOLE


def test_the_unit_of_another_kind_is_not_taken_for_the_next(tmp_path: Path) -> None:
    rows = [head("I", "TẬP THỂ"), head("1.", ONE), row(CELL), head("II", "CÁ NHÂN"), row(MAN)]
    rows[1] = head("", f"1. {ONE}")
    done, got = sent(tmp_path, rows)
    assert (done.status, got) == (1, {CELL: WHOLE[CELL]})
    assert "(unit-unknown)" in done.out


def test_people_behind_several_units_of_collectives_are_asked_about(tmp_path: Path) -> None:
    rows = [head("I", ONE), head("", "TẬP THỂ"), head("", TWO), row(TEAM), head("", "CÁ NHÂN")]
    done, got = sent(tmp_path, [*rows, row(MAN)])
    assert (done.status, got) == (1, {TEAM: WHOLE[TEAM]})


def test_a_ward_in_short_is_no_number_of_a_heading(tmp_path: Path) -> None:
    done, got = sent(tmp_path, [head("", "P. THỬ MỘT"), row(MAN)])
    assert (done.status, got) == (0, {MAN: WHOLE[MAN]}), done.out


def test_a_unit_that_nobody_knows_is_told_with_the_rows_of_its_kinds(tmp_path: Path) -> None:
    rows = [head("I", "XÃ THỬ MẤT"), head("a", "Cá nhân"), row(MAN)]
    done, got = sent(tmp_path, rows)
    assert (done.status, got) == (1, {})
    assert "chưa có đơn vị “XÃ THỬ MẤT” trong Sổ" in done.out
    given, got = sent(tmp_path / "2", rows, "--unit", "thu-mot")
    assert got == {MAN: WHOLE[MAN]}
    assert "(unit-given)" in given.out


def test_a_numbered_unit_among_people_heads_a_group(tmp_path: Path) -> None:
    rows = [head("I", "CÁ NHÂN"), head("1", ONE), row(MAN), head("2", TWO), row(OTHER)]
    done, got = sent(tmp_path, rows)
    assert (done.status, got) == (0, {name: WHOLE[name] for name in (MAN, OTHER)}), done.out


def test_a_numbered_unit_among_collectives_is_one_of_them(tmp_path: Path) -> None:
    rows = [head("I", "TẬP THỂ"), head("1", "Phường Thử Một")]
    _, got = sent(tmp_path, rows, "--unit", "thu-mot")
    assert got == {"Phường Thử Một": ("collective", "thu-mot")}
