"""The machine's browser, and a server of built sites for it: for tests and screenshots."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from scripts.machine import SetupError, find_browser

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def started_browser() -> Iterator[Browser]:
    """The browser that the set-up found; ``SetupError`` where there is none."""
    program = find_browser()
    if program is None:
        raise SetupError("no browser found: run 'python -m scripts.setup test'")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def served(
    folder: Path, handler: Callable[..., SimpleHTTPRequestHandler] | None = None
) -> Iterator[str]:
    """The address on 127.0.0.1 at which ``folder`` is served meanwhile.

    Along with each file goes what the site's own ``_headers`` says, as from a host that reads it,
    unless another ``handler`` answers.
    """
    server = _QuietServer(("127.0.0.1", 0), partial(handler or _QuietHandler, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _headers_of(folder: str) -> list[list[str]]:
    file = Path(folder, "_headers")
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return [line.strip().split(": ", 1) for line in lines if line.startswith("  ")]


class _QuietHandler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        for name, value in _headers_of(self.directory):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: the browser's side is what matters."""


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that leaves before it has read all."""
