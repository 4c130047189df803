"""After a takedown nothing of the person is found: neither at once, nor after the next build."""

from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.withdrawal.subject import subject
from honour_roll.withdrawal.takedown import takedown
from tests.builders import roll_in
from tests.commands import run
from tests.site.trees import Tree
from tests.withdrawal.scenes import ID, make_prints, needles, scene, traces


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Built three times, so that there is a standby; with a copy for a disk, prints and books."""
    tree = scene(tmp_path)
    for number in range(2):
        tree.record(note=f"Lần {number}")
        build = tree.build()
        assert build.code == 0, build.output
    assert run("offline", cwd=tree.root).status == 0
    make_prints(tree)
    return tree


def test_nothing_is_found_at_once_nor_after_the_next_build(tree: Tree) -> None:
    wanted = needles(tree)
    places = {line.partition("/")[0] for line in traces(tree.root, wanted)}
    assert places == {".cache", ".site-standby", "an-pham", "content", "dist", "site"}
    kinds = {line.rpartition(": ")[2] for line in traces(tree.root, wanted)}
    assert kinds >= {"id", "former id", "Zuyến NFC", "Zuyến folded", "Zulphát folded"}
    assert kinds >= {"photo", "rendition 0", "print", "cache key"}
    outcome = run("withdraw", ID, "--write", cwd=tree.root)
    assert (outcome.status, outcome.err) == (0, "")
    assert traces(tree.root, wanted) == []
    build = tree.build("--strict")
    assert build.code == 0, build.output
    assert traces(tree.root, wanted) == []
    assert "Lê Văn Khác" in build.page("dien-hinh/xa-mau/2020/nguoi-khac")
    lost = (tree.site / "404.html").read_text(encoding="utf-8")
    assert "không có, hoặc không còn được công bố" in lost


def test_a_machine_that_only_gets_the_new_content_forgets_as_well(tree: Tree) -> None:
    """What another machine keeps after git pull; only books and copies for USB stay."""
    wanted = needles(tree)
    content = tree.root / "content"
    roll = roll_in(content)
    takedown(roll, subject(roll, ID)).carry_out()
    assert traces(content, wanted) == []
    build = tree.build("--strict")
    assert build.code == 0, build.output
    places = {line.partition(": ")[0].rpartition("/")[0] for line in traces(tree.root, wanted)}
    assert {place.partition("/")[0] for place in places} <= {".cache", "an-pham", "dist"}
    assert all("prints" in place for place in places if place.startswith(".cache"))


def test_a_dry_run_changes_nothing(tree: Tree) -> None:
    before = {path: path.stat().st_mtime_ns for path in tree.root.rglob("*") if path.is_file()}
    outcome = run("withdraw", ID, cwd=tree.root)
    assert outcome.status == 0
    assert "Chưa ghi gì" in outcome.out
    after = {path: path.stat().st_mtime_ns for path in tree.root.rglob("*") if path.is_file()}
    assert after == before
