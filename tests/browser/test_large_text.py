"""Text at twice its size is read without loss, whether letters or whole pages are enlarged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.lost_text import LOST_TEXT
from tests.browser.probes import PHONE, STICKING_OUT
from tests.site.page_types import EXAMPLE, OWN
from tests.site.trees import Build

PAGES = [
    *(pytest.param("example", address, id=f"example {name}") for name, address in EXAMPLE.items()),
    *(pytest.param("own", address, id=f"own {name}") for name, address in OWN.items()),
]
USUAL, TWICE = 16, 32
ENLARGED: ViewportSize = {"width": 640, "height": 400}
"""What a window of 1280 × 800 pixels has left at twice the size."""
SIZES = "() => ['main p', 'main a', 'h1'].map(e => parseFloat(getComputedStyle("
SIZES += "document.querySelector(e)).fontSize))"
BROKEN = """<!doctype html><meta charset=utf-8><title>x</title>
<p style="height: 1em; line-height: 2; overflow: hidden">Cao<br>quá</p>
<p style="width: 2em; overflow: hidden; white-space: nowrap">Một dòng dài hơn chỗ của nó</p>
<div style="height: 4px"><b>Chồng lên</b></div><i>nhau</i>
<div style="height: 0; overflow: hidden"><p>Không còn chỗ</p></div>
<p>Bình thường, <span style="position: absolute; clip-path: inset(50%)">cho tai</span></p>"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def homes(own_site: Build, example_site: Build, serve: Callable[[Path], str]) -> dict[str, str]:
    return {"own": serve(own_site.site), "example": serve(example_site.site)}


def write_larger(page: Page, size: int) -> None:
    """As in the browser's settings: ``size`` pixels where a page asks for the usual."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})


def lost(page: Page) -> list[str]:
    found: list[str] = page.evaluate(STICKING_OUT) + page.evaluate(LOST_TEXT)
    return found


@pytest.mark.parametrize(("site", "address"), PAGES)
def test_letters_of_twice_the_size_stay_whole_on_a_phone(
    page: Page, homes: dict[str, str], site: str, address: str
) -> None:
    write_larger(page, TWICE)
    page.goto(homes[site] + address)
    assert lost(page) == []


@pytest.mark.parametrize(("site", "address"), PAGES)
def test_a_page_of_twice_the_size_stays_whole_on_a_desk(
    page: Page, homes: dict[str, str], site: str, address: str
) -> None:
    page.set_viewport_size(ENLARGED)
    page.goto(homes[site] + address)
    assert lost(page) == []


@pytest.mark.parametrize("width", [320, 360, 412])
@pytest.mark.parametrize("size", [USUAL, 20, 24, TWICE])
def test_the_name_stays_in_the_head_however_large_its_letters(
    page: Page, homes: dict[str, str], width: int, size: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    write_larger(page, size)
    page.goto(f"{homes['own']}nam/")
    assert lost(page) == []
    page.get_by_role("link", name="Sổ ghi danh").first.focus()
    held, shown = (
        page.locator(f".md-header__{part}").first.bounding_box() for part in ("title", "topic a")
    )
    assert held
    assert shown
    assert shown["height"] >= USUAL
    assert held["height"] >= shown["height"]


def test_the_letters_really_are_of_twice_the_size(page: Page, homes: dict[str, str]) -> None:
    seen = []
    for size in (USUAL, TWICE):
        write_larger(page, size)
        page.goto(f"{homes['own']}gioi-thieu/")
        seen.append(page.evaluate(SIZES))
    assert seen[1][:2] == pytest.approx([2 * size for size in seen[0][:2]])
    assert seen[1][2] >= 1.7 * seen[0][2]  # in part by the width of the screen


def test_what_is_cut_off_or_lies_upon_something_is_seen(page: Page) -> None:
    page.set_content(BROKEN)
    found = page.evaluate(LOST_TEXT)
    assert [one for one in found if one.startswith("cut off") and "quá" in one]
    assert [one for one in found if one.startswith("cut off") and "Một dòng" in one]
    assert [one for one in found if one.startswith("cut off") and "Không còn chỗ" in one]
    assert [one for one in found if one.startswith("upon") and "Chồng" in one and "nhau" in one]
    assert not [one for one in found if "cho tai" in one]
