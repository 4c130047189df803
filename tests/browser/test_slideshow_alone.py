"""A slideshow runs by itself, on through the pages of a list, and without a connection."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.slideshow import LIST, READY, THANKS, Slideshow
from tests.browser.slideshow import site as site
from tests.browser.watching import Watch
from tests.photos.pictures import encoded, quarters
from tests.site.trees import Tree, plain_tree

PAGED = "don-vi/xa-mau/"
FORBIDDEN = """void Object.defineProperty(window, 'localStorage',
  {get() { throw new DOMException('no', 'SecurityError'); }});"""
SPOILT = ["null", "[]", "{", '{"seconds": 1e9, "loop": "yes"}', '{"seconds": "5"}']


def paged_tree(root: Path, entries: int, photos: int) -> Tree:
    """A unit with models enough for two pages; the first ones have photos."""
    tree = plain_tree(root)
    shutil.rmtree(root / "content" / "records")
    picture = encoded(quarters(640, 800), "JPEG")
    for number in range(1, entries + 1):
        id = f"xa-mau/2020/mo-hinh-{number:03}"
        fields: dict[str, object] = {"name": f"Mô hình {number:03}", "summary": "Một câu."}
        if number <= photos:
            file = f"anh-{number:03}.jpg"
            tree.write(f"content/records/xa-mau/2020/{file}", picture)
            fields["photos"] = [{"file": file, "alt": "Hình vẽ", "focus": [0.5, 0.25]}]
        tree.record(id, **fields)
    return tree


@pytest.fixture(scope="session")
def paged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = paged_tree(tmp_path_factory.mktemp("paged"), entries=102, photos=9)
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build.site


@pytest.fixture
def clocked(page: Page, watch: Watch, site: str) -> Slideshow:
    """A show whose time passes only when a test says so."""
    page.clock.install()
    show = Slideshow(page).open(site + LIST)
    page.clock.pause_at("2100-01-01")
    return show


def test_the_clock_goes_on_to_the_end_and_stops(clocked: Slideshow) -> None:
    clock = clocked.page.clock
    clocked.press("a")
    expect(clocked.note).to_have_text("Tự chuyển sau 8 giây")
    clock.run_for(7900)
    assert clocked.at() == "1/7"
    clock.run_for(200)
    assert clocked.at() == "2/7"
    clock.run_for(5 * 8000)
    assert clocked.at() == "7/7"
    expect(clocked.control("Tự chuyển")).to_have_attribute("aria-pressed", "true")
    clock.run_for(8000)
    assert clocked.at() == "7/7"
    expect(clocked.control("Tự chuyển")).to_have_attribute("aria-pressed", "false")


def test_a_key_gives_the_slide_its_whole_time(clocked: Slideshow) -> None:
    clocked.press("a")
    clocked.page.clock.run_for(6000)
    clocked.press("ArrowRight")
    clocked.page.clock.run_for(6000)
    assert clocked.at() == "2/7"
    clocked.page.clock.run_for(2000)
    assert clocked.at() == "3/7"
    clocked.press("a")
    clocked.page.clock.run_for(60_000)
    assert clocked.at() == "3/7"


@pytest.mark.parametrize("key", ["b", "?"])
def test_the_clock_waits_while_nothing_is_seen(clocked: Slideshow, key: str) -> None:
    clocked.press("a", key)
    clocked.page.clock.run_for(60_000)
    clocked.press(key)
    assert clocked.at() == "1/7"
    clocked.page.clock.run_for(8000)
    assert clocked.at() == "2/7"


def test_a_show_for_a_hall_goes_round(clocked: Slideshow) -> None:
    clocked.press("Tab")
    clocked.control("Lặp lại").click()
    clocked.press("End", "a")
    clocked.page.clock.run_for(8000)
    assert clocked.at() == "1/7"
    clocked.page.clock.run_for(8000)
    assert clocked.at() == "2/7"


def test_the_controls_go_when_the_hand_rests(clocked: Slideshow) -> None:
    bar = clocked.page.get_by_role("toolbar")
    clocked.page.mouse.move(500, 300)
    expect(bar).to_have_css("opacity", "1")
    clocked.page.clock.run_for(3000)
    expect(bar).to_have_css("opacity", "0")
    clocked.press("Tab")
    expect(bar).to_have_css("opacity", "1")
    clocked.page.clock.run_for(3000)
    expect(bar).to_have_css("opacity", "1")  # the focus is there
    expect(clocked.control("Trang chiếu trước")).to_be_focused()


def test_pace_and_loop_are_remembered(page: Page, site: str) -> None:
    show = Slideshow(page).open(site + LIST)
    for seconds in (8, 12, 20, 5):
        show.control(f"{seconds} giây").click()
    show.control("8 giây").click()
    show.control("Lặp lại").click()
    show.open(site + LIST)
    expect(show.control("12 giây")).to_be_visible()
    expect(show.control("Lặp lại")).to_have_attribute("aria-pressed", "true")


def test_spoilt_or_forbidden_storage_does_not_matter(page: Page, watch: Watch, site: str) -> None:
    show = Slideshow(page)
    page.goto(site + LIST)
    for text in SPOILT:
        page.evaluate("text => localStorage.setItem('hr-slides', text)", text)
        show.button.click()
        expect(show.control("8 giây")).to_be_visible()
        expect(show.control("Lặp lại")).to_have_attribute("aria-pressed", "false")
        show.press("Escape")
    page.evaluate(FORBIDDEN)
    show.button.click()
    show.control("8 giây").click()
    expect(show.control("12 giây")).to_be_visible()
    assert watch.complaints == []


def test_a_long_list_goes_on_with_its_next_page_and_comes_back(
    page: Page, watch: Watch, paged: Path, serve: Callable[[Path], str]
) -> None:
    address = serve(paged) + PAGED
    show = Slideshow(page).open(address)
    expect(show.slide.locator(".hr-slide__count")).to_have_text("Trang 1/2 · 100 điển hình")
    show.press("End")
    expect(show.name).to_have_text("Hết trang 1/2")
    show.slide.get_by_role("link", name="Chiếu tiếp trang 2").click()

    page.wait_for_url(f"{address}trang-2/#trinh-chieu")
    expect(show.slide.locator(".hr-slide__count")).to_have_text("Trang 2/2 · 2 điển hình")
    assert list(show.walk()) == ["Xã Mẫu", "Mô hình 101", "Mô hình 102", THANKS]
    show.press("ArrowRight")
    assert show.at() == "4/4"

    show.press("Home", "ArrowLeft")
    page.wait_for_url(f"{address}#trinh-chieu-cuoi")
    expect(show.name).to_have_text("Hết trang 1/2")
    show.press("Escape")
    expect(show.button).to_be_focused()
    assert page.url == address
    assert watch.complaints == []


def test_a_long_list_goes_round_by_the_clock(
    page: Page, paged: Path, serve: Callable[[Path], str]
) -> None:
    address = serve(paged) + PAGED
    page.clock.install()
    page.goto(f"{address}trang-2/#trinh-chieu-chay")
    show = Slideshow(page)
    show.control("Lặp lại").click()
    expect(show.control("Tự chuyển")).to_have_attribute("aria-pressed", "true")
    show.press("End")
    page.clock.run_for(8000)
    page.wait_for_url(f"{address}#trinh-chieu-chay")
    page.clock.run_for(8000)
    assert show.at() == "2/102"


def test_without_connection_every_slide_keeps_its_photo(
    page: Page, watch: Watch, paged: Path, serve: Callable[[Path], str]
) -> None:
    show = Slideshow(page).open(serve(paged) + PAGED)
    expect(show.ready).to_have_text(f"{READY} cho trang 1/2 của danh sách")
    page.context.set_offline(True)
    photos = 0
    for _ in show.walk():
        photos += page.evaluate(
            "[...document.querySelectorAll('.hr-slide img')]"
            ".filter(image => image.complete && image.naturalWidth > 500).length"
        )
    assert photos == 9
    assert watch.complaints == []
    show.press("ArrowRight")
    expect(show.note).to_have_text("Chưa mở được trang khác của danh sách: không có mạng")
    expect(show.name).to_have_text("Hết trang 1/2")


def test_loading_is_told_as_it_goes(page: Page, paged: Path, serve: Callable[[Path], str]) -> None:
    page.goto(serve(paged) + PAGED)
    page.evaluate("void (HTMLImageElement.prototype.decode = () => new Promise(() => {}))")
    show = Slideshow(page)
    show.button.click()
    expect(show.ready).to_have_text("Đang tải ảnh… 0/9")
    show.press("ArrowRight")
    expect(show.photo).to_have_count(1)


def test_a_copy_on_a_disk_works_too(page: Page, paged: Path) -> None:
    show = Slideshow(page).open((paged / PAGED / "index.html").as_uri())
    expect(show.ready).to_have_text(f"{READY} cho trang 1/2 của danh sách")
    show.go(2)
    assert page.evaluate("document.querySelector('.hr-slide img').naturalWidth") == 640
    show.press("End", "ArrowRight")
    page.wait_for_url(re.compile(r"trang-2/index\.html#trinh-chieu$"))
    expect(show.name).to_have_text("Xã Mẫu")
    show.press("Escape")
    expect(show.button).to_be_focused()
    assert "#" not in page.url
