"""What the box fetches and when: while that takes long, and where it goes wrong."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.probes import PHONE
from tests.browser.searching import BROKEN, HINT, NOTHING, SearchBox
from tests.browser.watching import Watch

STUB = "**/search/search_index.json"
PLACEHOLDER = "Gõ tên người, tập thể, mô hình hoặc đơn vị"
WAITING = "Đang tải danh mục tìm kiếm…"
FAULT = "Chương trình tìm kiếm gặp lỗi"
SLOW = """const sent = self.postMessage.bind(self);
self.postMessage = (message) => { setTimeout(() => sent(message), 300); };
"""
LABELS = """() => {
  const label = document.querySelector('.md-search-result__meta');
  window.labels = [label.textContent];
  new MutationObserver(() => window.labels.push(label.textContent))
    .observe(label, {childList: true, characterData: true, subtree: true});
}"""
INDEX = re.compile(r"/search/[0-9a-f]{12}/")


def test_a_page_fetches_nothing_of_the_index_until_its_reader_goes_to_the_box(
    page: Page, home: str
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{home}nam/")
    expect(SearchBox(page).label).to_have_text(HINT)
    page.wait_for_load_state("networkidle")
    assert [url for url in fetched if INDEX.search(url)] == []
    with page.expect_request("**/names.json"):
        page.locator(".md-search__input").click()
    page.wait_for_load_state("networkidle")
    names = [url.rpartition("/")[2] for url in fetched if INDEX.search(url)]
    assert sorted(names) == ["engine.js", "names.json"]


def test_going_to_the_box_on_a_page_that_is_not_ready_fetches_the_index_all_the_same(
    page: Page, home: str
) -> None:
    held: list[Route] = []
    page.context.route(STUB, lambda route: held.append(route))
    page.goto(home)
    page.locator(".md-search__input").focus()
    page.wait_for_function("() => document.activeElement.matches('.md-search__input')")
    with page.expect_request("**/names.json"):
        for route in held:
            route.continue_()
    expect(SearchBox(page).input).to_have_value("")


def test_going_to_the_box_fetches_the_index_where_the_theme_was_ready_before_our_script(
    page: Page, home: str
) -> None:
    held: list[Route] = []
    page.context.route("**/assets/so-ghi-danh.*.js", lambda route: held.append(route))
    page.goto(home, wait_until="commit")
    expect(SearchBox(page).label).to_have_text(PLACEHOLDER)
    for route in held:
        route.continue_()
    expect(SearchBox(page).label).to_have_text(HINT)
    with page.expect_request("**/names.json"):
        page.locator(".md-search__input").focus()


def test_other_open_pages_fetch_nothing_when_a_reader_goes_to_the_box(
    page: Page, home: str
) -> None:
    other = page.context.new_page()
    fetched: list[str] = []
    other.on("request", lambda request: fetched.append(request.url))
    for one in (other, page):
        one.goto(home)
        expect(SearchBox(one).label).to_have_text(HINT)
    page.bring_to_front()
    box = SearchBox(page)
    box.open()
    assert len(box.ask("tran dai nghia")) == 1
    other.wait_for_load_state("networkidle")
    assert [url for url in fetched if INDEX.search(url)] == []


def test_stories_are_fetched_only_when_names_are_few(page: Page, box: SearchBox) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    box.open()
    box.ask("quynh doi")
    parts = {match[1] for url in fetched if (match := re.search(r"/(words|pairs|lexicon)\b", url))}
    assert parts >= {"words", "lexicon"}
    assert not any("awards.json" in url or "/cards/" in url for url in fetched)


def test_a_number_fetches_the_numbers_of_decisions_and_nothing_of_the_search_page(
    page: Page, box: SearchBox
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    box.open()
    box.ask("cu chinh lan")
    assert not any("/numbers.json" in url for url in fetched)
    box.ask("1436/QĐ-UBND")
    assert any("/numbers.json" in url for url in fetched)
    assert not any("/awards.json" in url or "/cards/" in url for url in fetched)


def test_an_index_that_cannot_be_fetched_is_told_and_tried_again(
    page: Page, box: SearchBox
) -> None:
    page.context.route("**/names.json", lambda route: route.abort())
    box.open()
    page.keyboard.insert_text("sa pa")
    expect(box.label).to_have_text(BROKEN)
    expect(box.items).to_have_count(1)
    expect(box.items).to_contain_text("kiểm tra kết nối mạng")
    page.context.unroute("**/names.json")
    assert len(box.ask("tran dai nghia")) == 1


def wait_in_vain(box: SearchBox) -> None:
    """Ask, and be told at last that there will be no answer."""
    expect(box.label).to_have_text(HINT)
    box.page.clock.install()
    box.input.fill("sa pa")
    expect(box.label).to_have_text(WAITING)
    box.page.clock.fast_forward(16_000)
    expect(box.label).to_contain_text(BROKEN)


@pytest.mark.parametrize("part", [STUB, "**/names.json", "**/workers/search.*.js"])
def test_what_never_comes_is_told_in_the_end(page: Page, home: str, part: str) -> None:
    page.context.route(part, lambda route: None)
    page.goto(home)
    box = SearchBox(page)
    wait_in_vain(box)
    expect(box.label).to_contain_text("kiểm tra kết nối mạng")


@pytest.mark.parametrize("body", [None, "<html>Xin đăng nhập</html>", '{"config": {"lang'])
def test_a_stub_that_is_none_is_told_in_the_end(page: Page, home: str, body: str | None) -> None:
    page.context.route(STUB, lambda route: route.fulfill(body=body) if body else route.abort())
    page.goto(home)
    box = SearchBox(page)
    wait_in_vain(box)


def test_an_answer_that_comes_late_takes_the_place_of_the_warning(
    page: Page, box: SearchBox
) -> None:
    waiting: list[Route] = []
    page.context.route("**/names.json", lambda route: waiting.append(route))
    box.open()
    page.clock.install()
    page.keyboard.insert_text("tran dai nghia")
    expect(box.label).to_have_text(WAITING)
    page.clock.fast_forward(16_000)
    expect(box.label).to_contain_text(BROKEN)
    for route in waiting:
        route.continue_()
    box.wait()
    expect(box.label).to_have_text("1 kết quả")


def test_stories_that_cannot_be_fetched_leave_what_names_have(page: Page, box: SearchBox) -> None:
    page.context.route("**/words/*.json", lambda route: route.abort())
    box.open()
    assert [hit.title for hit in box.ask("cu chinh lan")] == ["Cù Chính Lan"]
    expect(box.label).to_have_text("1 kết quả theo tên, đơn vị, năm; chưa tải được phần bài viết")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("quynh doi")
    expect(box.label).to_have_text(BROKEN)


def test_an_error_of_the_program_is_told_as_one_and_logged(
    page: Page, box: SearchBox, home: str
) -> None:
    def broken(route: Route) -> None:
        fault = "self.honourSearch.Engine.prototype.%s = () => { throw new TypeError('hỏng'); };"
        faults = "\n".join(fault % name for name in ("box", "find"))
        route.fulfill(
            body=f"{route.fetch().text()}\n{faults}", content_type="text/javascript; charset=utf-8"
        )

    logged: list[str] = []
    page.context.on("console", lambda message: logged.append(f"{message.type} {message.text}"))
    page.context.route("**/engine.js", broken)
    box.open()
    page.keyboard.insert_text("sa pa")
    expect(box.label).to_have_text(FAULT)
    expect(box.items).not_to_contain_text("mạng")
    page.goto(f"{home}tim-kiem/?tim=sa+pa")
    status = page.locator(".hr-find__status")
    expect(status).to_contain_text(FAULT)
    expect(status).not_to_contain_text("mạng")
    assert len([text for text in logged if text.startswith("error TypeError: hỏng")]) == 2, logged


def test_a_page_that_was_open_while_the_site_was_published_anew_finds_the_new_index(
    page: Page, home: str
) -> None:
    stubs: list[str] = []

    def old_first(route: Route) -> None:
        stubs.append(route.request.url)
        if len(stubs) > 1:
            route.continue_()
        else:
            docs = dict.fromkeys(json.loads(route.fetch().text())["docs"], "000000000000")
            route.fulfill(body=json.dumps({"config": {}, "docs": docs}))

    page.context.route(STUB, old_first)
    page.goto(home)
    box = SearchBox(page)
    box.open()
    assert [hit.title for hit in box.ask("ngo gia kham")] == ["Ngô Gia Khảm"]
    assert len(stubs) == 2


def test_nothing_is_called_in_vain_before_its_answer_is_there(page: Page, home: str) -> None:
    def slow(route: Route) -> None:
        route.fulfill(body=SLOW + route.fetch().text(), content_type="text/javascript")

    page.context.route("**/workers/search.*.js", slow)
    page.goto(home)
    box = SearchBox(page)
    box.open()
    page.keyboard.insert_text("cu chinh lan")
    expect(box.label).to_have_text("1 kết quả")
    page.evaluate(LABELS)
    # The blank that was in the box between the two is answered when the second is typed already.
    box.input.fill("")
    page.keyboard.insert_text("tran dai nghia")
    expect(box.items).to_contain_text("Trần Đại Nghĩa")
    assert NOTHING not in page.evaluate("window.labels")
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("xqzw khongcoai")
    expect(box.label).to_have_text(NOTHING)
    expect(box.items).to_have_count(0)


@pytest.mark.parametrize("gone", ["lexicon", "cards"])
def test_a_page_whose_index_is_half_gone_finds_the_new_one(
    page: Page, home: str, gone: str
) -> None:
    """After an edit of a summary, of which names and engine know nothing."""
    stubs: list[str] = []

    def old_first(route: Route) -> None:
        stubs.append(route.request.url)
        stub = json.loads(route.fetch().text())
        if len(stubs) < 3:
            stub["docs"][gone] = "000000000000"
        route.fulfill(body=json.dumps(stub))

    page.context.route(STUB, old_first)
    page.goto(f"{home}tim-kiem/?tim=quynh+doi")
    expect(page.locator(".hr-find__status")).to_have_text(re.compile("^Tìm thấy [1-9]"))
    expect(page.locator(".hr-find__results")).not_to_be_empty()
    page.wait_for_load_state("networkidle")
    assert len(stubs) == 3


def test_the_page_stays_usable_while_the_index_comes(page: Page, box: SearchBox, home: str) -> None:
    waiting: list[Route] = []
    page.context.route("**/names.json", lambda route: waiting.append(route))
    box.open()
    page.keyboard.type("cau")
    expect(box.label).to_have_text(WAITING)
    page.keyboard.press("Escape")
    page.get_by_role("main").get_by_role("link", name="Trang chủ").click()
    page.wait_for_url(home)
    assert waiting


def test_a_reader_with_a_phone_types_and_opens_the_menu_while_the_index_comes(
    page: Page, watch: Watch, box: SearchBox
) -> None:
    waiting: list[Route] = []
    page.context.route("**/names.json", lambda route: waiting.append(route))
    page.set_viewport_size(PHONE)
    expect(box.label).to_have_text(HINT)
    page.locator(".md-header__button[for=__search]").click()
    page.keyboard.type("tran dai")
    expect(box.label).to_have_text(WAITING)
    page.keyboard.type(" nghia")
    expect(box.input).to_have_value("tran dai nghia")
    page.locator(".md-search__icon[for=__search]").click()
    page.locator(".md-header__button[for=__drawer]").click()
    expect(
        page.locator(".md-nav--primary").get_by_role("link", name="Đơn vị", exact=True)
    ).to_be_in_viewport()
    page.locator(".md-overlay").click(position={"x": PHONE["width"] - 5, "y": 300})
    page.locator(".md-header__button[for=__search]").click()
    expect(box.input).to_have_value("tran dai nghia")
    for route in waiting:
        route.continue_()
    box.wait()
    expect(box.items.locator("h1")).to_have_text("Trần Đại Nghĩa")
    assert waiting
    assert watch.complaints == []
