"""Units and sectors with a number of their own above rows without any; all people are made up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.test_import_headings_within import CELL, MAN, OTHER, TEAM, WHOLE, head, sent

ONE, TWO = "Phường Thử Một", "Xã Thử Hai"


def row(name: str, number: str = "") -> tuple[str, ...]:
    return (number, name, "", "Đoàn kết") if name in (CELL, TEAM) else (number, name, "1970", "")


@pytest.mark.parametrize("number", ["", "-"])
def test_a_numbered_unit_above_rows_without_numbers_is_a_heading(
    tmp_path: Path, number: str
) -> None:
    rows = [head("I", "TẬP THỂ"), head("1", ONE), row(CELL, number), head("2", TWO)]
    rows += [row(TEAM, number), head("II", "CÁ NHÂN"), head("1", ONE), row(MAN, number)]
    rows += [head("2", TWO), row(OTHER, number)]
    done, got = sent(tmp_path, rows, "--unit", "thu-mot")
    assert done.status == 0, done.out
    assert got == WHOLE
    assert "(row-left)" not in done.out


def test_numbered_units_above_who_signs_are_those_honoured(tmp_path: Path) -> None:
    rows = [head("I", "TẬP THỂ"), head("1", ONE), ("", "Nơi nhận: Thử", "", "CHỦ TỊCH")]
    _, got = sent(tmp_path, rows, "--unit", "thu-mot")
    assert got == {ONE: ("collective", "thu-mot")}


@pytest.mark.parametrize("kinds", [("",), ("I", "CÁ NHÂN")])
@pytest.mark.parametrize("number", ["", "1"])
def test_a_numbered_sector_is_nobody(tmp_path: Path, kinds: Sequence[str], number: str) -> None:
    rows = [head(*kinds)] if len(kinds) > 1 else []
    rows += [head("1", "Lĩnh vực kinh tế"), row(MAN, number), head("2", "Lĩnh vực văn hóa")]
    done, got = sent(tmp_path, [*rows, row(OTHER, number)], "--unit", "thu-mot")
    assert done.status == 0, done.out
    assert got == dict.fromkeys((MAN, OTHER), ("individual", "thu-mot"))
    assert "không lấy gì từ dòng tiêu đề nhóm “Lĩnh vực kinh tế”" in done.out
