"""What a reader does who taps a link in Zalo or Facebook: in the narrow window of that program.

Such a window is Android's WebView: no sheet for sharing, no clipboard for pages, no second tab.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.probes import STICKING_OUT
from tests.browser.searching import SearchBox
from tests.browser.watching import Watch
from tests.site.page_types import EXAMPLE
from tests.site.trees import Build

WEBVIEW = (
    "Mozilla/5.0 (Linux; Android 13; SM-A145F Build/TP1A.220624.014; wv) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.179 Mobile Safari/537.36"
)
PROGRAMS = {
    "Zalo": (f"{WEBVIEW} Zalo android/12110667 ZaloTheme/light ZaloLanguage/vi", 360, 572),
    "Facebook": (f"{WEBVIEW} [FB_IAB/FB4A;FBAV/462.0.0.47.85;]", 360, 616),
    "Facebook on a small phone": (f"{WEBVIEW} [FB_IAB/FB4A;FBAV/462.0.0.47.85;]", 320, 480),
}
POORER = """
Object.defineProperty(navigator, 'share', {value: undefined});
Object.defineProperty(navigator, 'clipboard', {value: undefined});
window.open = () => null;
"""
RECORD = "dien-hinh/suoi-hoa/2020/bep-lua-am/"


@pytest.fixture(params=list(PROGRAMS))
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    agent, width, height = PROGRAMS[request.param]
    context = browser.new_context(
        user_agent=agent,
        viewport={"width": width, "height": height},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        locale="vi-VN",
    )
    context.add_init_script(POORER)
    yield context.new_page()
    context.close()


@pytest.fixture
def root(example_site: Build, serve: Callable[[Path], str]) -> str:
    return serve(example_site.site)


def test_a_link_opens_a_story_that_is_read_and_passed_on(
    page: Page, watch: Watch, root: str
) -> None:
    page.goto(root + RECORD)
    expect(page.locator("main h1")).to_be_in_viewport()
    page.locator("a[data-photo]").first.tap()
    expect(page.locator("dialog.hr-large")).to_be_visible()
    page.get_by_role("button", name="Đóng ảnh").tap()
    expect(page.locator("dialog.hr-large")).to_have_count(0)
    expect(page.get_by_role("button", name="Zalo, tin nhắn…")).to_be_hidden()
    page.get_by_role("button", name="Chép liên kết").tap()
    expect(page.locator(".hr-share [role=status]")).to_contain_text("liên kết")
    page.locator(".hr-share summary").tap()
    expect(page.locator(".hr-share__code img")).to_be_in_viewport()
    assert watch.complaints == []


def test_search_menu_and_lists_lead_on(page: Page, watch: Watch, root: str) -> None:
    page.goto(root + RECORD)
    page.locator("header label[for=__search]").first.tap()
    box = SearchBox(page)
    assert box.ask("to det tho cam")[0].title.startswith("Tổ dệt")
    box.items.first.locator("a").first.tap()
    page.wait_for_url("**/to-det-tho-cam/**")
    page.locator("header label[for=__drawer]").tap()
    page.locator(".md-sidebar--primary").get_by_role("link", name="Đơn vị", exact=True).tap()
    page.wait_for_url(f"{root}don-vi/")
    page.get_by_role("article").get_by_role("link", name="Thị xã Suối Hoa").first.tap()
    page.wait_for_url(f"{root}don-vi/suoi-hoa/")
    page.locator("main .hr-card__name").first.tap()
    page.wait_for_url("**/dien-hinh/**")
    assert watch.complaints == []


def test_size_of_text_and_contrast_are_within_reach(page: Page, watch: Watch, root: str) -> None:
    page.goto(root + RECORD)
    page.get_by_role("button", name="Cỡ chữ và độ tương phản").tap()
    for name in ("A+, chữ to hơn", "Tương phản cao"):
        button = page.get_by_role("button", name=name)
        expect(button).to_be_in_viewport(ratio=1)
        button.tap()
    assert page.evaluate("document.documentElement.dataset.hrContrast") == "high"
    assert page.evaluate(STICKING_OUT) == []
    assert watch.complaints == []


def test_every_type_of_page_fits_the_window(page: Page, watch: Watch, root: str) -> None:
    wide = {}
    for name, address in EXAMPLE.items():
        page.goto(root + address)
        wide[name] = page.evaluate(STICKING_OUT)
    assert {name: found for name, found in wide.items() if found} == {}
    assert watch.complaints == []
