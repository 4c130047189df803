"""A decision's page on paper is the list that an office would append to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.site.trees import Build

ADDRESS = "quyet-dinh/thi-uy-suoi-hoa-2022-15/"
MORE_ROWS = """() => {
  const row = document.querySelector(".hr-formal tr[data-slide-name]");
  for (let n = 0; n < 60; n++) row.after(row.cloneNode(true));
}"""


def printed(page: Page) -> list[str]:
    """The words of each page on paper, in one line each."""
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        found = [sheet.get_textpage().get_text_range() for sheet in document]
    return [" ".join(words.split()) for words in found]


def test_paper_has_the_title_what_it_belongs_to_and_the_table_alone(
    page: Page, example_site: Build, serve: Callable[[Path], str]
) -> None:
    page.goto(serve(example_site.site) + ADDRESS)
    (words,) = printed(page)
    assert words.startswith(
        "DANH SÁCH (Kèm theo Quyết định số 15-QĐ/TU ngày 10 tháng 01 năm 2022 của "
    )
    places = [words.index(part) for part in ("Số TT", "Họ và tên", "Chức vụ", "Hình thức")]
    assert places == sorted(places)
    assert "không thay cho bản gốc kèm theo văn bản" in words
    for left_out in ("Ngày ban hành", "Trang chủ", "Trình chiếu", "Sửa trang này"):
        assert left_out not in words


def test_pages_but_the_first_are_numbered_and_repeat_the_head(
    page: Page, example_site: Build, serve: Callable[[Path], str]
) -> None:
    page.goto(serve(example_site.site) + ADDRESS)
    page.evaluate(MORE_ROWS)
    first, second, *_ = printed(page)
    assert first.startswith("DANH SÁCH")
    assert second.startswith("2 Số TT Họ và tên")


def test_the_margins_are_those_of_administrative_documents(
    page: Page, example_site: Build, serve: Callable[[Path], str]
) -> None:
    """Left 30 to 35 mm, right 15 to 20: decree 30/2020/NĐ-CP, annex I."""
    page.goto(serve(example_site.site) + ADDRESS)
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        width, height = document[0].get_size()
        picture = document[0].render(scale=1, grayscale=True).to_pil().convert("L")
    ink = picture.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert ink
    millimetre = 72 / 25.4
    assert (round(width / millimetre), round(height / millimetre)) == (210, 297)
    assert 29 <= ink[0] / millimetre <= 35
    assert 14 <= (width - ink[2]) / millimetre <= 21


@pytest.mark.parametrize("width", [768, 1024, 1440])
def test_the_head_is_centred_over_the_table_with_the_slideshow_below_it(
    page: Page, example_site: Build, serve: Callable[[Path], str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(serve(example_site.site) + ADDRESS)
    button = page.get_by_role("button", name="Trình chiếu").bounding_box()
    table = page.locator(".hr-annex table").bounding_box()
    assert button
    assert table
    for part in ("title", "of"):
        words = page.locator(f".hr-annex__{part}").bounding_box()
        assert words
        middle = words["x"] + words["width"] / 2
        assert middle == pytest.approx(table["x"] + table["width"] / 2, abs=2)
        assert words["y"] + words["height"] <= button["y"]
