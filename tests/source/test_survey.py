"""A look at a content folder notices whatever may change what is read from it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from honour_roll.problems import Problem
from honour_roll.source import survey as survey_module
from honour_roll.source.files import read_bytes
from honour_roll.source.survey import Survey, data_key
from tests.commands import write_files

ID = "sa-pa/2020/an"
FILES: dict[str, str | bytes] = {
    f"records/{ID}.yml": "name: An\n",
    "records/sa-pa/2020/anh.jpg": b"anh",
    "records/sa-pa/2021/binh.yml": "name: An\n",
    "units/sa-pa.yml": "periods: []\n",
    "site.yml": "operator: A\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_files(tmp_path / "content", FILES)


def test_a_second_look_sees_the_same(root: Path) -> None:
    first, second = Survey.of(root), Survey.of(root)
    assert (first.basis, first.keys, first.digest) == (second.basis, second.keys, second.digest)
    assert list(first.keys) == [ID, "sa-pa/2021/binh"]
    assert len(set(first.keys.values())) == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("units/sa-pa.yml", "periods: [ ]\n"),
        ("units/moi.yml", "periods: []\n"),
        ("decisions/a-2020-1.yml", ""),
        ("vocabulary/forms.yml", ""),
        ("site.yml", "operator: B\n"),
    ],
)
def test_what_records_refer_to_changes_the_key_of_each_but_not_that_of_its_data(
    root: Path, name: str, text: str
) -> None:
    before = Survey.of(root)
    after = Survey.of(write_files(root, {name: text}))
    assert after.basis != before.basis
    assert after.digest != before.digest
    for id, key in before.keys.items():
        assert after.keys[id] != key
        assert data_key(after.keys[id]) == data_key(key)


def test_a_record_that_changed_changes_its_own_key_alone(root: Path) -> None:
    before = Survey.of(root)
    after = Survey.of(write_files(root, {f"records/{ID}.yml": "name: Ấn\n"}))
    assert data_key(after.keys[ID]) != data_key(before.keys[ID])
    assert after.keys["sa-pa/2021/binh"] == before.keys["sa-pa/2021/binh"]
    assert (after.basis, after.digest != before.digest) == (before.basis, True)


def touched(root: Path) -> None:
    os.utime(root / "records/sa-pa/2020/anh.jpg", ns=(1, 1))


def gone(root: Path) -> None:
    (root / "records/sa-pa/2020/anh.jpg").unlink()


def added(root: Path) -> None:
    write_files(root, {"records/sa-pa/2020/khac.png": b""})


@pytest.mark.parametrize("change", [touched, gone, added])
def test_a_photo_that_changed_changes_the_keys_of_the_records_beside_it(
    root: Path, change: Callable[[Path], None]
) -> None:
    before = Survey.of(root)
    change(root)
    after = Survey.of(root)
    assert after.keys[ID] != before.keys[ID]
    assert data_key(after.keys[ID]) == data_key(before.keys[ID])
    assert after.keys["sa-pa/2021/binh"] == before.keys["sa-pa/2021/binh"]
    assert after.digest != before.digest


def test_a_file_may_move_only_under_another_key(root: Path) -> None:
    before = Survey.of(root)
    (root / f"records/{ID}.yml").rename(root / "records/sa-pa/2020/khac.yml")
    after = Survey.of(root)
    assert set(after.keys) == {"sa-pa/2020/khac", "sa-pa/2021/binh"}
    assert data_key(after.keys["sa-pa/2020/khac"]) != data_key(before.keys[ID])


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(("folder", "others"), [("units", True), ("records/sa-pa", False)])
def test_what_makes_ids_doubtful_is_noticed(root: Path, folder: str, others: bool) -> None:
    before = Survey.of(root)
    (root / folder / "lien-ket.yml").symlink_to(root / "site.yml")
    after = Survey.of(root)
    assert after.digest != before.digest
    assert (after.basis != before.basis) == others


@pytest.mark.parametrize("name", ["units/rong.yml", f"records/{ID}.yml"])
def test_a_file_that_cannot_be_read_is_neither_an_empty_one_nor_none(
    root: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(path: str | Path, limit: int, shown: str) -> tuple[bytes | None, Problem | None]:
        if Path(path) == root / name:
            return None, None
        return read_bytes(path, limit, shown)

    empty = Survey.of(write_files(root, {name: ""}))
    with monkeypatch.context() as patch:
        patch.setattr(survey_module, "read_bytes", unreadable)
        unread = Survey.of(root)
    (root / name).unlink()
    nothing = Survey.of(root)
    assert len({empty.digest, unread.digest, nothing.digest}) == 3
    if name.startswith("units/"):
        assert len({empty.basis, unread.basis, nothing.basis}) == 3
