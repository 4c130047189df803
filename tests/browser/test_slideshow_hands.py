"""A slideshow obeys keys, presenters' remote controls, the mouse and fingers, alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.slideshow import LIST, Slideshow
from tests.browser.slideshow import show as show
from tests.browser.slideshow import site as site

NEXT = ["ArrowRight", "ArrowDown", "PageDown", "Enter", "Space", "n", "N"]
BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"]
TOUCH = """([from, to]) => {
  const stage = document.querySelector('.hr-show__stage');
  for (const [name, clientX] of [['pointerdown', from], ['pointerup', to]]) {
    stage.dispatchEvent(new PointerEvent(name,
      {clientX, clientY: 300, pointerType: 'touch', isPrimary: true, bubbles: true}));
  }
}"""


def test_keys_go_on_and_back(show: Slideshow) -> None:
    for key in NEXT:
        show.press("Home", "ArrowRight", key)
        assert (key, show.at()) == (key, "3/7")
    for key in BACK:
        show.press("End", "ArrowLeft", key)
        assert (key, show.at()) == (key, "5/7")


def test_keys_jump_to_the_ends_and_to_a_number(show: Slideshow) -> None:
    found = []
    for keys in (
        ["End"],
        ["Home"],
        ["5", "Enter"],
        ["F5"],
        ["Shift+F5"],
        ["9", "9", "Enter"],
        ["0", "Enter"],
    ):
        show.press(*keys)
        found.append(show.at())
    # Zero is no slide's number, so that Enter goes on as ever; but there is nothing after the last.
    assert found == ["7/7", "1/7", "5/7", "1/7", "1/7", "7/7", "7/7"]


def test_a_number_that_is_begun_is_shown_and_can_be_dropped(show: Slideshow) -> None:
    show.press("4")
    expect(show.note).to_have_text("Đến trang chiếu 4: bấm Enter")
    show.press("ArrowRight", "Enter")
    assert show.at() == "3/7"


def test_keys_of_the_show_reach_nothing_else_on_the_page(show: Slideshow, site: str) -> None:
    show.page.evaluate("addEventListener('keydown', e => (window.heard ??= []).push(e.key))")
    show.press("n", "p", "f", "f", "s", "/", "F5", "ArrowDown", "Tab")
    assert show.page.evaluate("window.heard ?? []") == []
    assert show.page.url == site + LIST
    expect(show.dialog).to_be_visible()


def test_keys_with_control_stay_the_browsers(show: Slideshow) -> None:
    show.press("Control+a", "Control+ArrowRight", "Alt+n")
    assert show.at() == "1/7"
    expect(show.control("Tự chuyển")).to_have_attribute("aria-pressed", "false")


def test_a_vietnamese_input_method_does_not_disturb(show: Slideshow) -> None:
    """Typing A twice, UniKey sends A, Backspace and Â."""
    show.press("ArrowRight", "ArrowRight", "a")
    expect(show.control("Tự chuyển")).to_have_attribute("aria-pressed", "true")
    show.press("Backspace")
    show.page.evaluate("dispatchEvent(new KeyboardEvent('keydown', {key: 'â'}))")
    expect(show.control("Tự chuyển")).to_have_attribute("aria-pressed", "false")
    assert show.at() == "3/7"
    show.press("ArrowRight", "Backspace")
    assert show.at() == "3/7"


@pytest.mark.parametrize("key", ["b", "."])
def test_the_screen_goes_black_and_comes_back_where_it_was(show: Slideshow, key: str) -> None:
    show.press("ArrowRight", key)
    expect(show.screen).to_have_attribute("data-black", "")
    expect(show.status).to_have_text("Màn hình đen")
    show.press("ArrowRight")
    expect(show.screen).not_to_have_attribute("data-black", "")
    assert show.at() == "2/7"
    show.press(key)
    show.page.mouse.click(900, 300)
    expect(show.screen).not_to_have_attribute("data-black", "")
    assert show.at() == "2/7"


def test_help_lists_the_keys_and_escape_closes_only_help(show: Slideshow) -> None:
    # In full screen Escape would end the show.
    show.page.wait_for_function("() => document.fullscreenElement !== null")
    show.press("f")
    show.page.wait_for_function("() => document.fullscreenElement === null")
    show.press("?")
    expect(show.help).to_contain_text("Màn hình đen")
    close = show.help.get_by_role("button", name="Đóng")
    expect(close).to_be_focused()
    show.press("ArrowRight")
    assert show.at() == "1/7"
    show.press("?")
    expect(show.help).to_be_hidden()
    show.control("Phím tắt").click()
    close.click()
    expect(show.help).to_be_hidden()
    show.press("?", "Escape")
    expect(show.help).to_be_hidden()
    show.press("ArrowRight")
    assert show.at() == "2/7"


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_leaving_gives_the_focus_back(show: Slideshow, way: str) -> None:
    if way == "Escape":
        show.press("Escape")
    else:
        show.control("Thoát").click()
    expect(show.dialog).to_have_count(0)
    expect(show.button).to_be_focused()
    assert show.page.evaluate("document.fullscreenElement") is None
    show.press("Enter")
    expect(show.dialog).to_be_visible()
    assert show.at() == "1/7"


def test_clicks_go_on_and_at_the_left_edge_back(show: Slideshow) -> None:
    width = 1280
    for x in (width * 0.9, width * 0.5, width * 0.3, width * 0.1):
        show.page.mouse.click(x, 300)
    assert show.at() == "3/7"


def test_after_a_click_on_a_button_the_space_bar_goes_on(show: Slideshow) -> None:
    show.control("Lặp lại").click()
    show.press("Space")
    assert show.at() == "2/7"
    expect(show.control("Lặp lại")).to_have_attribute("aria-pressed", "true")


def test_buttons_work_from_the_keyboard(show: Slideshow) -> None:
    show.control("Trang chiếu sau").focus()
    show.press("Enter", "Space")
    assert show.at() == "3/7"
    show.control("Trang chiếu trước").focus()
    show.press("Enter")
    assert show.at() == "2/7"


def test_swipes_go_on_and_back(show: Slideshow) -> None:
    found = []
    for way in ([600, 300], [600, 500], [600, 580], [300, 600]):
        show.page.evaluate(TOUCH, way)
        found.append(show.at())
    assert found == ["2/7", "3/7", "3/7", "2/7"]


def test_the_focus_stays_in_the_show(show: Slideshow) -> None:
    for _ in range(12):
        show.press("Tab")
        assert show.page.evaluate(
            "document.activeElement === document.body"
            " || document.querySelector('.hr-show').contains(document.activeElement)"
        )
    show.press("Shift")
    show.page.evaluate("document.activeElement.blur()")
    show.press("PageDown")
    assert show.at() == "2/7"


def test_full_screen_is_taken_kept_or_done_without(page: Page, site: str) -> None:
    full = "document.fullscreenElement?.className ?? ''"
    show = Slideshow(page).open(site + LIST)
    page.wait_for_function(f"() => ({full}) === 'hr-show'")
    show.press("f")
    page.wait_for_function(f"() => ({full}) === ''")
    expect(show.dialog).to_be_visible()
    show.press("f")
    page.wait_for_function(f"() => ({full}) === 'hr-show'")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.evaluate("document.exitFullscreen()")  # what a browser does at Esc
    expect(show.dialog).to_have_count(0)

    page.add_init_script("Element.prototype.requestFullscreen = () => Promise.reject(new Error())")
    show = Slideshow(page).open(site + LIST)
    show.press("ArrowRight")
    assert show.at() == "2/7"


def test_a_show_that_its_address_started_fills_the_screen_at_the_first_key(
    page: Page, site: str
) -> None:
    page.goto(f"{site}{LIST}#trinh-chieu")
    expect(Slideshow(page).dialog).to_be_visible()
    assert page.evaluate("document.fullscreenElement") is None
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.fullscreenElement !== null")
