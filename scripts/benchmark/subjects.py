"""What is measured: the ways to build a site, and the states in which each is built."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

OURS, PIPELINE, MKDOCS, HUGO, EMPTY, COPY = "ours", "pipeline", "mkdocs", "hugo", "empty", "copy"
TITLES: Mapping[str, str] = {
    OURS: "honour-roll",
    PIPELINE: "page_shell: false",
    MKDOCS: "plain MkDocs",
    HUGO: "Hugo",
    EMPTY: "an empty MkDocs site",
    COPY: "cp -r of the output",
}
COLD, NO_CHANGE, ONE_RECORD = "cold", "no-change", "one-record"
SCENARIOS = (COLD, NO_CHANGE, ONE_RECORD)
SMALL = 1000
"""Above it, plain MkDocs and the way without shells take too long to say anything new."""
_ROOM = 50_000_000_000
"""Bytes that stay free on the disk: the site of 100,000 records takes 10 GB."""

_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"

# Where each project has the file of a record.
_RECORD_FILES = {
    OURS: "content/records/{id}.yml",
    PIPELINE: "content/records/{id}.yml",
    HUGO: "content/dien-hinh/{id}.md",
    MKDOCS: "docs/dien-hinh/{id}/index.md",
}


@dataclass(frozen=True)
class Example:
    """The record that changes between two builds: its id, and the summary that it begins with."""

    id: str
    summary: str

    def changed(self, number: int) -> str:
        """The summary after change ``number``; it has signs that every page must escape."""
        return f"{self.summary} Sửa lần {number}: R&D <{number}>."


@dataclass
class Subject:
    """One way to build, in a folder of its own, which holds what was prepared and what it makes."""

    key: str
    folder: Path
    example: Example
    command: tuple[str, ...]
    environment: Mapping[str, str]
    scenarios: tuple[str, ...]
    output: str = "site"
    _prepared: frozenset[str] = field(init=False)
    _original: str | None = field(init=False)

    def __post_init__(self) -> None:
        self._prepared = frozenset(entry.name for entry in self.folder.iterdir())
        file = self.record_file
        self._original = file.read_text(encoding="utf-8") if file else None

    @property
    def title(self) -> str:
        """As people read it."""
        return TITLES[self.key]

    @property
    def site(self) -> Path:
        """Where it writes."""
        return self.folder / self.output

    @property
    def record_file(self) -> Path | None:
        """The file of the record that changes, where it has one."""
        pattern = _RECORD_FILES.get(self.key)
        return self.folder / pattern.format(id=self.example.id) if pattern else None

    def clean(self) -> None:
        """Take away whatever building has made: the site, every cache, what was left aside.

        It goes only when all is measured, as long as there is room: for each new file ext4 looks
        at every inode nearby that was freed in the last minutes, and takes none of these. A build
        right after the removal of as large a site would be measured with that.
        """
        aside = Path(tempfile.mkdtemp(prefix=f"{self.key}-was-", dir=self.folder.parent))
        for entry in self.folder.iterdir():
            if entry.name not in self._prepared:
                entry.rename(aside / entry.name)
        if shutil.disk_usage(aside).free < _ROOM:
            shutil.rmtree(aside)

    def change(self, number: int) -> None:
        """Change one record, each time from what it was at first."""
        file = self.record_file
        if file and self._original is not None:
            text = self._original.replace(self.example.summary, self.example.changed(number))
            if text == self._original:
                raise SystemExit(f"{file} has not the summary “{self.example.summary}”")
            file.write_text(text, encoding="utf-8", newline="\n")


def find_subjects(folder: Path, keys: Sequence[str]) -> list[Subject]:
    """The subjects of ``keys`` as they were prepared in ``folder``.

    Raises SystemExit where Hugo is wanted and not installed.
    """
    example = Example(**json.loads((folder / "example.json").read_text(encoding="utf-8")))
    # What was installed is compiled; what runs from its sources, as we do, is so after one run.
    compiled = {name: value for name, value in os.environ.items() if name != _NOT_COMPILED}
    environment = {**compiled, "NO_MKDOCS_2_WARNING": "1"}
    return [
        Subject(
            key=key,
            folder=folder / key,
            example=example,
            command=_command(key, folder),
            environment=environment,
            scenarios=SCENARIOS if key in (OURS, HUGO, MKDOCS) else (COLD,),
            output="public" if key == HUGO else "site",
        )
        for key in keys
    ]


def _command(key: str, folder: Path) -> tuple[str, ...]:
    if key == COPY:
        return ("cp", "-r", str(folder / OURS / "site"), "site")
    if key != HUGO:
        return (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml")
    return (
        str(hugo_program()),
        "--noBuildLock",
        "--quiet",
        "--cacheDir",
        str(folder / HUGO / "cache"),
    )


def needed(wanted: Sequence[str], records: int) -> list[str]:
    """``wanted`` keys that make sense with so many records, and always ours: all rests on it."""
    too_slow = {MKDOCS, PIPELINE} if records > SMALL else set()
    return [key for key in TITLES if key == OURS or (key in wanted and key not in too_slow)]


def hugo_program() -> Path:
    """Hugo itself, not the Python program that starts it; SystemExit where it isn't installed."""
    try:
        found = distribution("hugo").locate_file("hugo/binaries/hugo")
    except PackageNotFoundError as error:
        raise SystemExit("Hugo is not installed: python3 -m scripts.setup bench") from error
    return Path(str(found))
