"""The same content gives the same bytes, whatever the day, zone, path, language and hash seed."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import roll_in
from tests.site.sites import EXAMPLE
from tests.site.trees import Tree, copied_tree, environment, snapshot

EPOCH = "1234567890"  # in 2009
OTHER_DAY = """
import datetime, time
DAYS = 9000 * 86400
now, now_ns, local, utc = time.time, time.time_ns, time.localtime, time.gmtime
time.time = lambda: now() + DAYS
time.time_ns = lambda: now_ns() + DAYS * 10**9
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: utc(time.time() if seconds is None else seconds)
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
    @classmethod
    def today(cls):
        return cls.now()
class LaterDate(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
datetime.datetime, datetime.date = Later, LaterDate
"""
"""Put in Python's way before anything else runs, as ``sitecustomize``."""


def built(tree: Tree, **changes: str) -> dict[str, bytes]:
    """The files of the site, built with these settings of the environment."""
    env = environment()
    for name in ("PYTHONUTF8", "PYTHONHASHSEED", "TZ", "LC_ALL", "LANG", "SOURCE_DATE_EPOCH"):
        env.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=tree.root,
        env={**env, **changes},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return snapshot(tree.site)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it comes out here and now."""
    return built(copied_tree(tmp_path_factory.mktemp("plain"), EXAMPLE), PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "changes",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/Adak", "PYTHONHASHSEED": "4294967295", "LANG": "vi_VN.UTF-8"},
        {"SOURCE_DATE_EPOCH": EPOCH},
    ],
    ids=lambda changes: " ".join(changes),
)
def test_zone_language_hash_seed_and_epoch_make_no_difference(
    tmp_path: Path, plain: dict[str, bytes], changes: dict[str, str]
) -> None:
    assert differing(built(copied_tree(tmp_path, EXAMPLE), **changes), plain) == []


def test_another_path_and_files_written_at_other_times_make_no_difference(
    tmp_path: Path, plain: dict[str, bytes]
) -> None:
    tree = copied_tree(tmp_path / "Thư mục có dấu & cách", EXAMPLE)
    for number, path in enumerate(sorted(tree.root.rglob("*"))):
        os.utime(path, (10**9 + number, 10**9 - number))
    assert differing(built(tree), plain) == []


def test_another_day_makes_no_difference(tmp_path: Path, plain: dict[str, bytes]) -> None:
    tree = copied_tree(tmp_path / "tree", EXAMPLE)
    (tmp_path / "sitecustomize.py").write_text(OTHER_DAY, encoding="utf-8")
    ways = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    code = "import datetime; print(datetime.date.today().year)"
    years = [
        subprocess.check_output([sys.executable, "-c", code], env={**os.environ, **more})
        for more in ({}, {"PYTHONPATH": ways})
    ]
    assert int(years[1]) > int(years[0]) + 20
    assert differing(built(tree, PYTHONPATH=ways), plain) == []


def test_no_date_of_the_clock_or_of_the_epoch_is_in_the_sitemap(plain: dict[str, bytes]) -> None:
    days = set(re.findall("<lastmod>(.*?)</lastmod>", plain["sitemap.xml"].decode()))
    assert days == {
        e.updated.iso() for e in roll_in(EXAMPLE).public().records.values() if e.updated
    }
    assert "sitemap.xml.gz" not in plain


@pytest.mark.skipif(os.name == "nt", reason="modes of files are for POSIX")
def test_files_may_be_read_by_whom_the_umask_lets(tmp_path: Path, plain: dict[str, bytes]) -> None:
    tree = copied_tree(tmp_path, EXAMPLE)
    before = os.umask(0o027)
    try:
        assert differing(built(tree), plain) == []
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tree.site.rglob("*") if path.is_file()}
    assert modes == {0o640}
