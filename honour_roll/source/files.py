"""The files of a content folder: found without following links, opened without surprises."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from honour_roll.problems import Problem
from honour_roll.source.clashes import clash_refused, clashes
from honour_roll.source.file_problems import (
    link_refused,
    not_regular,
    undecodable,
    unreadable,
    unused,
    wrong_ending,
)
from honour_roll.source.papers import is_paper, paper_refused

_ENDING = ".yml"
_BOOKLETS = "booklets/"
_BESIDE = frozenset((".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".md", ".json", ".typ"))
_IN_BOOKLETS = frozenset((".pdf", ".epub"))
_ALMOST_YAML = re.compile(r"[. ]*\.ya?ml(?:\.ya?ml|\.txt|[. ])*\Z", re.IGNORECASE)
# Junctions (Windows) lead elsewhere like links; Python 3.11 has no name for them.
_JUNCTION = 0xA0000003
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


class Found(NamedTuple):
    """What lies in one folder of the content: ``names`` are paths below the content folder."""

    names: list[str]
    beside: dict[str, list[str]]
    """Folder → the photos in it and other files that are no YAML, each with size and dates."""
    problems: list[Problem]


def scan(root: Path, folder: str) -> Found:
    """The ``.yml`` files under ``root/folder`` in order, and what else lies there.

    Names have forward slashes. Symbolic links are reported and not followed. Files whose name
    starts with a dot, photos, Markdown, JSON, booklets' templates and READMEs belong to others. A
    missing folder has no files.
    """
    found = Found([], {}, [])
    shown_root = root.name or root.resolve().name
    waiting = [folder]
    while waiting:
        name = waiting.pop()
        try:
            if name == folder and not stat.S_ISDIR(mode := _mode(root / name)):
                found.problems.append(not_regular(f"{shown_root}/{name}", mode))
                continue
            here = []
            with os.scandir(f"{root}/{name}") as entries:
                for entry in entries:
                    if not entry.name.startswith("."):
                        here.append(entry.name)
                        with suppress(FileNotFoundError):  # gone since
                            _sort_in(found, entry, name, shown_root, waiting)
            for one, other in clashes(here):
                shown = _sendable(f"{shown_root}/{name}/{one}")
                found.problems.append(clash_refused(shown, _sendable(other)))
        except FileNotFoundError:
            continue
        except OSError as error:
            found.problems.append(unreadable(_sendable(f"{shown_root}/{name}"), error))
    found.names.sort()
    found.problems.sort(key=lambda problem: problem.where.file)
    return found


def _sort_in(
    found: Found, entry: os.DirEntry[str], folder: str, shown_root: str, waiting: list[str]
) -> None:
    name = f"{folder}/{entry.name}"
    if _is_link(entry):
        found.problems.append(link_refused(_sendable(f"{shown_root}/{name}")))
    elif entry.is_dir(follow_symlinks=False):
        waiting.append(name)
    elif problem := _misplaced(name, _sendable(f"{shown_root}/{name}"), entry):
        found.problems.append(problem)
    elif name.endswith(_ENDING):
        found.names.append(name)
    else:
        found.beside.setdefault(folder, []).append(_stamp(entry))


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Whether it leads elsewhere; a junction (Windows) counts as a symbolic link."""
    if sys.platform == "win32":
        status = entry.stat(follow_symlinks=False)
        return entry.is_symlink() or status.st_reparse_tag == _JUNCTION
    return entry.is_symlink()


def _stamp(entry: os.DirEntry[str]) -> str:
    """What changes with a file that is too large to be read at every build."""
    status = entry.stat(follow_symlinks=False)
    return f"{entry.name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}"


def sizes_of(stamps: Iterable[str]) -> dict[str, int]:
    """The names of such files with their sizes in bytes."""
    parts = (stamp.rsplit(" ", 3) for stamp in sorted(stamps))
    return {name: int(size) for name, size, *_ in parts}


def names_of(stamps: Iterable[str]) -> list[str]:
    """The names of files that lie beside the YAML of a folder (``Found.beside``), in order."""
    return sorted(stamp.rsplit(" ", 3)[0] for stamp in stamps)


def read_bytes(path: str | Path, limit: int, shown: str) -> tuple[bytes | None, Problem | None]:
    """The content of a regular file, at most ``limit + 1`` bytes of it, or why there is none.

    Whoever gets more than ``limit`` bytes knows that the file is too large. ``shown`` is
    the name that people are told.
    """
    try:
        mode = _mode(path)
        if not stat.S_ISREG(mode):
            return None, not_regular(shown, mode)
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(mode):
                return None, not_regular(shown, mode)
            return file.read(limit + 1), None
    except OSError as error:
        return None, unreadable(shown, error)


def _mode(path: str | Path) -> int:
    """The kind of file that ``path`` itself is; a junction counts as a symbolic link."""
    status = os.lstat(path)
    if getattr(status, "st_reparse_tag", 0) == _JUNCTION:
        return stat.S_IFLNK
    return status.st_mode


def is_link(path: Path) -> bool:
    """Whether ``path`` itself leads elsewhere; False where there is nothing."""
    try:
        return stat.S_ISLNK(_mode(path))
    except OSError:
        return False


def _sendable(name: str) -> str:
    """``name`` without the stand-ins for bytes that are not UTF-8: no output could carry them."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _misplaced(name: str, shown: str, entry: os.DirEntry[str]) -> Problem | None:
    if not entry.is_file(follow_symlinks=False):
        return not_regular(shown, entry.stat(follow_symlinks=False).st_mode)
    if not shown.endswith(name):
        return undecodable(shown)
    if right := right_name(entry.name):
        return None if entry.name == right else wrong_ending(shown, right)
    if is_paper(entry.name):
        return paper_refused(shown)
    suffix = os.path.splitext(entry.name)[1]  # noqa: PTH122 - many files
    if suffix.lower() in _BESIDE or entry.name.upper().startswith("README"):
        return None
    if suffix in _IN_BOOKLETS and name.startswith(_BOOKLETS):
        return None
    return unused(shown)


def right_name(name: str) -> str | None:
    """What a YAML file in a folder is to be called; None for any other file.

    >>> right_name("a.YAML"), right_name("a.yml.txt"), right_name("a.jpg")
    ('a.yml', 'a.yml', None)
    """
    almost = _ALMOST_YAML.search(name)
    return name[: almost.start()] + _ENDING if almost else None
