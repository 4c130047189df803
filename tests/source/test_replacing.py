from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from honour_roll.source.replacing import FileChangedError, rename_file, replace_file

OLD, NEW = b"name: Sa Pa\n", b"name: Lai Ch\xc3\xa2u\n"
not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="no such modes and links there")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "x.yml"
    file.write_bytes(OLD)
    return file


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


def test_a_file_is_replaced_and_nothing_else_stays(path: Path) -> None:
    replace_file(path, OLD, NEW)
    assert path.read_bytes() == NEW
    assert names(path) == ["x.yml"]


@pytest.mark.parametrize("meanwhile", [b"", b"name: Sa P\n", OLD + b"x", b"name: Sa Pb\n"])
def test_what_changed_meanwhile_is_not_overwritten(path: Path, meanwhile: bytes) -> None:
    path.write_bytes(meanwhile)
    with pytest.raises(FileChangedError):
        replace_file(path, OLD, NEW)
    assert path.read_bytes() == meanwhile
    assert names(path) == ["x.yml"]


def test_a_file_that_is_gone_is_not_made_again(path: Path) -> None:
    path.unlink()
    with pytest.raises(FileNotFoundError):
        replace_file(path, OLD, NEW)
    assert names(path) == []


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        replace_file(path, OLD, NEW)
    assert path.read_bytes() == OLD
    assert names(path) == ["x.yml"]


def test_a_read_only_file_stays_as_it_is(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        replace_file(path, OLD, NEW)
    assert path.read_bytes() == OLD
    assert names(path) == ["x.yml"]
    path.chmod(0o644)


@not_on_windows
def test_a_replaced_file_keeps_its_mode(path: Path) -> None:
    path.chmod(0o640)
    replace_file(path, OLD, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@not_on_windows
def test_a_link_is_neither_followed_nor_replaced(path: Path) -> None:
    link = path.with_name("link.yml")
    link.symlink_to(path)
    with pytest.raises(FileChangedError):
        replace_file(link, OLD, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == OLD


def test_a_file_gets_another_name(path: Path) -> None:
    rename_file(path, "y.yml")
    assert names(path) == ["y.yml"]
    assert path.with_name("y.yml").read_bytes() == OLD


def test_no_name_is_taken_from_another_file(path: Path) -> None:
    other = path.with_name("y.yml")
    other.write_bytes(NEW)
    with pytest.raises(FileExistsError):
        rename_file(path, "y.yml")
    assert (path.read_bytes(), other.read_bytes()) == (OLD, NEW)


def test_what_comes_while_a_file_is_renamed_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = path.with_name("y.yml")
    other.write_bytes(NEW)
    monkeypatch.setattr(Path, "iterdir", lambda _: iter(()))
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    with pytest.raises(FileExistsError):
        rename_file(path, "y.yml")
    monkeypatch.undo()
    assert (path.read_bytes(), other.read_bytes()) == (OLD, NEW)


def test_a_drive_without_hard_links_is_no_hindrance(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    rename_file(path, "y.yml")
    assert names(path) == ["y.yml"]


def test_where_capitals_do_not_count_a_file_may_take_its_own_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "lexists", lambda _: True)
    rename_file(path, "X.yml")
    assert names(path) == ["X.yml"]
