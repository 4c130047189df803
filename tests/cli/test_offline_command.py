from __future__ import annotations

from pathlib import Path

import pytest

from honour_roll.publish.lock import SiteLock
from honour_roll.search import programs
from tests.commands import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with a built site."""
    engine = tmp_path / "site/search/0a/engine.js"
    engine.parent.mkdir(parents=True)
    engine.write_bytes(programs.engine())
    (tmp_path / "site/index.html").write_text("<p>Trang đầu</p>", encoding="utf-8")
    (tmp_path / "site/search/search_index.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_it_says_what_to_copy_and_what_to_open(folder: Path) -> None:
    outcome = run("offline", cwd=folder)
    assert (outcome.status, outcome.err) == (0, "")
    assert "Đã ghi 6 tệp" in outcome.out
    assert "bấm đúp “Mở Sổ ghi danh.html”" in outcome.out
    assert (folder / "dist/so-ghi-danh/Mở Sổ ghi danh.html").is_file()
    assert (folder / "dist/so-ghi-danh.zip").is_file()


def test_it_warns_of_what_windows_or_a_disk_cannot_open(folder: Path) -> None:
    page = folder / "site" / "dien-hinh" / ("dai-" * 30) / ("lam-" * 25) / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text('<a href="/nam/">', encoding="utf-8")
    outcome = run("offline", "--out", "usb", cwd=folder)
    assert outcome.status == 0
    long, rooted = outcome.err.splitlines()
    assert "ký tự" in long
    assert "“/” không mở được từ USB: /nam/." in rooted
    assert (folder / "usb/so-ghi-danh.zip").is_file()


def test_without_a_built_site_it_says_how_to_get_one(tmp_path: Path) -> None:
    outcome = run("offline", cwd=tmp_path)
    assert (outcome.status, outcome.out) == (1, "")
    assert "Hãy dựng trang trước" in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_a_site_of_another_version_is_to_be_built_again(folder: Path) -> None:
    (folder / "site/search/0a/engine.js").write_text("cũ", encoding="utf-8")
    outcome = run("offline", cwd=folder)
    assert outcome.status == 1
    assert "phiên bản khác" in outcome.err


def test_a_strange_folder_of_that_name_is_kept(folder: Path) -> None:
    (folder / "dist/so-ghi-danh/ảnh").mkdir(parents=True)
    outcome = run("offline", cwd=folder)
    assert outcome.status == 1
    assert "được giữ nguyên" in outcome.err
    assert (folder / "dist/so-ghi-danh/ảnh").is_dir()


def test_a_build_that_runs_is_waited_for(folder: Path) -> None:
    lock = SiteLock(folder / "site")
    outcome = run("offline", cwd=folder)
    lock.release()
    assert outcome.status == 1
    assert "đang được dựng" in outcome.err


def test_no_copy_is_written_into_the_site(folder: Path) -> None:
    outcome = run("offline", "--out", "site/chep", cwd=folder)
    assert outcome.status == 2
    assert "chọn nơi khác" in outcome.err
