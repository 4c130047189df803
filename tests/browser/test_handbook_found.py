"""The handbook is found in the box, and fits on a telephone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.searching import SearchBox
from tests.site.test_handbook import PAGES


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("chup anh", "chup-anh"),
        ("xin đồng ý", "dong-y"),
        ("may bao loi", "sua-loi"),
        ("phieu word", "phieu-word"),
        ("in sach", "in-sach"),
        ("usb", "dua-len-mang"),
    ],
)
def test_a_page_of_the_handbook_is_found_in_the_box(box: SearchBox, query: str, where: str) -> None:
    box.open()
    box.ask(query)
    found = box.items.locator("a").evaluate_all("all => all.map((a) => a.pathname)")
    assert any(address.startswith(f"/huong-dan/{where}/") for address in found)


def test_no_page_of_the_handbook_is_wider_than_a_telephone(page: Page, home: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for name in PAGES:
        page.goto(f"{home}huong-dan/{name.removesuffix('index.md').removesuffix('.md')}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
