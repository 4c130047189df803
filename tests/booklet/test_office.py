"""What the office gets: a file to print, and a page on how."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.booklet import office
from honour_roll.booklet.folding import fold
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Severity
from honour_roll.text.paper import parse_paper
from tests.booklet.made_up_books import book, prepared
from tests.booklet.small_pdfs import halves


def test_sheets_and_instructions_lie_side_by_side(tmp_path: Path) -> None:
    made = office.make(book(), prepared(book(), tmp_path / "in", pages=10), tmp_path)
    pdf, told = made.files
    assert made.problems == ()
    assert [path.name for path in made.files] == [
        "sach-thu-office.pdf",
        "sach-thu-office-huong-dan.txt",
    ]
    assert halves(pdf.read_bytes())[0] == ("", "Trang 1.")
    text = told.read_text(encoding="utf-8-sig")
    assert "Làm thử, tập 7" in text
    assert "12 trang, trong đó 2 trang trắng ở cuối" in text
    assert "3 tờ giấy A4" in text
    assert "lật theo cạnh ngắn" in text
    assert "In thử trang 1 và 2 của tệp in (một tờ)" in text
    assert "bấm hai ghim" in text
    assert "xén" not in text
    assert "CHÚ Ý" not in text


def test_the_sheet_to_try_has_text_on_both_sides() -> None:
    empty_inside = [n not in (1, 3) for n in range(18)]
    assert office.trial_pages(fold(18), empty_inside) == (3, 4)
    assert office.trial_pages(fold(2), [True, False]) == (1, 2)


def test_signatures_are_told_with_their_pages_in_the_file(tmp_path: Path) -> None:
    ready = prepared(book(), tmp_path / "in", pages=28)
    _, told = office.make(book(), ready, tmp_path, sheets_a_signature=4).files
    text = told.read_text(encoding="utf-8-sig")
    assert "Tay 1: 4 tờ, trang 1 đến 8 của tệp in." in text
    assert "Tay 2: 3 tờ, trang 9 đến 14 của tệp in." in text


def test_a_smaller_paper_is_to_be_trimmed(tmp_path: Path) -> None:
    made = book(paper=parse_paper("13 × 19 cm"))
    _, told = office.make(made, prepared(made, tmp_path / "in"), tmp_path).files
    assert "xén ba cạnh ngoài cho còn 13 × 19 cm" in told.read_text(encoding="utf-8-sig")


def test_a_thick_book_is_made_and_warned_of(tmp_path: Path) -> None:
    ready = prepared(book(), tmp_path / "in", pages=120)
    made = office.make(book(), ready, tmp_path)
    (problem,) = made.problems
    assert (problem.code, problem.severity) == ("book-thick", Severity.WARNING)
    assert "--sheets 8" in problem.remedy.vi
    assert problem.where.file == "content/booklets/sach-thu.yml"
    told = made.files[1].read_text(encoding="utf-8-sig")
    assert "CHÚ Ý: 30 tờ là quá dày" in told
    assert "--sheets 8" in told


@pytest.mark.parametrize("layout", ["panel", "sheet"])
def test_loose_papers_are_not_folded(tmp_path: Path, layout: str) -> None:
    made = book(layout=layout)
    with pytest.raises(BookRefused) as refused:
        office.make(made, prepared(made, tmp_path / "in"), tmp_path)
    assert not refused.value.problem.is_error
