"""The form as an officer uses it, against the server on this machine: nothing leaves it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import FilePayload, Page, expect

from honour_roll.problems import Problem
from honour_roll.rules import check_content
from honour_roll.web_form.desk import Desk
from honour_roll.web_form.files import told
from honour_roll.web_form.program import program
from honour_roll.web_form.server import FormServer

EXAMPLE = Path(__file__).resolve().parents[1] / "content"


class Form:
    """The form as an officer uses it; ``root`` is the content folder that it writes to."""

    def __init__(self, page: Page, server: FormServer, root: Path) -> None:
        self.page, self.server, self.root = page, server, root
        self.hosts: set[str] = set()
        self.asked: list[str] = []
        self.reports: list[str] = []
        page.on("request", lambda request: self._see(request.url))
        page.on("console", lambda message: self._hear(message.text))

    def _see(self, url: str) -> None:
        if not url.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(url).netloc)
            self.asked.append(urlsplit(url).path)

    def _hear(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.reports.append(text)

    def open(self, where: str) -> Form:
        self.page.goto(f"{self.server.address}#/collections/{where}")
        # The editor and its lists come in one piece, which takes a busy machine long.
        expect(self.page.get_by_label("Đơn vị", exact=True)).to_be_visible(timeout=30_000)
        return self

    def type(self, label: str, text: str, nth: int = 0) -> None:
        """As a person does: the CMS keeps an eye on the cursor."""
        self.page.get_by_label(label).nth(nth).click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose_unit(self, typed: str) -> None:
        self.type("Đơn vị", typed)
        self.page.keyboard.press("Enter")

    def choose_status(self, typed: str) -> None:
        self.page.get_by_label("Trạng thái").click()
        self.page.keyboard.type(typed)
        self.page.keyboard.press("Enter")

    def add_photo(self, name: str, data: bytes) -> None:
        self.page.get_by_role("button", name="Thêm ảnh").click()
        self.page.get_by_role("button", name="Chọn ảnh").click()
        expect(self.page.get_by_text("Chọn ảnh từ máy").first).to_be_visible()
        files: list[FilePayload] = [{"name": name, "mimeType": "image/jpeg", "buffer": data}]
        self.page.locator("input[type=file]").set_input_files(files)
        self.page.get_by_text("Bản nháp").wait_for()
        self.page.get_by_role("button", name="Dùng ảnh này").click()

    def add_person(self, name: str, year: str) -> None:
        """A new person of the example's town, filled in."""
        self.open("individual/new")
        self.type("Tên", name)
        self.choose_unit("thi xa suoi hoa")
        self.choose_status("Ghi danh")
        self.page.locator("input[id^=year]").click()
        self.page.keyboard.type(year)

    def find(self, typed: str) -> list[str]:
        """What the search box shows."""
        self.page.get_by_placeholder("Tìm trong tất cả").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(typed)
        return self.page.locator(".sgd-search > li").all_inner_texts()

    def save(self) -> None:
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        self.page.get_by_text("Lưu vào Sổ trên máy này").click()

    def is_told(self, words: str) -> None:
        expect(self.page.get_by_text(words).first).to_be_visible()

    def record(self, id: str) -> dict[str, object]:
        """What the file of a record says, every value as a string."""
        text = (self.root / "records" / f"{id}.yml").read_text(encoding="utf-8")
        data: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
        return data

    @property
    def errors(self) -> list[Problem]:
        return [one for one in check_content(self.root)[1] if one.is_error]


@pytest.fixture
def form(page: Page, tmp_path: Path) -> Iterator[Form]:
    """The form for a copy of the example content; nothing may have left the machine."""
    cms = program()
    assert cms is not None, "run 'python -m scripts.setup test'"
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "content"))
    server = FormServer(Desk(root), cms, lambda: told(check_content(root)[0], None))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    page.set_default_timeout(10_000)
    form = Form(page, server, root)
    yield form
    page.context.close()
    server.shutdown()
    server.server_close()
    thread.join()
    assert form.hosts == {urlsplit(server.origin).netloc}
    assert form.reports == []
