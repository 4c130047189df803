"""The line that says how far long work is."""

from __future__ import annotations

import io
import re

import pytest

from honour_roll.text.progress import Progress
from tests.terminals import Clock, Terminal, on_terminal, screen, terminal_time


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return terminal_time(monkeypatch)


def test_long_work_shows_phase_bar_and_count(clock: Clock) -> None:
    terminal = Terminal()
    with Progress(terminal) as progress:
        clock.now += 3
        progress.step("Dựng trang", 5000, 10000)
        assert screen(terminal.getvalue()) == [
            "Dựng trang " + 12 * "█" + 12 * "░" + " 5.000/10.000"
        ]
        clock.now += 1
        progress.step("Ghi ảnh", 7)
        assert screen(terminal.getvalue()) == ["Ghi ảnh: 7"]
    assert screen(terminal.getvalue()) == [""]


def test_short_work_never_touches_the_terminal(clock: Clock) -> None:
    terminal = Terminal()
    with Progress(terminal) as progress:
        for _ in progress.each("Dựng trang", range(100), total=100):
            clock.now += 0.019
    assert terminal.getvalue() == ""


def test_many_steps_at_once_are_drawn_once(clock: Clock) -> None:
    terminal = Terminal()
    with Progress(terminal) as progress:
        clock.now += 3
        for _ in progress.each("Dựng trang", range(100), total=100):
            pass
        assert terminal.getvalue().count("\r") == 1


def test_each_gives_everything_whether_shown_or_not(clock: Clock) -> None:
    terminal = Terminal()
    progress = Progress(terminal)
    clock.now += 3
    assert list(progress.each("Dựng trang", "abc", total=3)) == ["a", "b", "c"]
    assert screen(terminal.getvalue())[0].endswith("1/3")
    assert list(Progress(None).each("Dựng trang", "abc")) == ["a", "b", "c"]


@pytest.mark.parametrize(("variable", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_a_terminal_that_nobody_watches_stays_empty(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert not Progress(Terminal()).is_on


def test_a_file_or_a_console_without_these_letters_gets_nothing(clock: Clock) -> None:
    old_console = Terminal()
    old_console.encoding = "cp1252"
    for stream in (io.StringIO(), old_console, None):
        progress = Progress(stream)
        clock.now += 3
        progress.step("Dựng trang", 1, 2)
        assert not progress.is_on
    assert old_console.getvalue() == ""


def test_a_terminal_that_is_closed_does_not_end_the_work(clock: Clock) -> None:
    terminal = Terminal()
    progress = Progress(terminal)
    clock.now += 3
    terminal.write = _broken  # type: ignore[method-assign]
    progress.step("Dựng trang", 1, 2)
    clock.now += 3
    progress.step("Dựng trang", 2, 2)
    progress.finish()
    assert not progress.is_on


def _broken(text: str) -> int:
    raise OSError(5, "Input/output error")


# A clock that runs a second each time it is looked at: real work, as slow as it has to be.
FAST_CLOCK = "import itertools, time; time.monotonic = itertools.count().__next__\n"


def test_a_line_never_reaches_the_edge_of_a_narrow_terminal() -> None:
    written = on_terminal(
        FAST_CLOCK + "import fcntl, struct, sys, termios\n"
        "fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 20, 0, 0))\n"
        "from honour_roll.text.progress import Progress\n"
        "progress = Progress(sys.stderr)\n"
        "for number in range(9): progress.step('Dựng trang', number, 9)\n"
    )
    shown = written.split("\r")[-1]
    assert shown.startswith("Dựng trang █")
    assert len(shown) == 19


def test_checking_on_a_real_terminal_counts_the_files_and_leaves_nothing_behind() -> None:
    code = FAST_CLOCK + "from honour_roll.cli import main\nmain(['check', '--content', {!r}])"
    written = on_terminal(code.format("tests/content"))
    assert re.search(r"Đọc nội dung █+░+ [1-9]\d*/\d+", written)
    assert screen(written) == [""]


def test_checking_in_ci_writes_nothing_but_its_report() -> None:
    code = FAST_CLOCK + "from honour_roll.cli import main\nmain(['check', '--content', {!r}])"
    assert on_terminal(code.format("tests/content"), {"CI": "true"}) == ""
