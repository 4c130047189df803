"""A visitor with a phone or a keyboard finds a record from the home page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.probes import PHONE
from tests.browser.watching import Watch

RECORD = "Còn dân chờ, còn giờ làm"


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
    honour = article.locator(".hr-honours").get_by_text("Được nêu trong bài")
    expect(honour).to_be_visible()
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
    page.get_by_role("main").get_by_role("listitem").get_by_role("link", name="1952").click()
    page.wait_for_url(f"{home}nam/1952/")
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
