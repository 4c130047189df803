"""The site's own Markdown pages keep their addresses from ours, without a word of warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.markup import Markup
from tests.site.test_page_shell import without_shells
from tests.site.trees import Build, Tree, plain_tree

OWN = "Lời của chính trang này"
OWN_PAGES = {
    "cach-tinh.md": "cach-tinh/",
    "bao-sai-sot/index.md": "bao-sai-sot/",
    "don-vi/index.md": "don-vi/",
    "don-vi/xa-mau.md": "don-vi/xa-mau/",
    "don-vi/xa-mau/2020/index.md": "don-vi/xa-mau/2020/",
    "dien-hinh/xa-mau/2020/co-mau.md": "dien-hinh/xa-mau/2020/co-mau/",
    "nam/2020/README.md": "nam/2020/",
}


def built(tree: Tree) -> Build:
    build = tree.build("--strict")
    assert build.code == 0, build.output
    assert "WARNING" not in build.output
    return build


@pytest.fixture(scope="module", params=["shells", "pipeline"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Build:
    tree = plain_tree(tmp_path_factory.mktemp("own-pages"))
    for file in OWN_PAGES:
        text = f"---\nhonour_roll_head: <meta name=la>\n---\n# {OWN}\n\nMột [liên kết](https://example.org/).\n"
        tree.write(f"content/pages/{file}", text)
    if request.param == "pipeline":
        without_shells(tree)
    return built(tree)


@pytest.mark.parametrize("address", OWN_PAGES.values())
def test_an_own_page_takes_the_place_of_ours(site: Build, address: str) -> None:
    own = Markup(site.page(address))
    assert own.tags["h1"] == 1
    assert OWN in own.text
    assert own.link("liên kết") == "https://example.org/"
    assert "hr-crumbs" not in site.page(address)
    assert "name=la" not in site.page(address)
    sitemap = (site.site / "sitemap.xml").read_text(encoding="utf-8")
    assert sitemap.count(f"<loc>https://example.org/so/{address}</loc>") == 1


def test_our_other_pages_stay(site: Build) -> None:
    assert "hr-crumbs" in site.page("nam/")
    assert "hr-crumbs" in site.page("doi-tuong/mo-hinh/")


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path)


def test_the_menu_leads_to_an_own_page_in_the_place_of_ours(tree: Tree) -> None:
    tree.configure(nav=["index.md", {"Nhóm": [{"Quy tắc": "cach-tinh/index.md"}]}])
    tree.write("content/pages/cach-tinh.md", f"# {OWN}\n")
    build = built(tree)
    assert Markup(build.page("")).link("Quy tắc") == "cach-tinh/"
    assert OWN in build.page("cach-tinh/")


@pytest.mark.parametrize("file", ["index.md", "README.md"])
def test_home_is_the_owners_words_above_ours(tree: Tree, file: str) -> None:
    (tree.root / "content/pages/index.md").unlink()
    tree.write(f"content/pages/{file}", f"# {OWN}\n")
    home = Markup(built(tree).page(""))
    assert home.tags["h1"] == 1
    assert home.text.index(OWN) < home.text.index("Mới cập nhật")


def test_home_needs_no_words_of_the_owner(tree: Tree) -> None:
    (tree.root / "content/pages/index.md").unlink()
    tree.write("content/pages/khac.md", "# Khác\n")
    assert "Mới cập nhật" in built(tree).page("")


def test_home_may_stand_in_a_part_of_the_menu(tree: Tree) -> None:
    tree.configure(nav=[{"Mở đầu": [{"Trang đầu": "index.md"}]}, "don-vi/index.md"])
    assert "Mới cập nhật" in built(tree).page("")
