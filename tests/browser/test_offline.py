"""A copy of the site on a disk, opened without a server: browsed, searched and shown."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from honour_roll.publish.offline.copy import OfflineCopy, write_offline
from honour_roll.publish.offline.files import OPENER
from tests.browser.searching import BROKEN, SearchBox
from tests.browser.slideshow import THANKS, Slideshow
from tests.browser.watching import Watch
from tests.site.hostile import HOSTILE
from tests.site.markup import inside, pages_of
from tests.site.trees import Build

RECORD = "dien-hinh/suoi-hoa/2020/bep-lua-am/index.html"
STATUS = ".hr-find__status"
COPY_AGAIN = "Hãy chép lại cả thư mục từ bản gốc"
FOUND = re.compile("^(Tìm thấy|Không tìm thấy)")

Copied = Callable[[Build], OfflineCopy]


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Copied:
    """Copies a built site; each one once."""
    copies: dict[Path, OfflineCopy] = {}

    def copied(build: Build) -> OfflineCopy:
        if build.site not in copies:
            out = tmp_path_factory.mktemp("usb") / "Ổ đĩa USB #1"
            copies[build.site] = write_offline(build.site, out, lambda phase, done, total: None)
        return copies[build.site]

    return copied


@pytest.fixture
def disk(copied: Copied, example_site: Build) -> Path:
    """What lies on the stick."""
    return copied(example_site).folder


@pytest.fixture
def offline_watch(page: Page) -> Watch:
    return Watch(page, "file:///")


def address(disk: Path, name: str = "index.html") -> str:
    return (disk / "trang" / name).as_uri()


def test_a_reader_opens_it_by_double_click_and_leafs_through(
    page: Page, offline_watch: Watch, disk: Path
) -> None:
    page.goto((disk / OPENER).as_uri())
    page.wait_for_url(address(disk))
    page.locator(".md-tabs").get_by_role("link", name="Đơn vị", exact=True).click()
    page.wait_for_url(address(disk, "don-vi/index.html"))
    page.locator("main").get_by_role("link", name="Thị xã Suối Hoa").first.click()
    page.locator("main .hr-card__name").filter(has_text="Bếp lửa ấm").click()
    page.wait_for_url(address(disk, RECORD))
    photo = page.locator("main figure img").first
    expect(photo).to_be_visible()
    assert photo.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    faces = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').length")
    assert faces >= 2
    page.locator(".md-header__title a").first.click()
    page.wait_for_url(address(disk))
    assert offline_watch.complaints == []


def test_the_box_finds_names_without_marks_and_the_words_of_stories(
    page: Page, offline_watch: Watch, disk: Path
) -> None:
    page.goto(address(disk, "nam/2020/index.html"))
    box = SearchBox(page)
    box.open()
    assert box.ask("bep lua am")[0].title == "Bếp lửa ấm"
    hits = box.ask("vuon chung")
    assert [hit.facts for hit in hits if "Có trong bài viết" in hit.facts], hits
    box.ask("bep lua am")
    page.keyboard.press("Enter")
    page.wait_for_url(address(disk, RECORD))
    assert offline_watch.complaints == []


def test_the_search_page_filters_links_and_comes_back(
    page: Page, offline_watch: Watch, disk: Path
) -> None:
    page.goto(address(disk, "nam/index.html"))
    page.locator(".md-search__input").evaluate("(input) => { input.value = 'suoi hoa'; }")
    page.locator(".md-search__form").evaluate("(form) => form.requestSubmit()")
    page.wait_for_url(f"{address(disk, 'tim-kiem/index.html')}?tim=suoi+hoa")
    expect(page.locator(STATUS)).to_have_text(FOUND)
    before = page.locator(STATUS).text_content()
    page.locator(".hr-find__facets").get_by_label("Cá nhân").check()
    page.wait_for_url("**/index.html?tim=suoi+hoa&doi-tuong=**")
    expect(page.locator(STATUS)).not_to_have_text(before or "")
    after = page.locator(STATUS).text_content()
    page.reload()
    expect(page.locator(STATUS)).to_have_text(after or "")
    page.locator(".hr-find__results .hr-card__name").first.click()
    page.wait_for_url("**/dien-hinh/**/index.html")
    page.go_back()
    expect(page.locator(STATUS)).to_have_text(after or "")
    assert offline_watch.complaints == []


def test_a_list_is_shown_as_slides(page: Page, offline_watch: Watch, disk: Path) -> None:
    show = Slideshow(page).open(address(disk, "don-vi/suoi-hoa/index.html"))
    expect(show.ready).to_have_text("Đã sẵn sàng, không cần mạng")
    *_, last = show.walk()
    assert last == THANKS
    assert offline_watch.complaints == []


def test_a_printed_page_and_an_old_address_still_lead_on(
    page: Page, offline_watch: Watch, disk: Path
) -> None:
    page.goto(address(disk, "dien-hinh/suoi-hoa/2019/bep-lua-am/index.html"))
    page.wait_for_url(address(disk, RECORD))
    code = page.locator("img.hr-qr")
    assert code.evaluate("image => image.decode().then(() => image.naturalWidth)") > 200
    live = "https://example.org/dien-hinh/suoi-hoa/2020/bep-lua-am/"
    assert page.locator(".hr-print__address").text_content() == live
    assert page.locator(".hr-permalink a").get_attribute("href") == live
    assert offline_watch.complaints == []


@pytest.mark.parametrize("name", ["own_site", "example_site", "hostile_site"])
def test_every_link_of_every_page_leads_to_a_file(
    request: pytest.FixtureRequest, copied: Copied, name: str
) -> None:
    pages = copied(request.getfixturevalue(name)).folder / "trang"
    files = {path.relative_to(pages).as_posix() for path in pages.rglob("*") if path.is_file()}
    links = 0
    for page, markup in pages_of(pages).items():
        actions = [value for _, attribute, value in markup.attributes if attribute == "action"]
        for link in (*markup.addresses, *actions):
            if target := inside(link, page):
                links += 1
                assert target[0] in files | ({page} if link[:1] in "#?" else set()), (page, link)
        assert "canonical" not in markup.head
    assert links > 1000


def test_hostile_names_are_found_and_run_nothing(
    page: Page, offline_watch: Watch, copied: Copied, hostile_site: Build
) -> None:
    disk = copied(hostile_site).folder
    page.goto(f"{address(disk, 'tim-kiem/index.html')}?xep=ten")
    expect(page.locator(STATUS)).to_have_text(f"Tìm thấy {len(HOSTILE)} điển hình.")
    box = SearchBox(page)
    box.open()
    for query in ("script", "onerror", "__proto__", "constructor"):
        box.ask(query)
    assert page.evaluate("window.hit ?? null") is None
    assert offline_watch.complaints == []


def damaged(disk: Path, to: Path, name: str) -> Path:
    """A copy of the copy from which a file is missing."""
    shutil.copytree(disk, to, dirs_exist_ok=True)
    for path in to.glob(name):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return to


@pytest.mark.parametrize("broken", ["missing", "cut short"])
def test_an_index_that_was_not_copied_well_is_told(
    page: Page, disk: Path, tmp_path: Path, broken: str
) -> None:
    (names,) = disk.glob("trang/search/*/names.js")
    part = damaged(disk, tmp_path / "usb", names.relative_to(disk).as_posix())
    if broken == "cut short":
        (part / names.relative_to(disk)).write_bytes(names.read_bytes()[:1000])
    page.goto(address(part, "tim-kiem/index.html"))
    expect(page.locator(STATUS)).to_have_text(re.compile(f"^{BROKEN}.*{COPY_AGAIN}"))
    box = SearchBox(page)
    box.open()
    box.ask("bep lua am")
    expect(box.label).to_have_text(BROKEN)
    expect(box.items).to_contain_text(COPY_AGAIN)
    expect(box.items).not_to_contain_text("mạng")
    assert (box.items.locator("a").get_attribute("href") or "").startswith(
        address(part, "tim-kiem/index.html")
    )


def test_the_opener_without_its_folder_says_what_to_do(
    page: Page, disk: Path, tmp_path: Path
) -> None:
    part = damaged(disk, tmp_path / "usb", "trang")
    page.goto((part / OPENER).as_uri())
    expect(page.locator("body")).to_contain_text("Extract All")


def test_without_scripts_the_opener_leads_to_the_first_page(browser: Any, disk: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((disk / OPENER).as_uri())
    page.get_by_role("link").click()
    page.wait_for_url(address(disk))
    context.close()
