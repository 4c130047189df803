"""Files written are those that are new, not those that are there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scripts.benchmark.census import Census, take


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("dien-hinh/u/2020/a/index.html", "nam/2020/index.html", "index.html", "a.js"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("12345", encoding="utf-8")
    return tmp_path / "site"


def look(site: Path) -> Census:
    return take(site, site.with_name("seen"))


def test_at_first_everything_is_new(site: Path) -> None:
    assert look(site) == Census(
        files=4, bytes=20, records=1, lists=1, written_files=4, written_bytes=20
    )


def test_no_site_has_no_files(site: Path) -> None:
    assert look(site / "nowhere").files == 0


def test_files_left_alone_are_not_written(site: Path) -> None:
    look(site)
    found = look(site)
    assert (found.files, found.written_files, found.written_bytes) == (4, 0, 0)


def test_a_file_written_again_is_new_even_with_the_same_bytes(site: Path) -> None:
    look(site)
    time = (site / "a.js").stat().st_mtime_ns
    (site / "a.js").write_text("12345", encoding="utf-8")
    os.utime(site / "a.js", ns=(time, time + 1))
    assert (look(site).written_files, look(site).written_files) == (1, 0)


@pytest.mark.skipif(os.name == "nt", reason="inodes are a matter of Unix")
def test_a_file_put_in_the_place_of_another_is_new_but_a_hard_link_is_not(site: Path) -> None:
    look(site)
    old = (site / "a.js").stat()
    copy = site / "copy.js"
    copy.write_text("12345", encoding="utf-8")
    os.utime(copy, ns=(old.st_atime_ns, old.st_mtime_ns))
    copy.replace(site / "a.js")
    assert look(site).written_files == 1
    os.link(site / "index.html", site.with_name("kept"))
    (site / "index.html").unlink()
    os.link(site.with_name("kept"), site / "index.html")
    assert look(site).written_files == 0


def test_a_digest_tells_names_and_contents_apart(site: Path) -> None:
    seen = site.with_name("seen")
    first = take(site, seen, digest=True).digest
    assert take(site, seen, digest=True).digest == first
    (site / "a.js").write_text("12346", encoding="utf-8")
    changed = take(site, seen, digest=True).digest
    (site / "a.js").rename(site / "b.js")
    assert len({first, changed, take(site, seen, digest=True).digest}) == 3
