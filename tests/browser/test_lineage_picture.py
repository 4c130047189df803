"""The picture of a unit's lineage: words within their boxes, one drawing for each width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
ADDRESSES = ("don-vi/sa-pa/", "don-vi/sa-pa/2016/", "don-vi/tinh-lao-cai/2026/")
OUTSIDE = """() => {
  const shown = [...document.querySelectorAll(".hr-lineage__drawing")]
    .find((one) => one.checkVisibility());
  const boxes = [...shown.querySelectorAll("rect")].map((one) => one.getBBox());
  const drawing = shown.viewBox.baseVal;
  const texts = [...shown.querySelectorAll(".hr-lineage__name")];
  const within = (inner, outer) =>
    inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width &&
    inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
  return [
    ...texts.filter((text) => !boxes.some((box) => within(text.getBBox(), box))),
    ...[...shown.querySelectorAll("text")]
      .filter((text) => !within(text.getBBox(), drawing)),
  ].map((text) => text.textContent);
}"""


def shown(page: Page) -> list[bool]:
    """Which of a page's drawings are: the wide one, then that for a phone."""
    return [one.is_visible() for one in page.locator(".hr-lineage__drawing").all()]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("width", [320, 360, 390, 768, 1280])
def test_every_word_has_its_place(page: Page, home: str, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(home + address)
    assert shown(page) == [width >= 720, width < 720]
    page.evaluate("document.fonts.ready")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".hr-periods strong").first.is_visible()
    page.emulate_media(media="print")
    assert shown(page) == [True, False]


def test_a_drawing_of_one_column_is_the_same_on_a_phone(page: Page, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{home}don-vi/tinh-quang-ninh/")
    assert shown(page) == []
    page.goto(f"{home}don-vi/tinh-thai-nguyen/2020/")
    assert shown(page) == [False, True]


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
