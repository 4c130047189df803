"""What a print house is given of a whole book: full sheets, a spine, black letters."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from honour_roll.booklet import press_files
from honour_roll.booklet.boxes import POINTS_A_MM, numbers
from honour_roll.booklet.geometry import BLEED
from honour_roll.booklet.making import Workshop
from honour_roll.booklet.prepared import Made
from honour_roll.booklet.press import SLUG
from honour_roll.problems import Location
from tests.booklet import shelf
from tests.booklet.test_every_profile import inks_of_text

DEFINITION = """
title: Những tấm gương thử
volume: 3
publisher: Ban biên soạn thử
selection: {}
imprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}
"""
LEAF = 0.8
"""Millimetres, so thick that a short book has a spine with letters."""
BLACK = (0, 0, 0, 1)
LARGE = 12
"""Points from which a letter may be of several inks."""


def book(tmp_path: Path, more: str = "", people: int = 12) -> Workshop:
    files: dict[str, str | bytes] = {
        f"records/xa/2020/n{n}.yml": shelf.record(
            f"Tên Thứ {n}", story="|\n  " + "Kể một việc tốt. " * 60 + "\n", note="Ghi chú thử."
        )
        for n in range(people)
    }
    files["booklets/bia.jpg"] = shelf.picture(1900, 2700)
    return shelf.workshop(shelf.content(tmp_path, DEFINITION + more, files), tmp_path / "folder")


def pressed(workshop: Workshop, out: Path) -> Made:
    return press_files.make(workshop.book, workshop.prepared, out)


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [page.get_textpage().get_text_bounded().strip() for page in document]


@pytest.mark.parametrize("people", [1, 2, 3, 5, 8])
def test_the_inside_fills_its_sheets_with_blank_pages_at_its_end(
    tmp_path: Path, people: int
) -> None:
    workshop = book(tmp_path, people=people)
    inside, _ = pressed(workshop, tmp_path).files
    found = texts(inside)
    own = shelf.pages(workshop).texts[2:]
    assert len(found) % 4 == 0
    assert 0 <= len(found) - len(own) < 4
    assert not any(found[len(own) :])
    assert "Dàn trang bằng Typst" in found[len(own) - 1]


def test_without_a_leaf_the_cover_is_loose_and_one_message_says_what_to_ask(
    tmp_path: Path,
) -> None:
    workshop = book(tmp_path)
    made = pressed(workshop, tmp_path)
    inside, cover = made.files
    assert len(texts(cover)) == 4
    (problem,) = made.problems
    assert (problem.code, problem.is_error) == ("book-spine", False)
    assert problem.where == Location("content/booklets/thu.yml", field="leaf")
    assert "độ dày gáy" in problem.what.vi
    assert "Hỏi nhà in" in problem.remedy.vi
    assert f"{len(texts(inside))} trang ruột" in problem.remedy.vi
    assert "leaf: 0,1 mm" in problem.remedy.vi


@pytest.fixture(scope="module", params=["", "cover: bia.jpg\n"])
def spread(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("spread")
    return pressed(book(folder, f"leaf: 0,8 mm\n{request.param}"), folder)


def spine(made: Made) -> float:
    """Millimetres, by the pages of the inside."""
    return len(texts(made.files[0])) / 2 * LEAF


def test_with_a_leaf_the_cover_is_one_sheet_as_wide_as_its_spine_wants(spread: Made) -> None:
    assert spread.problems == ()
    with pikepdf.open(spread.files[1]) as cover:
        assert len(cover.pages) == 2
        for page in cover.pages:
            left, bottom, right, top = (side / POINTS_A_MM for side in numbers(page.obj.TrimBox))
            assert right - left == pytest.approx(2 * 148 + spine(spread), abs=0.05)
            assert top - bottom == pytest.approx(210, abs=0.05)
            beyond = left - numbers(page.obj.BleedBox)[0] / POINTS_A_MM
            assert beyond == pytest.approx(BLEED)


def test_title_and_volume_stand_on_the_spine_and_on_the_front(spread: Made) -> None:
    middle = BLEED + 148 + spine(spread) / 2
    with pypdfium2.PdfDocument(spread.files[1]) as cover:
        outside, inside = cover[0].get_textpage(), cover[1].get_textpage()
        width, height = cover[0].get_size()
        edges = [(middle + side * spine(spread) / 2) * POINTS_A_MM for side in (-1, 1)]
        on_spine = outside.get_text_bounded(edges[0], 0, edges[1], height)
        on_front = outside.get_text_bounded(edges[1], 0, width, height)
        on_back = outside.get_text_bounded(0, 0, edges[0], height)
        assert not inside.get_text_bounded().strip()
    assert "NHỮNG TẤM GƯƠNG THỬ" in shelf_line(on_spine)
    assert "Tập 3" in shelf_line(on_spine)
    assert "NHỮNG TẤM GƯƠNG THỬ" in shelf_line(on_front)
    assert not on_back.strip()


def shelf_line(text: str) -> str:
    return " ".join(text.split())


def test_folds_are_marked_at_both_edges_of_the_spine(spread: Made) -> None:
    with pypdfium2.PdfDocument(spread.files[1]) as cover:
        scale = 4
        picture = cover[0].render(scale=scale / POINTS_A_MM).to_pil().convert("L")
    y = round(3.5 * scale)  # in the middle of the marks above the bleed
    dark = [x / scale for x in range(picture.width) if picture.getpixel((x, y)) < 200]
    for fold in (148, 148 + spine(spread)):
        assert any(abs(x - (BLEED + SLUG + fold)) < 0.5 for x in dark), (fold, dark)


def test_the_outside_is_printed_to_the_edge_of_its_bleed(spread: Made) -> None:
    with pypdfium2.PdfDocument(spread.files[1]) as cover:
        scale = 4
        picture = cover[0].render(scale=scale / POINTS_A_MM).to_pil().convert("L")
    first, last = round((SLUG + 0.5) * scale), round((SLUG + 0.5) * scale)
    for x in (first, picture.width - 1 - last, picture.width // 2):
        for y in (first, picture.height - 1 - last):
            assert picture.getpixel((x, y)) < 230, (x / scale, y / scale)


def test_small_letters_and_thin_lines_are_of_black_alone(tmp_path: Path) -> None:
    inside, _ = pressed(book(tmp_path), tmp_path).files
    with pikepdf.open(inside) as pdf:
        inks = {ink for page in pdf.pages for ink in inks_of_text(page)}
        assert {ink for ink in inks if ink[:3] == (0, 0, 0)} == {BLACK}
        assert not set(tints(pdf))
    assert BLACK in inks
    for size, ink in small_letters(inside):
        assert size >= LARGE or ink == "k", (size, ink)


def tints(pdf: pikepdf.Pdf) -> Iterator[tuple[float, ...]]:
    """Greys with which something is painted or drawn: a press breaks them into dots."""
    for page in pdf.pages:
        for one in pikepdf.parse_content_stream(page):
            if str(one.operator) in ("k", "K"):
                ink = tuple(numbers(one.operands))
                if ink[:3] == (0, 0, 0) and 0 < ink[3] < 1:
                    yield ink


def small_letters(path: Path) -> Iterator[tuple[float, str]]:
    """Size of each piece of text, and whether it is of black alone (``k``)."""
    with pypdfium2.PdfDocument(path) as document:
        raw = pypdfium2.raw
        for page in document:
            for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                size = pypdfium2.raw.c_float()
                raw.FPDFTextObj_GetFontSize(item.raw, size)
                red, green, blue, alpha = (pypdfium2.raw.c_uint() for _ in range(4))
                raw.FPDFPageObj_GetFillColor(item.raw, red, green, blue, alpha)
                is_grey = max(red.value, green.value, blue.value) < 60
                yield size.value * item.get_matrix().a, "k" if is_grey else "colour"


def test_equal_records_give_equal_covers(tmp_path: Path) -> None:
    first, second = (
        pressed(book(tmp_path / name, "leaf: 0,1 mm\n", people=2), tmp_path / name)
        for name in ("one", "two")
    )
    for one, other in zip(first.files, second.files, strict=True):
        assert one.read_bytes() == other.read_bytes()


def test_screens_know_nothing_of_it(tmp_path: Path) -> None:
    without = shelf.pages(book(tmp_path / "a", people=1)).pdf
    with_leaf = shelf.pages(book(tmp_path / "b", "leaf: 0,1 mm\n", people=1)).pdf
    assert without == with_leaf
    with pikepdf.open(BytesIO(without)) as pdf:
        assert {tuple(numbers(page.mediabox)) for page in pdf.pages} == {
            tuple(numbers(pdf.pages[0].mediabox))
        }
