"""``honour-roll new``: what Enter alone means is what the papers say, and it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_new import AGREED, LIST, NEW_DECISION, PEOPLE, Answers, Play, written
from tests.cli.test_new import content as content
from tests.cli.test_new import play as play

ROW = "Má Thị Mẫu; 1980; Nông dân; {}"


@pytest.mark.parametrize(
    ("form", "status"), [("Ghi danh", "recognised"), ("Giấy khen", "commended")]
)
def test_the_state_is_that_of_the_form(play: Play, content: Path, form: str, status: str) -> None:
    decision = [(asked, form if asked == "Hình thức" else said) for asked, said in NEW_DECISION]
    people: Answers = [*PEOPLE, ("", "Má Thị Mẫu; 1980; Nông dân"), ("", ""), *AGREED]
    assert play([*LIST, *decision, *people]).status == 0
    assert f"status: {status}\n" in written(content, "suoi-hoa/2023/ma-thi-mau")


def test_a_unit_with_those_above_it_is_found(play: Play, content: Path) -> None:
    row = ROW.format("thị xã Suối Hoa, tỉnh Minh Hoạ")
    outcome = play([*LIST, *NEW_DECISION, *PEOPLE, ("", row), ("", ""), *AGREED])
    assert "đơn vị “thị xã Suối Hoa, tỉnh Minh Hoạ”\n  → Thị xã Suối Hoa" in outcome.out
    assert "unit: suoi-hoa\n" in written(content, "suoi-hoa/2023/ma-thi-mau")


def test_who_gets_the_common_unit_is_told(play: Play) -> None:
    row = ("", ROW.format("Xã Không Có Ở Đâu"))
    asked: Answers = [row, ("", ""), ("Số, hoặc gõ lại tên đơn vị", "")]
    outcome = play([*LIST, *NEW_DECISION, *PEOPLE, *asked, *AGREED])
    assert "→ Má Thị Mẫu được ghi ở đơn vị chung: Thị xã Suối Hoa" in outcome.out
