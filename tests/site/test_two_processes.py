"""A first build in two processes: the same site as by one, whatever becomes of the second."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from honour_roll import helper
from honour_roll.pages.page import Page
from honour_roll.publish import site_build
from tests.copies import share_from_one_on
from tests.site.bare_site import Place, Theme
from tests.site.sites import EXAMPLE

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies of processes there")

SLOW = """
import sys, time
from pathlib import Path
sys.path[:0] = [{repository!r}]
from honour_roll import helper
def work(send):
    Path({mark!r}).write_text(str(__import__("os").getpid()))
    parent = __import__("os").getppid()
    while True:
        helper.stop_if_alone(parent)
        time.sleep(0.01)
helper.Helper(work)
time.sleep(60)
"""


class InTheCopy(Theme):
    """A theme that can't fill a record's page in any process but the first."""

    def fill(self, page: Page) -> bytes:
        if page.address.startswith("dien-hinh/") and os.getpid() != FIRST:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().fill(page)


FIRST = os.getpid()


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Two processes however small the roll is; the ids of the copies that were made."""
    return share_from_one_on(monkeypatch, site_build)


def test_two_processes_make_the_site_that_one_makes(tmp_path: Path, two: list[int]) -> None:
    together = Place(tmp_path / "hai")
    together.build(EXAMPLE)
    assert len(two) == 1
    again = together.build(EXAMPLE)
    assert again.report is not None
    assert again.report.written == 0
    assert len(two) == 1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site_build, "can_help", lambda: False)
        alone = Place(tmp_path / "mot")
        alone.build(EXAMPLE)
    assert len(two) == 1
    assert together.files() == alone.files()
    assert together.photos() == alone.photos() != set()


def test_a_second_process_that_dies_costs_nothing_but_time(tmp_path: Path, two: list[int]) -> None:
    Place(tmp_path / "hai").build(EXAMPLE, InTheCopy())
    assert len(two) == 1
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(site_build, "can_help", lambda: False)
        Place(tmp_path / "mot").build(EXAMPLE, Theme())
    assert Place(tmp_path / "hai").files() == Place(tmp_path / "mot").files()


def test_a_copy_ends_with_the_process_that_made_it(tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    code = SLOW.format(repository=str(Path(helper.__file__).parents[1]), mark=str(mark))
    first = subprocess.Popen([sys.executable, "-c", code])
    try:
        copy = _wait_for(mark)
        first.kill()
        first.wait()
        assert _ends(copy)
    finally:
        first.kill()


def _wait_for(mark: Path) -> int:
    for _ in range(2000):
        if mark.exists() and mark.read_text():
            return int(mark.read_text())
        time.sleep(0.01)
    raise AssertionError("the copy never ran")


def _ends(pid: int) -> bool:
    for _ in range(2000):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        status = Path(f"/proc/{pid}/stat")
        if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True  # ended; nobody has looked yet
        time.sleep(0.01)
    return False
