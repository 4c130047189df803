"""Bring ``.venv`` to what the locks say: ``python -m scripts.setup site``, ``bench`` or ``test``.

Standard library only, because it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scripts.form_program import FormProgram
from scripts.machine import (
    SetupError,
    ensure_browser,
    ensure_office,
    install_debian_packages,
    run,
    say,
    succeeds,
)
from scripts.web_tools import WebTools

ROOT = Path(__file__).resolve().parents[1]
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 14)
"""For newer ones not every package of the locks has wheels yet: see ``scripts.lock``."""
PROFILES = ("site", "bench", "test")  # each holds everything of the one before it

_BELONGS_HERE = """
import os, pip, sys
version, prefix, base = sys.argv[1:]
sys.exit(not (sys.hexversion == int(version) and os.path.samefile(sys.prefix, prefix)
              and os.path.samefile(sys.base_prefix, base)))
"""


@dataclass(frozen=True)
class Stamp:
    """What a finished ``.venv`` was made from; an empty one marks it as unfinished."""

    ground: dict[str, str]
    project: str
    profile: str
    inventory: list[str]


UNFINISHED = Stamp({}, "", PROFILES[0], [])


class Environment:
    """The virtual environment in ``root/.venv``, installed from ``root/requirements``.

    It is made anew when the locks, the Python or its place changed, when something in it is
    missing, or when the last run was interrupted; otherwise only what is missing is added.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        self.scripts = Path(sysconfig.get_path("scripts", "venv", base))
        self.packages = Path(sysconfig.get_path("purelib", "venv", base))
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        # Not sys.executable: with .venv active, that is inside what may have to be replaced.
        self.base_python = Path(getattr(sys, "_base_executable", sys.executable)).resolve()
        self._stamp = self.folder / "made-from.json"

    def prepare(self, profile: str) -> None:
        """Install everything of ``profile``; do nothing when it is there already."""
        stamp = self._read_stamp()
        ground, project = self._ground(), self._project()
        sound = stamp is not None and stamp.ground == ground and self._holds(stamp.inventory)
        if stamp is not None and sound:
            profile = max(profile, stamp.profile, key=PROFILES.index)
            if stamp.profile == profile and stamp.project == project:
                return
        elif stamp is not None or not self._was_made_by_hand():
            self.create()
        self._write_stamp(UNFINISHED)
        self._install(profile)
        self._write_stamp(Stamp(ground, project, profile, self._inventory()))

    def create(self) -> None:
        """Put a new, empty environment in the place of whatever is there."""
        if importlib.util.find_spec("ensurepip") is None:
            major, minor = sys.version_info[:2]
            package = f"python{major}.{minor}-venv"
            install_debian_packages(package, elsewhere="this Python lacks the module ensurepip")
        say("making .venv")
        self._remove()
        self.folder.mkdir()
        self._write_stamp(UNFINISHED)
        run([self.base_python, "-m", "venv", self.folder], "could not make .venv")

    def install_locked(self, lock: Path) -> None:
        """Install what a lock lists: wheels only, each checked against its hash."""
        flags = ["--require-hashes", "--only-binary=:all:", f"--requirement={lock}"]
        self._pip(flags, f"could not install requirements/{lock.name} (is PyPI reachable?)")

    def _install(self, profile: str) -> None:
        say(f"installing requirements/{profile}.txt into .venv")
        self.install_locked(self.root / "requirements" / f"{profile}.txt")
        flags = ["--no-deps", "--no-build-isolation", f"--editable={self.root}"]
        self._pip(flags, "could not install the project itself")

    def _pip(self, flags: Sequence[str], otherwise: str) -> None:
        quietly = ["--quiet", "--disable-pip-version-check", "--no-input"]
        run([self.python, "-m", "pip", "install", *quietly, *flags], otherwise)

    def _ground(self) -> dict[str, str]:
        """What ``.venv`` stands on: if any of it changes, it is made anew."""
        locks = {f"{name}.txt": self._digest(f"requirements/{name}.txt") for name in PROFILES}
        python = f"{sys.implementation.name} {platform.python_version()}"
        return {
            "python": f"{python} {sysconfig.get_platform()}",
            "interpreter": str(self.base_python),
            "folder": str(self.folder),
            **locks,
        }

    def _project(self) -> str:
        return self._digest("pyproject.toml", "honour_roll/__init__.py")

    def _digest(self, *names: str) -> str:
        digest = hashlib.sha256()
        for name in names:
            digest.update((self.root / name).read_bytes())
        return digest.hexdigest()

    def _inventory(self) -> list[str]:
        """Names of every package and command, such as ``bin/mkdocs``."""
        return sorted(
            entry.relative_to(self.folder).as_posix()
            for folder in (self.scripts, self.packages)
            for entry in folder.iterdir()
            if entry.name != "__pycache__"
        )

    def _holds(self, inventory: Sequence[str]) -> bool:
        return self.python.exists() and all((self.folder / name).exists() for name in inventory)

    def _was_made_by_hand(self) -> bool:
        """Whether somebody made this ``.venv`` for this Python, and it works: then it is kept."""
        facts = [str(sys.hexversion), str(self.folder), sys.base_prefix]
        return succeeds([self.python, "-c", _BELONGS_HERE, *facts], subprocess.DEVNULL)

    def _remove(self) -> None:
        # Moved away first: were it killed while deleting, a half-empty .venv might look whole.
        rubbish = self.root / ".venv.old"
        try:
            if rubbish.exists():
                shutil.rmtree(rubbish)
            if self.folder.is_symlink() or self.folder.is_file():
                self.folder.unlink()
            elif self.folder.exists():
                self.folder.rename(rubbish)
                shutil.rmtree(rubbish)
        except OSError as error:
            raise SetupError(
                "could not replace .venv: leave it (deactivate), close the programs that use it, "
                f"and try again ({error.strerror})"
            ) from error

    def _read_stamp(self) -> Stamp | None:
        try:
            fields: dict[str, Any] = json.loads(self._stamp.read_text(encoding="utf-8"))
            return Stamp(**fields)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError):
            return UNFINISHED

    def _write_stamp(self, stamp: Stamp) -> None:
        self._stamp.write_text(json.dumps(asdict(stamp), indent=1), encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Exit status: 0 ready, 1 not possible, 2 wrong use."""
    if len(arguments) != 1 or arguments[0] not in PROFILES:
        print(f"usage: python -m scripts.setup {'|'.join(PROFILES)}", file=sys.stderr)
        return 2
    if not OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        oldest, newest = (".".join(map(str, one)) for one in (OLDEST_PYTHON, NEWEST_PYTHON))
        needed = f"Python {oldest} to {newest} is needed, this is {platform.python_version()}"
        print(f"setup: {needed} (with make: make PYTHON=python{oldest} ...)", file=sys.stderr)
        return 1
    try:
        environment = Environment(ROOT)
        environment.prepare(arguments[0])
        tools = WebTools(ROOT, environment.packages)
        is_test = arguments[0] == "test"
        form = FormProgram(environment.folder, tools.npm if is_test else ())
        form.prepare(is_needed=is_test)
        if is_test:
            ensure_browser()
            ensure_office()
            tools.prepare()
    except SetupError as error:
        print(f"setup: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
