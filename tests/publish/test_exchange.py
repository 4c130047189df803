"""Folders that change places in one step."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from honour_roll.publish.exchange import exchange

needs_one_step = pytest.mark.skipif(
    sys.platform not in ("linux", "darwin"), reason="the system has no such step"
)


def folder(path: Path, word: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(word, encoding="utf-8")
    return path


@needs_one_step
def test_both_are_there_under_each_others_names(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "một", "1"), folder(tmp_path / "hai", "2")
    assert exchange(one, other)
    assert (one / "index.html").read_text(encoding="utf-8") == "2"
    assert (other / "index.html").read_text(encoding="utf-8") == "1"


def test_nothing_changes_where_one_is_missing(tmp_path: Path) -> None:
    one = folder(tmp_path / "một", "1")
    assert not exchange(one, tmp_path / "không có")
    assert not exchange(tmp_path / "không có", one)
    assert [path.name for path in tmp_path.iterdir()] == ["một"]


@needs_one_step
def test_a_reader_never_finds_the_place_empty(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "site", "1"), folder(tmp_path / "mới", "2")
    seen: set[str] = set()
    missing: list[OSError] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            try:
                seen.add((one / "index.html").read_text(encoding="utf-8"))
            except OSError as error:
                missing.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    while len(seen) < 2 and not missing:
        for _ in range(500):
            assert exchange(one, other)
    done.set()
    reader.join()
    assert not missing
    assert seen == {"1", "2"}
