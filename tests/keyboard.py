"""A person at a terminal: waits for what is asked, then types."""

from __future__ import annotations

import io
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commands import REPOSITORY

_SPAWN = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
_PATIENCE = 60.0
CTRL_C, CTRL_D = "\x03", "\x04"
"""By a real keyboard only the second: a signal just before a read begins is not heard."""


class Lines(io.StringIO):
    """An input of lines, one of which may be Ctrl+C."""

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # as that of io itself
        line = super().readline(-1 if size is None else size)
        if line == f"{CTRL_C}\n":
            raise KeyboardInterrupt
        return line


class Keyboard:
    """What stands between a test and a program on a pseudo-terminal."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._unread = b""
        self.told = ""

    def answer(self, question: str, keys: str) -> None:
        """Wait until ``question`` is asked (once more), then press ``keys``."""
        self.wait_for(question)
        assert self._process.stdin
        self._process.stdin.write(keys.encode())
        self._process.stdin.flush()

    def wait_for(self, words: str) -> None:
        """Read until ``words`` are told, after all that was read before."""
        end = time.monotonic() + _PATIENCE
        assert self._process.stdout
        stream = self._process.stdout.fileno()
        while words.encode() not in self._unread:
            ready, _, _ = select.select([stream], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(stream, 65536) if ready else b""
            self._unread += piece
            assert piece, f"“{words}” is not told, but:\n{self.told}{self._unread.decode()}"
        before, _, self._unread = self._unread.partition(words.encode())
        self.told += before.decode(errors="replace") + words

    def end(self) -> int:
        """The exit status."""
        return self._process.wait(_PATIENCE)


@contextmanager
def keyboard(*arguments: str, cwd: Path = REPOSITORY) -> Iterator[Keyboard]:
    """``honour-roll`` with ``arguments`` on a terminal of its own."""
    pytest.importorskip("pty")
    command: Sequence[str] = [sys.executable, "-m", "honour_roll", *arguments]
    places = os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "plugins")])
    with subprocess.Popen(
        [sys.executable, "-c", _SPAWN, *command],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": places, "TERM": "dumb"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        try:
            yield Keyboard(process)
        finally:
            process.kill()
