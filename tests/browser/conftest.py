"""A real browser for the tests: the Chromium, Chrome or Edge that the machine has."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_CHOICE = "HONOUR_ROLL_BROWSER"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "msedge")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _executable() -> str:
    chosen = os.environ.get(_CHOICE)
    for name in (chosen,) if chosen else _NAMES:
        if found := shutil.which(name):
            return found
    if chosen:
        pytest.fail(f"{_CHOICE}={chosen} is no program that can be run", pytrace=False)
    pytest.fail(
        f"no browser found: install one of {', '.join(_NAMES)}, or set {_CHOICE} to its path",
        pytrace=False,
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = _executable()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()
