"""Search within the built site: the theme's box, our worker in it, and the index it reads."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from honour_roll.search import programs
from tests.search.test_search_index import addresses
from tests.site.markup import pages_of
from tests.site.test_page_shell import without_shells
from tests.site.trees import Build, Tree, plain_tree, snapshot

WORKER = re.compile(r'"search": ?"([./]*)(assets/javascripts/workers/search\.[0-9a-f]+\.min\.js)"')


def names(build: Build) -> dict[str, Any]:
    """The names of the index that the stub leads to."""
    stub = json.loads((build.site / "search" / "search_index.json").read_text(encoding="utf-8"))
    file = build.site / "search" / stub["docs"]["names"] / "names.json"
    data = file.read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(data)
    return found


def found(build: Build) -> dict[str, str]:
    """Address → title of everything that can be found."""
    columns = names(build)
    return dict(zip(addresses(columns), columns["titles"], strict=True))


def test_every_page_has_the_box_and_starts_our_worker(own_site: Build) -> None:
    for address, page in pages_of(own_site.site).items():
        assert page.tags["input"], address
        html = own_site.site / (address if address.endswith("l") else f"{address}index.html")
        text = html.read_text(encoding="utf-8")
        assert text.count('data-md-component="search-query"') == 1, address
        match = WORKER.search(text)
        assert match, address
        assert (own_site.site / match[2]).read_bytes() == programs.worker()


def test_everything_that_can_be_found_is_a_page_and_has_its_title(
    own_site: Build, example_site: Build
) -> None:
    for build in (own_site, example_site):
        pages = pages_of(build.site)
        everything = found(build)
        assert everything.keys() <= pages.keys()
        for address, title in everything.items():
            if address:
                assert title in pages[address].text, address


def test_every_section_can_be_found(own_site: Build) -> None:
    sections = {address.partition("/")[0] for address in found(own_site)}
    assert sections >= {"", "dien-hinh", "don-vi", "nam", "doi-tuong", "linh-vuc", "phong-trao"}
    assert sections >= {"quyet-dinh", "muc-luc", "thong-ke", "so-ghi-danh", "cach-tinh"}
    assert set(names(own_site)["labels"]) >= {"Trang", "Năm", "Quyết định"}


def test_a_decision_is_found_by_its_number(example_site: Build) -> None:
    decisions = {a: t for a, t in found(example_site).items() if re.match("quyet-dinh/.", a)}
    assert decisions
    assert any(re.search(r"\d", title) for title in decisions.values())


def test_pages_of_records_made_either_way_are_found_alike(tmp_path_factory: Any) -> None:
    one = plain_tree(tmp_path_factory.mktemp("shells")).build()
    other = without_shells(plain_tree(tmp_path_factory.mktemp("pipeline"))).build()
    assert (one.code, other.code) == (0, 0), one.output + other.output
    assert found(one) == found(other)


@pytest.fixture
def tree(tmp_path: Any) -> Tree:
    return plain_tree(tmp_path)


def test_the_sites_own_markdown_is_found_by_its_words(tree: Tree) -> None:
    tree.write("content/pages/lien-he.md", "# Liên hệ\n\nGặp **văn thư** ở *tầng*hai.\n")
    tree.write("content/pages/cach-tinh/index.md", "# Cách tính riêng\n\nTheo quyết định.\n")
    tree.write("content/pages/kin.md", "---\nsearch:\n  exclude: true\n---\n# Không tìm\n")
    tree.write(
        "content/pages/la.md", "---\nsearch: có\n---\n# Lạ\n<script>let mãKín = 1</script>\n"
    )
    build = tree.build()
    assert build.code == 0, build.output
    everything = found(build)
    assert everything["lien-he/"] == "Liên hệ"
    assert everything["cach-tinh/"] == "Cách tính riêng"
    assert everything["la/"] == "Lạ"
    assert "kin/" not in everything
    lexicon = next(build.site.glob("search/*/lexicon.json")).read_text(encoding="utf-8")
    words = json.loads(lexicon)["words"]
    assert {"gap", "van", "thu", "tanghai", "quyet", "dinh"} <= set(words)
    assert "makin" not in words


def test_a_search_plugin_that_the_site_lists_writes_no_index(tree: Tree) -> None:
    tree.configure(plugins=["search", "honour-roll"])
    one = tree.build("--strict")
    assert one.code == 0, one.output
    first = snapshot(one.site)
    tree.configure(plugins=["honour-roll", "search"])
    assert snapshot(tree.build("--strict").site) == first
    tree.configure()
    assert snapshot(tree.build("--strict").site) == first


def test_another_theme_is_refused_in_one_line(tree: Tree) -> None:
    tree.configure(theme={"name": "mkdocs"})
    build = tree.build()
    assert build.code == 1
    assert "cần giao diện Material" in build.output
    assert "Traceback" not in build.output


CHANGES = {
    "no worker": "files.remove(worker)",
    "two workers": "files.append(File.generated(config, worker.dest_uri.replace('search.', "
    "'search.0'), content=''))",
    "another worker": "files.remove(worker); files.append(File.generated(config, "
    "worker.dest_uri.replace('search.', 'find.'), content=''))",
    "another protocol": "files.remove(bundle); files.append(File.generated(config, "
    "bundle.dest_uri, content=bundle.content_string.replace('type:2,data:', 'kind:2,data:')))",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_theme_that_has_changed_its_search_stops_the_build(tree: Tree, change: str) -> None:
    assert tree.build().code == 0
    before = snapshot(tree.site)
    code = f"""
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

@event_priority(100)
def on_files(files, config):
    one = lambda part: next(file for file in files if part in file.dest_uri)
    worker, bundle = one("workers/search."), one("javascripts/bundle.")
    {change}
    return files
"""
    tree.hook(code)
    build = tree.build()
    assert build.code == 1
    assert "Giao diện Material đã đổi phần tìm kiếm" in build.output
    assert "Traceback" not in build.output
    assert snapshot(tree.site) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('data-md-component="search-query"', 'data-md-component="query"'),
        ("md-search-result__meta", "md-search-count"),
        ("workers/search.", "workers/find."),
    ],
)
def test_a_page_without_the_box_stops_the_build(tree: Tree, old: str, new: str) -> None:
    tree.hook(f"def on_post_page(output, page, config): return output.replace({old!r}, {new!r})")
    build = tree.build()
    assert build.code == 1
    assert "Giao diện Material đã đổi phần tìm kiếm (trang chủ" in build.output
    assert not tree.site.exists()
