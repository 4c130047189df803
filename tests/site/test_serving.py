"""``mkdocs serve``: a broken record never takes the pages away from who is writing."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.photos.pictures import encoded, quarters
from tests.site.servers import PATIENCE, Server
from tests.site.trees import environment, plain_tree
from tests.site.ways_to_save import WAYS_TO_SAVE

RECORD = "dien-hinh/xa-mau/2020/co-mau/"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    tree = plain_tree(tmp_path)
    tree.write("content/records/xa-mau/2020/anh.jpg", encoded(quarters(), "JPEG"))
    tree.record(photos=[{"file": "anh.jpg"}])
    # It does what a page's file says, as hooks and other plugins do whatever they do.
    tree.write("content/pages/mood.txt", "")
    mood = "__import__('pathlib').Path('content/pages/mood.txt').read_text()"
    tree.hook(
        f"def on_page_markdown(text, **about): exec({mood})\n",
        theme={"name": "material", "language": "vi", "font": False, "custom_dir": "theme"},
    )
    tree.write("theme/partials/toc.html", "")
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
    server.wait(lambda: server.shows(RECORD, ".webp"))

    (server.tree.root / "content/records/xa-mau/2020/anh.jpg").unlink()
    server.tree.record(nam=2020)
    server.wait(lambda: "bản trước đó" in server.log())
    assert server.shows(RECORD, "Mô hình mẫu")
    assert "Traceback" not in server.log()

    server.tree.record(name="Tên đã sửa")
    server.wait(lambda: server.shows(RECORD, "Tên đã sửa"))
    assert not server.shows(RECORD, ".webp")


def test_whatever_a_save_breaks_the_pages_stay_up_until_it_is_mended(server: Server) -> None:
    server.wait(lambda: server.shows(RECORD, "Mô hình mẫu"))
    tree, epoch = server.tree, server.epoch()
    good = (tree.root / "mkdocs.yml").read_text(encoding="utf-8")
    broken = [
        ("mkdocs.yml", "site_name: a: b\n", good, "line 1, column 13"),
        ("mkdocs.yml", "site_name: Sổ\ntheme: missing\n", good, "lỗi đã báo ở trên"),
        ("theme/partials/toc.html", "\n{% if %}", "", "(toc.html:2, TemplateSyntaxError"),
        ("theme/partials/toc.html", "\n{{ a.b.c }}", "", "(toc.html:2, UndefinedError"),
        ("content/pages/mood.txt", "1 / 0", "", "ZeroDivisionError: division by zero"),
        ("content/pages/mood.txt", "raise SystemExit('hết')", "", "SystemExit: hết"),
    ]
    for number, (file, bad, mended, told) in enumerate(broken, 1):
        tree.write(file, bad)
        server.wait(lambda count=number: server.kept() == count)  # type: ignore[misc]
        assert told in server.log()
        assert server.shows(RECORD, "Mô hình mẫu")
        assert server.epoch() == epoch, "browsers were told to reload"

        tree.write(file, mended)
        server.wait(lambda before=epoch: server.epoch() > before)  # type: ignore[misc]
        epoch = server.epoch()
    assert server.log().count("Reloading browsers") == len(broken)
    assert "Traceback" not in server.log()


def test_each_way_to_save_is_seen_and_building_causes_no_building(server: Server) -> None:
    server.wait(lambda: server.shows(RECORD, "Mô hình mẫu"))
    file = server.tree.root / "content/records/xa-mau/2020/co-mau.yml"
    good = file.read_text(encoding="utf-8")
    for number, save in enumerate(WAYS_TO_SAVE, 1):
        name = f"Tên thứ {number}"
        save(file, good.replace("Mô hình mẫu", name))
        server.wait(lambda words=name: server.shows(RECORD, words))  # type: ignore[misc]
    server.tree.write("content/pages/index.md", "# Lời mới\n")
    server.wait(lambda: server.shows("", "Lời mới"))
    # On a busy machine one save may be seen as two; a build that woke the next would never end.
    assert server.log().count("Building documentation") <= 1 + 2 * (len(WAYS_TO_SAVE) + 1)


def test_the_traceback_is_for_who_asks_for_it(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.hook("def on_page_markdown(text, **about): return text if len(text) < 60 else 1 / 0\n")
    server = Server(tree, "--verbose")
    try:
        server.wait(lambda: server.shows(RECORD, "Mô hình mẫu"))
        tree.write("content/pages/index.md", "# Sổ mẫu\n" + "Lời dài. " * 10)
        server.wait(lambda: server.kept() > 0 and "hook.py" in server.log())
        assert "(hook.py:1, ZeroDivisionError" in server.log()
        server.wait(lambda: "Traceback" in server.log())
    finally:
        server.stop()


@pytest.mark.skipif(os.name == "nt", reason="Windows can't send Ctrl+C to one process alone")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_ctrl_c_and_the_like_end_it_and_leave_no_folders_behind(server: Server, name: str) -> None:
    server.wait(lambda: server.shows(RECORD, "Mô hình mẫu"))
    server.tree.record(nam=2020)
    server.wait(lambda: server.kept() > 0)
    folders = [path for path in (server.tree.root / "tmp").iterdir() if path.is_dir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folders} == {0o700}
    server.process.send_signal(getattr(signal, name))
    assert server.process.wait(PATIENCE) == 0
    assert list((server.tree.root / "tmp").iterdir()) == []


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
