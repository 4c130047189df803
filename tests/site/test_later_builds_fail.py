"""A build that makes only what changed may fail anywhere, too: what is served stays whole."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.site.sites import EXAMPLE
from tests.site.trees import Tree, copied_tree, snapshot

RECORD = "suoi-hoa/2021/nguyen-van-an-2"
HOOK = """
import logging, os, time
from pathlib import Path
def reached(moment):
    deed, _, when = Path("deed").read_text().partition(" ")
    if when != moment:
        return
    if deed == "die":
        os._exit(9)
    if deed == "raise":
        raise ValueError("giữa chừng")
    if deed == "warn":
        logging.getLogger("mkdocs.hook").warning("có gì đó không ổn")
    if deed == "wait":
        Path("waits").touch()
        while not Path("go-on").exists():
            time.sleep(0.01)
def on_env(env, config, files):
    reached("early")
def on_post_page(output, page, config):
    if page.url == "nam/":
        reached("while MkDocs writes")
    if "/vo/" in page.url:
        reached("while we write")
"""
"""What is to happen stands in a file, so that the hook is the same for every build."""

BUSY = "Một lần dựng khác của trang này đang chạy"
GIT = b"ref: refs/heads/pages\n"
FOLDERS = {"site", ".site-standby"}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A site that MkDocs built, with a standby; each test leaves it as good as it was."""
    tree = copied_tree(tmp_path_factory.mktemp("later"), EXAMPLE)
    settings = (tree.root / "mkdocs.yml").read_text(encoding="utf-8")
    tree.write("mkdocs.yml", f"{settings}\nhooks:\n  - hook.py\n")
    tree.write("hook.py", HOOK)
    for words in ("Một.", "Hai."):
        prepare(tree, words)
        assert tree.build("--strict").code == 0
    tree.write("site/.git/HEAD", GIT)
    return tree


def prepare(tree: Tree, words: str, deed: str = "nothing") -> dict[str, bytes]:
    """Give a record another summary, say what a build is to do; returns what is served now."""
    path = tree.root / f"content/records/{RECORD}.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("summary:")]
    path.write_text("\n".join([*kept, f'summary: "{words}"', ""]), encoding="utf-8")
    tree.write("deed", deed)
    return snapshot(tree.site)


def mend(tree: Tree, cold: Path, words: str) -> None:
    """The next build is like one from nothing, and leaves nothing but the standby."""
    prepare(tree, words)
    done = tree.build("--strict")
    assert done.code == 0, done.output
    assert words in done.page(f"dien-hinh/{RECORD}")
    assert words in done.page("nam/2021")
    fresh = copied_tree(cold, tree.root / "content")
    assert fresh.build("--strict").code == 0
    assert snapshot(tree.site) == {**snapshot(fresh.site), ".git/HEAD": GIT}
    assert snapshot(tree.root / ".site-standby") == snapshot(fresh.site)
    assert folders(tree) == FOLDERS


def folders(tree: Tree) -> set[str]:
    return {path.name for path in tree.root.iterdir() if "site" in path.name and path.is_dir()}


@pytest.mark.parametrize(
    ("deed", "code"),
    [
        ("die early", 9),
        ("die while we write", 9),
        ("raise while MkDocs writes", 1),
        ("raise while we write", 1),
        ("warn while we write", 1),
    ],
)
def test_a_later_build_that_fails_half_way_leaves_the_site_alone(
    tree: Tree, tmp_path: Path, deed: str, code: int
) -> None:
    before = prepare(tree, "Nửa chừng.", deed)
    done = tree.build("--strict")
    assert done.code == code, done.output
    assert snapshot(tree.site) == before
    assert code == 9 or folders(tree) <= FOLDERS
    mend(tree, tmp_path, f"Sau khi {deed}.")


def test_of_two_later_builds_at_once_one_says_in_a_line_that_it_was_refused(
    tree: Tree, tmp_path: Path
) -> None:
    before = prepare(tree, "Cùng lúc.", "wait while we write")
    first = tree.start("--strict")
    try:
        while first.poll() is None and not (tree.root / "waits").exists():
            time.sleep(0.01)
        second = tree.build("--strict", "--quiet")
        assert snapshot(tree.site) == before
    finally:
        tree.write("go-on", "")
        done = tree.finish(first)
    assert (done.code, second.code) == (0, 1), (done.output, second.output)
    line, *rest = filter(None, second.output.splitlines())
    assert BUSY in line
    assert rest == ["Aborted with a BuildError!"], "what MkDocs says of any error"
    assert "Cùng lúc." in done.page("nam/2021")
    mend(tree, tmp_path, "Sau hai lần cùng lúc.")
