"""A site on disk with its state, built by a planner as small as possible, and ways to break it."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from honour_roll.publish import swap
from honour_roll.publish.exchange import exchange
from honour_roll.publish.output import Output, Report

Content = Mapping[str, str]
"""The text of each file by its name; the part before the first dot or slash is its owner."""

HOST = {".git/HEAD": "nhánh", ".nojekyll": ""}


def owner_of(name: str) -> str:
    return name.lstrip(".").partition("/")[0].partition(".")[0]


@dataclass(frozen=True)
class Place:
    """A folder with a site and a cache in it."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def state(self) -> Path:
        return self.root / "cache" / "site.state"

    def output(self, basis: str = "b") -> Output:
        return Output(self.site, self.state, basis)

    def build(self, content: Content, basis: str = "b") -> Report:
        """What a planner does: keep what is made of the same, put all else, remember."""
        with self.output(basis) as output:
            plan(output, content)
            return output.publish()

    def served(self) -> dict[str, str]:
        """The files of the site without its host's."""
        return {n: t for n, t in files_in(self.site).items() if n not in HOST}

    def beside(self) -> set[str]:
        return {path.name for path in self.root.iterdir()} - {"cache", ".site-lock"}


def plan(output: Output, content: Content) -> None:
    old: dict[str, str] = json.loads(output.recall("content") or b"{}")
    for owner in sorted({owner_of(name) for name in content}):
        ours = {name: text for name, text in content.items() if owner_of(name) == owner}
        before = {name: text for name, text in old.items() if owner_of(name) == owner}
        if ours != before or not output.keep(owner):
            for name, text in ours.items():
                output.put(name, text.encode(), owner)
    output.remember("content", json.dumps(dict(content), sort_keys=True).encode())


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def marks_in(folder: Path) -> dict[str, tuple[int, int]]:
    found = {path.relative_to(folder).as_posix(): path.lstat() for path in folder.rglob("*")}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found.items()}


class Killed(BaseException):
    """The process is no more: nothing in it catches that."""


CHANGES = ("link", "unlink", "mkdir", "rename", "replace", "rmdir", "open", "write")


@contextmanager
def failing(step: int, *, killed: bool, renames: bool = False) -> Iterator[list[str]]:
    """The ``step``-th change on disk fails: the disk is full from there on, or all is over.

    Gives the list of the changes that were asked for.
    """
    asked: list[str] = []
    one_step = (lambda one, other: False) if renames else exchange

    def guarded(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            asked.append(name)
            if len(asked) >= step:
                if killed:
                    raise Killed(name)
                if name in ("link", "mkdir", "open", "write"):
                    raise OSError(errno.ENOSPC, "No space left on device")
            return real(*arguments, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in CHANGES:
            patch.setattr(os, name, guarded(name, getattr(os, name)))
        patch.setattr(swap, "exchange", guarded("exchange", one_step))
        yield asked


def no_links(patch: pytest.MonkeyPatch) -> None:
    """A file system without hard links."""

    def link(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    patch.setattr(os, "link", link)


def no_exchange(patch: pytest.MonkeyPatch) -> None:
    """A system where folders change places in two steps."""
    patch.setattr(swap, "exchange", lambda one, other: False)
