"""A site with the national register: pages only of what the roll tells something about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from honour_roll.gazetteer.register import make_register
from honour_roll.gazetteer.table import read_table
from honour_roll.gazetteer.writing import write_register
from honour_roll.source.reader import read_content
from tests.site.trees import Tree, plain_tree, snapshot

ROWS = [
    "Tỉnh,Huyện,Xã,Tỉnh mới,Xã mới",
    *(f"Tỉnh Mây,Huyện Suối,Xã Cũ {n},Tỉnh Gió,Xã Mới {n // 3}" for n in range(60)),
    "Tỉnh Gió,Huyện Đồi,Xã Chè,Tỉnh Gió,Xã Chè Mới",
]
OLD = "xa-cu-7-huyen-suoi-may"


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    tree = plain_tree(tmp_path)
    lists = read_table("ban-chuyen-doi.csv", "\n".join(ROWS).encode())
    write_register(tmp_path / "content", make_register(lists, {}))
    return tree


def units_with_pages(tree: Tree) -> set[str]:
    return {path.parent.name for path in (tree.site / "don-vi").glob("*/index.html")}


def test_the_register_loads_without_a_mistake_and_nobody_in_it_has_a_page(tree: Tree) -> None:
    built = tree.build("--strict")
    assert built.code == 0, built.output
    assert len(read_content(tree.root / "content").units) == 60 + 20 + 8
    assert units_with_pages(tree) == {"xa-mau"}
    assert "Xã Cũ" not in built.page("don-vi")


def test_a_record_gives_pages_to_its_unit_to_those_above_and_to_its_heirs(tree: Tree) -> None:
    """And a later build is that of a build from nothing, whatever names the unit elsewhere."""
    assert tree.build().code == 0
    tree.record(f"{OLD}/2020/co-mau", unit=OLD)
    built = tree.build("--strict")
    assert built.code == 0, built.output
    assert units_with_pages(tree) == {
        "xa-mau",
        "viet-nam",
        "tinh-may",
        "tinh-gio",
        "huyen-suoi-may",
        OLD,
        "xa-moi-2-gio",
    }
    district = built.page("don-vi/huyen-suoi-may")
    assert f'href="../../don-vi/{OLD}/"' in district
    assert "Xã Cũ 8" in district
    assert "xa-cu-8-huyen-suoi-may" not in district
    assert "20 xã" in district  # of its heirs the picture tells how many
    tree_page = built.page("don-vi")
    assert "Xã Cũ 7" in tree_page
    assert "Xã Mới 2" in tree_page  # it answers for it today
    assert "Xã Cũ 8" not in tree_page
    later = snapshot(tree.site)
    shutil.rmtree(tree.site)
    shutil.rmtree(tree.root / ".cache")
    assert tree.build().code == 0
    assert snapshot(tree.site) == later


def test_pages_go_with_the_record_that_gave_them(tree: Tree) -> None:
    assert tree.build().code == 0
    first = snapshot(tree.site)
    path = tree.record(f"{OLD}/2020/co-mau", unit=OLD)
    assert tree.build().code == 0
    path.unlink()
    assert tree.build().code == 0
    assert snapshot(tree.site) == first
