"""Nothing outside the content folder is read or published."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.photos.pictures import encoded, quarters
from tests.site.trees import Tree, plain_tree, snapshot

OUTSIDE_WORDS = "bi-mat-ngoai-thu-muc"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the tree with things that nobody may see."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.md").write_text(f"# {OUTSIDE_WORDS}\n", encoding="utf-8")
    (folder / "secret.txt").write_text(OUTSIDE_WORDS, encoding="utf-8")
    record = Tree(folder).record("ho-so/x/y", name=OUTSIDE_WORDS)
    record.rename(folder / "secret.yml")
    (folder / "secret.jpg").write_bytes(encoded(quarters(), "JPEG"))
    return folder


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return plain_tree(tmp_path / "tree")


def link(tree: Tree, name: str, target: Path) -> None:
    path = tree.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("this system makes no links")


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("content/pages/trang.md", "secret.md"),
        ("content/pages/tep.txt", "secret.txt"),
        ("content/pages/.tep.txt", "secret.txt"),
        ("content/pages/thu-muc", "."),
        ("content/pages/sau/hon/trang.md", "secret.md"),
        ("content/records/xa-mau/2020/khac.yml", "secret.yml"),
        ("content/records/xa-mau/2021", "."),
        ("content/units/khac.yml", "secret.yml"),
        ("content/records/xa-mau/2020/anh.jpg", "secret.jpg"),
    ],
)
def test_a_link_that_leads_outside_stops_the_build(
    tree: Tree, outside: Path, name: str, target: str
) -> None:
    link(tree, name, outside / target)
    if name.endswith(".jpg"):
        tree.record(photos=[{"file": "anh.jpg"}])
    build = tree.build()
    assert build.code == 1, build.output
    assert "liên kết" in build.output
    assert OUTSIDE_WORDS not in build.output
    assert "Traceback" not in build.output
    assert not tree.site.exists()


def test_links_in_circles_do_not_keep_the_build_busy(tree: Tree) -> None:
    for name in ("mot", "hai", "ba"):
        link(tree, f"content/pages/{name}", tree.root / "content" / "pages")
    build = tree.build()
    assert build.code == 1
    assert build.output.count("file-symlink") == 3


def test_a_dead_link_of_an_editor_does_no_harm(tree: Tree) -> None:
    link(tree, "content/pages/.#index.md", Path("ai-do@may.1234:5678"))
    build = tree.build("--strict")
    assert build.code == 0, build.output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_among_the_records_does_not_keep_the_build_waiting(tree: Tree) -> None:
    os.mkfifo(tree.root / "content/records/xa-mau/2020/ong.yml")
    build = tree.build()
    assert build.code == 1
    assert "file-not-regular" in build.output


@pytest.mark.parametrize(
    "file",
    ["../../../../outside/secret.jpg", "/etc/hostname", "..", "a\\..\\b.jpg", "C:x.jpg", ""],
)
def test_a_photo_is_only_looked_for_beside_its_record(tree: Tree, outside: Path, file: str) -> None:
    assert (outside / "secret.jpg").is_file()
    tree.record(photos=[{"file": file}])
    build = tree.build()
    assert build.code == 1
    assert "photos[0].file" in build.output
    assert "Traceback" not in build.output


def test_only_the_folder_of_pages_is_copied_as_it_is(tree: Tree) -> None:
    tree.write("content/ghi-chu.txt", OUTSIDE_WORDS)
    tree.write("content/records/xa-mau/2020/ghi-chu.md", OUTSIDE_WORDS)
    tree.write("content/records/xa-mau/2020/nhap.json", f'"{OUTSIDE_WORDS}"')
    tree.write("content/pages/tai-lieu.txt", "tài liệu công khai")
    build = tree.build()
    assert build.code == 0, build.output
    files = snapshot(tree.site)
    assert files["tai-lieu.txt"] == "tài liệu công khai".encode()
    assert [name for name, data in files.items() if OUTSIDE_WORDS.encode() in data] == []
    ours = [name for name in files if not name.startswith("search/")]
    assert [name for name in ours if name.endswith((".yml", ".md", ".json"))] == []
