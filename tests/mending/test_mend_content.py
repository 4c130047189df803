from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from honour_roll.mending import Mended, mend_content
from honour_roll.mending.text import mended
from honour_roll.source.files import scan
from tests.commands import REPOSITORY, write_files

GOOD = b"kind: model\nname: A\n"
UGLY = b"name: A\r\nkind: model\r\n"
not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="no such modes and links there")


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def names(found: list[Mended]) -> list[str]:
    return [one.name for one in found]


def test_every_kind_of_yaml_file_is_mended_and_nothing_else(tmp_path: Path) -> None:
    mended = {
        "records/a/2020/b.yml": UGLY,
        "units/a.yml": b"periods:\n- name: A\n",
        "decisions/a.yml": b"date: '2020'\n",
        "tallies/a/b.yml": b"unit: 'a'\n",
        "booklets/a.yml": b"title: 'A'\n",
        "vocabulary/fields.yml": b"a: {name: A}\n",
        "site.yml": b"operator: 'A'\n",
    }
    others = {
        "pages/index.md": b"a  \r\n",
        "pages/a.yml": UGLY,
        "records/a/2020/b.json": b"{}\r\n",
        "records/a/2020/.b.yml": UGLY,
        "records/a/2020/c.yml": GOOD,
        "khac/a.yml": UGLY,
        "khac.yml": UGLY,
    }
    write_files(tmp_path, {**mended, **others})
    seen: list[str] = []
    found = mend_content(tmp_path, on_file=seen.append)
    assert sorted(names(found)) == sorted(mended)
    assert sorted(seen) == sorted([*mended, "records/a/2020/c.yml"])
    after = tree(tmp_path)
    assert {name: after[name] for name in others} == others
    assert all(after[name] != raw for name, raw in mended.items())
    assert after.keys() == mended.keys() | others.keys()
    assert mend_content(tmp_path) == []
    assert tree(tmp_path) == after


def test_a_mended_file_says_so_and_a_good_one_is_not_written(tmp_path: Path) -> None:
    write_files(tmp_path, {"records/a.yml": UGLY, "records/b.yml": GOOD})
    before = (tmp_path / "records/b.yml").stat()
    (only,) = mend_content(tmp_path)
    assert (only.name, only.now, only.failure) == ("records/a.yml", "records/a.yml", None)
    assert [message.en for message in only.done] == [
        "made line ends alike",
        "put the keys in order",
    ]
    assert (tmp_path / "records/a.yml").read_bytes() == GOOD
    after = (tmp_path / "records/b.yml").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_only_what_is_wanted_is_mended(tmp_path: Path) -> None:
    write_files(tmp_path, {"records/a.yml": UGLY, "records/b.yml": UGLY})
    assert names(mend_content(tmp_path, lambda name: "b" in name)) == ["records/b.yml"]
    assert (tmp_path / "records/a.yml").read_bytes() == UGLY


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "a.Yaml", "a.yml.txt", "a.yml.yml", "a .yml"])
def test_a_wrong_ending_is_mended_with_what_is_in_the_file(tmp_path: Path, name: str) -> None:
    write_files(tmp_path, {f"records/x/{name}": UGLY})
    (only,) = mend_content(tmp_path)
    assert (only.name, only.now) == (f"records/x/{name}", "records/x/a.yml")
    assert only.done[-1].vi == "đổi tên thành “a.yml”"
    assert tree(tmp_path) == {"records/x/a.yml": GOOD}
    assert scan(tmp_path, "records").problems == []


def test_no_file_loses_its_name_to_another(tmp_path: Path) -> None:
    files = {
        "a.yml": GOOD,
        "a.yaml": b"name: B\n",
        "b.YAML.txt": b"name: C\n",
        "b.yaml": b"name: D\n",
    }
    write_files(tmp_path / "records", files)
    found = {one.name: one for one in mend_content(tmp_path)}
    failure = found["records/a.yaml"].failure
    assert failure is not None
    assert "đã có tệp “a.yml”" in failure.vi
    assert found["records/b.YAML.txt"].now == "records/b.yml"
    assert found["records/b.yaml"].failure is not None
    assert sorted(tree(tmp_path).values()) == sorted(files.values())


def test_a_name_of_nothing_but_an_ending_is_not_hidden(tmp_path: Path) -> None:
    write_files(tmp_path, {"records/ .yaml": GOOD})
    assert mend_content(tmp_path) == []
    assert tree(tmp_path) == {"records/ .yaml": GOOD}


def test_what_can_not_be_read_at_all_still_gets_its_right_name(tmp_path: Path) -> None:
    write_files(tmp_path, {"records/a.yaml": b"\xff"})
    assert [one.now for one in mend_content(tmp_path)] == ["records/a.yml"]
    assert tree(tmp_path) == {"records/a.yml": b"\xff"}


def test_of_a_file_that_is_too_large_nothing_is_cut_off(tmp_path: Path) -> None:
    raw = b"kind: model  \r\n" * 20_000
    write_files(tmp_path, {"records/a.yml": raw, "units/a.yml": b"# a\r\n" * 900_000})
    before = tree(tmp_path)
    assert mend_content(tmp_path) == []
    assert tree(tmp_path) == before


@not_on_windows
def test_links_are_not_followed_and_nothing_outside_is_touched(tmp_path: Path) -> None:
    write_files(tmp_path, {"outside/a.yml": UGLY, "content/records/b/c.yml": GOOD})
    root = tmp_path / "content"
    (root / "records/a.yml").symlink_to(tmp_path / "outside/a.yml")
    (root / "records/a.yaml").symlink_to(tmp_path / "outside/a.yml")
    (root / "records/folder").symlink_to(tmp_path / "outside")
    (root / "site.yml").symlink_to(tmp_path / "outside/a.yml")
    (root / "units").symlink_to(tmp_path / "outside")
    assert mend_content(root) == []
    assert tree(tmp_path / "outside") == {"a.yml": UGLY}
    assert (root / "records/a.yaml").is_symlink()


def test_a_read_only_file_is_told_and_the_others_are_mended(tmp_path: Path) -> None:
    write_files(tmp_path, {"records/a.yml": UGLY, "records/b.yml": UGLY, "records/c.yml": GOOD})
    for name in ("a", "c"):
        (tmp_path / f"records/{name}.yml").chmod(0o444)
    first, second = mend_content(tmp_path)
    assert (first.done, second.failure) == ([], None)
    assert first.failure is not None
    assert "chỉ cho đọc" in first.failure.vi
    assert (tmp_path / "records/a.yml").read_bytes() == UGLY
    assert (tmp_path / "records/b.yml").read_bytes() == GOOD
    (tmp_path / "records/a.yml").chmod(0o644)
    (tmp_path / "records/c.yml").chmod(0o644)


@pytest.mark.parametrize(
    ("number", "said"), [(28, "ổ đĩa đã đầy"), (13, "không có quyền ghi"), (5, "báo lỗi 5")]
)
def test_a_failed_write_is_told_and_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    write_files(tmp_path, {"records/a.yml": UGLY})
    monkeypatch.setattr(os, "fsync", fail)
    (only,) = mend_content(tmp_path)
    assert only.done == []
    assert only.failure is not None
    assert said in only.failure.vi
    assert tree(tmp_path) == {"records/a.yml": UGLY}


def test_what_somebody_wrote_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"records/a.yml": UGLY})

    def slow(name: str, raw: bytes) -> object:
        (tmp_path / "records/a.yml").write_bytes(b"name: B\n")
        return mended(name, raw)

    monkeypatch.setattr("honour_roll.mending.content.mended", slow)
    (only,) = mend_content(tmp_path)
    assert only.failure is not None
    assert "chương trình khác" in only.failure.vi
    assert tree(tmp_path) == {"records/a.yml": b"name: B\n"}


def test_a_content_folder_with_nothing_in_it_has_nothing_to_mend(tmp_path: Path) -> None:
    assert mend_content(tmp_path) == []
    assert mend_content(tmp_path / "khong-co") == []


def test_the_own_content_needs_no_mending(tmp_path: Path) -> None:
    own = REPOSITORY / "content"
    for name, raw in tree(own).items():
        if name.endswith(".yml"):
            write_files(tmp_path, {name: raw})
    assert mend_content(tmp_path) == []
