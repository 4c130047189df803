"""The head of every page: its name, its switches and its search, whatever the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.probes import PHONE
from tests.site.trees import REPOSITORY, plain_tree

SIGN_IN_BUTTON = """() => {
  const label = document.querySelector('.md-header__option label:not([hidden])');
  const [held, sign] = [label, label.querySelector('svg')].map(e => e.getBoundingClientRect());
  return (sign.top + sign.bottom - held.top - held.bottom) / 2;
}"""
SWITCH = """() => {
  const {activeElement: at} = document, label = at.nextElementSibling;
  const {outlineStyle, outlineWidth} = getComputedStyle(label);
  return [at.getAttribute('aria-label'), !label.hidden && label.getBoundingClientRect().width > 20,
    outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2];
}"""
ROOM = """() => {
  const box = document.querySelector('.md-search__input'), style = getComputedStyle(box);
  return box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
}"""
UPON_TYPED = """() => {
  const box = document.querySelector('.md-search__input'), style = getComputedStyle(box);
  const left = box.getBoundingClientRect().left + parseFloat(style.paddingLeft);
  const right = box.getBoundingClientRect().right - parseFloat(style.paddingRight);
  return [...document.querySelectorAll('.md-search__form svg')].map(e => e.getBoundingClientRect())
    .filter(sign => sign.width && sign.right > left && sign.left < right).length;
}"""
NAME = """() => {
  const link = document.querySelector('.md-header__topic a');
  const [held, name] = [link.closest('.md-header__title'), link].map(
    e => e.getBoundingClientRect());
  return link.scrollHeight <= link.clientHeight + 1 && link.scrollWidth <= link.clientWidth + 1
    && name.height <= held.height && name.right <= held.right + 1;
}"""
DARK, LIGHT = "Chuyển sang nền tối", "Chuyển sang nền sáng"
Scheme = Literal["dark", "light"]


@pytest.mark.parametrize(
    ("scheme", "names"), [("dark", [LIGHT, DARK, LIGHT]), ("light", [DARK, LIGHT, DARK])]
)
def test_by_tab_the_switch_of_colours_has_its_name_and_ring_from_the_first_visit_on(
    browser: Browser, home: str, scheme: Scheme, names: list[str]
) -> None:
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{home}nam/")
    seen = []
    for _ in names:
        page.wait_for_selector(".md-header__option label:not([hidden])")
        page.get_by_role("button", name="Cỡ chữ và độ tương phản").focus()
        page.keyboard.press("Tab")
        seen.append(page.evaluate(SWITCH))
        page.keyboard.press("Space")
        page.reload()
    context.close()
    assert seen == [[name, True, True] for name in names]


def test_the_sign_of_the_colours_stays_in_the_middle_of_its_button(page: Page, home: str) -> None:
    page.goto(f"{home}nam/")
    for _ in range(3):
        page.locator(".md-header__option label:not([hidden])").click()
        assert abs(page.evaluate(SIGN_IN_BUTTON)) <= 1


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("size", [16, 24, 32])
def test_the_search_has_room_for_words_however_large_the_letters(
    page: Page, home: str, width: int, size: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
    page.goto(f"{home}nam/")
    page.locator("header nav > label[for=__search]").click()
    page.keyboard.type("nguyen")
    assert page.evaluate(ROOM) >= width / 2
    assert page.evaluate(UPON_TYPED) == 0


def test_the_menu_shows_the_whole_ring_and_gives_the_focus_back(page: Page, home: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{home}nam/")
    page.keyboard.press("Tab")  # so that what follows is by keyboard
    link = page.locator(".md-nav--primary .md-nav__link", has_text="Trang chủ")
    link.focus()
    expect(link).to_be_in_viewport(ratio=1)
    assert link.evaluate(
        "e => { const {outlineOffset, outlineWidth} = getComputedStyle(e);"
        " return parseFloat(outlineOffset) + parseFloat(outlineWidth) <= 0; }"
    )
    page.keyboard.press("Escape")
    expect(page.locator("header label[for=__drawer]")).to_be_focused()
    expect(link).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(".md-header__topic a")).to_be_focused()


@pytest.mark.parametrize(
    "name", ["Sổ ghi danh (dữ liệu minh hoạ)", "Sổ ghi danh điển hình tiên tiến xã Mẫu Thượng"]
)
def test_a_long_name_is_whole_on_a_phone(
    page: Page, serve: Callable[[Path], str], tmp_path: Path, name: str
) -> None:
    tree = plain_tree(tmp_path)
    theme = yaml.safe_load((REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8"))["theme"]
    tree.configure(site_name=name, theme=theme)
    assert tree.build().code == 0
    page.set_viewport_size(PHONE)
    page.goto(serve(tree.site))
    page.evaluate("document.fonts.ready")
    assert page.locator(".md-header__option label:not([hidden])").count() == 1
    assert page.evaluate(NAME)
