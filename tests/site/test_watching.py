"""What the development server is told of changes of files, by real events."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

from mkdocs_honour_roll import watching
from mkdocs_honour_roll.watching import Watcher, drive_type, is_passing
from tests.site.ears import PATIENCE, Ear
from tests.site.ways_to_save import WAYS_TO_SAVE


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    """A folder like ``content/``, below another that isn't watched."""
    folder = tmp_path / "site" / "content"
    (folder / "records/xa-mau/2020").mkdir(parents=True)
    (folder / "records/xa-mau/2020/co-mau.yml").write_text("cũ", encoding="utf-8")
    return folder


@pytest.fixture
def watcher(ear: Ear, watched: Path) -> Iterator[Watcher]:
    watcher = Watcher(lambda path: not is_passing(path))
    watcher.schedule(ear, str(watched), recursive=True)
    watcher.start()
    yield watcher
    watcher.stop()
    watcher.join(PATIENCE)


@pytest.mark.parametrize("save", WAYS_TO_SAVE, ids=lambda save: save.__name__)
def test_a_save_is_told_and_its_by_products_are_not(
    watcher: Watcher, ear: Ear, watched: Path, save: Callable[[Path, str], None]
) -> None:
    file = watched / "records/xa-mau/2020/co-mau.yml"
    save(file, "mới")
    (watched / "last.yml").touch()
    names = ear.until("last.yml")
    # A file that takes another's place is told by the name it had before.
    assert names <= {"co-mau.yml", "last.yml", ".goutputstream-A1B2C3"}
    assert len(names) == 2


def test_reading_and_what_programs_keep_for_themselves_are_not_told(
    watcher: Watcher, ear: Ear, watched: Path
) -> None:
    folder = watched / "records/xa-mau/2020"
    (folder / "co-mau.yml").read_bytes()
    list(folder.iterdir())
    for name in (".co-mau.yml.swp", "co-mau.yml~", ".#co-mau.yml", ".~lock.a.ods#", "~$a.docx"):
        (folder / name).write_text("x", encoding="utf-8")
        (folder / name).unlink()
    (watched / ".git").mkdir()
    (watched / ".git/index").write_text("x", encoding="utf-8")
    (folder / "new").mkdir()
    (folder / "last.yml").touch()
    assert ear.until("last.yml") == {"last.yml"}


def test_a_folder_that_goes_or_comes_is_told(watcher: Watcher, ear: Ear, watched: Path) -> None:
    folder, away = watched / "records/xa-mau/2020", watched.parent / "away"
    folder.rename(away)
    ear.until("2020")
    away.rename(folder)
    ear.until("co-mau.yml")
    shutil.rmtree(folder)
    ear.until("co-mau.yml")


def test_files_in_new_folders_are_told(watcher: Watcher, ear: Ear, watched: Path) -> None:
    for year in ("2021", "2022"):
        folder = watched / "records/xa-moi" / year
        folder.mkdir(parents=True)
        (folder / f"{year}.yml").touch()
        ear.until(f"{year}.yml")
        (folder / f"{year}.yml").write_text("sau", encoding="utf-8")
        ear.until(f"{year}.yml")


def test_a_single_file_is_watched_through_every_save(ear: Ear, tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.touch()
    watcher = Watcher(lambda path: True)
    watch = watcher.schedule(ear, str(file))
    watcher.start()
    try:
        for _ in range(3):
            (tmp_path / "beside.yml").touch()
            fresh = tmp_path / "fresh"
            fresh.write_text("mới", encoding="utf-8")
            fresh.replace(file)
            told = Path(ear.told.get(timeout=PATIENCE)).name
            assert told in ("fresh", "mkdocs.yml")
            while not ear.told.empty():
                assert Path(ear.told.get()).name in ("fresh", "mkdocs.yml")
        watcher.unschedule(watch)
    finally:
        watcher.stop()


def test_a_folder_behind_a_symbolic_link_is_watched(
    ear: Ear, watched: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    try:
        link.symlink_to(watched, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    watcher = Watcher(lambda path: True)
    watcher.schedule(ear, str(link), recursive=True)
    watcher.start()
    try:
        (watched / "last.yml").touch()
        ear.until("last.yml")
    finally:
        watcher.stop()


def _no_more(**settings: Any) -> PollingObserver:
    raise OSError(errno.EMFILE, "inotify instance limit reached")


class Half(PollingObserver):
    """An observer that, once started, has no watch left to give: some folders it left out."""

    def schedule(self, *about: Any, **settings: Any) -> ObservedWatch:
        if self.is_alive():
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        return super().schedule(*about, **settings)


@pytest.mark.parametrize("native", [_no_more, Half])
def test_where_the_system_tells_nothing_files_are_looked_at(
    native: Callable[..., PollingObserver],
    ear: Ear,
    watched: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(watching, "Observer", native)
    monkeypatch.setattr(watching, "_SECONDS_BETWEEN_LOOKS", 0.05)
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    watcher = Watcher(lambda path: not is_passing(path))
    watcher.schedule(ear, str(watched), recursive=True)
    watcher.start()
    try:
        assert caplog.text.count("limit reached); cứ mỗi giây sẽ dò lại") == 1
        (watched / "co-mau.yml").touch()
        ear.until("co-mau.yml")
    finally:
        watcher.stop()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc/self/mountinfo is Linux'")
def test_a_far_drive_is_looked_at_and_named(
    ear: Ear, watched: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(watching, "drive_type", lambda path, mounts: "cifs")
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    watcher = Watcher(lambda path: True)
    watcher.schedule(ear, str(watched), recursive=True)
    watcher.start()
    watcher.stop()
    assert f"“{os.path.realpath(watched)}” nằm trên ổ đĩa mạng" in caplog.text
    assert "loại cifs" in caplog.text


def test_the_drive_of_a_path_is_the_innermost_mount() -> None:
    mounts = (
        "27 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n"
        "31 27 0:30 / /mnt/c rw shared:1 master:2 - 9p drvfs rw\n"
        "32 27 0:31 / /mnt/hồ\\040sơ rw - cifs //server/share rw\n"
        "33 27 0:32 / /mnt/hồ\\040sơ rw - ext4 /dev/vdb rw\n"
        "broken\n"
    )
    assert drive_type("/home/a", mounts) == "ext4"
    assert drive_type("/mnt/c/a/b", mounts) == "9p"
    assert drive_type("/mnt/cd", mounts) == "ext4"
    assert drive_type("/mnt/hồ sơ/a", mounts) == "ext4", "mounted over"
    assert drive_type("/home", "") == ""


@pytest.mark.parametrize("name", ["co-mau.yml", ".nav.yml", ".pages", "a.part.yml", "404.html"])
def test_what_a_site_may_show_is_not_passing(name: str) -> None:
    assert not is_passing(f"/a/.icons/{name}")
