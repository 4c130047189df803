"""A real ``mkdocs serve`` in a process of its own."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.site.trees import Tree, environment

PATIENCE = 30


class Server:
    """A running ``mkdocs serve``; every wait ends after ``PATIENCE`` seconds."""

    def __init__(self, tree: Tree, *arguments: str) -> None:
        self.tree = tree
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self.address = f"http://{address}/so/"
        self._log = tree.root / "serve.log"
        temporary = tree.root / "tmp"
        temporary.mkdir()
        # What a shell runs in the background is deaf to Ctrl-C, and so is all that it starts.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address, *arguments],
                cwd=tree.root,
                env=environment() | places | {"PYTHONUNBUFFERED": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)

    def log(self) -> str:
        """Everything that the server has printed."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def get(self, address: str) -> tuple[int, str]:
        """Status and text of a page; status 0 while nobody answers."""
        try:
            with urlopen(self.address + address, timeout=PATIENCE) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, ""
        except (OSError, http.client.HTTPException):
            return 0, ""

    def epoch(self) -> int:
        """Which version browsers are told that they show: they reload when it grows."""
        found = re.search(r"livereload\((\d+), \d+\)", self.get("")[1])
        assert found, self.log()
        return int(found[1])

    def wait(self, happened: Callable[[], bool]) -> None:
        """Look until it has happened."""
        end = time.monotonic() + PATIENCE
        while not happened():
            if time.monotonic() > end or self.process.poll() is not None:
                pytest.fail(f"it never happened; the server said:\n{self.log()}")
            time.sleep(0.1)

    def shows(self, address: str, words: str) -> bool:
        status, text = self.get(address)
        return status == 200 and words in text

    def kept(self) -> int:
        """How often it has said that the pages stay as they were."""
        return self.log().count("bản trước đó")
