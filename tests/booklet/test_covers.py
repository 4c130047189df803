"""Covers and title pages: everything has its place, whatever the title's length and the paper."""

from __future__ import annotations

from ctypes import c_double
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from honour_roll.booklet import press_files
from honour_roll.booklet.boxes import POINTS_A_MM
from honour_roll.booklet.geometry import BLEED
from honour_roll.booklet.making import Workshop
from honour_roll.booklet.press import SLUG
from tests.booklet import shelf
from tests.booklet.page_lines import Line, pages_of_lines

TITLE = (
    "Gương điển hình tiên tiến học tập và làm theo Bác tỉnh Minh Họa giai đoạn hai nghìn không "
    "trăm hai mươi đến hai nghìn không trăm hai mươi lăm do các chi bộ, đơn vị giới thiệu và "
    "được cấp trên xét chọn "
)
LENGTHS = (34, 62, 92, 190, 480)
IMPRINT = "imprint: {responsible: A, permit: B, copies: '1', printed_by: C, deposited: D}\n"
PUBLISHER = "Ban Thử Nghiệm"
SUBTITLE = "Kỷ niệm một số năm thực hiện Chỉ thị ở cơ sở"
PICTURE = "cover: bia.jpg\n"
COVER, TITLE_PAGE = 0, 2
LEAF = 0.8
STORY = "|\n  " + "Kể một việc tốt. " * 60 + "\n"


def words(length: int) -> str:
    return (TITLE * 3)[:length].strip()


def made(tmp_path: Path, more: str = "", title: str = "Thử") -> Workshop:
    files: dict[str, str | bytes] = {
        f"records/xa/2020/n{n}.yml": shelf.record(
            f"Tên Thứ {n}", story="|\n  " + "Kể một việc tốt. " * 60 + "\n"
        )
        for n in range(12)
    }
    files["booklets/bia.jpg"] = shelf.picture(1900, 2700)
    definition = f"title: {title}\nvolume: 7\nselection: {{}}\n{IMPRINT}{more}"
    return shelf.workshop(shelf.content(tmp_path, definition, files), tmp_path / "x")


@pytest.mark.parametrize("paper", ["A5", "A4", "14,5 × 20,5 cm"])
@pytest.mark.parametrize("picture", ["", PICTURE])
@pytest.mark.parametrize("length", LENGTHS)
def test_no_line_of_a_cover_or_title_page_touches_another_or_the_edge(
    tmp_path: Path, length: int, picture: str, paper: str
) -> None:
    title = words(length)
    more = f"publisher: {PUBLISHER}\nsubtitle: {SUBTITLE}\npaper: {paper}\n{picture}"
    pdf = shelf.pages(made(tmp_path, more, title)).pdf
    sheets = pages_of_lines(pdf)
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = document[COVER].get_size()
    for number in (COVER, TITLE_PAGE):
        page = sheets[number]
        said = " ".join(line.text for line in page)
        assert said.split() == f"{PUBLISHER} {title}".upper().split() + f"{SUBTITLE} Tập 7".split()
        assert apart(page)
        margin = 6 * POINTS_A_MM
        assert all(margin < line.left and line.right < width - margin for line in page)
        assert margin < page[-1].bottom
        assert page[0].bottom + page[0].size < height - margin
    if picture:
        left, lower, right, upper = picture_on(pdf)
        assert (left, right) == pytest.approx((0, width / POINTS_A_MM), abs=0.6)
        assert upper == pytest.approx(height / POINTS_A_MM, abs=0.6)
        assert (sheets[COVER][0].bottom + sheets[COVER][0].size) / POINTS_A_MM < lower
        assert upper - lower > 0.28 * upper


def test_what_stands_between_title_and_volume_grows_with_their_letters(tmp_path: Path) -> None:
    found = []
    for number, paper in enumerate(("A5", "A3", "60 x 90 cm")):
        pdf = shelf.pages(made(tmp_path / str(number), f"paper: {paper}\n")).pdf
        for page in (COVER, TITLE_PAGE):
            title, volume = pages_of_lines(pdf)[page]
            found.append((title.bottom - volume.bottom) / title.size)
    cover, title_page = found[:2]
    assert found == pytest.approx([cover, title_page] * 3, rel=0.03)


def picture_on(pdf: bytes | Path) -> tuple[float, float, float, float]:
    """What is seen of the cover's picture: left, bottom, right, top in millimetres."""
    scale = 2
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[COVER].render(scale=scale / POINTS_A_MM).to_pil().convert("RGB")
    # Cloth is darker, letters and paper are paler than its red, green, blue and yellow.
    bands = page.split()
    bright = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    pale = ImageChops.darker(ImageChops.darker(bands[0], bands[1]), bands[2])
    is_bright = bright.point(lambda value: 255 * (value > 180))
    is_deep = pale.point(lambda value: 255 * (value < 60))
    seen = ImageChops.multiply(is_bright, is_deep)
    left, top, right, bottom = (side / scale for side in seen.getbbox() or (0, 0, 0, 0))
    height = page.height / scale
    return left, height - bottom, right, height - top


def apart(page: list[Line]) -> bool:
    """Whether the marks over each line are below the letters of the line before."""
    return all(
        before.bottom - 0.2 * before.size > line.bottom + 0.95 * line.size
        for before, line in pairwise(page)
    )


@pytest.mark.parametrize("paper", ["A5", "A4"])
def test_the_picture_of_a_whole_cover_goes_from_the_spine_to_the_edge_of_the_bleed(
    tmp_path: Path, paper: str
) -> None:
    book = made(tmp_path, f"{PICTURE}leaf: 0,5 mm\npaper: {paper}\n")
    inside, cover = press_files.make(book.book, book.prepared, tmp_path).files
    with pypdfium2.PdfDocument(inside) as document:
        spine = len(document) / 2 * 0.5
    left, bottom, right, top = picture_on(cover)
    width, height = (148, 210) if paper == "A5" else (210, 297)
    start = SLUG + BLEED
    assert left == pytest.approx(start + width + spine, abs=0.6)
    assert right == pytest.approx(start + 2 * width + spine + BLEED, abs=0.6)
    assert top == pytest.approx(start + height + BLEED, abs=0.6)
    assert bottom > start + 0.2 * height


@pytest.mark.parametrize("length", [34, 125, 190])
def test_a_long_title_has_lines_of_about_one_length_on_the_spine(
    tmp_path: Path, length: int
) -> None:
    book = made(tmp_path, f"leaf: {LEAF} mm\n".replace(".", ","), words(length))
    inside, cover = press_files.make(book.book, book.prepared, tmp_path).files
    with pypdfium2.PdfDocument(inside) as document:
        spine = len(document) / 2 * LEAF
    lines = lines_on_spine(cover, spine)
    long = [max(ends) - min(ends) for ends in lines]
    assert len(long) <= 3
    assert min(long) > 0.6 * max(long)
    assert max(long) > (0.2 if length == LENGTHS[0] else 0.4) * 210 * POINTS_A_MM


def lines_on_spine(cover: Path, spine: float) -> list[list[float]]:
    """Of each line of the title the places of its letters, in points along the spine."""
    first, last = ((BLEED + 148 + side) * POINTS_A_MM for side in (0, spine))
    found: dict[int, list[float]] = {}
    with pypdfium2.PdfDocument(cover) as document:
        text = document[0].get_textpage()
        letters = [n for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
        own = [n for n in letters if first < text.get_charbox(n)[0] < last]
        for n in own[: -len("Tập7")]:
            left, _, right, _ = text.get_charbox(n)
            assert first < left < right < last
            x, y = c_double(), c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, n, x, y)
            found.setdefault(round(x.value), []).append(y.value)
    return list(found.values())
