"""Rows of nothing but a name, with a letter or a dash; all people are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_import_headings_within import (
    CELL,
    MAN,
    ONE,
    OTHER,
    TEAM,
    TWO,
    WHOLE,
    head,
    sent,
)


@pytest.mark.parametrize("numbers", [("a", "b"), ("a)", "b)"), ("-", "-")])
def test_names_alone_below_a_kind_are_honourees(tmp_path: Path, numbers: tuple[str, str]) -> None:
    first, second = numbers
    more = "Tổ 9"
    rows = [head("I", ONE), head("1", "Tập thể"), head(first, CELL), head(second, more)]
    rows += [head("2", "Cá nhân"), head(first, MAN), head("II", TWO), head("1", "Tập thể")]
    rows += [head(first, TEAM), head("2", "Cá nhân"), (first, OTHER, "1970", "Trưởng bản")]
    done, got = sent(tmp_path, rows)
    assert done.status == 0, done.out
    assert got == WHOLE | {more: ("collective", "thu-mot")}


def test_names_that_may_be_something_else_are_counted_as_an_error(tmp_path: Path) -> None:
    rows = [head("I", "CÁ NHÂN"), head("1", ONE), ("1", MAN, "1970", ""), head("-", "Hiến đất")]
    done, got = sent(tmp_path, [*rows, head("-", "Làm đường")])
    assert (done.status, got) == (1, {MAN: WHOLE[MAN]}), done.out
    assert "không nhập 2 hàng chỉ có tên, đánh chữ cái hoặc gạch đầu dòng: 8, 9" in done.out
    assert "đánh số 1, 2, 3… ở cột số thứ tự" in done.out


@pytest.mark.parametrize("number", ["1", "-", ""])
def test_one_that_heads_rows_is_a_heading(tmp_path: Path, number: str) -> None:
    rows = [head("I", ONE), head("1", "Cá nhân"), head("a", "Trường Mầm non Thử")]
    _, got = sent(tmp_path, [*rows, (number, MAN, "1970", "Giáo viên")])
    assert got == {MAN: WHOLE[MAN]}
