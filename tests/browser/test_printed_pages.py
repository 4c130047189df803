"""Pages on paper: short records on one sheet, with no ornament torn from its words."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser

from tests.site.page_types import EXAMPLE, OWN
from tests.site.trees import Build

SHORT = (
    OWN["record"],
    OWN["record without a photo"],
    OWN["record with a long name"],
)
LONG = ("", OWN["unit"], OWN["year"])
MILLIMETRE = 72 / 25.4
Scheme = Literal["light", "dark"]


def sheets(browser: Browser, address: str, scheme: Scheme = "light") -> pypdfium2.PdfDocument:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    context.close()
    return document


def lowest_ink(sheet: pypdfium2.PdfPage) -> tuple[float, float]:
    """Where the lowest words end and where the lowest ink does, in mm from the foot."""
    words = sheet.get_textpage()
    letters = [
        words.get_charbox(n)
        for n in range(words.count_chars())
        if words.get_text_range(n, 1).strip()
    ]
    scale = 2
    picture = sheet.render(scale=scale, grayscale=True).to_pil().convert("L")
    ink = picture.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    bottom = picture.height - ink[3] if ink else picture.height
    lowest = min((box[1] for box in letters), default=sheet.get_height())
    return lowest / MILLIMETRE, bottom / scale / MILLIMETRE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", SHORT)
def test_a_short_record_takes_one_sheet_with_its_code(
    browser: Browser, home: str, address: str, scheme: Scheme
) -> None:
    document = sheets(browser, home + address, scheme)
    assert len(document) == 1
    picture = document[0].render(scale=150 / 72).to_pil().convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [
        f"https://example.org/{address}"
    ]


@pytest.mark.parametrize("address", LONG)
def test_no_rule_is_left_alone_at_the_foot_of_a_sheet(
    browser: Browser, home: str, address: str
) -> None:
    for number, sheet in enumerate(sheets(browser, home + address), start=1):
        words, ink = lowest_ink(sheet)
        assert ink > 15.5 or words - ink < 8, (number, words, ink)


def test_the_code_of_a_long_record_is_on_a_sheet_with_its_story(
    browser: Browser, example_site: Build, serve: Callable[[Path], str]
) -> None:
    document = sheets(browser, serve(example_site.site) + EXAMPLE["record"])
    for sheet in document:
        assert sheet.get_textpage().count_chars() > 200
        words, ink = lowest_ink(sheet)
        assert ink > 15.5 or words - ink < 8
