"""Photographs over the page: by hand and by key, with the focus kept and given back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.probes import PHONE
from tests.photos.pictures import encoded, quarters
from tests.site.trees import Build, plain_tree

ADDRESS = "dien-hinh/xa-mau/2020/co-mau/"
LARGE = "dialog.hr-large"
IMAGE = f"{LARGE} img"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("lightbox"))
    for n, size in enumerate([(1800, 1200), (700, 1000), (900, 600)], start=1):
        tree.write(f"content/records/xa-mau/2020/{n}.jpg", encoded(quarters(*size), "JPEG"))
    tree.write("content/records/xa-mau/2020/hong.jpg", b"\xff\xd8\xff\xe0")
    names = ["1.jpg", "hong.jpg", "2.jpg", "3.jpg"]
    photos = [{"file": name, "caption": f"Ảnh {name}", "credit": "Ban"} for name in names]
    tree.record(photos=photos)
    build = tree.build()
    assert build.code == 0, build.output
    return build


@pytest.fixture
def opened(site: Build, page: Page, serve: Callable[[Path], str]) -> Page:
    page.goto(serve(site.site) + ADDRESS)
    return page


def shown(page: Page) -> str:
    return str(
        page.locator(IMAGE).evaluate("image => new URL(image.src).pathname.split('/').pop()")
    )


def test_a_reader_looks_through_the_photos_by_key_alone(opened: Page) -> None:
    link = opened.locator("a[data-photo]").first
    link.focus()
    opened.keyboard.press("Enter")
    dialog = opened.locator(LARGE)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Đóng ảnh")).to_be_focused()
    expect(dialog.locator("figcaption")).to_contain_text("Ảnh 1.jpg Ảnh: Ban")
    seen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"):
        opened.keyboard.press(key)
        seen.append(shown(opened))
    assert seen == [
        f"anh-{n}.webp" for n in ("3-700", "4-900", "1-1600", "4-900", "1-1600", "4-900")
    ]
    expect(dialog.locator(".hr-large__count")).to_have_text("3/3")
    for _ in range(6):
        opened.keyboard.press("Tab")
        inside = opened.evaluate(f"document.activeElement.closest('{LARGE}') !== null")
        assert inside or opened.evaluate("document.activeElement === document.body")
    opened.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()
    assert opened.url.endswith(ADDRESS)


def test_by_hand_too_and_a_click_beside_the_photo_closes_it(opened: Page) -> None:
    opened.locator("a[data-photo]").nth(1).click()
    assert shown(opened) == "anh-3-700.webp"
    opened.get_by_role("button", name="Ảnh sau").click()
    assert shown(opened) == "anh-4-900.webp"
    opened.get_by_role("button", name="Ảnh trước").click()
    opened.locator(LARGE).click(position={"x": 60, "y": 60})
    expect(opened.locator(LARGE)).to_have_count(0)
    opened.locator("a[data-photo]").first.click()
    opened.get_by_role("button", name="Đóng ảnh").click()
    expect(opened.locator(LARGE)).to_have_count(0)


@pytest.mark.parametrize("size", [(390, 780), (1280, 720)])
def test_photo_and_words_fit_the_screen(opened: Page, size: tuple[int, int]) -> None:
    opened.set_viewport_size({"width": size[0], "height": size[1]})
    for n in range(3):
        opened.locator("a[data-photo]").nth(n).click()
        opened.wait_for_function(f"() => document.querySelector('{IMAGE}').complete")
        for part in (IMAGE, f"{LARGE} figcaption"):
            box = opened.locator(part).bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["y"] >= 0
            assert box["x"] + box["width"] <= size[0]
            assert box["y"] + box["height"] <= size[1]
        image = opened.locator(IMAGE).bounding_box()
        natural = opened.locator(IMAGE).evaluate("i => i.naturalWidth / i.naturalHeight")
        assert image is not None
        assert image["width"] > 150
        assert image["width"] / image["height"] == pytest.approx(natural, rel=0.02)
        opened.keyboard.press("Escape")


def test_it_works_from_a_stick(site: Build, page: Page) -> None:
    page.goto((site.site / ADDRESS / "index.html").as_uri())
    page.locator("a[data-photo]").first.click()
    expect(page.locator(IMAGE)).to_be_visible()
    assert (
        page.locator(IMAGE).evaluate("image => image.decode().then(() => image.naturalWidth)")
        == 1600
    )


def test_without_scripts_the_link_opens_the_large_picture(
    site: Build, browser: Browser, serve: Callable[[Path], str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(serve(site.site) + ADDRESS)
    page.locator("a[data-photo]").first.click()
    page.wait_for_url("**/anh-1-1600.webp")
    context.close()


def test_nothing_moves_for_those_who_do_not_want_it(opened: Page) -> None:
    opened.emulate_media(reduced_motion="reduce")
    opened.locator("a[data-photo]").first.click()
    assert opened.locator(LARGE).evaluate("one => getComputedStyle(one).animationName") == "none"
    opened.keyboard.press("Escape")
    opened.emulate_media(reduced_motion="no-preference")
    opened.locator("a[data-photo]").first.click()
    assert opened.locator(LARGE).evaluate("one => getComputedStyle(one).animationName") != "none"


def test_a_very_long_picture_shows_its_head_and_is_scrolled_whole_by_key(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/dai.jpg", encoded(quarters(300, 9000), "JPEG"))
    tree.record(photos=[{"file": "dai.jpg"}, {"file": "dai.jpg", "caption": "Lần nữa"}])
    build = tree.build()
    assert build.code == 0, build.output
    page.goto(serve(build.site) + ADDRESS)
    for image in page.locator("a[data-photo] img").all():
        box = image.bounding_box()
        assert box is not None
        assert box["height"] <= 801
        assert box["width"] >= 240
    expect(page.get_by_text("Bấm vào ảnh để xem cả ảnh")).to_have_count(2)
    page.locator("a[data-photo]").first.click()
    large = page.locator(IMAGE).bounding_box()
    assert large is not None
    assert large["width"] >= 240
    page.locator(".hr-large__figure").focus()
    page.keyboard.press("PageDown")
    page.wait_for_function("() => document.querySelector('.hr-large__figure').scrollTop > 100")


def test_a_very_wide_picture_is_as_high_as_it_can_be_and_is_scrolled_sideways_by_key(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/rong.jpg", encoded(quarters(12000, 700), "JPEG"))
    tree.write("content/records/xa-mau/2020/vua.jpg", encoded(quarters(900, 600), "JPEG"))
    tree.record(photos=[{"file": f"{name}.jpg", "caption": name} for name in ("rong", "vua")])
    build = tree.build()
    assert build.code == 0, build.output
    page.set_viewport_size(PHONE)
    page.goto(serve(build.site) + ADDRESS)
    page.locator("a[data-photo]").first.click()
    page.wait_for_function(f"() => document.querySelector('{IMAGE}').complete")
    size = page.locator(IMAGE).evaluate("i => [i.clientHeight, i.clientWidth / i.clientHeight]")
    assert size == [pytest.approx(2 * 93, abs=4), pytest.approx(12000 / 700, rel=0.03)]
    page.locator(".hr-large__figure").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.querySelector('.hr-large__figure').scrollLeft > 50")
    assert shown(page) == "anh-1-1600.webp"
    expect(page.locator(f"{LARGE} figcaption")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Ảnh sau").click()
    box = page.locator(IMAGE).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["width"] <= PHONE["width"]
    assert box["width"] / box["height"] == pytest.approx(1.5, rel=0.02)


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("field", ["caption", "credit"])
def test_words_without_end_are_broken_beside_a_large_photo(
    page: Page, serve: Callable[[Path], str], tmp_path: Path, width: int, field: str
) -> None:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/vua.jpg", encoded(quarters(900, 600), "JPEG"))
    address = f"https://example.org/photo?fbid={'1234567890' * 9}"
    tree.record(photos=[{"file": "vua.jpg", "caption": "Lễ trao", field: address}])
    build = tree.build()
    assert build.code == 0, build.output
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(serve(build.site) + ADDRESS)
    page.locator("a[data-photo]").first.click()
    words = page.locator(f"{LARGE} figcaption").bounding_box()
    assert words is not None
    assert words["x"] >= 0
    assert words["x"] + words["width"] <= width


@pytest.mark.parametrize(
    ("width", "scale"), [(360, 2.0), (768, 1.5), (768, 2.0), (1280, 1.5), (1440, 1.0), (1440, 1.5)]
)
def test_no_photo_is_blurred_that_has_a_larger_file(
    browser: Browser, site: Build, serve: Callable[[Path], str], width: int, scale: float
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, device_scale_factor=scale
    )
    page = context.new_page()
    page.goto(serve(site.site) + ADDRESS, wait_until="networkidle")
    for image in page.locator("a[data-photo] img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
        source, box, most = image.evaluate(
            "image => [image.currentSrc, image.clientWidth, Number(image.getAttribute('width'))]"
        )
        file = int(source.rpartition("-")[2].partition(".")[0])
        assert file >= min(most, 0.95 * box * scale), (source, box)
    context.close()
