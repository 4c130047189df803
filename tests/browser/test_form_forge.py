"""The form at a forge: an entry becomes a request for others to let in, and nothing else is asked.

GitHub's answers are made up here, in the words of its REST API.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Dialog, Page, Route, expect

from tests.site.trees import Build, plain_tree

API = "https://api.github.com"
REPO = "/repos/to-chuc/so"
SETTING = {"backend": "github", "repo": "to-chuc/so", "sign_in": "https://dang-nhap.example.org"}
SIGNED_IN = """localStorage.setItem("decap-cms-user", JSON.stringify({
  backendName: "github", token: "x", login: "can-bo", name: "Cán bộ"}))"""
OPEN = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "*",
}
COMMIT = {"sha": "c1", "commit": {"tree": {"sha": "t0"}}, "tree": {"sha": "t1"}, "parents": []}
PULL = {"number": 7, "labels": [], "head": {"ref": "x", "sha": "c1"}, "user": {"login": "can-bo"}}
ANSWERS: list[tuple[str, object]] = [
    (r"GET /user", {"login": "can-bo", "name": "Cán bộ"}),
    (rf"GET {REPO}", {"permissions": {"push": True}, "owner": {"login": "to-chuc"}, "name": "so"}),
    (rf"GET {REPO}/git/trees/.*", {"sha": "t0", "tree": []}),
    (rf"GET {REPO}/branches/main", {"name": "main", "commit": COMMIT}),
    (rf"POST {REPO}/git/blobs", {"sha": "b1"}),
    (rf"POST {REPO}/git/trees", {"sha": "t1"}),
    (rf"POST {REPO}/git/commits", COMMIT),
    (rf"POST {REPO}/git/refs", {"ref": "x", "object": {"sha": "c1"}}),
    (rf"POST {REPO}/pulls", PULL),
    (rf"GET {REPO}/pulls", []),
    (rf"PUT {REPO}/issues/7/labels", []),
]


class GitHub:
    """What was sent, as ``POST /repos/.../pulls`` → bodies."""

    def __init__(self) -> None:
        self.sent: dict[str, list[Any]] = {}

    def answer(self, route: Route) -> None:
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers=OPEN)
            return
        asked = f"{request.method} {unquote(urlsplit(request.url).path)}"
        if request.method != "GET":
            self.sent.setdefault(asked, []).append(request.post_data_json)
        for pattern, said in ANSWERS:
            if re.fullmatch(pattern, asked):
                route.fulfill(json=said, headers=OPEN)
                return
        route.fulfill(status=404, json={"message": "Not Found"}, headers=OPEN)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("forge"))
    tree.configure(plugins=[{"honour-roll": {"form": SETTING}}])
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build


@pytest.fixture
def elsewhere(page: Page) -> list[str]:
    """Addresses of hosts that a page may not ask, as far as they were asked."""
    found: list[str] = []
    ours = ("http://127.0.0.1:", "data:", "blob:", f"{API}/")
    page.on("request", lambda one: found.append(one.url) if not one.url.startswith(ours) else None)
    return found


def test_whoever_is_not_signed_in_is_asked_to_and_nobody_else_hears_of_it(
    page: Page, site: Build, serve: Callable[[Path], str], elsewhere: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(serve(site.site) + "nhap-lieu/")
    page.get_by_role("link", name="Mở biểu mẫu nhập liệu").click()
    expect(page.get_by_role("button", name="Đăng nhập bằng GitHub")).to_be_visible()
    expect(page.get_by_text("Đang mở biểu mẫu…")).to_have_count(0)
    assert elsewhere == []
    assert not any(url.startswith(API) for url in asked)


def fill(page: Page, address: str, name: str) -> None:
    """An entry of the unit, honoured in 2021, and saved."""
    page.goto(address)
    page.get_by_label("Tên", exact=True).click()
    page.keyboard.type(name)
    page.get_by_label("Đơn vị", exact=True).click()
    page.keyboard.type("xa mau")
    page.keyboard.press("Enter")
    page.get_by_label("Trạng thái").click()
    page.keyboard.type("Ghi danh")
    page.keyboard.press("Enter")
    page.locator("input[id^=year]").click()
    page.keyboard.type("2021")
    page.get_by_role("button", name="Lưu", exact=True).click()


def test_there_too_a_namesake_of_another_year_is_asked_about(
    page: Page, site: Build, serve: Callable[[Path], str]
) -> None:
    github, asked = GitHub(), list[str]()

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", answer)
    page.route(f"{API}/**", github.answer)
    page.add_init_script(SIGNED_IN)
    fill(page, f"{serve(site.site)}nhap-lieu/bieu-mau/#/collections/model/new", "Mô hình mẫu")
    expect(page.get_by_role("alert").filter(has_text="chưa ghi gì").first).to_be_visible()
    assert ["– Mô hình mẫu (Xã Mẫu; 2020" in one for one in asked] == [True]
    assert github.sent == {}


def test_an_entry_becomes_a_request_on_a_branch_of_its_own(
    page: Page, site: Build, serve: Callable[[Path], str], elsewhere: list[str]
) -> None:
    github = GitHub()
    page.route(f"{API}/**", github.answer)
    page.add_init_script(SIGNED_IN)
    fill(page, f"{serve(site.site)}nhap-lieu/bieu-mau/#/collections/collective/new", "Tổ Đoàn Kết")
    page.wait_for_url("**/entries/xa-mau/2021/to-doan-ket")
    (pull,) = github.sent[f"POST {REPO}/pulls"]
    assert pull["base"] == "main"
    assert pull["head"].endswith(":cms/collective/xa-mau/2021/to-doan-ket")
    assert pull["title"] == "Thêm tập thể: xa-mau/2021/to-doan-ket"
    (tree,) = github.sent[f"POST {REPO}/git/trees"]
    assert [file["path"] for file in tree["tree"]] == [
        "content/records/xa-mau/2021/to-doan-ket.yml"
    ]
    (blob,) = github.sent[f"POST {REPO}/git/blobs"]
    assert base64.b64decode(blob["content"]).decode() == (
        "kind: collective\nname: Tổ Đoàn Kết\nunit: xa-mau\nhonours:\n"
        "  - key: 2021-ghi-danh\n    status: recognised\n    year: 2021\n"
    )
    (ref,) = github.sent[f"POST {REPO}/git/refs"]
    assert ref["ref"] == "refs/heads/cms/collective/xa-mau/2021/to-doan-ket"
    assert not any("merge" in sent or "heads/main" in json.dumps(sent) for sent in github.sent)
    expect(page.get_by_role("button", name="Công bố")).to_have_count(0)
    assert elsewhere == []


def test_a_form_that_cannot_be_opened_says_so(
    page: Page, site: Build, serve: Callable[[Path], str]
) -> None:
    page.route("**/bieu-mau.json", lambda route: route.abort())
    page.goto(serve(site.site) + "nhap-lieu/bieu-mau/")
    expect(page.get_by_text("Chưa mở được biểu mẫu.")).to_be_visible()
