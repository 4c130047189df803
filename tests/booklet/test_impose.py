"""Sheets for the office's printer: what lies where, and what the file tells the printer."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from honour_roll.booklet.boxes import numbers
from honour_roll.booklet.folding import fold
from honour_roll.booklet.impose import SHEETS_MM, impose, sheet_for, thick_signature
from honour_roll.booklet.refused import BookRefused
from honour_roll.problems import Location, Severity
from tests.booklet.small_pdfs import A5, MM, halves, numbered

WHERE = Location("booklets/tap-thu.yml")


def imposed(pages: int, sheets_a_signature: int | None = None, *, closing: bool = False) -> bytes:
    return impose(numbered(pages), fold(pages, sheets_a_signature, closing=closing), WHERE)


def test_pages_stand_where_folding_puts_them() -> None:
    assert halves(imposed(8)) == [
        ("Trang 8.", "Trang 1."),
        ("Trang 2.", "Trang 7."),
        ("Trang 6.", "Trang 3."),
        ("Trang 4.", "Trang 5."),
    ]


def test_blank_pages_come_last() -> None:
    assert halves(imposed(5)) == [
        ("", "Trang 1."),
        ("Trang 2.", ""),
        ("", "Trang 3."),
        ("Trang 4.", "Trang 5."),
    ]


def test_a_back_cover_stays_outside() -> None:
    assert halves(imposed(6, closing=True))[:2] == [("Trang 6.", "Trang 1."), ("Trang 2.", "")]


def test_each_signature_is_a_stack_of_its_own() -> None:
    assert halves(imposed(8, 1)) == [
        ("Trang 4.", "Trang 1."),
        ("Trang 2.", "Trang 3."),
        ("Trang 8.", "Trang 5."),
        ("Trang 6.", "Trang 7."),
    ]


def test_the_file_asks_the_printer_for_both_sides_at_full_size() -> None:
    with pikepdf.open(BytesIO(imposed(8))) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert wishes.Duplex == "/DuplexFlipShortEdge"
        assert wishes.PrintScaling == "/None"
        assert str(pdf.docinfo["/Title"]) == "Những tấm gương bình dị"
        assert str(pdf.Root.Lang) == "vi-VN"
        assert {
            tuple(round(value, 1) for value in numbers(page.mediabox)) for page in pdf.pages
        } == {(0.0, 0.0, round(297 * MM, 1), round(210 * MM, 1))}


@pytest.mark.parametrize(
    ("size", "sheet"),
    [(A5, "A4"), ((145.0, 205.0), "A4"), ((210.0, 297.0), "A3"), ((150.0, 150.0), "A3")],
)
def test_the_smallest_sheet_is_taken(size: tuple[float, float], sheet: str) -> None:
    pdf = impose(numbered(4, size), fold(4), WHERE)
    with pikepdf.open(BytesIO(pdf)) as out:
        width = float(out.pages[0].mediabox[2]) / MM
    assert round(width) == SHEETS_MM[sheet][0]


def test_pages_meet_at_the_fold_and_lose_their_bleed() -> None:
    size = (145.0, 205.0)
    pdf = impose(painted(4, size, bleed=3), fold(4), WHERE)
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=25.4 / 72 * 4).to_pil().convert("L")
    dark = picture.point(lambda value: 255 * (value < 128)).getbbox()
    assert dark is not None
    left, top, right, bottom = (value / 4 for value in dark)
    assert (left, right) == pytest.approx((148.5 - 145, 148.5 + 145), abs=0.3)
    assert (top, bottom) == pytest.approx((2.5, 207.5), abs=0.3)


def painted(pages: int, size: tuple[float, float], bleed: float) -> bytes:
    with pikepdf.open(BytesIO(numbered(pages, size, bleed))) as pdf:
        for page in pdf.pages:
            page.contents_add(b"0 g 0 0 2000 2000 re f")
        out = BytesIO()
        pdf.save(out)
        return out.getvalue()


def test_a_page_too_large_for_any_sheet_is_refused_with_its_size() -> None:
    with pytest.raises(BookRefused) as refused:
        sheet_for((297, 420), WHERE)
    problem = refused.value.problem
    assert problem.where == WHERE
    assert "297 × 420 mm" in problem.what.vi


def test_equal_books_give_equal_bytes() -> None:
    assert imposed(10) == imposed(10)


def test_fonts_are_carried_over_once() -> None:
    with pikepdf.open(BytesIO(imposed(40))) as pdf:
        kinds = [one.get("/Type") for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    assert kinds.count(pikepdf.Name.Font) == 1


def test_a_signature_above_twenty_sheets_is_warned_of() -> None:
    assert thick_signature(fold(80), WHERE) is None
    problem = thick_signature(fold(81), WHERE)
    assert problem is not None
    assert problem.severity is Severity.WARNING
    assert "21 tờ" in problem.what.vi
    assert thick_signature(fold(81, 20), WHERE) is None
