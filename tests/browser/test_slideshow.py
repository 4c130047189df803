"""A list is shown full screen: what its slides say, how they fit, and what they let in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from honour_roll.pages import assets
from tests.browser.slideshow import LIST, READY, SHUT_IN, THANKS, Slideshow
from tests.browser.slideshow import show as show
from tests.browser.slideshow import site as site
from tests.browser.watching import Watch
from tests.site.hostile import HOSTILE
from tests.site.trees import Build

SOURCES = Path(assets.__file__).with_name("assets")
WITH_PHOTO = "Bếp lửa ấm"
LONG_NAME = (
    "Mô hình “Nâng cao chất lượng sinh hoạt chi bộ gắn với học tập và làm theo tư tưởng của Bác”"
)
SENTENCE = (
    "Chi bộ xây dựng nền nếp sinh hoạt chuyên đề hằng quý, phân công từng đảng viên giúp đỡ một hộ "
    "khó khăn, vận động nhân dân hiến đất mở đường, trồng rừng, giữ gìn bản sắc văn hoá. "
)
SET_WORDS = """([name, summary]) => {
  for (const card of document.querySelectorAll('.hr-card')) {
    card.dataset.kind = 'Mô hình, cách làm hay';
    card.querySelector('.hr-card__name').textContent = name;
    card.querySelector('.hr-card__summary')?.remove();
    for (const [part, text] of [['honour', 'Ghi danh, công nhận · Quyết định số 123-QĐ/TU'],
                                ['summary', summary]]) {
      const line = document.createElement('p');
      line.className = 'hr-card__' + part;
      line.textContent = text;
      card.append(line);
    }
  }
}"""


def test_a_list_is_shown_from_its_title_to_the_thanks(show: Slideshow, watch: Watch) -> None:
    names = show.page.locator("main .hr-card__name").all_text_contents()
    assert len(names) == 5
    assert list(show.walk()) == ["Thị xã Suối Hoa", *names, THANKS]
    assert watch.complaints == []


def test_the_title_says_whose_list_it_is_and_how_long(show: Slideshow) -> None:
    expect(show.slide.locator(".hr-slide__kind")).to_have_text("Sổ ghi danh")
    expect(show.slide.locator(".hr-slide__count")).to_have_text("5 điển hình")


def test_a_slide_says_what_its_card_says(show: Slideshow) -> None:
    card = show.page.locator("main .hr-card").filter(has_text=WITH_PHOTO)
    show.go(2 + show.page.locator("main .hr-card__name").all_text_contents().index(WITH_PHOTO))
    for part in ("name", "place", "summary"):
        words = (card.locator(f".hr-card__{part}").text_content() or "").strip()
        expect(show.slide.locator(f".hr-slide__{part}")).to_have_text(words)
    src = show.photo.get_attribute("src") or ""
    assert src.endswith("anh-1-1200.webp")
    expect(show.photo).to_have_css("object-position", "50% 60%")
    expect(show.slide).to_contain_class("hr-slide--wide")


def test_each_slide_is_announced(show: Slideshow) -> None:
    expect(show.status).to_have_attribute("role", "status")
    expect(show.status).to_have_text("Trang chiếu 1/7: Thị xã Suối Hoa")
    show.press("End")
    expect(show.status).to_have_text(f"Trang chiếu 7/7: {THANKS}")


def test_a_photo_that_cannot_be_had_leaves_its_words(page: Page, site: str) -> None:
    page.route("**/*.webp", lambda route: route.abort())
    show = Slideshow(page).open(site + LIST)
    expect(show.ready).to_have_text(f"{READY}; 1 ảnh không tải được")
    for name in show.walk():
        expect(show.photo).to_have_count(0)
        expect(show.slide).to_contain_class("hr-slide--framed")
        assert name


@pytest.mark.parametrize(
    ("width", "height", "sentences"),
    [
        (1920, 1080, 4),
        (1366, 768, 4),
        (3840, 2160, 4),
        (1024, 768, 3),
        (740, 360, 1),
        (360, 740, 2),
    ],
)
def test_long_words_are_not_cut(
    page: Page, site: str, width: int, height: int, sentences: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site + LIST)
    page.evaluate(SET_WORDS, [LONG_NAME, SENTENCE * sentences])
    show = Slideshow(page)
    show.button.click()
    expect(show.ready).to_have_text(READY)
    for _ in show.walk():
        assert page.evaluate(SHUT_IN) == []


def test_a_show_fits_anew_when_the_screen_turns(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(site + LIST)
    page.evaluate(SET_WORDS, [LONG_NAME, SENTENCE])
    show = Slideshow(page)
    show.button.click()
    show.go(5)
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function(f"() => ({SHUT_IN})().length === 0")


def test_whoever_wants_no_motion_sees_none(browser: Browser, site: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    show = Slideshow(context.new_page()).open(site + LIST)
    show.press("ArrowRight", "a", "Tab", "ArrowRight")
    assert (
        show.page.evaluate("document.querySelector('dialog').getAnimations({subtree: true})") == []
    )
    context.close()


def test_without_scripts_nothing_is_offered(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + LIST)
    expect(page.locator(".hr-card").first).to_be_visible()
    expect(Slideshow(page).button).to_have_count(0)
    context.close()


def test_an_empty_list_offers_no_show(page: Page, site: str) -> None:
    page.goto(site + "don-vi/viet-nam/")
    expect(page.locator(".hr-empty").first).to_be_visible()
    expect(Slideshow(page).button).to_have_count(0)


def test_a_formal_table_is_shown_by_its_rows_under_a_strict_policy(
    page: Page, watch: Watch, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    names = assets.PARTS["slides"]
    for name in (*(f"{name}.js" for name in names), "css/slides.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((SOURCES / name).read_bytes())
    scripts = "".join(f'<script defer src="{name}.js"></script>' for name in names)
    (tmp_path / "index.html").write_text(
        f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thử</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="css/slides.css">
        <meta http-equiv="Content-Security-Policy"
          content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:">
        {scripts}</head><body><h1>Quyết định số 15-QĐ/ThU</h1>
        <table data-slides><caption>Danh sách kèm theo</caption>
        <tr data-slide-name="Nguyễn Văn An" data-slide-place="Thị xã Suối Hoa"
          data-slide-summary="Trưởng bản."><td>1</td></tr>
        <tr data-slide-name="&lt;b&gt;Tổ dệt&lt;/b&gt;"><th><a href="to-det/">2</a></th></tr>
        <tr data-slide-name="Tổ dệt khăn"><th><a href="to-det/">3</a></th></tr></table>
        </body></html>""",
        encoding="utf-8",
    )
    show = Slideshow(page).open(serve(tmp_path))
    expect(show.slide.locator(".hr-slide__place")).to_have_text("Danh sách kèm theo")
    expect(show.slide.locator(".hr-slide__count")).to_have_text("2 điển hình")
    show.press("ArrowRight")
    expect(show.slide.locator(".hr-slide__words")).to_have_text(
        "Nguyễn Văn AnThị xã Suối HoaTrưởng bản."
    )
    assert list(show.walk()) == ["Nguyễn Văn An", "<b>Tổ dệt</b>", "Tổ dệt khăn", THANKS]
    assert watch.complaints == []


def test_hostile_words_stay_words(
    page: Page, watch: Watch, serve: Callable[[Path], str], hostile_site: Build
) -> None:
    show = Slideshow(page).open(serve(hostile_site.site) + "don-vi/don-vi-0/")
    expected = page.locator("main .hr-card__name").evaluate_all(
        "cards => cards.map(card => card.textContent.replace(/\\s+/g, ' ').trim())"
    )
    assert len(expected) >= len(HOSTILE) / 2
    found = []
    for name in show.walk():
        found.append(name)
        assert page.locator(".hr-show script, .hr-show [onclick], .hr-show [onerror]").count() == 0
        assert "words are wider than their room" not in page.evaluate(SHUT_IN)
    assert found[1:-1] == expected
    assert page.evaluate("window.hit ?? null") is None
    assert watch.complaints == []
