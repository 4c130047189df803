"""“Nam” and “Nữ” as columns: with marks, with years of birth, below one heading or alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.forms.test_list_rows import UNIT, book_of, plan_of, said

HEADINGS = ("STT", "Họ và tên", "Nam", "Nữ", "Đơn vị")


def people(folder: Path, *rows: Sequence[object], **more: object) -> list[tuple[object, object]]:
    plan = plan_of(folder, book_of(*rows, **more))  # type: ignore[arg-type]
    steps = [step.data for step in plan.steps if step.draft.folder == "records"]
    assert not [one for one in plan.all_told if one.problem.is_error]
    return [(data.get("gender"), data.get("born")) for data in steps]


@pytest.mark.parametrize(
    ("man", "woman", "expected"),
    [
        (("1980", ""), ("", "1975"), [("male", "1980"), ("female", "1975")]),
        (("12/3/1980", "-"), ("0", "1975"), [("male", "1980"), ("female", "1975")]),
        (("x", ""), ("", "X"), [("male", None), ("female", None)]),
        (("1", ""), ("", "1"), [("male", None), ("female", None)]),
    ],
)
def test_each_alone_holds_marks_or_years(
    tmp_path: Path,
    man: Sequence[str],
    woman: Sequence[str],
    expected: list[tuple[str, str | None]],
) -> None:
    rows = [("1", "Lò Văn Một", *man, UNIT), ("2", "Hồ Thị Ba", *woman, UNIT)]
    found = people(tmp_path, *rows, headings=HEADINGS)
    assert [(gender, str(born) if born else None) for gender, born in found] == expected


@pytest.mark.parametrize("over", ["Giới tính", "Năm sinh"])
def test_below_a_heading_that_is_not_merged(tmp_path: Path, over: str) -> None:
    mark = "x" if over == "Giới tính" else "1980"
    rows = [("", "", "Nam", "Nữ", ""), ("1", "Lò Văn Một", mark, "", UNIT)]
    found = people(tmp_path, *rows, headings=("STT", "Họ và tên", over, "", "Đơn vị"))
    assert found == [("male", None if mark == "x" else 1980)]


def test_a_year_beside_them_is_the_year(tmp_path: Path) -> None:
    headings = ("STT", "Họ và tên", "Nam", "Nữ", "Năm", "Đơn vị")
    plan = plan_of(tmp_path, book_of(("1", "Lò Văn Một", "x", "", 2023, UNIT), headings=headings))
    data = plan.steps[-1].data
    assert (data["gender"], str(data["honours"][0]["year"])) == ("male", "2023")


def test_without_marks_and_without_women_it_is_the_year(tmp_path: Path) -> None:
    headings = ("STT", "Ho va ten", "Nam", "Don vi")
    plan = plan_of(tmp_path, book_of(("1", "Lò Văn Một", 2023, UNIT), headings=headings))
    assert str(plan.steps[-1].data["honours"][0]["year"]) == "2023"


def test_what_is_neither_or_both_is_told_at_its_cell(tmp_path: Path) -> None:
    rows = [("1", "Lò Văn Một", "x", "x", UNIT), ("2", "Lò Văn Hai", "kinh", "", UNIT)]
    plan = plan_of(tmp_path, book_of(*rows, headings=HEADINGS))
    assert "hàng 5, cột D (Nữ)" in said(plan, "gender-two")
    assert "hàng 6, cột C (Nam)" in said(plan, "gender-mark")
    assert not any(step.outcome.is_written for step in plan.steps if step.draft.folder == "records")
