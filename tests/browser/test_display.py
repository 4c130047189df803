"""The size of text and the contrast, chosen in the header: what changes, and what is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.probes import PHONE, STICKING_OUT
from tests.browser.test_axe import PLAIN, axed_page
from tests.site.page_types import EXAMPLE
from tests.site.trees import Build

OPEN = "Cỡ chữ và độ tương phản"
SIZE = "() => parseFloat(getComputedStyle(document.documentElement).fontSize)"
ENHANCED = """async scheme => {
  document.body.setAttribute('data-md-color-scheme', scheme);
  const {violations} = await axe.run(document, {
    runOnly: {type: 'rule', values: ['color-contrast-enhanced']}, resultTypes: ['violations'],
  });
  return violations.flatMap(({nodes}) => nodes.map(
    node => node.target.flat().join(' ') + ' ' + node.failureSummary.split('\\n')[1].trim()));
}"""
KEPT = """
localStorage.setItem("hr-display", JSON.stringify({text: %s, contrast: "%s"}));
"""


def choose(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def test_the_text_grows_and_shrinks_within_bounds_and_goes_back(page: Page, home: str) -> None:
    page.goto(home)
    usual = page.evaluate(SIZE)
    choose(page, OPEN)
    seen = []
    for _ in range(4):
        page.get_by_role("button", name="A+, chữ to hơn").press("Enter")
        seen.append(page.evaluate(SIZE) / usual)
    assert seen == pytest.approx([1.15, 1.3, 1.5, 1.5], rel=0.01)
    expect(page.locator(".hr-display [role=status]")).to_have_text("Cỡ chữ to nhất")
    expect(page.get_by_role("button", name="A+, chữ to hơn")).to_have_attribute(
        "aria-disabled", "true"
    )
    choose(page, "A, cỡ chữ thường")
    assert page.evaluate(SIZE) == pytest.approx(usual)
    for _ in range(2):
        page.get_by_role("button", name="A−, chữ nhỏ hơn").press("Enter")
    assert page.evaluate(SIZE) / usual == pytest.approx(0.9, rel=0.01)


def test_what_was_chosen_stays_on_the_next_page(page: Page, home: str) -> None:
    page.goto(home)
    usual = page.evaluate(SIZE)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    choose(page, OPEN)
    choose(page, "A+, chữ to hơn")
    choose(page, "Tương phản cao")
    page.goto(f"{home}don-vi/sa-pa/", wait_until="commit")
    page.wait_for_selector("body", state="attached")
    # Before any script of the body has run.
    assert page.evaluate("document.documentElement.dataset.hrText") == "1"
    page.wait_for_load_state()
    assert page.evaluate(SIZE) / usual == pytest.approx(1.15, rel=0.01)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != paper
    choose(page, OPEN)
    contrast = page.get_by_role("button", name="Tương phản cao")
    expect(contrast).to_have_attribute("aria-pressed", "true")
    contrast.click()
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == paper


def test_the_panel_works_by_keyboard_alone(page: Page, home: str) -> None:
    page.goto(home)
    opener = page.get_by_role("button", name=OPEN)
    opener.focus()
    page.keyboard.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="A−, chữ nhỏ hơn")).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(page.locator(".hr-display__panel")).to_be_hidden()
    page.keyboard.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
    expect(page.locator(".hr-display__panel")).to_be_hidden()


def test_a_reader_whose_system_asks_for_contrast_gets_it_until_it_is_switched_off(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto(home)
    assert page.evaluate("document.documentElement.dataset.hrContrast") == "high"
    choose(page, OPEN)
    choose(page, "Tương phản cao")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.hrContrast") == "normal"
    context.close()


@pytest.mark.parametrize("kept", ["{", "[]", "null", '{"text": "x", "contrast": 7}', '"lạ"'])
def test_a_page_stands_whatever_the_browser_kept(page: Page, home: str, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('hr-display', {kept!r})")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(home)
    choose(page, OPEN)
    choose(page, "A+, chữ to hơn")
    assert page.evaluate("document.documentElement.dataset.hrText") == "1"
    assert errors == []


def test_without_scripts_no_switch_is_shown_that_would_do_nothing(
    browser: Browser, home: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(home)
    expect(page.locator(".hr-display")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("address", EXAMPLE.values(), ids=EXAMPLE.keys())
def test_no_page_is_wider_than_a_phone_at_the_largest_text(
    page: Page, serve: Callable[[Path], str], example_site: Build, address: str
) -> None:
    page.add_init_script(KEPT % (3, "normal"))
    page.set_viewport_size(PHONE)
    page.goto(serve(example_site.site) + address)
    assert page.evaluate(STICKING_OUT) == []


def test_high_contrast_is_seven_to_one_on_every_kind_of_page(
    browser: Browser, serve: Callable[[Path], str], example_site: Build
) -> None:
    home = serve(example_site.site)
    found = []
    with axed_page(browser) as page:
        page.add_init_script(KEPT % (0, "high"))
        page.set_viewport_size(PHONE)
        for name, address in EXAMPLE.items():
            page.goto(home + address)
            page.add_style_tag(content=PLAIN)
            for scheme in ("default", "slate"):
                found += [f"{name} {scheme} {node}" for node in page.evaluate(ENHANCED, scheme)]
    assert not found, "\n".join(found)
