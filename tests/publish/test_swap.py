"""Swapping: whatever goes wrong, one whole site is there."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from honour_roll.publish import swap
from honour_roll.publish.tree import discard


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that is served, with a repository's folder in it."""
    folder = tmp_path / "site"
    (folder / "nam").mkdir(parents=True)
    (folder / "index.html").write_text("cũ", encoding="utf-8")
    (folder / "nam" / "index.html").write_text("cũ", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "HEAD").write_text("nhánh", encoding="utf-8")
    return folder


@pytest.fixture(params=["one step", "two renames"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either way in which folders change places; one step only where the system has it."""
    if request.param == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)


pytestmark = pytest.mark.usefixtures("_way")


def built(site: Path) -> Path:
    aside = swap.aside_of(site)
    discard(aside)
    aside.mkdir(parents=True)
    (aside / "index.html").write_text("mới", encoding="utf-8")
    return aside


def publish(aside: Path, site: Path) -> None:
    """Put ``aside`` in the place of ``site``; what is left of the old one goes, if it can."""
    old = swap.take_place(aside, site)
    if old is not None:
        with suppress(OSError):
            swap.keep_hidden(old, site)
            discard(old)


def content(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


OLD = {".git/HEAD": "nhánh", "index.html": "cũ", "nam/index.html": "cũ"}
NEW = {".git/HEAD": "nhánh", "index.html": "mới"}


def alone(site: Path) -> bool:
    """Whether nothing of a build is left beside the site."""
    return [path.name for path in site.parent.iterdir()] == [site.name]


def test_the_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    publish(built(site), site)
    assert content(site) == NEW
    assert alone(site)


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "moi" / "site"
    publish(built(site), site)
    assert content(site) == {"index.html": "mới"}
    assert alone(site)


def test_an_entry_that_starts_with_a_dot_gives_way_to_a_new_one_of_its_name(site: Path) -> None:
    (site / ".well-known").mkdir()
    (site / ".well-known" / "x").write_text("cũ", encoding="utf-8")
    (site / ".nojekyll").write_text("", encoding="utf-8")
    aside = built(site)
    (aside / ".well-known").mkdir()
    (aside / ".well-known" / "x").write_text("mới", encoding="utf-8")
    publish(aside, site)
    assert content(site) == {**NEW, ".nojekyll": "", ".well-known/x": "mới"}


class Broken:
    """Makes one renaming fail, by the name of what is renamed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self._rename = Path.rename
        self._name = name
        monkeypatch.setattr(Path, "rename", lambda *paths: self._fail_or_rename(*paths))

    def _fail_or_rename(self, path: Path, target: Path) -> Path:
        if path.name == self._name:
            raise PermissionError(f"{path} is open elsewhere")
        return self._rename(path, target)


@pytest.mark.parametrize("name", ["site", ".site-building"])
def test_a_swap_that_fails_leaves_the_site_as_it_was(
    site: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    aside = built(site)
    with monkeypatch.context() as patch:
        patch.setattr(swap, "exchange", lambda one, other: False)
        Broken(patch, name)
        with pytest.raises(PermissionError):
            publish(aside, site)
    assert content(site) == OLD
    publish(built(site), site)
    assert content(site) == NEW


def test_a_new_site_is_there_though_the_old_one_cannot_be_cleared_away(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = built(site)
    with monkeypatch.context() as patch:
        Broken(patch, ".git")
        publish(aside, site)
    assert content(site) == {"index.html": "mới"}
    swap.recover(site)
    assert content(site) == NEW


def test_killed_before_the_new_site_is_in_place_the_old_one_comes_back(site: Path) -> None:
    built(site)
    site.rename(site.with_name(".site-old"))
    swap.recover(site)
    assert content(site) == OLD


def test_killed_after_the_new_site_is_in_place_nothing_of_the_old_one_is_lost(site: Path) -> None:
    aside = built(site)
    site.rename(site.with_name(".site-old"))
    aside.rename(site)
    swap.recover(site)
    assert content(site) == NEW
    assert not site.with_name(".site-old").exists()


def test_killed_right_before_the_exchange_the_old_site_is_served_and_the_next_build_is_clean(
    site: Path,
) -> None:
    built(site).rename(site.with_name(".site-old"))
    assert content(site) == OLD
    swap.recover(site)
    publish(built(site), site)
    assert content(site) == NEW
    assert alone(site)


def test_discarding_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    discard(tmp_path / "khong-co")
    folder = tmp_path / "co"
    folder.mkdir()
    (folder / "x").write_text("", encoding="utf-8")
    discard(folder)
    assert not folder.exists()


def test_a_site_that_was_deleted_meanwhile_is_put_there(site: Path) -> None:
    aside = built(site)
    shutil.rmtree(site)
    publish(aside, site)
    assert content(site) == {"index.html": "mới"}
