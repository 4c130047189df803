"""Every page of a site is four clicks from home at most, and none is too heavy for a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.demo.writing import write_roll
from tests.site.markup import Markup, inside, pages_of
from tests.site.trees import Build, Tree

MOST_CLICKS = 4
MOST_BYTES = 300_000
RECORDS = 400
LOCATION = re.compile(r"<loc>https?://[^/<]+/([^<]*)</loc>")


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Some hundreds of made-up records, so that lists take several pages."""
    root = tmp_path_factory.mktemp("reach") / "demo"
    write_roll(root, RECORDS, 2025, photos=False)
    build = Tree(root).build()
    assert build.code == 0, build.output
    return build


@pytest.fixture(params=["example_site", "demo_site"])
def site(request: pytest.FixtureRequest) -> Build:
    build: Build = request.getfixturevalue(request.param)
    return build


def clicks(pages: dict[str, Markup]) -> dict[str, int]:
    """How many clicks, or forms sent, each page is away from home."""
    away, waiting = {"": 0}, [""]
    for address in waiting:
        page = pages[address]
        forms = [value for _, name, value in page.attributes if name == "action"]
        for link in [*page.addresses, *forms]:
            target = inside(link, address)
            if target and target[0] in pages and target[0] not in away:
                away[target[0]] = away[address] + 1
                waiting.append(target[0])
    return away


def in_sitemap(site: Path) -> set[str]:
    return set(LOCATION.findall((site / "sitemap.xml").read_text(encoding="utf-8")))


def test_every_page_is_four_clicks_from_home(site: Build) -> None:
    away = clicks(pages_of(site.site))
    wanted = in_sitemap(site.site)
    assert len(wanted) > 50
    assert wanted - away.keys() == set()
    assert {address: n for address, n in away.items() if n > MOST_CLICKS} == {}


def test_no_page_is_heavier_than_three_hundred_kilobytes(site: Build) -> None:
    sizes = {path: path.stat().st_size for path in site.site.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES} == {}


def test_the_demo_has_lists_of_several_pages(demo_site: Build) -> None:
    """Else the tests above would prove little."""
    assert list(demo_site.site.glob("*/*/trang-2/index.html"))
    assert list(demo_site.site.glob("muc-luc/ca-nhan/*/index.html"))
    assert list(demo_site.site.glob("so-ghi-danh/*/index.html"))
