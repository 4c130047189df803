"""``mkdocs serve``: a broken record never takes the pages away from who is writing."""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.photos.pictures import encoded, quarters
from tests.site.trees import Tree, environment, plain_tree

PATIENCE = 30
RECORD = "dien-hinh/xa-mau/2020/co-mau/"


class Server:
    """A running ``mkdocs serve``; every wait ends after ``PATIENCE`` seconds."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        self._root = f"http://{address}/so/"
        self._log = tree.root / "serve.log"
        temporary = tree.root / "tmp"
        temporary.mkdir()
        places = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
                cwd=tree.root,
                env=environment() | places | {"PYTHONUNBUFFERED": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def stop(self) -> None:
        self._process.kill()
        self._process.wait(PATIENCE)

    def log(self) -> str:
        """Everything that the server has printed."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def get(self, address: str) -> tuple[int, str]:
        """Status and text of a page; status 0 while nobody answers."""
        try:
            with urlopen(self._root + address, timeout=PATIENCE) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, ""
        except (OSError, http.client.HTTPException):
            return 0, ""

    def wait(self, happened: Callable[[], bool]) -> None:
        """Look until it has happened."""
        end = time.monotonic() + PATIENCE
        while not happened():
            if time.monotonic() > end or self._process.poll() is not None:
                pytest.fail(f"it never happened; the server said:\n{self.log()}")
            time.sleep(0.1)

    def shows(self, address: str, words: str) -> bool:
        status, text = self.get(address)
        return status == 200 and words in text


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/anh.jpg", encoded(quarters(), "JPEG"))
    tree.record(photos=[{"file": "anh.jpg"}])
    server = Server(tree)
    yield server
    server.stop()


def test_a_broken_record_leaves_the_good_page_up_until_it_is_mended(server: Server) -> None:
    server.wait(lambda: server.shows(RECORD, "Mô hình mẫu"))

    server.tree.record(name="Tên thứ hai", photos=[{"file": "anh.jpg"}], nam=2020)
    server.wait(lambda: "bản trước đó" in server.log())
    assert "content/records/xa-mau/2020/co-mau.yml:" in server.log()
    assert server.shows(RECORD, "Mô hình mẫu")
    assert server.shows("", "Mô hình mẫu")
    assert "Traceback" not in server.log()

    server.tree.record(name="Tên thứ ba", photos=[{"file": "anh.jpg"}])
    server.wait(lambda: server.shows(RECORD, "Tên thứ ba"))
    assert server.shows("nam/2020/", "Tên thứ ba")

    server.tree.record("xa-mau/2020/moi", name="Điển hình mới")
    server.tree.write("content/pages/index.md", "# Lời mới\n")
    server.wait(lambda: server.shows("", "Lời mới"))


def test_a_photo_that_goes_while_its_record_is_broken_stops_nothing(server: Server) -> None:
    server.wait(lambda: server.shows(RECORD, "<img"))

    (server.tree.root / "content/records/xa-mau/2020/anh.jpg").unlink()
    server.tree.record(nam=2020)
    server.wait(lambda: "bản trước đó" in server.log())
    assert server.shows(RECORD, "Mô hình mẫu")
    assert "Traceback" not in server.log()

    server.tree.record(name="Tên đã sửa")
    server.wait(lambda: server.shows(RECORD, "Tên đã sửa"))
    assert not server.shows(RECORD, "<img")


def test_content_that_is_broken_from_the_start_is_said_at_once(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.record(nam=2020)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0"],
        cwd=tree.root,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
        check=False,
    )
    output = done.stdout.decode()
    assert done.returncode == 1
    assert "content/records/xa-mau/2020/co-mau.yml:" in output
    assert "Traceback" not in output
