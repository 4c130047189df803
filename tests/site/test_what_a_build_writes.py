"""What a build writes: nothing without a change, of an edit what shows it; what is gone is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from honour_roll.photos.renditions import render
from tests.photos.pictures import encoded, quarters
from tests.site.desk import Desk
from tests.site.sites import EXAMPLE
from tests.site.trees import Tree, copied_tree, snapshot

RECORD = "suoi-hoa/2021/nguyen-van-an-2"
PAGE = f"dien-hinh/{RECORD}/index.html"
DATA = f"dien-hinh/{RECORD}/index.json"
PACKED = {"du-lieu/so-ghi-danh.xlsx", "du-lieu/datapackage.json"}
"""Files in which words can't be read: compressed, or digests alone."""
GONE = "suoi-hoa/2021/mot-nguoi"
WORDS = {
    "name": "Qzqztên Jfjfọi",
    "other_names": ["Qzqzbí Jfjfdanh"],
    "summary": "Qzqztóm Jfjftắt.",
    "story": "Qzqzchuyện **Jfjfkể** dài.",
    "story_author": "Qzqzngười Jfjfviết",
    "position": "Qzqzchức Jfjfvụ",
    "village": "Qzqzthôn Jfjfbản",
    "hometown": "Qzqzquê Jfjfquán",
    "note": "Qzqzghi Jfjfchú.",
    "sources": [{"title": "Qzqzbài Jfjfbáo", "note": "Qzqznguồn Jfjfghi"}],
    "photos": [{"file": "qzqz-jfjf.jpg", "caption": "Qzqzchú Jfjfthích"}],
    "honours": [
        {
            "key": "2021-qzqz",
            "status": "recognised",
            "year": "2021",
            "movement": "hoc-tap-minh-hoa",
            "name_as_printed": "Qzqzin Jfjfsai",
            "note": "Qzqzlời Jfjfdặn",
        }
    ],
}
TRACES = [trace.encode() for trace in ("Qzqz", "qzqz", "Jfjf", "jfjf")]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """The made-up roll with a site that MkDocs built, and after a change has a standby."""
    tree = copied_tree(tmp_path, EXAMPLE)
    for story in ("Lúc đầu.", "Về sau."):
        change(tree, story=story)
        build(tree)
    assert (tmp_path / ".site-standby").is_dir()
    return tree


def build(tree: Tree) -> None:
    done = tree.build("--strict")
    assert done.code == 0, done.output


def change(tree: Tree, id: str = RECORD, **fields: object) -> Path:
    desk = Desk(tree.root / "content", Random(0))  # noqa: S311 - nothing by chance here
    path = desk.root / "records" / f"{id}.yml"
    desk.change(path, lambda data: data.update(fields))
    return path


def marks(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Whatever would change with a write to any file or folder."""
    found = {path: path.lstat() for path in folder.rglob("*")}
    return {
        path.relative_to(folder).as_posix(): (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        for path, stat in found.items()
    }


def left_out(found: dict[str, bytes], *starts: str) -> dict[str, bytes]:
    return {name: data for name, data in found.items() if not name.startswith(starts)}


def traces(folder: Path, words: list[bytes]) -> Iterator[str]:
    """Names of files that hold one of the words, or have it in their name."""
    for name, data in left_out(snapshot(folder), "content/").items():
        if any(word in data or word in name.encode() for word in words):
            yield name


def test_a_build_without_a_change_writes_nothing_at_all(tree: Tree) -> None:
    """Neither in the site and beside it nor in the cache; but the lock and MkDocs' own folder."""
    before = marks(tree.root)
    build(tree)
    assert marks(tree.root) == before


def test_an_edit_of_a_story_writes_its_page_and_the_search_index_alone(tree: Tree) -> None:
    before, old = marks(tree.site), snapshot(tree.site)
    change(tree, story="Một câu chuyện khác.")
    build(tree)
    after, new = marks(tree.site), snapshot(tree.site)
    written = {name for name in left_out(new, "search/") if before.get(name) != after[name]}
    assert written == {PAGE, DATA}
    assert left_out(old, "search/", PAGE, DATA) == left_out(new, "search/", PAGE, DATA)
    assert "Một câu chuyện khác.".encode() in new[PAGE]
    for kept in ("index.html", "sitemap.xml", "nam/2021/index.html", "search/worker.js"):
        assert before[kept] == after[kept]


def test_an_edit_of_a_summary_writes_what_shows_it_and_nothing_else(tree: Tree) -> None:
    before = marks(tree.site)
    change(tree, summary="Một câu tóm tắt khác.")
    build(tree)
    after, new = marks(tree.site), left_out(snapshot(tree.site), "search/")
    written = {name for name in new if before.get(name) != after[name]}
    said, mended = "tóm tắt khác".encode(), "đã sửa câu tóm tắt".encode()
    shown = {name for name, data in new.items() if said in data or mended in data}
    assert written == shown | PACKED
    assert "an-pham/tap-1/index.html" in written
    assert {PAGE, "nam/2021/index.html", "don-vi/suoi-hoa/2021/index.html"} < written


@pytest.mark.parametrize("way", ["deleted", "renamed", "edited"])
def test_nothing_of_what_is_gone_stays_in_site_standby_or_cache(tree: Tree, way: str) -> None:
    file = tree.root / "content" / "records" / f"{GONE}.yml"
    plain = file.with_name("nguyen-van-an-2.yml").read_text(encoding="utf-8")
    plain = plain.replace("Tổ dân phố số 3", "Tổ dân phố số 4")
    file.write_text(plain, encoding="utf-8")
    photo = file.with_name("qzqz-jfjf.jpg")
    photo.write_bytes(encoded(quarters(1000, 800), "JPEG"))
    words = [*TRACES, *(rendition.data[-200:] for rendition in render(photo))]
    change(tree, GONE, **WORDS)
    build(tree)
    assert all(len(list(traces(tree.root, [word]))) >= 3 for word in words)

    photo.unlink()
    if way == "edited":
        file.write_text(plain, encoding="utf-8")
    else:
        file.unlink()
        words.append(GONE.encode())
    if way == "renamed":
        file.with_name("ten-moi.yml").write_text(plain, encoding="utf-8")
    build(tree)
    assert list(traces(tree.root, words)) == []
