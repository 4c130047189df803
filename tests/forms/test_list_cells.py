"""What stands in a cell and is no value: marks for “as above”, notes behind a name, dashes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from honour_roll.intake.odd_names import has_note
from tests.forms.filling import codes
from tests.forms.test_list_rows import FIRST, UNIT, book_of, names, plan_of, said
from tests.old_encodings import as_tcvn3, as_vni

SAME = ("2", "Lò Văn Hai", "1962")


def records(plan: Any) -> list[Any]:
    return [step.data for step in plan.steps if step.draft.folder == "records"]


@pytest.mark.parametrize("mark", ["nt", "-nt-", "- nt -", "Như trên", '"', "''", "〃", "//", "n/t"])
def test_a_ditto_mark_says_what_stands_above(tmp_path: Path, mark: str) -> None:
    rows = [FIRST, (*SAME, mark, mark, mark), ("3", "Lò Văn Ba", "1963", mark, mark, mark)]
    plan = plan_of(tmp_path, book_of(*rows))
    assert codes(plan) == []
    found = [(one["position"], one["unit"], one["summary"]) for one in records(plan)]
    assert found == [("Trưởng bản", "suoi-hoa", "Hiến đất")] * 3


@pytest.mark.parametrize("mark", ["-", "…", "...", "—", "không", "Không có."])
def test_dashes_for_want_of_words_are_no_words(tmp_path: Path, mark: str) -> None:
    row = (*FIRST[:3], mark, FIRST[4], mark)
    (one,) = records(plan_of(tmp_path, book_of(row)))
    assert "position" not in one
    assert "summary" not in one


def test_a_ditto_mark_below_nothing_is_no_value(tmp_path: Path) -> None:
    rows = [("1", "Lò Văn Một", "1961", "-nt-", UNIT, ""), (*SAME, "", UNIT, "nt")]
    plan = plan_of(tmp_path, book_of(*rows))
    assert codes(plan) == ["ditto", "ditto"]
    assert all(step.has_errors for step in plan.steps if step.draft.folder == "records")


@pytest.mark.parametrize(
    ("name", "is_note"),
    [
        ("Nguyễn Văn Dũng (Trưởng thôn)", True),
        ("Nguyễn Văn Lâm (đã mất)", True),
        ("Lò Thị Say (Nữ)", True),
        ("Lò Thị Say (GV)", True),
        ("Giàng A Sử (con ông Páo)", True),
        ("Giàng A Sử (Páo)", False),
        ("Giàng A Sử (tức Giàng Páo)", False),
        ("Giàng A Sử (bí danh Ba)", False),
        ("Giàng A Sử", False),
    ],
)
def test_a_note_behind_a_name_is_not_another_name(name: str, is_note: bool) -> None:
    assert has_note(name) == is_note


def test_a_name_with_a_note_waits_and_says_what_to_do(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, book_of(("1", "Lò Văn Một\n(Trưởng bản)", *FIRST[2:])))
    assert codes(plan) == ["name-more"]
    assert "chức vụ, đơn vị, năm sinh ghi sang cột khác" in said(plan, "name-more")


@pytest.mark.parametrize("name", [".", "-", "Không", "nt", "…"])
def test_what_is_no_name_becomes_nobody(tmp_path: Path, name: str) -> None:
    plan = plan_of(tmp_path, book_of(FIRST, ("2", name, "", "Trưởng bản", UNIT, "Hiến đất")))
    assert codes(plan) == ["name-none"]
    assert [step.data["name"] for step in plan.steps if step.has_errors] == [name]
    assert "Lò Văn Một" in names(plan)


def test_who_made_the_list_is_not_honoured_by_it(tmp_path: Path) -> None:
    rows = [FIRST, ("Người lập biểu",), ("", "Nguyễn Thị Lập", "1970", "Kế toán", UNIT, "Lập biểu")]
    plan = plan_of(tmp_path, book_of(*rows))
    assert names(plan) == ["Lò Văn Một"]
    assert "Nguyễn Thị Lập" in said(plan, "row-left")


def test_a_note_behind_the_head_of_a_household_is_not_published(tmp_path: Path) -> None:
    rows = [("I", "HỘ GIA ĐÌNH"), ("1", "Hộ ông Lò Văn Một (hộ nghèo)", "", "", UNIT, "Hiến đất")]
    assert codes(plan_of(tmp_path, book_of(*rows))) == ["name-more"]


def test_formulas_in_two_cells_of_names_are_not_one_person(tmp_path: Path) -> None:
    rows = [("1", '=PROPER("lò văn một")', *FIRST[2:]), ("2", '=PROPER("lò văn hai")', *FIRST[2:])]
    plan = plan_of(tmp_path, book_of(*rows))
    assert codes(plan, errors=False) == ["cell-formula", "cell-formula"]


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("SN 1955", 1955),
        ("(1965)", 1965),
        ("Sinh năm 1955", 1955),
        ("sn: 1955", 1955),
        ("NS 12/3/1990", 1990),
        ("1961 ", 1961),
    ],
)
def test_a_year_of_birth_may_have_its_word_beside_it(
    tmp_path: Path, written: str, year: int
) -> None:
    plan = plan_of(tmp_path, book_of(("1", "Lò Văn Một", written, *FIRST[3:])))
    assert (codes(plan), records(plan)[0]["born"]) == ([], year)


def test_a_year_of_two_figures_is_not_guessed(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, book_of(("1", "Lò Văn Một", "15.8.90", *FIRST[3:])))
    assert len(codes(plan)) == 1


@pytest.mark.parametrize("typed", [as_tcvn3, as_vni])
def test_a_list_in_old_letters_without_its_font_says_so(
    tmp_path: Path, typed: Callable[[str], str]
) -> None:
    book = book_of(FIRST)
    for row in book.active.iter_rows():
        for cell in row:
            cell.value = typed(cell.value) if cell.value else None
    told = said(plan_of(tmp_path, book), "text-old")
    assert "UniKey" in told
    assert "chọn lại phông" in told
