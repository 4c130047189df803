"""Long lists: paged at 100, in Vietnamese order, each page with an address of its own."""

from __future__ import annotations

import pytest

from tests.site.markup import Markup, inside
from tests.site.trees import Build, plain_tree

FIRST = ["An", "Ăn", "Ân", "Dung", "Đa", "Ô", "Ơ", "Ư", "Y"]
LISTS = ["don-vi/xa-mau/", "don-vi/xa-mau/2020/", "nam/2020/", "doi-tuong/mo-hinh/"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("long"))
    for number, name in enumerate(reversed(FIRST)):
        tree.record(f"xa-mau/2020/a-{number}", name=name)
    for number in range(1, 101 - len(FIRST)):
        tree.record(f"xa-mau/2020/z-{number}", name=f"Ý tưởng {number}")
    build = tree.build("--strict")
    assert build.code == 0, build.output
    return build


def names(page: Markup) -> list[str]:
    """The names of the records that a page lists."""
    return [text.strip() for text, address in page.links if "dien-hinh/" in address]


@pytest.mark.parametrize("address", LISTS)
def test_a_hundred_and_one_entries_take_two_pages(site: Build, address: str) -> None:
    first, second = Markup(site.page(address)), Markup(site.page(f"{address}trang-2/"))
    assert (len(names(first)), len(names(second))) == (100, 1)
    assert not (site.site / f"{address}trang-3").exists()
    assert first.head["title"] != second.head["title"]
    assert second.head["canonical"].endswith(f"{address}trang-2/")
    assert inside(first.link("2"), address) == (f"{address}trang-2/", "")
    assert inside(second.link("1"), f"{address}trang-2/") == (address, "")


@pytest.mark.parametrize("address", LISTS)
def test_a_list_is_in_vietnamese_order(site: Build, address: str) -> None:
    listed = [*names(Markup(site.page(address))), *names(Markup(site.page(f"{address}trang-2/")))]
    plain = [name for name in listed if name in FIRST]
    assert plain == FIRST
    ideas = [name for name in listed if name.startswith("Ý tưởng")]
    assert len(ideas) == 91
    assert listed[-1] in ideas


def test_the_sitemap_knows_the_second_pages(site: Build) -> None:
    sitemap = (site.site / "sitemap.xml").read_text(encoding="utf-8")
    for address in LISTS:
        assert f"<loc>https://example.org/so/{address}trang-2/</loc>" in sitemap
