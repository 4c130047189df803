"""Renew the pictures of the officers' handbook.

``python -m scripts.handbook_pictures [NAME …]`` writes them, or those named, as WebP to
``content/pages/huong-dan/hinh``. Terminals, files and pages are real ones of the example roll.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from honour_roll.sheets import words
from scripts.browsing import served, started_browser
from scripts.contact_sheet import save_webp
from scripts.handbook import consoles, form, papers, screens
from scripts.handbook.desk import EXAMPLE as EXAMPLE_ROLL
from scripts.handbook.desk import Desk
from scripts.machine import SetupError, say
from scripts.setup import ROOT
from tests.forms.filling import MODEL, as_bytes, blank, fill
from tests.site.page_types import EXAMPLE
from tests.site.trees import copied_tree

PICTURES = ROOT / "content" / "pages" / "huong-dan" / "hinh"
MOST_BYTES = 60_000
"""Of one picture: a page with its pictures stays below 300 KB."""
BOOKLET = "tap-1"
_PHONE, _SHARP = 390, 1.5

CONSOLES: Mapping[str, Callable[[Desk], str]] = {
    "danh-muc": consoles.menu,
    "nhap-co-loi": consoles.import_wrong,
    "nhap-dung": consoles.import_right,
    "danh-sach": consoles.list_asked,
    "hoi-dap": consoles.dialogue,
}


def console(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """A terminal's window."""
    told = consoles.mistake(desk, name) if name in consoles.MISTAKES else CONSOLES[name](desk)
    return _element(browser, screens.window("Sổ ghi danh", told), ".window")


def sketches(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """How to take a portrait, and how not to."""
    return _element(browser, screens.sketches(), ".photos")


def workbook(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """The first columns of the template, one row filled in."""
    consoles.fill_workbook(desk, consoles.PERSON)
    file = desk.folder / consoles.WORKBOOK
    cells = papers.sheet_cells(file, consoles.SHEET, "A1:H3")
    return _element(browser, screens.grid(cells, words.EXAMPLE), "table")


def form_filled(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """The form with a name and a unit."""
    return form.filled(browser, desk.content)


def form_refused(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """The form that was saved without a unit."""
    return form.refused(browser, desk.content)


def word_form(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """The first page of the form, filled in."""
    desk.put({"phieu.docx": as_bytes(fill(blank(), MODEL))})
    return papers.pdf_page(papers.office_pdf(desk.folder / "phieu.docx"), 0, 1.3)


def record(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """A record with its photo on a phone."""
    tree = copied_tree(desk.folder / "site", EXAMPLE_ROLL)
    build = tree.build()
    if build.code:
        raise SetupError(build.output)
    with served(build.site) as home, _screen(browser, _PHONE, 844) as context:
        page = context.new_page()
        page.goto(home + EXAMPLE["record"], wait_until="networkidle")
        return _picture(page.screenshot())


def book(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """Cover, contents and an entry of the booklet."""
    desk.run("book", BOOKLET)
    file = desk.folder / "an-pham" / f"{BOOKLET}-web.pdf"
    return papers.side_by_side([papers.pdf_page(file, page, 0.8) for page in (0, 4, 6)])


def folded(browser: Browser, desk: Desk, name: str) -> Image.Image:
    """Both sides of the first sheet for the office's printer."""
    desk.run("book", BOOKLET, "--profile", "office")
    file = desk.folder / "an-pham" / f"{BOOKLET}-office.pdf"
    return papers.side_by_side([papers.pdf_page(file, page, 0.7) for page in (0, 1)])


OTHERS: Mapping[str, Callable[[Browser, Desk, str], Image.Image]] = {
    "bieu-mau": form_filled,
    "bieu-mau-loi": form_refused,
    "chup-anh": sketches,
    "bang-tinh": workbook,
    "phieu-word": word_form,
    "trang-dien-hinh": record,
    "tap-sach": book,
    "to-in": folded,
}
ALL = (*CONSOLES, *consoles.MISTAKES, *OTHERS)
"""The names of all pictures."""


def main() -> int:
    """Exit status: 0 done, 1 not possible, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="python -m scripts.handbook_pictures")
    parser.add_argument("names", metavar="NAME", nargs="*", help=", ".join(ALL))
    names = parser.parse_args().names or ALL
    if unknown := set(names) - set(ALL):
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    try:
        with started_browser() as browser:
            for name in names:
                _renew(browser, name)
    except (SetupError, OSError) as error:
        print(f"handbook_pictures: {error}", file=sys.stderr)
        return 1
    return 0


def _renew(browser: Browser, name: str) -> None:
    say(f"picture {name}")
    with TemporaryDirectory() as folder:
        made = OTHERS.get(name, console)(browser, Desk(Path(folder)), name)
    save_webp(made, PICTURES / f"{name}.webp", MOST_BYTES)


def _element(browser: Browser, html: str, selector: str) -> Image.Image:
    with _screen(browser, 1000, 600) as context:
        page = context.new_page()
        page.set_content(html)
        return _picture(page.locator(selector).screenshot())


def _screen(browser: Browser, width: int, height: int) -> BrowserContext:
    size: ViewportSize = {"width": width, "height": height}
    return browser.new_context(viewport=size, device_scale_factor=_SHARP)


def _picture(png: bytes) -> Image.Image:
    with Image.open(BytesIO(png)) as picture:
        return picture.convert("RGB")


if __name__ == "__main__":
    sys.exit(main())
