"""Volumes on a phone: the files have the page's width, page numbers end their dotted lines."""

from __future__ import annotations

import pytest
from playwright.sync_api import FloatRect, Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
ADDRESSES = ("an-pham/", "an-pham/lam-theo-loi-bac-mau/")


def box(page: Page, selector: str) -> FloatRect:
    found = page.locator(selector).first.bounding_box()
    assert found is not None
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_files_have_the_width_of_the_page_below_cover_and_facts(
    page: Page, home: str, address: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(home + address)
    cover, facts = box(page, ".hr-booklet__cover img"), box(page, ".hr-booklet .hr-facts")
    file = box(page, ".hr-download")
    assert facts["x"] > cover["x"] + cover["width"]
    assert facts["width"] > PHONE["width"] / 2
    assert file["x"] == pytest.approx(cover["x"], abs=1)
    assert file["width"] > 0.9 * PHONE["width"]
    assert file["height"] >= 44
    assert file["y"] >= max(one["y"] + one["height"] for one in (cover, facts))


def test_a_page_number_stands_on_the_last_line_of_its_name(page: Page, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(home + ADDRESSES[1])
    lines = page.locator(".hr-ways--book > li")
    ends = []
    for n in range(lines.count()):
        name = lines.nth(n).locator("a").bounding_box()
        number = lines.nth(n).locator(".hr-count").bounding_box()
        assert name is not None
        assert number is not None
        ends.append((name["y"] + name["height"]) - (number["y"] + number["height"]))
    assert max(ends) < 10
