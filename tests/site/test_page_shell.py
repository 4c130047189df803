"""Filled shells are byte for byte what MkDocs itself writes, or the build stops and says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml

from honour_roll.pages import shell
from tests.site.hostile import HOSTILE, hostile_tree
from tests.site.markup import Markup, pages_of
from tests.site.sites import EXAMPLE
from tests.site.trees import Build, Tree, copied_tree, plain_tree, snapshot

FEATURES = [
    "content.action.edit",
    "content.action.view",
    "content.code.copy",
    "header.autohide",
    "navigation.footer",
    "navigation.indexes",
    "navigation.instant",
    "navigation.instant.progress",
    "navigation.path",
    "navigation.prune",
    "navigation.sections",
    "navigation.tabs",
    "navigation.tabs.sticky",
    "navigation.top",
    "navigation.tracking",
    "toc.follow",
    "toc.integrate",
]
RICH: dict[str, Any] = {
    "theme": {"name": "material", "language": "vi", "font": False, "features": FEATURES},
    "repo_url": "https://example.org/kho",
    "edit_uri": "edit/main/content/pages/",
    "nav": [
        "index.md",
        {"Tra cứu": ["don-vi/index.md", {"Năm": "nam/index.md"}, "doi-tuong/index.md"]},
        {"Về Sổ": [{"Cách tính": "cach-tinh/index.md"}, "bao-sai-sot/index.md"]},
    ],
    "markdown_extensions": ["admonition", "attr_list", "md_in_html", "abbr", "toc"],
    "extra": {"generator": False},
}
FRIENDLY_HOOK = """
def on_page_context(context, page, config, nav):
    context["words"] = len(page.content)
    return context

def on_post_page(output, page, config):
    meta = f'<meta property="x:title" content="{page.meta.get("title", "")}">'
    return output.replace("</head>", meta + "</head>", 1)
"""
MEDDLING_HOOKS = {
    "changes the title": "output.replace(page.title, page.title.upper())",
    "escapes what is escaped": "output.replace('</head>', escape(page.title) + '</head>', 1)",
    "shows the address": "output.replace('</head>', page.url + '</head>', 1)",
    "shows the file": "output.replace('</head>', page.file.src_uri + '</head>', 1)",
    "shows the body twice": "output.replace('</main>', page.content + '</main>', 1)",
    "shortens the body": "output.replace(page.content, page.content[:40])",
}


def without_shells(tree: Tree) -> Tree:
    """The same tree with every record sent through MkDocs' own pipeline."""
    path = tree.root / "mkdocs.yml"
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert config["plugins"] == ["honour-roll"]
    config["plugins"] = [{"honour-roll": {"page_shell": False}}]
    tree.write("mkdocs.yml", config)
    return tree


def assert_same(one: Build, other: Build) -> None:
    """Both sites are the same, file for file and byte for byte."""
    assert (one.code, other.code) == (0, 0), one.output + other.output
    left, right = snapshot(one.site), snapshot(other.site)
    assert left.keys() == right.keys()
    assert [name for name in left if left[name] != right[name]] == []


def test_own_content_is_the_same_both_ways(own_site: Build, tmp_path: Path) -> None:
    assert_same(own_site, without_shells(copied_tree(tmp_path)).build("--strict"))


def test_the_example_roll_is_the_same_both_ways(example_site: Build, tmp_path: Path) -> None:
    assert_same(example_site, without_shells(copied_tree(tmp_path, EXAMPLE)).build("--strict"))


def test_hostile_records_are_the_same_both_ways(hostile_site: Build, tmp_path: Path) -> None:
    assert_same(hostile_site, without_shells(hostile_tree(Tree(tmp_path))).build())


@pytest.mark.parametrize("root_known", [True, False])
def test_every_feature_of_the_theme_leaves_both_ways_the_same(
    tmp_path: Path, root_known: bool
) -> None:
    tree = hostile_tree(Tree(tmp_path))
    tree.configure(**RICH, **({} if root_known else {"site_url": ""}))
    one = tree.build("--site-dir", "one")
    other = without_shells(tree).build("--site-dir", "other")
    assert one.code == 0, one.output
    assert_same(_moved(one, "one"), _moved(other, "other"))
    assert (b'rel="canonical"' in _record(one)) is root_known


def _moved(build: Build, name: str) -> Build:
    return Build(build.code, build.output, build.site.with_name(name))


def _record(build: Build) -> bytes:
    path = build.site.with_name("one") / "dien-hinh/don-vi-0/2020/thu-0/index.html"
    return path.read_bytes()


def test_a_plugin_that_works_on_whole_pages_leaves_both_ways_the_same(tmp_path: Path) -> None:
    tree = hostile_tree(Tree(tmp_path))
    tree.hook(FRIENDLY_HOOK)
    one = tree.build("--site-dir", "one")
    other = without_shells(tree).build("--site-dir", "other")
    assert_same(_moved(one, "one"), _moved(other, "other"))
    assert _record(one).count(b'<meta property="x:title" content="&lt;script&gt;') == 1


@pytest.mark.parametrize("change", MEDDLING_HOOKS.values(), ids=MEDDLING_HOOKS.keys())
def test_a_plugin_that_needs_each_page_stops_the_build_with_the_way_out(
    tmp_path: Path, change: str
) -> None:
    tree = plain_tree(tmp_path)
    code = f"from html import escape\ndef on_post_page(output, page, config):\n    return {change}"
    tree.hook(code)
    build = tree.build()
    assert build.code == 1
    assert "page_shell: false" in build.output
    assert "Traceback" not in build.output
    assert not build.site.exists()


def test_the_way_out_works_for_a_plugin_that_needs_each_page(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.hook("def on_post_page(output, page, config):\n    return output + page.url")
    build = without_shells(tree).build()
    assert build.code == 0, build.output
    address = "dien-hinh/xa-mau/2020/co-mau"
    assert build.page(address).endswith(f"{address}/")


def test_no_token_of_the_shells_is_left_on_a_page(own_site: Build) -> None:
    for name, data in snapshot(own_site.site).items():
        for token in (shell.TITLE, shell.DESCRIPTION, shell.CANONICAL, shell.HEAD, shell.BODY):
            assert token.encode() not in data, name


def test_hostile_words_arrive_as_words(hostile_site: Build) -> None:
    pages = pages_of(hostile_site.site)
    for number, text in enumerate(_hostile_words()):
        page = pages[f"dien-hinh/don-vi-{number % 2}/2020/thu-{number}/"]
        assert text in _plain(page.text)
        assert _plain(page.head["title"]) == f"{text} - Sổ mẫu"
        assert _plain(page.head["description"]) == text


def _hostile_words() -> list[str]:
    return [_plain(normalize("NFC", text)) for text in HOSTILE]


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_hostile_records_bring_no_tags_or_attributes_of_their_own(hostile_site: Build) -> None:
    for address, page in pages_of(hostile_site.site).items():
        assert [name for _, name, _ in page.attributes if name.startswith("on")] == [], address
        assert [v for _, _, v in page.attributes if v.lower().startswith("javascript:")] == []
        assert page.tags["h1"] == 1, address
        assert len(page.ids) == len(set(page.ids)), address


def test_the_parser_of_these_tests_sees_what_would_be_wrong() -> None:
    page = Markup('<h1 id="x">a</h1><p onclick="b"><a href="javascript:c">d</a>')
    assert ("p", "onclick", "b") in page.attributes
    assert page.link("d") == "javascript:c"
