"""The picture of a unit's lineage: words within their boxes; on phones the lists stand alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1200, "height": 900}
ADDRESSES = ("don-vi/sa-pa/", "don-vi/sa-pa/2016/", "don-vi/tinh-lao-cai/2026/")
OUTSIDE = """() => {
  const boxes = [...document.querySelectorAll(".hr-lineage rect")].map((one) => one.getBBox());
  const drawing = document.querySelector(".hr-lineage__drawing").viewBox.baseVal;
  const texts = [...document.querySelectorAll(".hr-lineage__name")];
  const within = (inner, outer) =>
    inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width &&
    inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  return [
    ...texts.filter((text) => !boxes.some((box) => within(text.getBBox(), box))),
    ...[...document.querySelectorAll(".hr-lineage text")]
      .filter((text) => !within(text.getBBox(), drawing)),
  ].map((text) => text.textContent);
}"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_word_has_its_place(page: Page, home: str, address: str) -> None:
    page.set_viewport_size(DESK)
    page.goto(home + address)
    assert page.locator(".hr-lineage__drawing").is_visible()
    page.evaluate("document.fonts.ready")
    assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_phone_shows_the_lists_alone_and_paper_the_picture(
    page: Page, home: str, address: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(home + address)
    assert page.locator(".hr-lineage__drawing").is_hidden()
    assert page.locator(".hr-periods strong").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.emulate_media(media="print")
    assert page.locator(".hr-lineage__drawing").is_visible()


def test_years_are_large_enough_for_a_thumb_and_tell_which_one_is_shown(
    page: Page, home: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{home}don-vi/sa-pa/2020/")
    assert page.locator('.hr-years [aria-current="page"]').inner_text() == "2020"
    for link in page.locator(".hr-years a").all():
        box = link.bounding_box()
        assert box is not None
        assert min(box["height"], box["width"]) >= 24
    page.get_by_role("link", name="2016", exact=True).first.click()
    page.wait_for_url("**/don-vi/sa-pa/2016/")
    assert page.locator("h1").inner_text() == "Huyện Sa Pa, năm 2016"
