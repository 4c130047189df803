"""A visitor with a phone finds a record from the home page, and every page fits the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.watching import Watch
from tests.site.trees import Build

PHONE: ViewportSize = {"width": 360, "height": 740}
SMALL_PHONE: ViewportSize = {"width": 320, "height": 640}
RECORD = "Còn dân chờ, còn giờ làm"
PAGES = {
    "home": "",
    "units": "don-vi/",
    "unit": "don-vi/sa-pa/",
    "unit with most figures": "don-vi/lai-chau/",
    "unit and year": "don-vi/sa-pa/2020/",
    "record": "dien-hinh/viet-nam/1952/cu-chinh-lan/",
    "record with a long name": "dien-hinh/sa-pa/2020/nang-cao-hieu-qua-sinh-hoat-chi-bo/",
    "years": "nam/",
    "year": "nam/2020/",
    "kinds": "doi-tuong/",
    "kind": "doi-tuong/mo-hinh/",
    "rules": "cach-tinh/",
    "report": "bao-sai-sot/",
    "not found": "404.html",
}
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    const hidden = !e.checkVisibility({visibilityProperty: true}) || box.width < 2;
    const clipped = e.closest('.md-sidebar, .md-search, .md-overlay, .md-header__title');
    return !hidden && !clipped && (box.right > width + 0.5 || box.left < -0.5);
  });
  return out.map(e => e.tagName + '.' + e.className).concat(
    document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : []);
}"""


@pytest.fixture
def home(own_site: Build, serve: Callable[[Path], str]) -> str:
    return serve(own_site.site)


def test_home_leads_to_unit_year_and_record_on_a_phone(page: Page, watch: Watch, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(home)
    article = page.get_by_role("main")

    article.get_by_role("link", name="Thị xã Sa Pa", exact=True).click()
    page.wait_for_url(f"{home}don-vi/sa-pa/")
    expect(article.get_by_role("heading", level=1)).to_have_text("Thị xã Sa Pa")
    expect(article.get_by_role("cell", name="488")).to_be_visible()

    article.get_by_role("rowheader", name="2020").get_by_role("link").click()
    page.wait_for_url(f"{home}don-vi/sa-pa/2020/")

    article.get_by_role("link", name=RECORD).click()
    page.wait_for_url(f"{home}dien-hinh/sa-pa/2020/con-dan-cho-con-gio-lam/")
    expect(article.get_by_role("heading", level=1)).to_have_text(RECORD)
    expect(article.get_by_text("Được nêu trong bài")).to_be_visible()
    expect(article.get_by_role("link", name="Sửa trang này")).to_be_visible()

    crumbs = page.get_by_role("navigation", name="Đường dẫn")
    crumbs.get_by_role("link", name="Trang chủ").click()
    page.wait_for_url(home)
    assert watch.complaints == []


def test_the_menu_of_a_phone_leads_to_the_years(page: Page, watch: Watch, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{home}dien-hinh/viet-nam/1952/la-van-cau/")
    page.locator("header label[for=__drawer]").click()
    menu = page.locator(".md-sidebar--primary")
    link = menu.get_by_role("link", name="Năm", exact=True)
    expect(link).to_be_in_viewport()
    link.click()
    page.wait_for_url(f"{home}nam/")
    page.get_by_role("main").get_by_role("link", name="Năm 1952").click()
    page.wait_for_url(f"{home}nam/1952/")
    assert watch.complaints == []


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES.keys())
def test_no_page_is_wider_than_a_phone_or_loads_from_elsewhere(
    page: Page, watch: Watch, home: str, address: str
) -> None:
    page.goto(home + address, wait_until="load")
    for size in (PHONE, SMALL_PHONE):
        page.set_viewport_size(size)
        assert page.evaluate(STICKING_OUT) == []
    assert watch.complaints == []


@pytest.mark.parametrize("address", ["", "don-vi/sa-pa/", "dien-hinh/viet-nam/1952/la-van-cau/"])
def test_the_skip_link_leads_past_the_menu_by_keyboard(
    page: Page, watch: Watch, home: str, address: str
) -> None:
    page.goto(home + address)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_contain_class("md-skip")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_have_count(1)
    expect(page.locator("h1:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert watch.complaints == []
