"""The watch of the browser tests sees what it is there to see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.watching import Watch

BAD_PAGE = """<!doctype html><title>x</title>
<img src="khong-co.png"><script>console.log("lời"); alert("hộp")</script>
<script>throw new Error("lỗi")</script><img src="http://another.invalid/x.png">
"""


def test_the_watch_sees_everything_that_goes_wrong(
    page: Page, watch: Watch, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(BAD_PAGE, encoding="utf-8")
    page.goto(serve(tmp_path), wait_until="load")
    kinds = {complaint.partition(":")[0] for complaint in watch.complaints}
    assert kinds >= {"console", "error", "failed", "404", "another host", "dialog"}


def test_the_watch_is_silent_on_a_page_without_fault(
    page: Page, watch: Watch, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    icon = '<link rel="icon" href="data:,">'
    (tmp_path / "index.html").write_text(f"<title>x</title>{icon}<p>y", encoding="utf-8")
    page.goto(serve(tmp_path), wait_until="load")
    assert watch.complaints == []
