"""The site that is served survives every way in which a build can fail."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from mkdocs_honour_roll.plugin import HonourRollPlugin
from tests.photos.pictures import encoded, quarters
from tests.site.trees import Build, Tree, plain_tree, snapshot

THREE_MISTAKES = """\
kind: mo-hinh
name: Mô hình mẫu
unit: xa-mau
honours:
  - key: 2020-neu
    status: named
    year: 20x0
    movement: phong-trao
tom_tat: Một câu.
"""
RAISING_HOOK = "def on_post_page(output, page, config):\n    raise ValueError('giữa chừng')\n"
KILLED_HOOK = "import os\ndef on_post_page(output, page, config):\n    os._exit(9)\n"
WARNING_HOOK = """
import logging
def on_env(env, config, files):
    logging.getLogger("mkdocs.hook").warning("có gì đó không ổn")
"""
CACHE_EATING_HOOK = """
import shutil
def on_post_build(config):
    shutil.rmtree(".cache")
"""

WAITING_HOOK = """
import time
from pathlib import Path
def on_env(env, config, files):
    Path("da-bat-dau").touch()
    for _ in range(3000):
        if Path("di-tiep").exists():
            return
        time.sleep(0.01)
"""


@pytest.fixture(scope="module")
def good_tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree with a built site and what its host put beside the pages."""
    tree = plain_tree(tmp_path_factory.mktemp("good"))
    assert tree.build().code == 0
    tree.write("site/.git/HEAD", "ref: refs/heads/pages\n")
    tree.write("site/.nojekyll", "")
    return tree


@pytest.fixture
def tree(good_tree: Tree, tmp_path: Path) -> Tree:
    copy = Tree(tmp_path / "tree")
    shutil.copytree(good_tree.root, copy.root)
    return copy


def folders(tree: Tree) -> set[str]:
    """The site and the folders that builds may leave beside it."""
    return {path.name for path in tree.root.iterdir() if "site" in path.name and path.is_dir()}


def fails(tree: Tree, *arguments: str) -> Build:
    """Build, which must fail and leave the site alone; returns what it printed."""
    before = snapshot(tree.site)
    assert "index.html" in before
    build = tree.build(*arguments)
    assert build.code == 1, build.output
    assert snapshot(tree.site) == before
    return build


def test_three_mistakes_give_three_places_and_leave_the_site_alone(tree: Tree) -> None:
    tree.write("content/records/xa-mau/2020/co-mau.yml", THREE_MISTAKES)
    build = fails(tree)
    file = "content/records/xa-mau/2020/co-mau.yml"
    for place in ("1:7", "7:11", "9:1"):
        assert f"{file}:{place}: [lỗi]" in build.output
    assert build.output.count("[lỗi]") == 3
    assert "Traceback" not in build.output
    assert folders(tree) == {"site"}


def test_a_warning_under_strict_leaves_the_site_alone(tree: Tree) -> None:
    tree.record(name="Tên mới")
    tree.hook(WARNING_HOOK)
    build = fails(tree, "--strict")
    assert "--strict" in build.output
    assert "Traceback" not in build.output
    assert folders(tree) == {"site"}
    assert tree.build().code == 0
    assert "Tên mới" in build.page("dien-hinh/xa-mau/2020/co-mau")


def test_a_hook_that_raises_half_way_leaves_the_site_alone(tree: Tree) -> None:
    tree.hook(RAISING_HOOK)
    assert "giữa chừng" in fails(tree).output
    assert folders(tree) == {"site"}


def test_a_build_that_is_killed_half_way_leaves_the_site_alone(tree: Tree) -> None:
    before = snapshot(tree.site)
    tree.hook(KILLED_HOOK)
    assert tree.build().code == 9
    assert snapshot(tree.site) == before
    assert folders(tree) == {"site", ".site-theme"}
    tree.configure()
    assert tree.build().code == 0
    assert folders(tree) == {"site"}


def test_what_killed_builds_left_is_gone_after_the_next_one(tree: Tree) -> None:
    tree.write(".site-building/dien-hinh/cu/index.html", "nửa chừng")
    tree.write(".site-old/index.html", "cũ")
    build = tree.build()
    assert build.code == 0
    assert folders(tree) == {"site"}
    assert "dien-hinh/cu/index.html" not in snapshot(tree.site)


def test_a_site_lost_between_two_renames_is_back_even_if_the_next_build_fails(tree: Tree) -> None:
    before = snapshot(tree.site)
    tree.site.rename(tree.root / ".site-old")
    tree.write(".site-building/index.html", "mới")
    tree.write("content/records/xa-mau/2020/co-mau.yml", THREE_MISTAKES)
    assert tree.build().code == 1
    assert snapshot(tree.site) == before
    assert folders(tree) == {"site"}


def test_of_two_builds_at_once_one_is_refused_and_the_site_is_whole(tree: Tree) -> None:
    tree.record(name="Tên mới")
    tree.hook(WAITING_HOOK)
    first = tree.start()
    try:
        while first.poll() is None and not (tree.root / "da-bat-dau").exists():
            time.sleep(0.01)
        second = fails(tree)
    finally:
        tree.write("di-tiep", "")
        build = tree.finish(first)
    assert second.output.count("Một lần dựng khác của trang này đang chạy") == 1
    assert "Traceback" not in second.output
    assert build.code == 0, build.output
    both = snapshot(tree.site)
    assert "Tên mới" in build.page("dien-hinh/xa-mau/2020/co-mau")
    assert folders(tree) == {"site"}
    assert tree.build().code == 0
    assert snapshot(tree.site) == both


def test_what_the_host_keeps_in_the_site_outlives_it(tree: Tree) -> None:
    tree.write("site/trang-cu/index.html", "cũ")
    for _ in range(2):
        build = tree.build()
        assert build.code == 0
        assert (tree.site / ".git/HEAD").read_text(encoding="utf-8") == "ref: refs/heads/pages\n"
        assert (tree.site / ".nojekyll").is_file()
        assert not (tree.site / "trang-cu").exists()


def test_dot_folders_of_the_site_itself_are_renewed(tree: Tree) -> None:
    tree.configure(exclude_docs="!.well-known")
    for text in ("một", "hai"):
        tree.write("content/pages/.well-known/security.txt", text)
        assert tree.build().code == 0
        assert (tree.site / ".well-known/security.txt").read_text(encoding="utf-8") == text
    assert (tree.site / ".git/HEAD").is_file()


def test_a_site_behind_a_link_is_renewed_where_it_lies(tree: Tree, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    tree.site.rename(elsewhere)
    try:
        tree.site.symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    for name in ("Tên mới", "Tên sau"):
        tree.record(name=name)
        build = tree.build()
        assert build.code == 0, build.output
        assert name in (elsewhere / "nam/2020/index.html").read_text(encoding="utf-8")
    assert tree.site.is_symlink()
    assert {path.name for path in tmp_path.iterdir()} == {
        "tree",
        "elsewhere",
        ".elsewhere-lock",
        ".elsewhere-standby",
    }


def test_a_page_that_is_gone_from_the_content_is_gone_from_the_site(tree: Tree) -> None:
    tree.record("xa-mau/2020/khac", name="Tên khác")
    assert tree.build().code == 0
    assert (tree.site / "dien-hinh/xa-mau/2020/khac/index.html").is_file()
    (tree.root / "content/records/xa-mau/2020/khac.yml").unlink()
    assert tree.build().code == 0
    assert not (tree.site / "dien-hinh/xa-mau/2020/khac").exists()


def a_file_in_place_of_the_site(tree: Tree) -> None:
    tree.write("bi-chan", "một tệp")
    tree.configure(site_dir="bi-chan")


def a_file_above_the_site(tree: Tree) -> None:
    tree.write("bi-chan", "một tệp")
    tree.configure(site_dir="bi-chan/site")


def addresses_with_endings(tree: Tree) -> None:
    tree.configure(use_directory_urls=False)


def records_in_docs_dir(tree: Tree) -> None:
    tree.configure(docs_dir="content")


def one_kind_of_record_in_docs_dir(tree: Tree) -> None:
    tree.configure(docs_dir="content/records/xa-mau")


def no_content(tree: Tree) -> None:
    tree.configure(plugins=[{"honour-roll": {"content": "khong-co"}}])


@pytest.mark.parametrize(
    ("set_up", "words"),
    [
        (a_file_in_place_of_the_site, "site_dir"),
        (a_file_above_the_site, "Không ghi được trang"),
        (addresses_with_endings, "use_directory_urls: true"),
        (records_in_docs_dir, "docs_dir: content/pages"),
        (one_kind_of_record_in_docs_dir, "docs_dir: content/pages"),
        (no_content, "khong-co"),
    ],
)
def test_a_setting_that_cannot_work_is_refused_in_clear_words(
    tree: Tree, set_up: Callable[[Tree], None], words: str
) -> None:
    set_up(tree)
    build = fails(tree)
    assert words in build.output
    assert "Traceback" not in build.output


def test_a_dirty_build_is_refused_in_one_line(tree: Tree) -> None:
    build = fails(tree, "--dirty")
    assert "--dirty" in build.output
    assert len(build.output.splitlines()) == 1


def with_photo(tree: Tree) -> bytes:
    """Give the record a photo; returns the page that it ought to have."""
    tree.write("content/records/xa-mau/2020/anh.jpg", encoded(quarters(1000, 800), "JPEG"))
    tree.record(photos=[{"file": "anh.jpg"}])
    assert tree.build("--strict").code == 0
    return _page_with_photo(tree)


def _page_with_photo(tree: Tree) -> bytes:
    return b"".join(snapshot(tree.site / "dien-hinh/xa-mau/2020/co-mau").values())


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tree: Tree) -> None:
    good = with_photo(tree)
    shutil.rmtree(tree.root / ".cache")
    tree.write(".cache", "một tệp, không phải thư mục")
    build = tree.build("--strict")
    assert build.code == 0, build.output
    assert _page_with_photo(tree) == good


def test_a_cache_that_disappears_half_way_costs_nothing_but_time(tree: Tree) -> None:
    good = with_photo(tree)
    tree.hook(CACHE_EATING_HOOK)
    build = tree.build("--strict")
    assert build.code == 0, build.output
    assert _page_with_photo(tree) == good


def test_a_cache_full_of_rubbish_costs_nothing_but_time(tree: Tree) -> None:
    good = with_photo(tree)
    entries = [path for path in (tree.root / ".cache").rglob("*") if path.is_file()]
    assert entries
    for path in entries:
        path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert tree.build("--strict").code == 0
    assert _page_with_photo(tree) == good


def test_where_mkdocs_itself_could_not_write_that_is_told_in_vietnamese(tmp_path: Path) -> None:
    plugin = HonourRollPlugin()
    plugin._served = tmp_path / "site"
    with pytest.raises(PluginError, match=r"Không ghi được trang vào .*chỗ trống trên ổ đĩa"):
        plugin.on_build_error(error=OSError(28, "No space left on device"))
    plugin.on_build_error(error=ValueError("a mistake of something else"))
