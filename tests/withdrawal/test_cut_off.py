"""A takedown that is cut off at any point is told by the check and finished by a second try."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.commands import Outcome, run
from tests.site.trees import Tree, snapshot
from tests.withdrawal.scenes import FILE, FORMER, ID, NAME, PHOTO, person, scene, unpacked

_CHANGES = frozenset(
    ("os.remove", "os.rename", "os.rmdir", "os.link", "os.chmod", "os.mkdir", "shutil.rmtree")
)


class _Killed(BaseException):
    """Nothing is done any more, not even what tidies up."""


class _Reaper:
    """Counts what changes files below ``root`` and, from the ``last`` of them on, refuses it."""

    def __init__(self) -> None:
        self.root, self.count, self.last = "", 0, 0
        sys.addaudithook(self._hear)  # for good: nothing takes a hook away

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.root or not arguments or not str(arguments[0]).startswith(self.root):
            return
        writes = event == "open" and isinstance(arguments[1], str) and arguments[1][:1] in "xwa"
        if event in _CHANGES or writes:
            self.count += 1
            if self.count >= self.last:
                raise _Killed

    @contextmanager
    def kills(self, root: Path, last: int) -> Iterator[None]:
        """Let ``last - 1`` changes below ``root`` happen."""
        self.root, self.count, self.last = str(root), 0, last
        try:
            yield
        except _Killed:
            pass
        finally:
            self.root = ""


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda descriptor: None)


@pytest.fixture(scope="module")
def reaper() -> _Reaper:
    return _Reaper()


def whole_scene(root: Path) -> Tree:
    """With what stands for a built site, a copy of it, a cache and books: she is in all of it."""
    tree = scene(root)
    photos = [{"file": name, "alt": "Chị Zuyến"} for name in ("vu-thi-zuyen.jpg", "hinh-2.jpg")]
    tree.write(FILE, person(photos=photos))
    tree.write("content/records/xa-mau/2020/hinh-2.jpg", NAME)  # only her record leads to it
    earlier = f"title: Hai\nselection:\n  include: [{FORMER}, xa-mau/2020/nguoi-khac]\n"
    tree.write("content/booklets/tap-2.yml", earlier)
    for name in (
        "site/index.html",
        "site/search/search_index.json",
        "site/search/part.json",
        "site/dien-hinh/index.html",
        ".site-standby/index.html",
        "dist/so-ghi-danh/Mở Sổ ghi danh.html",
        "dist/so-ghi-danh/trang/index.html",
        "dist/so-ghi-danh.zip",
        ".cache/honour-roll/store.bin",
        "an-pham/tap-1-web.pdf",
    ):
        tree.write(name, NAME)
    return tree


def traces(root: Path) -> list[str]:
    """The files in whose names or bytes she still is."""
    needles = (NAME.encode(), ID.encode(), FORMER.encode(), b"vu-thi-zuyen")
    found = []
    for path in sorted(one for one in root.rglob("*") if one.is_file()):
        name = path.relative_to(root).as_posix()
        contents = (name.encode(), *unpacked(path.read_bytes()))
        if any(needle in content for needle in needles for content in contents):
            found.append(name)
    return found


def withdraw(tree: Tree) -> Outcome:
    return run("withdraw", ID, "--write", "--content", str(tree.root / "content"))


def content_of(tree: Tree) -> dict[str, bytes]:
    """All but the list of digests, whose salt is a random one."""
    found = snapshot(tree.root / "content")
    del found["withdrawn.yml"]
    return found


def test_killed_at_any_change_of_a_file_a_second_try_finishes_it(
    tmp_path: Path, reaper: _Reaper
) -> None:
    first = whole_scene(tmp_path / "0")
    begun = tmp_path / "begun"
    shutil.copytree(first.root, begun)
    with reaper.kills(first.root, sys.maxsize):
        assert withdraw(first).status == 0
    total = reaper.count
    assert total > 20
    assert traces(first.root) == []
    for last in range(1, total + 1):
        tree = Tree(tmp_path / "cut")
        shutil.copytree(begun, tree.root)
        with reaper.kills(tree.root, last):
            withdraw(tree)
        is_begun = (tree.root / "content/withdrawn.yml").exists()
        if is_begun and (tree.root / FILE).exists():
            assert "withdrawn-record" in run("check", cwd=tree.root).out
        outcome = withdraw(tree)
        assert (last, outcome.status, outcome.err) == (last, 0, "")
        assert (last, traces(tree.root)) == (last, [])
        assert content_of(tree) == content_of(first)
        shutil.rmtree(tree.root)


@pytest.mark.parametrize(
    "held", [PHOTO, "content/booklets/tap-1/tap-1-web.pdf", "an-pham/tap-1-web.pdf", FILE]
)
def test_a_file_that_is_held_open_is_told_and_the_second_try_finishes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str
) -> None:
    tree = whole_scene(tmp_path)
    unlink = Path.unlink

    def refusing(path: Path, missing_ok: bool = False) -> None:
        if path == tree.root / held:
            raise PermissionError(13, "đang được mở", str(path))
        unlink(path, missing_ok)

    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", refusing)
        outcome = withdraw(tree)
    assert outcome.status == 1
    assert "CHƯA gỡ xong" in outcome.err
    assert Path(held).name in outcome.err
    assert "Đã gỡ" not in outcome.out
    assert withdraw(tree).status == 0
    assert traces(tree.root) == []
