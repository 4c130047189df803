"""Of two builds of one site one is refused, and no lock outlives its build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from honour_roll.publish.lock import SiteBusyError, SiteLock, lock_of

HOLD = """
import sys
from pathlib import Path
from honour_roll.publish.lock import SiteLock
lock = SiteLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_holder_is_refused_until_the_first_releases(tmp_path: Path) -> None:
    site = tmp_path / "moi" / "site"
    first = SiteLock(site)
    for _ in range(2):
        with pytest.raises(SiteBusyError):
            SiteLock(site)
    first.release()
    first.release()
    second = SiteLock(site)
    with pytest.raises(SiteBusyError):
        SiteLock(site)
    second.release()


def test_sites_side_by_side_do_not_wait_for_each_other(tmp_path: Path) -> None:
    locks = [SiteLock(tmp_path / name) for name in ("mot", "hai")]
    for lock in locks:
        lock.release()
    assert {path.name for path in tmp_path.iterdir()} == {".mot-lock", ".hai-lock"}


def test_a_killed_holder_leaves_the_site_free(tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-c", HOLD, str(site)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        try:
            assert holder.stdout is not None
            assert holder.stdout.readline().strip() == b"held"
            with pytest.raises(SiteBusyError):
                SiteLock(site)
        finally:
            holder.kill()
    assert lock_of(site).exists()
    SiteLock(site).release()


def test_a_place_that_cannot_be_written_is_not_called_busy(tmp_path: Path) -> None:
    lock_of(tmp_path / "site").mkdir()
    with pytest.raises(OSError, match="site-lock"):
        SiteLock(tmp_path / "site")
