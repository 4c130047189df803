"""A real browser for the tests: the Chromium, Chrome or Edge that the machine has."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.watching import Watch
from tests.site.sites import example_site as example_site
from tests.site.sites import harmless_site as harmless_site
from tests.site.sites import hostile_site as hostile_site
from tests.site.sites import own_site as own_site

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


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: the browser's side is what the tests watch."""


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that leaves before it has read all."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on 127.0.0.1 until the tests end, and gives its address."""
    with ExitStack() as running:
        addresses: dict[Path, str] = {}

        def serve(folder: Path) -> str:
            if folder not in addresses:
                handler = partial(_QuietHandler, directory=folder)
                server = running.enter_context(_QuietServer(("127.0.0.1", 0), handler))
                threading.Thread(target=server.serve_forever, daemon=True).start()
                running.callback(server.shutdown)
                addresses[folder] = f"http://127.0.0.1:{server.server_port}/"
            return addresses[folder]

        yield serve


@pytest.fixture
def watch(page: Page) -> Watch:
    """Watches ``page`` from before its first request."""
    return Watch(page)
