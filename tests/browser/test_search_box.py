"""The theme's box on the repository's own site: keys, counts, what is shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.browser.probes import PHONE
from tests.browser.searching import HINT, NOTHING, SearchBox
from tests.browser.watching import Watch
from tests.site.hostile import HOSTILE
from tests.site.trees import Build, plain_tree


@pytest.fixture(scope="module")
def many_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """More models than the box shows."""
    tree = plain_tree(tmp_path_factory.mktemp("many"))
    for number in range(60):
        tree.record(f"xa-mau/2020/mo-hinh-{number}", name=f"Mô hình số {number}")
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build


def test_a_reader_finds_a_person_with_the_keys_alone(
    page: Page, watch: Watch, box: SearchBox, home: str
) -> None:
    box.open()
    page.keyboard.type("sa pa", delay=30)
    expect(box.label).to_have_text(re.compile(r"^\d+ kết quả .*đúng từ “pa” trong bài viết$"))
    links = box.items.locator("a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box.input).to_be_focused()
    page.keyboard.press("Escape")
    expect(box.input).not_to_be_focused()
    # The theme takes a leaving and a coming back in one millisecond for neither.
    page.wait_for_timeout(100)
    box.open_again()
    box.ask("cu chinh lan")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}dien-hinh/viet-nam/1952/cu-chinh-lan/")
    assert watch.complaints == []


def test_every_result_leads_to_a_page(page: Page, box: SearchBox, own_site: Build) -> None:
    box.open()
    for query in ("sa pa", "mo hinh", "1952", "cach tinh"):
        box.ask(query)
        for address in box.items.locator("a").evaluate_all("all => all.map((a) => a.href)"):
            path = re.sub(r"^https?://[^/]+/|[?#].*$", "", address)
            assert (own_site.site / path / "index.html").is_file(), address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoaf binhf", "hoà bình"),
        ("binhf ", "bình "),
        ("nguyen thi chin", "Nguyễn Thị Chiên"),
        ("hoàn hanh", "Hoàng Hanh"),
    ],
)
def test_slips_and_keys_find_in_the_roll_what_was_meant(
    box: SearchBox, typed: str, meant: str
) -> None:
    box.open()
    hits = box.ask(typed)
    assert box.ask(meant)[0] in hits


def test_the_count_is_said_to_screen_readers(box: SearchBox) -> None:
    expect(box.label).to_have_attribute("role", "status")
    box.open()
    assert len(box.ask("tran dai nghia")) == 1
    expect(box.label).to_have_text("1 kết quả")
    assert box.ask("khôngcóđâu") == []
    expect(box.label).to_have_text(NOTHING)
    box.input.fill("")
    expect(box.label).to_have_text(HINT)


def test_what_is_pasted_or_dictated_is_searched(page: Page, box: SearchBox) -> None:
    box.open()
    page.evaluate("document.execCommand('insertText', false, 'hoang hanh')")
    box.wait()
    assert box.items.count() == 1


def test_only_the_last_of_quick_questions_is_answered(page: Page, box: SearchBox) -> None:
    box.open()
    for query in ("sa", "sa pa", "cau", "cu chinh", "hoang hanh"):
        box.input.fill(query)
    box.wait()
    expect(box.label).to_have_text("1 kết quả")
    expect(box.items.locator("h1")).to_have_text("Hoàng Hanh")


def test_enter_waits_for_the_answer_to_what_stands_in_the_box(
    page: Page, watch: Watch, box: SearchBox, home: str
) -> None:
    held: list[Route] = []
    page.context.route("**/names.json", lambda route: held.append(route))
    here = page.url
    box.open()
    page.keyboard.insert_text("cu chinh lan")
    page.keyboard.press("Enter")
    expect(box.label).to_have_text("Đang tải danh mục tìm kiếm…")
    assert page.url == here
    for route in held:
        route.continue_()
    page.wait_for_url(f"{home}dien-hinh/viet-nam/1952/cu-chinh-lan/")
    assert watch.complaints == []


def test_enter_opens_no_hit_of_the_question_before(page: Page, box: SearchBox, home: str) -> None:
    box.open()
    box.ask("la van cau")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("cu chinh lan")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{home}dien-hinh/**")
    assert page.url == f"{home}dien-hinh/viet-nam/1952/cu-chinh-lan/"


def test_the_focus_stays_on_a_result_when_more_are_found(page: Page, box: SearchBox) -> None:
    held: list[Route] = []
    page.context.route("**/words/*.json", lambda route: held.append(route))
    box.open()
    page.keyboard.insert_text("sa pa")
    expect(box.label).to_have_text(re.compile("đang tìm trong bài viết"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = box.items.nth(1).locator("a").get_attribute("href")
    for route in held:
        route.continue_()
    box.wait()
    assert page.evaluate("document.activeElement.href") == second


def test_many_results_lead_on_to_the_search_page(
    page: Page, watch: Watch, serve: Callable[[Path], str], many_site: Build
) -> None:
    address = serve(many_site.site)
    page.goto(address)
    box = SearchBox(page)
    box.open()
    assert len(box.ask("mo hinh so")) == 10
    expect(box.label).to_have_text("60 kết quả theo tên, đơn vị, năm")
    # The theme shows the rest as the reader scrolls.
    page.locator(".md-search__scrollwrap").hover()
    for _ in range(40):
        for way in (400, -100):
            page.mouse.wheel(0, way)
            page.wait_for_timeout(100)
        if box.items.count() == 21:
            break
    expect(box.items.last).to_contain_text("Xem tất cả, tìm cả trong bài viết")
    box.items.last.locator("a").click()
    page.wait_for_url(f"{address}tim-kiem/?tim=mo%20hinh%20so*")
    expect(page.locator(".hr-find__status")).to_have_text(re.compile("^Tìm thấy 60 điển hình"))
    assert watch.complaints == []


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}])
def test_the_arrows_reach_every_result_on_the_way(
    page: Page, serve: Callable[[Path], str], many_site: Build, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(serve(many_site.site))
    box = SearchBox(page)
    box.open()
    box.ask("mo hinh so")
    seen: list[str] = []
    for _ in range(60):
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(120)
        here = page.evaluate("document.activeElement.href ?? ''")
        if not here:
            break
        if here not in seen:
            seen.append(here)
    assert len(seen) == 21
    assert "/tim-kiem/?tim=" in seen[-1]


def test_hostile_names_are_shown_as_they_are_written(
    page: Page, watch: Watch, serve: Callable[[Path], str], hostile_site: Build
) -> None:
    page.goto(serve(hostile_site.site))
    box = SearchBox(page)
    box.open()
    for text in (*HOSTILE, "script", "img", "onerror", "javascript", "svg", "<", "&amp;", "x"):
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(text)
        expect(box.label).not_to_have_text(HINT)
        page.wait_for_timeout(100)
    found = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll('.md-search-result *')];
          return {
            hit: window.hit ?? null,
            odd: all.filter((e) => /^(script|img|svg|iframe|style|object)$/i.test(e.tagName)
              && !e.closest('.md-search-result__icon')).length,
            handlers: all.filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).length,
          };
        }"""
    )
    assert found == {"hit": None, "odd": 0, "handlers": 0}
    assert watch.complaints == []


def test_a_site_opened_as_a_file_shows_no_box_that_cannot_search(
    page: Page, own_site: Build
) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((own_site.site / "index.html").as_uri())
    expect(page.locator(".md-search")).to_be_hidden()
    assert errors == []


def test_a_reader_with_a_phone_finds_a_person(page: Page, box: SearchBox, home: str) -> None:
    page.set_viewport_size(PHONE)
    expect(box.label).to_have_text(HINT)
    expect(box.input).not_to_be_in_viewport()
    page.locator(".md-header__button[for=__search]").click()
    expect(box.input).to_be_focused()
    expect(box.input).to_be_in_viewport()
    # Two lines of a text, not two rows of a list.
    assert box.label.evaluate("(label) => label.offsetHeight") < 60
    page.keyboard.insert_text("la van cau")
    box.wait()
    box.items.first.locator("a").click()
    page.wait_for_url(f"{home}dien-hinh/viet-nam/1952/la-van-cau/")
