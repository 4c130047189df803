"""The form in the browser, as it is on an officer's machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from honour_roll.rules import check_content
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.files import told
from honour_roll.web_form.program import program
from honour_roll.web_form.server import FormServer
from scripts.machine import SetupError

_NEW = "#/collections/individual/new"
_PATIENCE = 20_000


def filled(browser: Browser, content: Path) -> Image.Image:
    """A new person with name and unit."""
    with _opened(browser, content) as page:
        _name(page)
        _type(page, "Đơn vị", "thi xa suoi hoa")
        page.keyboard.press("Enter")
        page.get_by_label("Tên").first.scroll_into_view_if_needed()
        return _picture(page)


def refused(browser: Browser, content: Path) -> Image.Image:
    """The same without a unit, saved."""
    with _opened(browser, content) as page:
        _name(page)
        page.get_by_role("button", name="Lưu", exact=True).click()
        page.get_by_text("Lưu vào Sổ trên máy này").click()
        page.get_by_text("Chưa ghi mục “Đơn vị”.").first.scroll_into_view_if_needed()
        return _picture(page)


@contextmanager
def _opened(browser: Browser, content: Path) -> Iterator[Page]:
    cms = program()
    if cms is None:
        raise SetupError("the form's program is missing: run 'python -m scripts.setup test'")
    roll = check_content(content)[0]
    server = FormServer(Desk(content), cms, lambda: told(roll, None))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with browser.new_context(viewport={"width": 780, "height": 620}) as context:
            page = context.new_page()
            page.set_default_timeout(_PATIENCE)
            page.goto(f"{server.address}{_NEW}")
            page.get_by_label("Đơn vị", exact=True).wait_for()
            yield page
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _name(page: Page) -> None:
    _type(page, "Tên", "Lò Thị Mẫu")


def _type(page: Page, label: str, text: str) -> None:
    """As a person does: the CMS keeps an eye on the cursor."""
    page.get_by_label(label).first.click()
    page.keyboard.type(text)


def _picture(page: Page) -> Image.Image:
    with Image.open(BytesIO(page.screenshot(animations="disabled"))) as picture:
        return picture.convert("RGB")
