"""The copy for a disk as files: whole, the same every time, and never in the place of others'."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from honour_roll.publish import tree
from honour_roll.publish.lock import SiteBusyError, SiteLock
from honour_roll.publish.offline import copy
from honour_roll.publish.offline.copy import (
    ForeignFolderError,
    NoSiteError,
    OfflineCopy,
    OtherVersionError,
    write_offline,
)
from honour_roll.publish.offline.files import OPENER
from honour_roll.search import programs
from tests.publish.places import files_in

HOME = '<a href="dien-hinh/a/">A</a>'
LEFT_OUT = (
    "404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "robots.txt",
    "CNAME",
    "_headers",
    ".nojekyll",
    ".git/HEAD",
    "search/worker.js",
    "assets/javascripts/bundle.js.map",
    "assets/javascripts/lunr/tinyseg.js",
    "assets/javascripts/workers/search.0a.min.js",
)


def put(root: Path, name: str, text: str | bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    put(root, "index.html", HOME)
    put(root, "dien-hinh/a/index.html", "<p>A</p>")
    put(root, "dien-hinh/a/anh.webp", b"RIFF")
    put(root, "search/search_index.json", '{"docs":{"folder":"search/0a/"}}')
    put(root, "search/0a/names.json", "[1]")
    put(root, "search/0a/engine.js", programs.engine())
    put(root, "du-lieu/so.json", "{}")
    for name in LEFT_OUT:
        put(root, name, "")
    return root


def copied(site: Path) -> OfflineCopy:
    return write_offline(site, site.parent / "dist", lambda phase, done, total: None)


def test_a_copy_is_one_page_to_open_beside_one_folder_with_the_site(site: Path) -> None:
    made = copied(site)
    assert {path.name for path in made.folder.iterdir()} == {"Mở Sổ ghi danh.html", "trang"}
    files = files_in(made.folder)
    assert made.files == len(files)
    assert files["trang/index.html"] == '<a href="dien-hinh/a/index.html">A</a>'
    assert files["trang/search/0a/names.js"] == 'honourPart("[1]");'
    assert files.keys() == {
        OPENER,
        "trang/assets/mo.js",
        "trang/search/offline.js",
        "trang/search/search_index.js",
        "trang/search/0a/names.js",
        "trang/search/0a/engine.js",
        "trang/index.html",
        "trang/dien-hinh/a/index.html",
        "trang/dien-hinh/a/anh.webp",
        "trang/du-lieu/so.json",
    }


def test_the_zip_file_holds_the_same_in_the_same_bytes_every_time(site: Path) -> None:
    made = copied(site)
    first = made.archive.read_bytes()
    with ZipFile(made.archive) as packed:
        assert packed.testzip() is None
        held = {info.filename: packed.read(info).decode() for info in packed.infolist()}
        assert held == files_in(made.folder)
        assert next(iter(held)) == OPENER
        opener = packed.getinfo(OPENER)
    assert opener.flag_bits & 0x800  # the name is UTF-8 (APPNOTE 6.3.10, 4.4.4)
    for path in site.rglob("*"):
        path.touch()
    assert copied(site).archive.read_bytes() == first


def test_a_new_copy_takes_the_place_of_the_old_and_leaves_nothing_beside_it(site: Path) -> None:
    copied(site)
    (site / "dien-hinh/a/anh.webp").unlink()
    put(site, "nam/index.html", "")
    made = copied(site)
    files = files_in(made.folder)
    assert "trang/nam/index.html" in files
    assert "trang/dien-hinh/a/anh.webp" not in files
    assert {path.name for path in made.folder.parent.iterdir()} == {
        "so-ghi-danh",
        "so-ghi-danh.zip",
    }


def test_a_copy_that_fails_half_way_leaves_the_old_one(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = copied(site)
    before, packed = files_in(made.folder), made.archive.read_bytes()
    written: list[str] = []

    def full(root: str, name: str, data: bytes) -> object:
        written.append(name)
        if len(written) == 5:
            raise OSError(28, "No space left on device")
        return tree.write(root, name, data)

    monkeypatch.setattr(copy, "write", full)
    put(site, "index.html", "khác")
    with pytest.raises(OSError, match="No space"):
        copied(site)
    assert (files_in(made.folder), made.archive.read_bytes()) == (before, packed)
    assert len(list(made.folder.parent.iterdir())) == 2


def test_a_folder_of_somebody_else_s_stays(site: Path) -> None:
    put(site.parent, "dist/so-ghi-danh/luan-van.docx", "quý")
    with pytest.raises(ForeignFolderError):
        copied(site)
    assert files_in(site.parent / "dist") == {"so-ghi-danh/luan-van.docx": "quý"}


def test_only_a_whole_site_of_this_version_is_copied(site: Path) -> None:
    put(site, "search/0a/engine.js", "cũ")
    with pytest.raises(OtherVersionError):
        copied(site)
    (site / "index.html").unlink()
    with pytest.raises(NoSiteError):
        copied(site)
    assert not (site.parent / "dist" / "so-ghi-danh").exists()


def test_a_site_that_is_being_built_is_not_copied(site: Path) -> None:
    lock = SiteLock(site)
    with pytest.raises(SiteBusyError):
        copied(site)
    lock.release()
    copied(site)


def test_the_longest_path_and_links_without_a_host_are_told(site: Path) -> None:
    slug = "dai-" * 30
    put(site, f"dien-hinh/{slug}/index.html", '<a href="/nam/">')
    made = copied(site)
    assert made.longest == f"trang/dien-hinh/{slug}/index.html"
    assert made.rooted == ("/nam/",)
