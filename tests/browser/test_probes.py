"""What is asked of every page in the browser finds what it is there to find."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.probes import FOCUSED, MOVING, PHONE, REMEMBER_LOOKS, STICKING_OUT
from tests.site.baseline import Allowance, Finding, idle, unexplained


def tabbed(page: Page, html: str) -> str | None:
    """What is wrong with the first stop of the Tab key on a page."""
    page.set_content(html)
    page.evaluate(REMEMBER_LOOKS)
    page.keyboard.press("Tab")
    found: str | None = page.evaluate(FOCUSED)
    return found


@pytest.mark.parametrize(
    "style",
    [
        "",
        "a:focus {outline: none; border-bottom: 1px solid}",
        "a:focus {outline: none} p:focus-within {background: #eee}",
        "a:focus {outline: none} a:focus::after {content: ''; box-shadow: 0 0 2px red}",
    ],
)
def test_a_mark_at_or_around_the_focus_is_seen(page: Page, style: str) -> None:
    assert tabbed(page, f"<style>{style}</style><p><a href='#'>x</a>") == ""


def test_focus_without_a_mark_is_found(page: Page) -> None:
    found = tabbed(page, "<style>a:focus {outline: none}</style><p><a href='#'>x</a>")
    assert found == "looks the same: A. x"


@pytest.mark.parametrize("style", ["position: fixed; left: -99px", "opacity: 0; height: 0"])
def test_focus_outside_the_screen_is_found(page: Page, style: str) -> None:
    found = tabbed(page, f"<a href='#' style='display: block; overflow: clip; {style}'>x</a>")
    assert found == "is not on the screen: A. x"


@pytest.mark.parametrize(
    ("style", "expected"),
    [("", "looks the same: LABEL. x"), ("input:focus + label {outline: 1px solid}", "")],
)
def test_a_label_shows_the_focus_of_its_hidden_box(page: Page, style: str, expected: str) -> None:
    hidden = "input {width: 0; height: 0; margin: 0; opacity: 0; appearance: none}"
    html = f"<style>{hidden} {style}</style><input type='checkbox'><label>x</label>"
    assert tabbed(page, html) == expected


def test_a_page_without_a_stop_has_no_focus(page: Page) -> None:
    assert tabbed(page, "<p>x") is None


@pytest.mark.parametrize(
    "style",
    [
        "p {transition: color 0.2s}",
        "p::after {content: ''; transition: all 100ms 0s, color 0s}",
        "@keyframes k {to {top: 0}} p {animation: k 2s}",
        "html {scroll-behavior: smooth}",
    ],
)
def test_what_moves_is_found(page: Page, style: str) -> None:
    page.set_content(f"<style>{style}</style><p>x")
    assert len(page.evaluate(MOVING)) == 1


def test_what_keeps_still_is_not_found(page: Page) -> None:
    page.set_content("<style>p {transition: color 0.01ms; animation: none 2s}</style><p>x")
    assert page.evaluate(MOVING) == []


def test_what_is_wider_than_the_screen_is_found(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.set_content("<body style='margin: 0'><div class='wide' style='width: 361px'>x</div>")
    assert page.evaluate(STICKING_OUT) == ["DIV.wide", "the page scrolls sideways"]


def test_what_scrolls_by_itself_may_be_wide_inside(page: Page) -> None:
    page.set_viewport_size(PHONE)
    wide = "<div style='width: 999px'>x</div><svg viewBox='0 0 9 9'><rect x='8' width='9'/></svg>"
    page.set_content(f"<body style='margin: 0'><div style='overflow-x: auto'>{wide}</div>")
    assert page.evaluate(STICKING_OUT) == []


def test_the_baseline_allows_what_it_names_and_no_more() -> None:
    drawer = Finding("home", "valid-id", "#__drawer", "starts with _")
    ours = [Finding(page, "valid-id", "#1", "starts with 1") for page in ("home", "unit")]
    allowed = [Allowance("valid-id", "#__*", "…"), Allowance("long-title", "*", "…")]
    assert unexplained([drawer, *ours], allowed) == ["valid-id: #1: starts with 1 [home; unit]"]
    assert idle([drawer, *ours], allowed) == ["long-title at *"]
