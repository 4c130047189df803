"""A slideshow as a test drives it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.watching import Watch
from tests.site.trees import Build

LIST = "don-vi/suoi-hoa/"
THANKS = "Trân trọng cảm ơn"
READY = "Đã sẵn sàng, không cần mạng"
SHUT_IN = """() => {
  const box = document.querySelector('.hr-slide__text');
  const out = [...box.querySelectorAll('.hr-slide__words > *')].filter(e => {
    const {top, right, bottom, left} = e.getBoundingClientRect();
    return top < 0 || left < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
  }).map(e => e.className);
  if (box.scrollHeight > box.clientHeight) out.push('words are taller than their room');
  if (box.scrollWidth > box.clientWidth) out.push('words are wider than their room');
  return out;
}"""
"""The words of a slide that are cut off or stick out of the screen."""


class Slideshow:
    """The slideshow of the first list on a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.button = page.get_by_role("button", name="Trình chiếu", exact=True).first
        self.dialog = page.get_by_role("dialog", name="Trình chiếu:")
        self.screen = page.locator(".hr-show")
        self.slide = page.locator(".hr-slide")
        self.name = self.slide.locator(".hr-slide__name")
        self.count = page.locator(".hr-show__count")
        self.ready = page.locator(".hr-show__ready")
        self.note = page.locator(".hr-show__note")
        self.status = page.locator(".hr-show__status")
        self.help = page.locator(".hr-show__help")
        self.photo = self.slide.locator("img")

    def control(self, name: str | re.Pattern[str]) -> Locator:
        """A button of the bar."""
        return self.page.get_by_role("toolbar").get_by_role("button", name=name)

    def open(self, address: str) -> Slideshow:
        """Go to a list and start its show."""
        self.page.goto(address)
        self.button.click()
        expect(self.dialog).to_be_visible()
        return self

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def at(self) -> str:
        """The number of the slide and of all, as shown: ``2/7``."""
        return self.count.text_content() or ""

    def go(self, number: int) -> None:
        self.press(*str(number), "Enter")
        expect(self.count).to_have_text(re.compile(rf"^{number}/"))

    def walk(self) -> Iterator[str]:
        """Every slide's name, from the one that is shown to the last."""
        total = int(self.at().partition("/")[2])
        while True:
            yield self.name.text_content() or ""
            if self.at() == f"{total}/{total}":
                return
            self.press("ArrowRight")


@pytest.fixture(scope="session")
def site(example_site: Build, serve: Callable[[Path], str]) -> str:
    """The address of the example site."""
    return serve(example_site.site)


@pytest.fixture
def show(page: Page, watch: Watch, site: str) -> Slideshow:
    """A show of five entries, one with a photo, just opened."""
    return Slideshow(page).open(site + LIST)
