"""What a first visit fetches, packed as servers pack it: on a slow connection, the wait."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.browser.probes import PHONE
from tests.photos.pictures import encoded, quarters
from tests.site.trees import plain_tree

PACKED_ALREADY = re.compile(r"\.(?:woff2|png|webp|avif|jpe?g)$")
PHOTO = re.compile(r"\.(?:webp|avif|jpe?g)$")
RECORD = "dien-hinh/sa-pa/2020/tu-soi-tu-sua/"
MOST = {
    RECORD: 150_000,
    # The slideshow's script.
    "": 164_000,
    "don-vi/sa-pa/": 164_000,
    "don-vi/sa-pa/2020/": 164_000,
    # The search itself, and the first part of its index.
    "tim-kiem/": 185_000,
}
STORY = """Bà con *cùng nhau* giữ **con đường sạch**, và ***không ai*** phải nhắc.

> Làm được gì cho bản thì làm, *đừng đợi*.

- Sáng thứ bảy quét đường.
"""
PHOTOS = [
    {
        "file": f"{name}.jpg",
        "caption": f"Chú thích của ảnh {name}",
        "credit": "Người chụp ảnh",
        "people": ["Trần Văn Ví Dụ", "Lò Thị Mẫu"],
    }
    for name in ("ngang", "doc")
]


def fetched(page: Page, address: str) -> dict[str, int]:
    """Each file of a first visit but photos, and its size in bytes, packed."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.set_viewport_size(PHONE)
    page.goto(address, wait_until="networkidle")
    sizes = {}
    for answer in answers:
        if PHOTO.search(answer.url) or not answer.ok:
            continue
        body = answer.body()
        name = answer.url.rpartition("/")[2] or answer.url
        sizes[name] = len(body if PACKED_ALREADY.search(name) else gzip.compress(body, 6))
    return sizes


@pytest.mark.parametrize("path", MOST)
def test_a_first_visit_is_light_before_photos(page: Page, home: str, path: str) -> None:
    sizes = fetched(page, home + path)
    assert any(name.endswith("-vi.woff2") for name in sizes), sizes
    assert sum(sizes.values()) <= MOST[path], sorted(sizes.items(), key=lambda item: -item[1])
    others = [name for name in sizes if name.endswith(".woff2") and "-vi." not in name]
    assert others == [], "letters that the ordinary faces have not"


def test_photos_quotations_and_stressed_words_need_no_face_of_their_own(
    page: Page, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    tree = plain_tree(tmp_path)
    for name, size in (("ngang", (900, 600)), ("doc", (600, 900))):
        photo = encoded(quarters(*size), "JPEG")
        tree.write(f"content/records/xa-mau/2020/{name}.jpg", photo)
    tree.record(story=STORY, story_author="Trần Văn Ví Dụ", photos=PHOTOS)
    build = tree.build()
    assert build.code == 0, build.output
    sizes = fetched(page, f"{serve(build.site)}dien-hinh/xa-mau/2020/co-mau/")
    assert page.locator("figcaption, .hr-byline, .hr-story :is(em, blockquote)").count() == 7
    assert sum(sizes.values()) <= MOST[RECORD], sorted(sizes.items(), key=lambda item: -item[1])
    assert [name for name in sizes if "italic" in name] == []


def test_a_record_page_loads_no_script_but_that_of_every_page(page: Page, home: str) -> None:
    sizes = fetched(page, home + RECORD)
    ours = sorted(name.partition(".")[0] for name in sizes if name.startswith("so-ghi-danh"))
    assert ours == ["so-ghi-danh", "so-ghi-danh"]
