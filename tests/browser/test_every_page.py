"""Every type of page fits every screen, shows where the focus is, and keeps still when asked to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.probes import (
    DESKTOP,
    FOCUSED,
    MOVING,
    PHONE,
    REMEMBER_LOOKS,
    SCREENS,
    STICKING_OUT,
)
from tests.browser.watching import Watch
from tests.site.page_types import EXAMPLE, OWN
from tests.site.trees import Build

AT_ONCE = """() => {
  const sheet = new CSSStyleSheet();  // the policy admits no style element
  sheet.replaceSync('* {transition: none !important}');
  document.adoptedStyleSheets.push(sheet);
}"""
STOPS = 15  # of the Tab key: the theme's own, and the first of ours
every_type = pytest.mark.parametrize("address", EXAMPLE.values(), ids=EXAMPLE.keys())
every_own_type = pytest.mark.parametrize("address", OWN.values(), ids=OWN.keys())


@pytest.fixture
def example(example_site: Build, serve: Callable[[Path], str]) -> str:
    return serve(example_site.site)


@pytest.fixture
def own(own_site: Build, serve: Callable[[Path], str]) -> str:
    return serve(own_site.site)


def check_that_it_fits(page: Page, watch: Watch, address: str) -> None:
    page.goto(address, wait_until="load")
    for screen in SCREENS:
        page.set_viewport_size(screen)
        assert page.evaluate(STICKING_OUT) == [], screen
    assert watch.complaints == []


@every_type
def test_a_page_fits_every_screen_and_loads_nothing_from_elsewhere(
    page: Page, watch: Watch, example: str, address: str
) -> None:
    check_that_it_fits(page, watch, example + address)


@every_own_type
def test_a_page_of_our_own_fits_every_screen_and_loads_nothing_from_elsewhere(
    page: Page, watch: Watch, own: str, address: str
) -> None:
    check_that_it_fits(page, watch, own + address)


@every_type
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_tab_key_shows_where_it_is(
    page: Page, example: str, address: str, screen: ViewportSize
) -> None:
    page.set_viewport_size(screen)
    page.emulate_media(reduced_motion="reduce")
    page.goto(example + address, wait_until="load")
    page.evaluate(AT_ONCE)
    page.evaluate(REMEMBER_LOOKS)
    wrong = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        wrong.append(page.evaluate(FOCUSED))
    assert wrong[0] == ""
    assert [complaint for complaint in wrong if complaint] == []


@every_type
def test_nothing_moves_for_who_wants_it_still(page: Page, example: str, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(example + address, wait_until="load")
    assert page.evaluate(MOVING) == []
