"""What becomes of MkDocs' server before it starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from mkdocs_honour_roll import serving
from mkdocs_honour_roll.serving import Rebuild
from tests.site.ears import Ear
from tests.site.trees import plain_tree

OLD, NEW = 1, 2


class Builder:
    """Builds, or fails; sees whether requests had to wait for it."""

    def __init__(self, failure: BaseException | None = None) -> None:
        self.failure = failure
        self.made_wait: bool | None = None
        self.server = LiveReloadServer(self, "127.0.0.1", 0, ".")
        self.server._visible_epoch, self.server._wanted_epoch = OLD, NEW  # as MkDocs starts one

    def __call__(self) -> None:
        self.made_wait = self.server._visible_epoch != self.server._wanted_epoch
        if self.failure:
            raise self.failure


@pytest.mark.parametrize("answers", [True, False])
def test_a_good_build_is_what_browsers_are_to_see(
    answers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_ANSWERS_WHILE_BUILDING", answers)
    builder = Builder()
    Rebuild(builder.server)()
    assert builder.made_wait is not answers
    assert builder.server._wanted_epoch == NEW


@pytest.mark.parametrize("answers", [True, False])
def test_after_a_failure_nobody_waits_and_nothing_is_new(
    answers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "_ANSWERS_WHILE_BUILDING", answers)
    builder = Builder(RecursionError("sâu"))
    Rebuild(builder.server)()
    assert builder.made_wait is not answers
    assert builder.server._wanted_epoch == builder.server._visible_epoch == OLD


def test_ctrl_c_during_a_build_ends_the_server() -> None:
    builder = Builder(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        Rebuild(builder.server)()


def test_the_server_watches_all_that_it_did_and_the_content_but_no_output(tmp_path: Path) -> None:
    tree = plain_tree(tmp_path)
    tree.configure(theme={"name": "material", "custom_dir": "theme"}, site_dir="public")
    tree.write("theme/main.html", "")
    tree.write("notes/a.md", "")
    config = load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "elsewhere"))
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    for path in (config.docs_dir, config.docs_dir, config.config_file_path, tmp_path):
        server.watch(str(path))
    server.watch(str(tmp_path / "notes"), recursive=False)
    serving.fit(server, config, tmp_path / "content", tmp_path / "cache")
    ear = Ear()
    for path in server._watched_paths:
        server._watch_refs[path].handler._handler = ear
    server.observer.start()
    try:
        assert {Path(path).name for path in server._watched_paths} == {
            *("pages", "mkdocs.yml", tmp_path.name, "notes", "content", "theme")
        }
        assert server._watched_paths[config.docs_dir] == 2
        for name in ("public/a.html", ".public-building/a.html", "cache/a.webp", "notes/b/c.md"):
            tree.write(name, "x")
        tree.write("theme/main.html", "x")
        assert ear.until("main.html") <= {"main.html", "c.md"}
        tree.write("content/units/xa-mau.yml", "x")
        ear.until("xa-mau.yml")
    finally:
        server.observer.stop()
        server.server_close()
