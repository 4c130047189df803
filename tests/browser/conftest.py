"""A real browser for the tests: the Chromium, Chrome or Edge that the machine has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from scripts.browsing import served, started_browser
from tests.browser.officer_form import form as form
from tests.browser.searching import SearchBox
from tests.browser.watching import Watch
from tests.site.sites import example_site as example_site
from tests.site.sites import harmless_site as harmless_site
from tests.site.sites import hostile_site as hostile_site
from tests.site.sites import own_site as own_site
from tests.site.trees import Build


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with started_browser() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Without its policy where pages are hostile: nothing may run in an old browser either."""
    context = browser.new_context(bypass_csp="hostile_site" in request.fixturenames)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on 127.0.0.1 until the tests end, and gives its address."""
    with ExitStack() as running:
        addresses: dict[Path, str] = {}

        def serve(folder: Path) -> str:
            if folder not in addresses:
                addresses[folder] = running.enter_context(served(folder))
            return addresses[folder]

        yield serve


@pytest.fixture
def watch(page: Page) -> Watch:
    """Watches ``page`` from before its first request."""
    return Watch(page)


@pytest.fixture
def home(own_site: Build, serve: Callable[[Path], str]) -> str:
    """The address of the repository's own site."""
    return serve(own_site.site)


@pytest.fixture
def box(page: Page, home: str) -> SearchBox:
    """The search box on a page of the repository's own site."""
    page.goto(f"{home}don-vi/sa-pa/")
    return SearchBox(page)
