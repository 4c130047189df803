"""Small git repositories for tests, whatever git is set to on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.commands import write_files

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")

UNIT = "periods:\n  - {name: Huyện Suối Hoa, level: district}\n"
RECORD = """kind: model
name: Minh hoạ
unit: suoi-hoa
honours:
  - {key: a, status: named, year: 2020}
sources:
  - {title: Bài minh hoạ}
"""
WRONG = RECORD.replace("status: named", "status: namedd")
RECORDS = "content/records/suoi-hoa"
NEW = f"{RECORDS}/2022/nguyen-thi-moi.yml"
NEW_RECORD = """kind: individual
name: Nguyễn Thị Mới
unit: suoi-hoa
honours:
  - key: 2022-moi
    status: commended
    year: 2022
    decision: thi-uy-suoi-hoa-2022-15
consent: {basis: public-record}
sources:
  - {title: Bài minh hoạ}
"""

_SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Thử",
    "GIT_AUTHOR_EMAIL": "thu@example.org",
    "GIT_COMMITTER_NAME": "Thử",
    "GIT_COMMITTER_EMAIL": "thu@example.org",
}


class Clone:
    """A work tree."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def new(cls, folder: Path, files: Mapping[str, str | bytes]) -> Clone:
        """A repository with one commit."""
        folder.mkdir(parents=True, exist_ok=True)
        clone = cls(folder)
        clone.git("init", "--quiet", "--initial-branch=main")
        clone.commit(files)
        return clone

    def git(self, *arguments: str, text: str | None = None) -> str:
        """What git says to this."""
        outcome = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **_SETTINGS},
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=True,
        )
        return outcome.stdout.strip()

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Files on disk."""
        write_files(self.folder, files)

    def commit(self, files: Mapping[str, str | bytes] | None = None) -> str:
        """Everything on disk, with these files; its id."""
        self.write(files or {})
        self.git("add", "--all", "--force")
        self.git("commit", "--quiet", "--allow-empty", "--message=Sửa")
        return self.git("rev-parse", "HEAD")

    def commit_tree(self, entries: Mapping[str, tuple[str, str]]) -> str:
        """A commit on top that has only these paths → mode and content; its id.

        Git's own commands would refuse some of these names.
        """
        tree = self._tree({tuple(path.split("/")): entry for path, entry in entries.items()})
        return self.git("commit-tree", tree, "-p", "HEAD", "-m", "Lạ")

    def _tree(self, entries: Mapping[tuple[str, ...], tuple[str, str]]) -> str:
        rows = {}
        for name in {path[0] for path in entries}:
            below = {path[1:]: entry for path, entry in entries.items() if path[0] == name}
            if () in below:
                mode, text = below[()]
                kind = "commit" if mode == "160000" else "blob"
                id = text if kind == "commit" else self._blob(text)
                rows[name] = f"{mode} {kind} {id}"
            else:
                rows[name] = f"040000 tree {self._tree(below)}"
        listing = "".join(f"{row}\t{name}\0" for name, row in sorted(rows.items()))
        return self.git("mktree", "-z", text=listing)

    def _blob(self, text: str) -> str:
        return self.git("hash-object", "-w", "--stdin", text=text)
