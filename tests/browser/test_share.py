"""Passing a page on: by the device's sheet, a copied address or a code; and keeping the site."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from scripts.browsing import served
from tests.browser.watching import Watch
from tests.site.trees import Build, plain_tree

RECORD = "dien-hinh/suoi-hoa/2020/bep-lua-am/"
LIVE = f"https://example.org/{RECORD}"
PASSED_ON = (
    RECORD,
    "dien-hinh/suoi-hoa/2021/to-det-tho-cam/",
    "don-vi/suoi-hoa/",
    "an-pham/tap-1/",
)
LISTS = ("don-vi/suoi-hoa/2021/", "nam/2021/", "doi-tuong/mo-hinh/", "so-ghi-danh/suoi-hoa/")
COPIED = "Đã chép liên kết của trang này."
KEEP_SHARED = "navigator.share = data => { window.shared = data; return Promise.resolve(); };"
REFUSE = "navigator.share = () => Promise.reject(new DOMException('x', '%s'));"
NO_SHEET = "Object.defineProperty(navigator, 'share', {value: undefined});"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
NO_COPYING = NO_CLIPBOARD + "document.execCommand = () => false;"
REMEMBER_COPIED = """
document.addEventListener("copy", () => {
  const field = document.activeElement;
  window.copied = field.value.slice(field.selectionStart, field.selectionEnd);
});
"""


@pytest.fixture
def root(example_site: Build, serve: Callable[[Path], str]) -> str:
    return serve(example_site.site)


def test_the_devices_own_sheet_gets_the_pages_name_and_lasting_address(
    page: Page, watch: Watch, root: str
) -> None:
    page.add_init_script(KEEP_SHARED)
    page.goto(root + RECORD)
    page.get_by_role("button", name="Zalo, tin nhắn…").click()
    assert page.evaluate("window.shared") == {"title": "Bếp lửa ấm", "url": LIVE}
    assert watch.complaints == []


@pytest.mark.parametrize(
    ("error", "told"),
    [("AbortError", ""), ("NotAllowedError", "Không mở được bảng chia sẻ của máy.")],
)
def test_only_a_sheet_that_did_not_open_is_told(
    page: Page, watch: Watch, root: str, error: str, told: str
) -> None:
    page.add_init_script(REFUSE % error)
    page.goto(root + RECORD)
    page.get_by_role("button", name="Zalo, tin nhắn…").click()
    page.wait_for_timeout(200)
    assert (page.locator(".hr-share [role=status]").text_content() or "").startswith(told)
    assert bool(page.locator(".hr-share [role=status]").text_content()) == bool(told)
    assert watch.complaints == []


def test_the_address_is_copied_and_that_is_told(browser: Browser, root: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{root}{RECORD}#noi-dung")
    for _ in range(2):
        page.get_by_role("button", name="Chép liên kết").click()
        expect(page.get_by_role("status").filter(has_text=COPIED)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == LIVE
    context.close()


@pytest.mark.parametrize("has_sheet", [True, False])
def test_zalo_is_named_once_with_a_sheet_or_without(page: Page, root: str, has_sheet: bool) -> None:
    page.add_init_script(KEEP_SHARED if has_sheet else NO_SHEET)
    page.goto(root + RECORD)
    expect(page.locator("[data-share=copy]")).to_be_visible()
    ways = page.locator(".hr-share__way:visible").all_inner_texts()
    name = "Zalo, tin nhắn…" if has_sheet else "Chép liên kết (dán vào Zalo)"
    assert [" ".join(words.split()) for words in ways if "Zalo" in words] == [name]


def test_without_a_clipboard_the_older_way_copies(page: Page, watch: Watch, root: str) -> None:
    page.add_init_script(NO_CLIPBOARD + REMEMBER_COPIED)
    page.goto(root + RECORD)
    button = page.get_by_role("button", name="Chép liên kết")
    button.press("Enter")
    expect(page.get_by_role("status").filter(has_text=COPIED)).to_be_visible()
    assert page.evaluate("window.copied") == LIVE
    expect(button).to_be_focused()
    expect(page.locator(".hr-share input")).to_be_hidden()
    assert watch.complaints == []


def test_where_nothing_may_copy_hands_can(page: Page, watch: Watch, root: str) -> None:
    page.add_init_script(NO_COPYING)
    page.goto(root + RECORD)
    page.get_by_role("button", name="Chép liên kết").click()
    field = page.get_by_label("Địa chỉ của trang này")
    expect(field).to_be_focused()
    expect(field).to_have_value(LIVE)
    assert page.evaluate("document.getSelection().toString()") == LIVE
    expect(page.get_by_role("status").filter(has_text="Hãy chọn và chép")).to_be_visible()
    assert watch.complaints == []


@pytest.mark.parametrize("address", [*PASSED_ON, *LISTS])
def test_facebook_is_a_plain_link_with_the_pages_address(
    browser: Browser, root: str, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + address)
    link = page.get_by_role("link", name="Facebook")
    expect(link).to_be_visible()
    href = urlsplit(link.get_attribute("href") or "")
    assert href.netloc == "www.facebook.com"
    assert parse_qs(href.query) == {"u": [f"https://example.org/{address}"]}
    assert set((link.get_attribute("rel") or "").split()) >= {"noopener", "noreferrer"}
    assert page.locator(".hr-share button:visible").count() == 0
    context.close()


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize("address", PASSED_ON)
def test_the_code_unfolds_with_and_without_scripts(
    browser: Browser, root: str, address: str, has_script: bool
) -> None:
    context = browser.new_context(java_script_enabled=has_script)
    page = context.new_page()
    page.goto(root + address)
    image = page.locator(".hr-share__code img")
    expect(image).to_be_hidden()
    page.locator(".hr-share summary").click()
    expect(image).to_be_visible()
    page.wait_for_load_state("networkidle")
    shot = Image.open(BytesIO(image.screenshot())).convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(shot)] == [
        f"https://example.org/{address}"
    ]
    context.close()


def test_the_code_of_a_list_is_not_fetched_before_it_is_asked_for(page: Page, root: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}don-vi/suoi-hoa/", wait_until="networkidle")
    assert not any("ma-qr-" in url for url in asked)
    with page.expect_request("**/ma-qr-*.png"):
        page.locator(".hr-share summary").click()


def test_a_record_on_paper_carries_its_code_without_a_script(
    browser: Browser, root: str, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + RECORD)
    path = tmp_path / "page.pdf"
    page.pdf(path=path, format="A4")
    context.close()
    with pypdfium2.PdfDocument(path) as document:
        sheets = [sheet.render(scale=150 / 72).to_pil().convert("L") for sheet in document]
    assert [code.text for sheet in sheets for code in zxingcpp.read_barcodes(sheet)] == [LIVE]


def test_without_an_address_of_the_site_the_browsers_is_passed_on(
    browser: Browser, tmp_path: Path
) -> None:
    tree = plain_tree(tmp_path)
    tree.configure(site_url="")
    build = tree.build("--strict")
    assert build.code == 0, build.output
    assert list(build.site.rglob("ma-qr-*")) == []
    with served(build.site) as root:
        address = f"{root}dien-hinh/xa-mau/2020/co-mau/"
        for has_script in (True, False):
            context = browser.new_context(java_script_enabled=has_script)
            page = context.new_page()
            page.add_init_script(KEEP_SHARED)
            page.goto(f"{address}#noi-dung")
            expect(page.locator(".hr-share")).to_be_visible(visible=has_script)
            assert page.locator(".hr-share__code").count() == 0
            if has_script:
                href = page.get_by_role("link", name="Facebook").get_attribute("href") or ""
                assert parse_qs(urlsplit(href).query) == {"u": [address]}
                page.get_by_role("button", name="Zalo, tin nhắn…").click()
                assert page.evaluate("window.shared.url") == address
            context.close()


def test_a_browser_can_keep_the_site_from_any_folder_of_a_host(
    browser: Browser, example_site: Build, tmp_path: Path
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "so").symlink_to(example_site.site)
    with served(tmp_path) as root:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{root}sub/so/{RECORD}", wait_until="networkidle")
        session = context.new_cdp_session(page)
        manifest = session.send("Page.getAppManifest")
        assert manifest["url"] == f"{root}sub/so/manifest.json"
        assert manifest["errors"] == []
        parsed = manifest["manifest"]
        assert parsed["startUrl"] == parsed["scope"] == f"{root}sub/so/"
        for icon in parsed["icons"]:
            assert page.request.get(icon["url"]).ok
        touch = page.locator("link[rel=apple-touch-icon]").get_attribute("href") or ""
        assert page.request.get(page.evaluate("href => new URL(href, location).href", touch)).ok
        wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert [one["errorId"] for one in wrong] in ([], ["in-incognito"])
        context.close()
