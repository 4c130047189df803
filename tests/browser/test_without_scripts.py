"""Without JavaScript every page is browsed and read, and nothing on it is dead."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.probes import DESKTOP, PHONE
from tests.site.page_types import EXAMPLE, OWN
from tests.site.trees import Build

PAGES = [
    *(pytest.param("example", address, id=f"example {name}") for name, address in EXAMPLE.items()),
    *(pytest.param("own", address, id=f"own {name}") for name, address in OWN.items()),
]
# The theme's menu opens by a box to tick; what stands over it are its titles.
DEAD = """() => [...document.querySelectorAll(
    'button, input, select, textarea, label, [role=button], a:not([href])')]
  .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter(e => e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().height > 1)
  .filter(e => !e.matches('label[for=__drawer], label.md-nav__title'))
  .map(e => `${e.tagName}.${e.className} ${(e.textContent || e.name).trim()}`)"""
HEADINGS = """() => [...document.querySelectorAll('main :is(h1, h2, h3, figcaption, caption)')]
  .filter(e => e.checkVisibility({visibilityProperty: true}))
  .map(e => e.textContent.replace(/\\s+/g, ' ').trim())"""
SEARCH = "tim-kiem/"


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page in which no script runs."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def homes(own_site: Build, example_site: Build, serve: Callable[[Path], str]) -> dict[str, str]:
    return {"own": serve(own_site.site), "example": serve(example_site.site)}


@pytest.mark.parametrize(("site", "address"), PAGES)
def test_nothing_on_a_page_is_dead_and_nothing_is_missing(
    plain: Page, page: Page, homes: dict[str, str], site: str, address: str
) -> None:
    for screen in (PHONE, DESKTOP):
        for one in (plain, page):
            one.set_viewport_size(screen)
            one.goto(homes[site] + address)
        assert plain.evaluate(DEAD) == []
        if address != SEARCH:
            assert plain.evaluate(HEADINGS) == page.evaluate(HEADINGS)
    assert (plain.locator("main h1").text_content() or "").strip()


def test_the_search_page_leads_to_the_lists(plain: Page, homes: dict[str, str]) -> None:
    plain.goto(homes["own"] + SEARCH)
    expect(plain.get_by_text("Tìm kiếm cần JavaScript")).to_be_visible()
    plain.get_by_role("article").get_by_role("link", name="Mục lục tên").click()
    plain.wait_for_url("**/muc-luc/")


def test_names_lead_by_their_letter_to_a_record(plain: Page, homes: dict[str, str]) -> None:
    plain.goto(homes["own"])
    plain.get_by_role("article").get_by_role("link", name="Mục lục tên").click()
    plain.wait_for_url("**/muc-luc/")
    plain.locator("article a[href*='#ca-nhan-']").first.click()
    plain.wait_for_url("**/muc-luc/#ca-nhan-*")
    plain.locator("article a[href*='dien-hinh/']").first.click()
    plain.wait_for_url("**/dien-hinh/**")
    expect(plain.locator("main h1")).to_be_visible()


def test_units_lead_through_the_times_to_their_successors(
    plain: Page, homes: dict[str, str]
) -> None:
    plain.goto(f"{homes['own']}don-vi/")
    plain.get_by_role("article").get_by_role("link", name="Thị xã Sa Pa").first.click()
    plain.wait_for_url("**/don-vi/sa-pa/")
    assert plain.locator("[data-slides] button:visible").count() == 0
    plain.get_by_role("article").get_by_role("link", name="Phường Sa Pa").first.click()
    plain.wait_for_url("**/don-vi/phuong-sa-pa*/")
    plain.locator("header label[for=__drawer]").click()
    menu = plain.locator(".md-sidebar--primary").get_by_role("link", name="Năm", exact=True)
    expect(menu).to_be_in_viewport()
    menu.click()
    plain.wait_for_url("**/nam/")


def test_a_photograph_opens_as_a_file(plain: Page, homes: dict[str, str]) -> None:
    plain.goto(f"{homes['example']}dien-hinh/suoi-hoa/2020/bep-lua-am/")
    photo = plain.locator("a[data-photo]").first
    with plain.expect_response("**/*.webp") as answer:
        photo.click()
        plain.wait_for_url("**/*.webp")
    assert answer.value.ok
