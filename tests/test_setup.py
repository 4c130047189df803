"""The set-up: from nothing, again, interrupted, moved, and under another Python."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts import machine, setup
from scripts.machine import SetupError, find_browser
from scripts.setup import Environment


class Pip:
    """Stands in for every command of the set-up: it notes them and makes the files they make."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.fails_at = ""
        self.environment: Environment

    def __call__(self, command: Sequence[str | Path], otherwise: str) -> None:
        words = " ".join(map(str, command))
        what = {"-m venv": "venv", "--editable": "self"}
        what |= {f"/{profile}.txt": profile for profile in setup.PROFILES}
        name = next(name for part, name in what.items() if part in words)
        if name == self.fails_at:
            raise SetupError(otherwise)
        self.done.append(name)
        for folder in (self.environment.scripts, self.environment.packages):
            folder.mkdir(parents=True, exist_ok=True)
        made = self.environment.python if name == "venv" else self.environment.packages / name
        made.write_text("", encoding="utf-8")

    def prepare(self, root: Path, profile: str = "site") -> list[str]:
        """Run the set-up; return what it did."""
        self.done.clear()
        self.environment = Environment(root)
        self.environment.prepare(profile)
        return list(self.done)


@pytest.fixture
def pip(monkeypatch: pytest.MonkeyPatch) -> Pip:
    pip = Pip()
    monkeypatch.setattr(setup, "run", pip)
    monkeypatch.setattr(setup, "install_debian_packages", lambda *names, elsewhere: None)
    return pip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    for name in ("pyproject.toml", "honour_roll/__init__.py", "requirements/site.txt"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(name, encoding="utf-8")
    for name in ("bench", "test"):
        (project / "requirements" / f"{name}.txt").write_text(name, encoding="utf-8")
    return project


def test_it_starts_from_nothing(pip: Pip, root: Path) -> None:
    assert pip.prepare(root) == ["venv", "site", "self"]


def test_it_does_nothing_when_nothing_changed(pip: Pip, root: Path) -> None:
    pip.prepare(root)
    assert pip.prepare(root) == []


def test_the_tests_add_to_what_the_site_has(pip: Pip, root: Path) -> None:
    pip.prepare(root, "site")
    assert pip.prepare(root, "test") == ["test", "self"]
    assert pip.prepare(root, "site") == []
    assert pip.prepare(root, "bench") == []


@pytest.mark.parametrize("step", ["venv", "site", "self"])
def test_an_interrupted_run_is_begun_again(pip: Pip, root: Path, step: str) -> None:
    pip.fails_at = step
    with pytest.raises(SetupError):
        pip.prepare(root)
    pip.fails_at = ""
    assert pip.prepare(root) == ["venv", "site", "self"]


def test_an_interrupted_addition_is_begun_again(pip: Pip, root: Path) -> None:
    pip.prepare(root, "site")
    pip.fails_at = "test"
    with pytest.raises(SetupError):
        pip.prepare(root, "test")
    pip.fails_at = ""
    assert pip.prepare(root, "site") == ["venv", "site", "self"]


@pytest.mark.parametrize("lock", ["site", "bench", "test"])
def test_a_renewed_lock_makes_it_anew(pip: Pip, root: Path, lock: str) -> None:
    pip.prepare(root)
    stray = Environment(root).packages / "stray"
    stray.write_text("", encoding="utf-8")
    (root / "requirements" / f"{lock}.txt").write_text("newer", encoding="utf-8")
    assert pip.prepare(root) == ["venv", "site", "self"]
    assert not stray.exists()


def test_a_changed_pyproject_installs_again(pip: Pip, root: Path) -> None:
    pip.prepare(root, "test")
    (root / "pyproject.toml").write_text("changed", encoding="utf-8")
    assert pip.prepare(root, "site") == ["test", "self"]


def test_another_python_makes_it_anew(
    pip: Pip, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pip.prepare(root)
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    assert pip.prepare(root) == ["venv", "site", "self"]


def test_a_moved_project_makes_it_anew(pip: Pip, root: Path) -> None:
    pip.prepare(root)
    moved = root.rename(root.with_name("elsewhere"))
    assert pip.prepare(moved) == ["venv", "site", "self"]


@pytest.mark.parametrize("name", ["packages", "python", "stamp"])
def test_what_is_missing_makes_it_anew(pip: Pip, root: Path, name: str) -> None:
    pip.prepare(root)
    environment = Environment(root)
    if name == "stamp":
        (environment.folder / "made-from.json").write_text("{", encoding="utf-8")
    elif name == "python":
        environment.python.unlink()
    else:
        shutil.rmtree(environment.packages)
    assert pip.prepare(root) == ["venv", "site", "self"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_broken_link_in_its_place_is_replaced(pip: Pip, root: Path) -> None:
    (root / ".venv").symlink_to(root / "nowhere")
    assert pip.prepare(root) == ["venv", "site", "self"]


def test_a_working_environment_made_by_hand_is_kept(
    pip: Pip, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = root / ".venv" / "kept"
    kept.mkdir(parents=True)
    monkeypatch.setattr(Environment, "_was_made_by_hand", lambda self: True)
    assert pip.prepare(root) == ["site", "self"]
    assert kept.exists()


def test_an_environment_knows_whose_it_is(tmp_path: Path) -> None:
    def answer(version: int, prefix: str) -> int:
        facts = [str(version), prefix, sys.base_prefix]
        command = [sys.executable, "-c", setup._BELONGS_HERE, *facts]
        return subprocess.run(command, check=False).returncode

    assert answer(sys.hexversion, sys.prefix) == 0
    assert answer(sys.hexversion + 1, sys.prefix) == 1
    assert answer(sys.hexversion, str(tmp_path)) == 1


def test_an_unknown_profile_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.main(["everything"]) == 2
    assert "site|bench|test" in capsys.readouterr().err


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "OLDEST_PYTHON", (3, 99))
    assert setup.main(["site"]) == 1
    assert "Python 3.99 to " in capsys.readouterr().err


def test_a_chosen_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HONOUR_ROLL_BROWSER", sys.executable)
    assert find_browser() == Path(sys.executable)
    monkeypatch.setenv("HONOUR_ROLL_BROWSER", "no-such-browser")
    assert find_browser() is None
    with pytest.raises(SetupError, match="no-such-browser"):
        machine.ensure_browser()


@pytest.mark.parametrize(
    ("browser", "library", "wanted"),
    [
        (None, False, ["chromium", "libatomic1"]),
        (Path("chrome"), False, ["libatomic1"]),
        (None, True, ["chromium"]),
        (Path("chrome"), True, []),
    ],
)
def test_what_the_browser_lacks_is_installed(
    monkeypatch: pytest.MonkeyPatch, browser: Path | None, library: bool, wanted: list[str]
) -> None:
    installed: list[str] = []
    found = iter([browser, Path("chrome")])
    monkeypatch.setattr(machine, "find_browser", lambda: next(found))
    monkeypatch.setattr(machine, "_has_library", lambda name: library)
    monkeypatch.setattr(
        machine, "install_debian_packages", lambda *names, elsewhere: installed.extend(names)
    )
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("HONOUR_ROLL_BROWSER", raising=False)
    machine.ensure_browser()
    assert installed == wanted


def test_without_debian_a_missing_browser_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "find_browser", lambda: None)
    monkeypatch.setattr(machine, "_is_debian", lambda: False)
    monkeypatch.delenv("HONOUR_ROLL_BROWSER", raising=False)
    with pytest.raises(SetupError, match="Chrome, Edge or Chromium"):
        machine.ensure_browser()


@pytest.mark.parametrize(
    ("is_there", "is_debian", "wanted"),
    [
        (False, True, ["libreoffice-writer-nogui", "libreoffice-calc-nogui"]),
        (True, True, []),
        (False, False, []),
    ],
)
def test_libreoffice_is_installed_where_that_is_possible(
    monkeypatch: pytest.MonkeyPatch, is_there: bool, is_debian: bool, wanted: list[str]
) -> None:
    installed: list[str] = []
    monkeypatch.setattr(machine, "has_office", lambda: is_there)
    monkeypatch.setattr(machine, "_is_debian", lambda: is_debian)
    monkeypatch.setattr(
        machine, "install_debian_packages", lambda *names, elsewhere: installed.extend(names)
    )
    machine.ensure_office()
    assert installed == wanted


def test_without_libreoffice_the_set_up_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*names: str, elsewhere: str) -> None:
        raise SetupError(elsewhere)

    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(machine, "_is_debian", lambda: True)
    monkeypatch.setattr(machine, "install_debian_packages", refuse)
    machine.ensure_office()
    assert "are skipped" in capsys.readouterr().out
