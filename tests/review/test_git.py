"""Git is asked safely, and what it can't tell is one clear line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from honour_roll.review.git import GitError, Repository
from honour_roll.review.tree import Tree
from tests.commands import run, write_files
from tests.review.repositories import RECORD, UNIT, WRONG, Clone, needs_git

pytestmark = needs_git

RECORD_FILE = "content/records/suoi-hoa/2020/a.yml"


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    files = {"content/units/suoi-hoa.yml": UNIT, RECORD_FILE: WRONG}
    return Clone.new(tmp_path / "kho", files)


def one_line(clone: Path, base: str) -> str:
    outcome = run("check", "--base", base, cwd=clone)
    assert (outcome.status, outcome.out) == (1, "")
    (line,) = outcome.err.splitlines()
    return line


@pytest.mark.parametrize("name", ["khong-co", "--output=x", "", "HEAD~9", "a b", "x\ny", "HEAD:"])
def test_a_commit_that_is_not_there_is_one_line(clone: Clone, name: str) -> None:
    assert "không có bản nào tên" in one_line(clone.folder, name)


def test_a_shallow_clone_is_told_how_to_get_the_rest(clone: Clone, tmp_path: Path) -> None:
    clone.commit({RECORD_FILE: RECORD + "updated: 2021\n"})
    copy = tmp_path / "nong"
    clone.git("clone", "--quiet", "--depth=1", f"file://{clone.folder}", str(copy))
    assert "git fetch --unshallow" in one_line(copy, "HEAD^")


def test_a_folder_outside_any_repository_is_one_line(tmp_path: Path) -> None:
    write_files(tmp_path, {"content/units/suoi-hoa.yml": UNIT, RECORD_FILE: WRONG})
    assert "không nằm trong một kho git" in one_line(tmp_path, "HEAD")


def test_a_machine_without_git_is_one_line(
    clone: Clone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "trong"))
    assert "Không tìm thấy chương trình git" in one_line(clone.folder, "HEAD")


def test_git_is_asked_from_within_a_hook_too(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert run("check", "--base", "HEAD", cwd=clone.folder).status == 0


@pytest.mark.skipif(sys.platform == "win32", reason="the trap is a shell script")
def test_a_folder_that_looks_like_a_repository_runs_nothing(clone: Clone, tmp_path: Path) -> None:
    """A contribution may bring a bare repository whose configuration names a program."""
    trap = tmp_path / "sap-bay"
    program = tmp_path / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch {trap}\n", encoding="utf-8")
    program.chmod(0o755)
    clone.write(
        {
            "content/HEAD": "ref: refs/heads/main\n",
            "content/config": f"[core]\nbare = false\nworktree = .\nfsmonitor = {program}\n",
            "content/objects/x": "",
            "content/refs/x": "",
        }
    )
    assert "cannot use bare repository" in one_line(clone.folder, "HEAD")
    assert not trap.exists()


@pytest.fixture
def repository(clone: Clone) -> Repository:
    return Repository.around(clone.folder / "content")


BAD_NAMES = [
    "content/../../ra-ngoai.yml",
    "content/..",
    "content/./a.yml",
    "content/.git/config",
    "content/.GIT/config",
    "content/a\\b.yml",
    "content/c:a.yml",
    "content/a\nb.yml",
    "content/a .",
    "content/x./a.yml",
]


@pytest.mark.parametrize("path", BAD_NAMES)
def test_a_name_that_leads_elsewhere_is_never_written(
    clone: Clone, repository: Repository, path: str, tmp_path: Path
) -> None:
    try:
        commit = clone.commit_tree(
            {path: ("100644", "bẫy"), "content/units/suoi-hoa.yml": ("100644", UNIT)}
        )
    except OSError:
        pytest.skip("this git makes no such tree")
    tree = Tree.of(repository, commit)
    assert set(tree.files) == {"units/suoi-hoa.yml"}
    assert len(tree.refused) == 1
    place = tmp_path / "ra/content"
    tree.write(repository, place)
    assert sorted(p.name for p in (tmp_path / "ra").rglob("*") if p.is_file()) == ["suoi-hoa.yml"]


@pytest.mark.parametrize("target", ["/etc/passwd", "../../bi-mat", "units/suoi-hoa.yml"])
def test_symbolic_links_and_submodules_are_never_written(
    clone: Clone, repository: Repository, target: str, tmp_path: Path
) -> None:
    commit = clone.commit_tree(
        {
            "content/a.yml": ("120000", target),
            "content/b": ("160000", clone.git("rev-parse", "HEAD")),
            "content/c.yml": ("100755", "x"),
        }
    )
    tree = Tree.of(repository, commit)
    assert sorted(tree.refused) == ["a.yml", "b"]
    tree.write(repository, tmp_path / "ra")
    assert [path.name for path in (tmp_path / "ra").iterdir()] == ["c.yml"]


def test_a_content_folder_that_is_a_link_has_no_files(clone: Clone, repository: Repository) -> None:
    tree = Tree.of(repository, clone.commit_tree({"content": ("120000", "/etc")}))
    assert (tree.files, list(tree.refused)) == ({}, [""])


def test_nothing_is_written_over_what_is_there(
    clone: Clone, repository: Repository, tmp_path: Path
) -> None:
    write_files(tmp_path, {"units/suoi-hoa.yml": "của tôi"})
    with pytest.raises(FileExistsError):
        Tree.of(repository, "HEAD").write(repository, tmp_path)
    assert (tmp_path / "units/suoi-hoa.yml").read_text(encoding="utf-8") == "của tôi"


def test_a_content_that_git_lacks_is_told(clone: Clone, repository: Repository) -> None:
    commit = clone.commit_tree({"content/a.yml": ("100644", "xyz")})
    tree = Tree.of(repository, commit)
    blob = tree.files["a.yml"]
    (clone.folder / ".git/objects" / blob.id[:2] / blob.id[2:]).unlink()
    with repository.reader() as reader, pytest.raises(GitError):
        reader.read(blob)
