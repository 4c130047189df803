"""Terminals that tests can read: one that is made up, and a real pseudo-terminal."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def terminal_time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock in the place of time's, where terminals are watched by a person."""
    clock = Clock()
    monkeypatch.setattr("time.monotonic", clock)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("TERM", raising=False)
    return clock


class Terminal(io.StringIO):
    """A stream that says it is a terminal, and keeps what it gets."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def screen(text: str) -> list[str]:
    """The lines that ``text`` leaves on a terminal, without colours and blanks at their ends."""
    lines = [""]
    column = 0
    for letter in re.sub(r"\x1b\[[0-9;]*m", "", text):
        if letter == "\n":
            lines.append("")
            column = 0
        elif letter == "\r":
            column = 0
        else:
            lines[-1] = lines[-1][:column].ljust(column) + letter + lines[-1][column + 1 :]
            column += 1
    return [line.rstrip() for line in lines]


def on_terminal(code: str, environment: Mapping[str, str] | None = None) -> str:
    """What Python ``code`` writes to its standard error, a real pseudo-terminal."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("CI", "TERM")}
    places = os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "plugins")])
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env={**clean, "PYTHONPATH": places, "PYTHONUTF8": "1", **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=slave,
    ) as process:
        os.close(slave)
        written = b""
        while piece := _read(master):
            written += piece
        process.wait(60)
    os.close(master)
    return written.decode()


def _read(master: int) -> bytes:
    """The next bytes; none at the end, which Linux tells by an error."""
    try:
        return os.read(master, 65536)
    except OSError:
        return b""
