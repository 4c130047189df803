"""What the wheel holds: all of the two packages, nothing else, and both ways in."""

from __future__ import annotations

import subprocess
import sys
from configparser import ConfigParser
from email import message_from_string
from email.message import Message
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = {"honour_roll": ROOT, "mkdocs_honour_roll": ROOT / "plugins"}


def build_wheel(project: Path, folder: Path) -> ZipFile:
    """The wheel of the project, built by its own build backend."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", folder], cwd=project, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return ZipFile(wheel)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    return build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


def names_in(wheel: ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if ".dist-info/" not in name}


def metadata_file(wheel: ZipFile, name: str) -> str:
    (path,) = (path for path in wheel.namelist() if path.endswith(f".dist-info/{name}"))
    return wheel.read(path).decode("utf-8")


def metadata(wheel: ZipFile) -> Message:
    return message_from_string(metadata_file(wheel, "METADATA"))


def files_on_disk() -> set[str]:
    return {
        path.relative_to(base).as_posix()
        for package, base in PACKAGES.items()
        for path in (base / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_two_packages_only(wheel: ZipFile) -> None:
    assert {name.split("/")[0] for name in names_in(wheel)} == set(PACKAGES)


def test_the_wheel_holds_every_file_of_the_packages(wheel: ZipFile) -> None:
    assert names_in(wheel) == files_on_disk()


@pytest.mark.parametrize("package", PACKAGES)
def test_the_package_tells_that_it_is_typed(wheel: ZipFile, package: str) -> None:
    assert f"{package}/py.typed" in names_in(wheel)


@pytest.mark.parametrize("ending", [".html", ".css"])
def test_templates_and_assets_are_packed(wheel: ZipFile, ending: str) -> None:
    assert [name for name in names_in(wheel) if name.endswith(ending)]


def test_the_wheel_names_both_entry_points(wheel: ZipFile) -> None:
    entry_points = ConfigParser()
    entry_points.read_string(metadata_file(wheel, "entry_points.txt"))
    assert {section: dict(entry_points[section]) for section in entry_points.sections()} == {
        "console_scripts": {"honour-roll": "honour_roll.cli:main"},
        "mkdocs.plugins": {"honour-roll": "mkdocs_honour_roll.plugin:HonourRollPlugin"},
    }


@pytest.mark.parametrize(
    ("module", "name"),
    [("honour_roll.cli", "main"), ("mkdocs_honour_roll.plugin", "HonourRollPlugin")],
)
def test_an_entry_point_leads_somewhere(
    wheel: ZipFile, tmp_path: Path, module: str, name: str
) -> None:
    wheel.extractall(tmp_path)
    code = f"import sys; sys.path.insert(0, sys.argv[1]); from {module} import {name}"
    outcome = subprocess.run([sys.executable, "-I", "-c", code, tmp_path], check=False)
    assert outcome.returncode == 0


def test_the_core_is_installed_without_a_site_generator(wheel: ZipFile) -> None:
    required = metadata(wheel).get_all("Requires-Dist") or []
    needed_by_all = [requirement for requirement in required if "extra ==" not in requirement]
    assert any(requirement.startswith("pydantic") for requirement in needed_by_all)
    assert not [requirement for requirement in needed_by_all if "mkdocs" in requirement]
    assert [requirement for requirement in required if "extra == 'site'" in requirement]


def test_the_licence_is_packed(wheel: ZipFile) -> None:
    assert metadata(wheel)["License-Expression"] == "MIT"
    assert "Sổ ghi danh authors" in metadata_file(wheel, "licenses/LICENSE")
