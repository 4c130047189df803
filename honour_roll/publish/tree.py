"""The files of a site on disk: walked in order, written anew, carried over, removed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

Mark = tuple[int, int, int]
"""Size in bytes, time of change in nanoseconds, inode: a file that was changed has another one."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_SQLITE_INTEGER = 2**63 - 1
_NOTHING: tuple[str, Mark | None] = ("\U0010ffff", None)  # comes after every name
_SCANDIR_GIVES_INODES = os.name != "nt"
TAKEN = (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError)
"""What ``write`` and ``copy`` raise where something else has the name, or a part of it."""

# Names are paths below ``root`` with forward slashes, as in addresses. Strings, not Path, and
# ``os``, not ``pathlib``: this runs for each of a hundred thousand files.
# ruff: noqa: PTH103, PTH106, PTH108, PTH112, PTH114, PTH118, PTH120, PTH123


def mark_of(path: str) -> Mark:
    """The mark of the file (or link) itself; raises OSError where there is none."""
    return _mark(os.lstat(path))


def _mark(found: os.stat_result) -> Mark:
    return (found.st_size, found.st_mtime_ns, found.st_ino & _SQLITE_INTEGER)


def walk(root: str, hidden: Container[str] | None = None) -> Iterator[tuple[str, Mark | None]]:
    """All that lies below ``root``, in the order of the names; links are not followed.

    An empty folder comes as ``name/`` without a mark. Of the entries of ``root`` itself that
    start with a dot only those in ``hidden`` are looked at, if it is given. Where there is no
    ``root`` there is nothing.
    """
    if not os.path.isdir(root):
        return
    pending = _listed(root, "")
    if hidden is not None:
        pending = [(n, m) for n, m in pending if n[0] != "." or n.rstrip("/") in hidden]
    while pending:
        name, mark = pending.pop()
        if mark is not None:
            yield name, mark
        elif inside := _listed(root, name):
            pending += inside
        else:
            yield name, None


def _listed(root: str, folder: str) -> list[tuple[str, Mark | None]]:
    """What lies in ``folder``, last first; a folder in it has a slash after its name."""
    found: list[tuple[str, Mark | None]] = []
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            name = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                found.append((f"{name}/", None))
            elif _SCANDIR_GIVES_INODES:
                found.append((name, _mark(entry.stat(follow_symlinks=False))))
            else:
                found.append((name, mark_of(entry.path)))
    found.sort(key=_name, reverse=True)
    return found


def _name(item: tuple[str, Mark | None]) -> str:
    return item[0]


def write(root: str, name: str, data: bytes) -> Mark:
    """Write a file that is not there yet; raises OSError, one of ``TAKEN`` if the name is."""
    path = f"{root}/{name}"
    descriptor = _create(path)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    finally:
        os.close(descriptor)
    return mark_of(path)


def copy(source: str, root: str, name: str) -> Mark:
    """Like ``write``, with the bytes of the file ``source``."""
    path = f"{root}/{name}"
    with open(source, "rb") as old, open(_create(path), "wb") as new:
        shutil.copyfileobj(old, new)
    return mark_of(path)


def _create(path: str) -> int:
    try:
        return os.open(path, _NEW, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return os.open(path, _NEW, 0o666)


def carry_over(source: str, target: str, name: str) -> Mark | None:
    """Give ``target`` the file ``name`` of ``source``, by a hard link where those are possible.

    Whatever has the name in ``target`` gives way. Returns the mark of the copy where it had to
    be copied.
    """
    for attempt in (1, 2):
        try:
            _link(source, target, name)
        except (OSError, NotImplementedError):
            if attempt == 1:
                make_way(target, name)
        else:
            return None
    return copy(f"{source}/{name}", target, name)


def _link(source: str, target: str, name: str) -> None:
    old, new = f"{source}/{name}", f"{target}/{name}"
    try:
        os.link(old, new)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(new), exist_ok=True)
        os.link(old, new)


def make_way(root: str, name: str) -> None:
    """Remove what has the name, or stands where one of its folders must be."""
    parts = name.split("/")
    for end in range(1, len(parts)):
        folder = os.path.join(root, *parts[:end])
        if os.path.lexists(folder) and (os.path.islink(folder) or not os.path.isdir(folder)):
            os.unlink(folder)
            return
    path = f"{root}/{name}"
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    else:
        with suppress(FileNotFoundError):
            os.unlink(path)


def remove(root: str, name: str, mark: Mark | None) -> None:
    """Remove the file, or the empty folder ``name/``, and the folders that are then empty.

    A file with another mark stays: where case makes no difference it is one of another name.
    """
    path = f"{root}/{name}".rstrip("/")
    with suppress(FileNotFoundError, NotADirectoryError):
        if mark is not None:
            if mark_of(path) != mark:
                return
            os.unlink(path)
            path = os.path.dirname(path)
    with suppress(OSError):  # not empty
        while len(path) > len(root):
            os.rmdir(path)
            path = os.path.dirname(path)


def equalise(source: str, target: str, files: Iterable[tuple[str, Mark]]) -> list[tuple[str, Mark]]:
    """Give ``target`` these files of ``source`` and nothing else; returns those that were copied.

    ``files`` come in the order of names, with their marks in ``source``.
    """
    copies = []
    found = walk(target)
    name, mark = next(found, _NOTHING)
    for wanted, wanted_mark in files:
        while name < wanted:
            remove(target, name, mark)
            name, mark = next(found, _NOTHING)
        if (name, mark) != (wanted, wanted_mark):
            copied = carry_over(source, target, wanted)
            if copied is not None:
                copies.append((wanted, copied))
        if name == wanted:
            name, mark = next(found, _NOTHING)
    while (name, mark) != _NOTHING:
        remove(target, name, mark)
        name, mark = next(found, _NOTHING)
    return copies


def discard(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)
