"""A page on paper carries a QR code that leads back to it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page

from tests.browser.watching import Watch

ASSETS = Path(__file__).resolve().parents[2] / "honour_roll" / "pages" / "assets"
ADDRESS = "https://soghidanh.example.vn/dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/"
LONG = f"https://soghidanh.example.vn/don-vi/{'xa-' * 60}lao-cai/2020/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"
PRINTED = '<p class="hr-print__address">{}</p>'
PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title>
<link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<script defer src="lean-qr.js"></script><script defer src="print.js"></script></head>
<body><h1>Hồ sơ</h1>
<aside class="hr-print" aria-hidden="true"><div class="hr-qr"></div>{printed}</aside></body></html>
"""
# A browser that is never idle, on whose word alone nothing would be drawn.
NEVER_IDLE = "window.requestIdleCallback = () => 0;"
DRAWN = ".hr-qr > svg"


def write(folder: Path, printed: str, policy: str = POLICY) -> Path:
    for script in ("vendor/lean-qr.js", "js/print.js"):
        shutil.copy(ASSETS / script, folder)
    page = folder / "index.html"
    page.write_text(PAGE.format(policy=policy, printed=printed), encoding="utf-8")
    return page


def codes_on_paper(page: Page, folder: Path) -> list[str]:
    """What the QR codes on the first sheet of A4 say, as a phone reads them."""
    path = folder / "page.pdf"
    page.pdf(path=path, format="A4")
    with pypdfium2.PdfDocument(path) as document:
        sheet = document[0].render(scale=150 / 72).to_pil().convert("L")
    return [code.text for code in zxingcpp.read_barcodes(sheet)]


@pytest.mark.parametrize("address", [ADDRESS, LONG])
def test_the_code_on_paper_leads_to_the_page(
    page: Page, watch: Watch, serve: Callable[[Path], str], tmp_path: Path, address: str
) -> None:
    write(tmp_path, PRINTED.format(address))
    page.goto(serve(tmp_path))
    page.wait_for_selector(DRAWN, state="attached")
    assert codes_on_paper(page, tmp_path) == [address]
    assert watch.complaints == []


def test_the_code_is_there_on_a_page_opened_from_a_disk(page: Page, tmp_path: Path) -> None:
    page.goto(write(tmp_path, PRINTED.format(ADDRESS), policy="script-src file:").as_uri())
    page.wait_for_selector(DRAWN, state="attached")
    assert codes_on_paper(page, tmp_path) == [ADDRESS]


def test_the_code_is_drawn_at_the_latest_when_somebody_prints(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    write(tmp_path, PRINTED.format(ADDRESS))
    page.add_init_script(NEVER_IDLE)
    page.goto(serve(tmp_path))
    assert page.locator(DRAWN).count() == 0
    assert codes_on_paper(page, tmp_path) == [ADDRESS]


def test_a_page_that_is_printed_again_has_one_code(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    write(tmp_path, PRINTED.format(ADDRESS))
    page.goto(serve(tmp_path))
    for _ in range(2):
        assert codes_on_paper(page, tmp_path) == [ADDRESS]
    assert page.locator(DRAWN).count() == 1


@pytest.mark.parametrize(
    "printed",
    [
        "",
        PRINTED.format(""),
        PRINTED.format("/dien-hinh/x/"),
        PRINTED.format("javascript:alert(1)"),
        PRINTED.format("https://"),
    ],
    ids=["none", "empty", "no host", "a script", "broken"],
)
def test_without_an_address_there_is_no_code(
    page: Page, watch: Watch, serve: Callable[[Path], str], tmp_path: Path, printed: str
) -> None:
    write(tmp_path, printed)
    page.goto(serve(tmp_path))
    assert codes_on_paper(page, tmp_path) == []
    assert page.locator(DRAWN).count() == 0
    assert watch.complaints == []
