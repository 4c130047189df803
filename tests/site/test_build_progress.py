"""The progress of a build and MkDocs' messages, on one terminal."""

from __future__ import annotations

from tests.terminals import on_terminal, screen

CODE = """
import itertools, logging, time
time.monotonic = itertools.count().__next__
from mkdocs.__main__ import State
from mkdocs.plugins import get_plugin_logger
state = State(level=logging.{level})
from mkdocs_honour_roll.progress import BuildProgress
progress = BuildProgress()
for number in range(1, 10):
    progress.step("Dựng trang", number, 9)
    if number == 5:
        get_plugin_logger("honour-roll").warning("Ảnh hỏng")
{end}
get_plugin_logger("honour-roll").error("Xong")
"""


def test_a_message_stands_on_a_line_of_its_own() -> None:
    written = on_terminal(CODE.format(level="INFO", end=""))
    assert "█ 9/9" in written
    lines = screen(written)
    assert [line for line in lines if "Ảnh" in line] == ["WARNING -  honour-roll: Ảnh hỏng"]
    assert [line for line in lines if "Xong" in line] == ["ERROR   -  honour-roll: Xong"]
    assert not any("Dựng trang" in line for line in lines)


def test_a_line_that_is_finished_leaves_nothing() -> None:
    lines = screen(on_terminal(CODE.format(level="INFO", end="progress.finish()")))
    assert lines == ["WARNING -  honour-roll: Ảnh hỏng", "ERROR   -  honour-roll: Xong", ""]


def test_a_quiet_build_shows_none() -> None:
    written = on_terminal(CODE.format(level="ERROR", end="progress.finish()"))
    assert screen(written) == ["ERROR   -  honour-roll: Xong", ""]
