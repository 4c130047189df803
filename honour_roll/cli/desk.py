"""Where the menu's work is done: the program's own commands, and what it opens on the screen."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from honour_roll.cli.running import run

_HOST = "127.0.0.1"
_USUAL_PORT = 8000
_PATIENCE = 10.0
# Material's advertisement for its successor, in English, before every build.
_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
_TEMPORARY = ("TMPDIR", "TEMP", "TMP")
# Without a desktop, xdg-open would look for browsers of the console.
_DESKTOPS = ("DISPLAY", "WAYLAND_DISPLAY")


class Desk:
    """One content folder and the program whose commands work on it."""

    def __init__(self, program: click.Group, content: Path) -> None:
        self._program = program
        self.content = content
        self.root = content.parent

    def run(self, command: str, *arguments: str | Path) -> int:
        """The exit status of one of our own commands; what it has to say is told."""
        found = self._program.commands.get(command)
        takes_content = found and any(one.name == "content" for one in found.params)
        place = ["--content", str(self.content)] if takes_content else []
        return run(self._program, [command, *place, *map(str, arguments)])

    def build(self) -> bool:
        """Build the site into its folder; whether it could be."""
        done = subprocess.run(  # noqa: S603 - a list, without a shell
            _mkdocs("build", "--quiet", "--config-file", str(self.root / "mkdocs.yml")),
            env={**os.environ, **_QUIET},
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return done.returncode == 0

    @contextmanager
    def serving(self) -> Iterator[str]:
        """The address at which the site is served meanwhile; the browser opens by itself."""
        address = f"{_HOST}:{_free_port()}"
        arguments = ("serve", "--quiet", "--open", "--dev-addr", address)
        with tempfile.TemporaryDirectory(
            prefix="honour-roll-", ignore_cleanup_errors=True
        ) as place:
            # Windows ends a process without letting it tidy up: its site lies in our folder.
            own = dict.fromkeys(_TEMPORARY, place)
            with subprocess.Popen(  # noqa: S603 - a list, without a shell
                _mkdocs(*arguments, "--config-file", str(self.root / "mkdocs.yml")),
                env={**os.environ, **_QUIET, **own},
                stdin=subprocess.DEVNULL,
            ) as process:
                try:
                    yield f"http://{address}/"
                finally:
                    _end(process)


def open_folder(path: Path) -> None:
    """Show ``path`` in the file manager, where there is one; its name is told in any case."""
    click.echo(f"Ở thư mục: {path.resolve()}")
    if sys.platform == "win32":
        os.startfile(path.resolve())  # noqa: S606 - a folder that we made
    elif sys.platform == "darwin" or any(os.environ.get(name) for name in _DESKTOPS):
        click.launch(str(path.resolve()))


def free_name(path: Path) -> Path:
    """``path``, or the first of ``name-2``, ``name-3`` … beside it that doesn't exist yet."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _mkdocs(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _free_port() -> int:
    """The usual port, or any that no other program has."""
    for port in (_USUAL_PORT, 0):
        with socket.socket() as probe:
            try:
                probe.bind((_HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise click.ClickException("Máy không còn cổng mạng nào để xem trang; xin khởi động lại máy.")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
