"""The search page: its address, its choices with their counts, its cards, and doing without."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.watching import Watch
from tests.site.trees import HONOUR, Build, plain_tree

UNITS = {
    "tinh-mau": {"name": "Tỉnh Mẫu", "level": "province"},
    "huyen-mot": {"name": "Huyện Một", "level": "district", "parent": "tinh-mau"},
    "huyen-hai": {"name": "Huyện Hai", "level": "district", "parent": "tinh-mau"},
    "xa-mau": {"name": "Xã Mẫu", "level": "commune", "parent": "huyen-mot"},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """In Huyện Một, with its Xã Mẫu, and in Huyện Hai: models and collectives of three years."""
    tree = plain_tree(tmp_path_factory.mktemp("search"))
    (tree.root / "content/records/xa-mau/2020/co-mau.yml").unlink()
    for id, period in UNITS.items():
        tree.write(f"content/units/{id}.yml", {"periods": [period]})
    tree.write("content/vocabulary/fields.yml", {"y-te": {"name": "Y tế"}})
    for number in range(45):
        unit = ("xa-mau", "huyen-mot", "huyen-hai")[number % 3]
        year = 2018 + number % 3
        fields: dict[str, Any] = {
            "unit": unit,
            "name": f"Mô hình số {number}",
            "kind": "model" if number % 5 else "collective",
            "summary": f"Tóm tắt của mô hình số {number}.",
            "honours": [{**HONOUR, "year": year}],
        }
        if number < 4:
            fields["field"] = "y-te"
        tree.record(f"{unit}/{year}/mo-hinh-{number}", **fields)
    tree.record(
        "huyen-hai/2019/hai-lan",
        unit="huyen-hai",
        name="Hai lần được ghi",
        kind="model",
        story="Một chuyện **hiếm có**.",
        honours=[
            {**HONOUR, "key": "mot", "year": 2019, "status": "recognised", "level": "district"},
            {**HONOUR, "key": "hai", "year": 2021, "status": "recognised", "level": "province"},
        ],
    )
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build


class Finder:
    """The search page, open."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = f"{address}tim-kiem/"
        self.status = page.locator(".hr-find__status")
        self.cards = page.locator(".hr-find__results .hr-card")
        self.input = page.locator(".hr-find-form input")

    def go(self, query: str = "") -> None:
        self.page.goto(self.address + query)
        expect(self.status).to_have_text(re.compile("^(Tìm thấy|Không tìm thấy)"))

    def facet(self, name: str) -> dict[str, int]:
        """The choices of a facet with their counts."""
        fieldset = self._fieldset(name)
        counts = {}
        for label in fieldset.locator("label").all():
            text = (label.text_content() or "").strip()
            if match := re.fullmatch(r"(.+?) ([\d.]+)", text):
                counts[match[1]] = int(match[2].replace(".", ""))
        return counts

    def choose(self, name: str, choice: str) -> None:
        details = self.page.locator("details.hr-facet", has=self._fieldset(name))
        if details.get_attribute("open") is None:
            details.locator("summary").click()
        self._fieldset(name).get_by_label(choice).click()

    def _fieldset(self, name: str) -> Locator:
        legend = self.page.locator("legend", has_text=re.compile(f"^{name}$"))
        return self.page.locator("fieldset", has=legend)


@pytest.fixture
def finder(page: Page, watch: Watch, serve: Callable[[Path], str], site: Build) -> Finder:
    return Finder(page, serve(site.site))


def test_a_search_can_be_linked_and_its_answer_is_cards(finder: Finder, watch: Watch) -> None:
    finder.go("?tim=mo+hinh+so+7")
    expect(finder.input).to_have_value("mo hinh so 7")
    expect(finder.status).to_have_text("Tìm thấy 1 điển hình.")
    card = finder.cards.first
    expect(card.locator(".hr-card__name")).to_have_text("Mô hình số 7")
    expect(card.locator(".hr-card__summary")).to_have_text("Tóm tắt của mô hình số 7.")
    expect(card.locator(".hr-card__place")).to_have_text("Huyện Một · 2019")
    card.locator(".hr-card__name").click()
    finder.page.wait_for_url("**/dien-hinh/huyen-mot/2019/mo-hinh-7/")
    assert watch.complaints == []


def test_the_whole_roll_is_there_before_anything_is_typed(finder: Finder) -> None:
    finder.go()
    expect(finder.status).to_have_text("Tìm thấy 46 điển hình.")
    expect(finder.cards).to_have_count(20)
    expect(finder.cards.first.locator(".hr-card__name")).to_have_text("Hai lần được ghi")
    assert finder.facet("Năm") == {"2021": 1, "2020": 15, "2019": 16, "2018": 15}


def test_typing_changes_the_answer_and_the_address(finder: Finder) -> None:
    finder.go()
    finder.input.fill("hiếm có")
    expect(finder.status).to_have_text("Tìm thấy 1 điển hình.")
    finder.page.wait_for_url("**/tim-kiem/?tim=hi%E1%BA%BFm+c%C3%B3*")
    finder.input.press("Enter")
    finder.page.wait_for_url("**/tim-kiem/?tim=hi%E1%BA%BFm+c%C3%B3")
    expect(finder.cards.locator(".hr-card__name")).to_have_text("Hai lần được ghi")


def test_enter_ends_the_last_word(finder: Finder) -> None:
    finder.go()
    finder.input.fill("hiế")
    expect(finder.status).to_have_text("Tìm thấy 1 điển hình.")
    finder.input.press("Enter")
    finder.page.wait_for_url("**/tim-kiem/?tim=hi%E1%BA%BF")
    expect(finder.status).to_have_text(re.compile("^Không tìm thấy"))
    finder.page.reload()
    expect(finder.status).to_have_text(re.compile("^Không tìm thấy"))


def test_a_link_has_whole_words_and_what_was_being_typed_finds_the_same_again(
    finder: Finder,
) -> None:
    finder.go("?tim=hiế")
    expect(finder.status).to_have_text(re.compile("^Không tìm thấy"))
    finder.go()
    finder.input.fill("hiế")
    finder.page.wait_for_url("**/tim-kiem/?tim=hi%E1%BA%BF*")
    finder.page.reload()
    expect(finder.status).to_have_text("Tìm thấy 1 điển hình.")
    expect(finder.input).to_have_value("hiế")


def test_a_linked_choice_that_nothing_has_can_be_taken_back(finder: Finder) -> None:
    finder.go("?nam=1800&don-vi=khong-con&tim=mo+hinh")
    expect(finder.status).to_have_text(re.compile("^Không tìm thấy"))
    gone = finder.page.get_by_label("1800 (không có trong Sổ)")
    expect(gone).to_be_checked()
    expect(finder.page.get_by_label("khong-con (không có trong Sổ)")).to_be_checked()
    gone.click()
    finder.page.wait_for_url("**/tim-kiem/?don-vi=khong-con&tim=mo+hinh")
    finder.choose("Đơn vị", "Tất cả đơn vị")
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 45 "))


def test_all_choices_are_taken_back_at_once(finder: Finder) -> None:
    finder.go("?tim=mo+hinh&xep=ten")
    clear = finder.page.get_by_role("button", name="Xóa tất cả lựa chọn")
    expect(clear).to_be_hidden()
    finder.choose("Đối tượng", "Tập thể")
    finder.choose("Năm", "2018")
    expect(clear).to_be_visible()
    clear.press("Enter")
    finder.page.wait_for_url("**/tim-kiem/?tim=mo+hinh&xep=ten")
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 45 "))
    expect(clear).to_be_hidden()
    expect(finder.page.locator(".hr-facet summary").first).to_be_focused()
    finder.page.go_back()
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 3 "))


def test_units_passed_with_the_arrow_keys_are_one_step_back(finder: Finder) -> None:
    finder.go("?tim=mo+hinh")
    finder.choose("Đơn vị", "Tỉnh Mẫu")
    expect(finder.page.get_by_label("Tất cả đơn vị")).to_be_visible()
    finder.page.get_by_label("Tỉnh Mẫu").focus()
    for name in ("Huyện Hai", "Huyện Một"):
        finder.page.keyboard.press("ArrowDown")
        expect(finder.page.get_by_label(name)).to_be_focused()
        expect(finder.page.get_by_label(name)).to_be_checked()
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 30 "))
    finder.page.go_back()
    expect(finder.page.get_by_label("Tỉnh Mẫu")).to_be_checked()
    finder.page.go_back()
    expect(finder.page.get_by_label("Tất cả đơn vị")).to_have_count(0)
    finder.page.wait_for_url("**/tim-kiem/?tim=mo+hinh")


def test_a_choice_narrows_the_others_and_leaves_its_own_facet(finder: Finder) -> None:
    finder.go("?tim=mo+hinh")
    kinds = finder.facet("Đối tượng")
    assert kinds == {"Tập thể": 9, "Mô hình, cách làm hay": 36}
    finder.choose("Đối tượng", "Tập thể")
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 9 điển hình"))
    finder.page.wait_for_url("**/tim-kiem/?tim=mo+hinh&doi-tuong=tap-the")
    assert finder.facet("Đối tượng") == kinds
    narrowed = finder.facet("Năm")
    assert sum(narrowed.values()) == 9
    finder.choose("Năm", "2018")
    expect(finder.status).to_have_text(re.compile(f"^Tìm thấy {narrowed['2018']} điển hình"))
    assert finder.facet("Năm") == narrowed
    finder.choose("Năm", "2019")
    both = narrowed["2018"] + narrowed["2019"]
    expect(finder.status).to_have_text(re.compile(f"^Tìm thấy {both} điển hình"))
    assert set(finder.facet("Đối tượng")) == set(kinds)


def test_units_are_a_tree_and_count_what_lies_below_them(finder: Finder) -> None:
    finder.go()
    assert finder.facet("Đơn vị") == {"Tỉnh Mẫu": 46, "Huyện Hai": 16, "Huyện Một": 30}
    finder.choose("Đơn vị", "Huyện Một")
    expect(finder.status).to_have_text("Tìm thấy 30 điển hình.")
    tree = finder.facet("Đơn vị")
    assert tree == {"Tỉnh Mẫu": 46, "Huyện Hai": 16, "Huyện Một": 30, "Xã Mẫu": 15}
    finder.choose("Đơn vị", "Tất cả đơn vị")
    expect(finder.status).to_have_text("Tìm thấy 46 điển hình.")


def test_choices_of_year_and_level_must_be_met_by_one_honour(finder: Finder) -> None:
    finder.go("?nam=2021&cap=province")
    expect(finder.status).to_have_text("Tìm thấy 1 điển hình.")
    finder.go("?nam=2019&cap=province")
    expect(finder.status).to_have_text(re.compile("^Không tìm thấy.*hoặc bỏ bớt lựa chọn"))
    expect(finder.page.get_by_label("Xếp theo")).to_be_hidden()
    finder.go("?tim=khongcodau")
    expect(finder.status).to_have_text("Không tìm thấy điển hình nào. Hãy thử ít từ hơn.")


def test_what_is_unknown_can_be_chosen_too(finder: Finder) -> None:
    finder.go("?linh-vuc=y-te")
    expect(finder.status).to_have_text("Tìm thấy 4 điển hình.")
    assert finder.facet("Lĩnh vực") == {"Y tế": 4, "Không rõ": 42}
    finder.choose("Lĩnh vực", "Không rõ")
    expect(finder.status).to_have_text("Tìm thấy 46 điển hình.")


def test_going_back_brings_the_search_before(finder: Finder) -> None:
    finder.go("?tim=mo+hinh")
    finder.choose("Đối tượng", "Tập thể")
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 9 "))
    finder.page.go_back()
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 45 "))
    finder.page.reload()
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 45 "))


def test_results_are_paged_and_each_page_has_its_address(finder: Finder) -> None:
    finder.go("?tim=mo+hinh&xep=ten")
    pager = finder.page.get_by_role("navigation", name="Các trang kết quả")
    pager.get_by_role("link", name="3", exact=True).click()
    finder.page.wait_for_url("**/tim-kiem/?tim=mo+hinh&xep=ten&trang=3")
    expect(finder.cards).to_have_count(5)
    expect(pager.locator("[aria-current=page]")).to_have_text("3")
    names = finder.cards.locator(".hr-card__name").all_inner_texts()
    finder.choose("Đối tượng", "Tập thể")
    finder.page.wait_for_url("**/tim-kiem/?tim=mo+hinh&xep=ten&doi-tuong=tap-the")
    finder.go("?tim=mo+hinh&xep=ten&trang=3")
    assert finder.cards.locator(".hr-card__name").all_inner_texts() == names
    finder.go("?tim=mo+hinh&trang=99")
    expect(finder.cards).to_have_count(5)


def test_results_can_be_sorted(finder: Finder) -> None:
    finder.go("?tim=mo+hinh+1*")
    select = finder.page.locator(".hr-find__sort select")
    select.select_option("nam")
    finder.page.wait_for_url("**xep=nam")
    places = finder.cards.locator(".hr-card__place")
    expect(places.first).to_have_text(re.compile("2020$"))
    years = [text[-4:] for text in places.all_inner_texts()]
    assert years == sorted(years, reverse=True)


def test_choices_are_made_with_the_keys_and_keep_the_focus(finder: Finder) -> None:
    finder.go("?tim=mo+hinh")
    box = finder.page.get_by_label("Tập thể")
    box.focus()
    finder.page.keyboard.press("Space")
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 9 "))
    expect(finder.page.get_by_label("Tập thể")).to_be_focused()
    expect(finder.page.get_by_label("Tập thể")).to_be_checked()
    expect(finder.status).to_have_attribute("role", "status")


def test_units_and_pages_of_the_site_are_named_beside_the_entries(finder: Finder) -> None:
    finder.go("?tim=huyen+hai")
    first = finder.page.locator(".hr-find__others a").first
    expect(first).to_have_text("Huyện Hai")
    first.click()
    finder.page.wait_for_url("**/don-vi/huyen-hai/")


def test_names_of_units_and_pages_have_room_for_a_finger(finder: Finder) -> None:
    finder.page.set_viewport_size({"width": 360, "height": 740})
    finder.go("?tim=huyen+hai")
    links = finder.page.locator(".hr-find__others a:visible")
    expect(links.first).to_be_visible()
    heights = [(link.bounding_box() or {"height": 0})["height"] for link in links.all()]
    assert min(heights) >= 24  # WCAG 2.5.8, in pixels


def test_the_words_for_the_themes_box_in_the_address_are_taken_by_the_page(
    finder: Finder, watch: Watch
) -> None:
    finder.go("?q=hiem+co&nam=2019")
    finder.page.wait_for_url("**/tim-kiem/?nam=2019&tim=hiem+co")
    expect(finder.status).to_have_text("Tìm thấy 1 điển hình.")
    expect(finder.page.locator("#__search")).not_to_be_checked()
    assert watch.complaints == []


def test_home_leads_to_the_search_page(page: Page, own_site: Build, serve: Any) -> None:
    address = serve(own_site.site)
    page.goto(address)
    form = page.get_by_role("main").get_by_role("search")
    form.get_by_role("searchbox").fill("la van cau")
    form.get_by_role("button").click()
    page.wait_for_url(f"{address}tim-kiem/?tim=la+van+cau")
    expect(page.locator(".hr-find__results .hr-card__name")).to_have_text("La Văn Cầu")


def test_a_unit_found_by_one_that_it_took_over_says_so(
    page: Page, own_site: Build, serve: Any
) -> None:
    page.goto(f"{serve(own_site.site)}tim-kiem/?tim=Huyện+Sa+Pa")
    others = page.locator(".hr-find__others li")
    expect(others.filter(has_text="Xã Bản Hồ")).to_contain_text("Đơn vị cũ: Huyện Sa Pa")
    expect(others.filter(has_text="Thị xã Sa Pa")).to_contain_text("Tên khác: Huyện Sa Pa")


@pytest.mark.parametrize("part", ["awards.json", "names.json", "engine.js"])
def test_an_index_that_cannot_be_fetched_is_told(page: Page, finder: Finder, part: str) -> None:
    page.context.route(f"**/{part}", lambda route: route.abort())
    page.goto(f"{finder.address}?tim=mo+hinh")
    expect(finder.status).to_have_text(re.compile("^Chưa tải được danh mục tìm kiếm"))
    expect(page.get_by_role("main").get_by_role("link", name="Mục lục tên")).to_be_visible()


@pytest.mark.parametrize("part", ["awards.json", "names.json", "engine.js", "search_index.json"])
def test_an_index_that_never_comes_is_told_in_the_end(
    page: Page, finder: Finder, part: str
) -> None:
    held: list[Route] = []
    page.context.route(f"**/{part}", lambda route: held.append(route))
    page.clock.install()
    page.goto(f"{finder.address}?tim=mo+hinh")
    expect(finder.status).to_have_text("Đang tải danh mục tìm kiếm…")
    page.wait_for_timeout(200)
    page.clock.fast_forward(16_000)
    expect(finder.status).to_have_text(re.compile("^Chưa tải được.*kiểm tra kết nối mạng"))
    for route in held:
        route.continue_()
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 45 "))


def test_the_order_shown_is_the_order_that_is(finder: Finder) -> None:
    finder.go()
    select = finder.page.get_by_label("Xếp theo")
    expect(select).to_have_value("nam")
    assert select.locator("option[value='']").is_disabled()
    finder.input.fill("mo hinh")
    expect(finder.status).to_have_text(re.compile("^Tìm thấy 45 "))
    expect(select).to_have_value("")
    finder.go("?xep=ten")
    expect(select).to_have_value("ten")


def test_cards_that_cannot_be_fetched_leave_the_names(page: Page, finder: Finder) -> None:
    page.context.route("**/cards/*.json", lambda route: route.abort())
    finder.go("?tim=mo+hinh+so+7")
    expect(finder.cards.locator(".hr-card__name")).to_have_text("Mô hình số 7")


def test_without_scripts_the_page_leads_to_the_lists(
    browser: Browser, serve: Callable[[Path], str], site: Build
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serve(site.site)}tim-kiem/?tim=mo+hinh")
    expect(page.get_by_text("Tìm kiếm cần JavaScript")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Năm", exact=True).click()
    page.wait_for_url("**/nam/")
    context.close()


def test_a_page_opened_as_a_file_leads_to_the_lists(page: Page, site: Build) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((site.site / "tim-kiem" / "index.html").as_uri())
    status = page.locator(".hr-find__status")
    expect(status).to_have_text(re.compile("^Chưa tải được danh mục tìm kiếm"))
    assert errors == []
