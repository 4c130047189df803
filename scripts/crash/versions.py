"""A made-up roll in a few versions, and the site that a cold build makes of each."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.demo.writing import write_roll

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = 4
Sums = dict[str, str]
"""The SHA-256 of each file of a site, by its name."""


def environment() -> dict[str, str]:
    """That of every build here: this repository's code, UTF-8, no advertisements."""
    paths = [str(ROOT), str(ROOT / "plugins"), os.environ.get("PYTHONPATH", "")]
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    return {**os.environ, **own, "PYTHONPATH": os.pathsep.join(paths)}


class Tree:
    """A folder with the roll in it, built by real builds in processes of their own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"

    def start(self) -> subprocess.Popen[bytes]:
        """Start a build."""
        return subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=self.root,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def build(self) -> tuple[int, str]:
        """Build: the exit status, and what was printed."""
        return finished(self.start())

    def sums(self) -> Sums:
        """What is served, without what the host keeps there (``.git``)."""
        return sums_of(self.site)

    def beside(self) -> set[str]:
        """The folders of builds beside the site, but the standby at rest."""
        return {path.name for path in self.root.glob(".site-*") if path.is_dir()} - {
            ".site-standby"
        }


def finished(process: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Wait for a build: its exit status, and what it printed."""
    output, _ = process.communicate()
    return process.returncode, output.decode(errors="replace")


def sums_of(folder: Path) -> Sums:
    """The sums of all files below ``folder`` but those in ``.git``."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if ".git" not in path.parts and path.is_file()
    }


class Versions:
    """The versions of the roll, each with the sums of its cold build."""

    def __init__(self, folder: Path, records: int) -> None:
        self._folder = folder
        write_roll(folder / "0", records, seed=2025, photos=False)
        for version in range(1, VERSIONS):
            shutil.copytree(folder / "0", folder / str(version))
        for version in range(VERSIONS):
            self._edit(version)
        self.sums = [self._cold(version) for version in range(VERSIONS)]

    def _edit(self, version: int) -> None:
        """0: as it is; 1: every record another, one gone; 2: one more is another; 3: nearly 0."""
        records = sorted((self._folder / str(version)).glob("content/records/**/*.yml"))
        if version in (1, 2):
            records.pop().unlink()
        marked = {0: 0, 1: len(records), 2: len(records), 3: 1}[version]
        for place, record in enumerate(records[:marked]):
            word = "Lượt hai" if version > 1 and place == 0 else "Lượt một"
            text = record.read_text(encoding="utf-8")
            record.write_text(text.replace("\nname: ", f"\nname: {word} ", 1), encoding="utf-8")

    def _cold(self, version: int) -> Sums:
        tree = Tree(self._folder / str(version))
        status, output = tree.build()
        if status != 0:
            raise RuntimeError(f"a cold build failed:\n{output}")
        return tree.sums()

    def tree(self, folder: Path) -> Tree:
        """A tree that was built once, of version 0, with something of its host's in the site."""
        shutil.copytree(self._folder / "0", folder, ignore=shutil.ignore_patterns(".*", "site"))
        tree = Tree(folder)
        tree.build()
        (tree.site / ".git").mkdir()
        (tree.site / ".git" / "HEAD").write_text("ref: refs/heads/pages\n", encoding="utf-8")
        return tree

    def edit(self, tree: Tree, version: int) -> None:
        """Give the tree the records of a version, as an editor does: only what differs."""
        new = self._folder / str(version) / "content" / "records"
        old = tree.root / "content" / "records"
        for path in list(old.rglob("*.yml")):
            if not (new / path.relative_to(old)).exists():
                path.unlink()
        for path in new.rglob("*.yml"):
            target = old / path.relative_to(new)
            if not target.exists() or target.read_bytes() != path.read_bytes():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
