"""Files get new bytes, or another name, at one stroke; nobody else's work is ever overwritten."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from honour_roll.source.files import read_bytes

_TEMPORARY = re.compile(r"\.[0-9a-f]{16}\.tmp")


class FileChangedError(Exception):
    """The file is no longer the one that was read."""


def leftovers(root: Path) -> list[str]:
    """The files below ``root`` that writers left who were killed at work, as names under it."""
    found = (
        Path(folder, name)
        for folder, _, files in os.walk(root)
        for name in files
        if _TEMPORARY.fullmatch(name)
    )
    return sorted(path.relative_to(root).as_posix() for path in found)


def add_file(path: Path, content: bytes) -> None:
    """Write ``path``, which isn't there yet, whole or not at all.

    Raises ``FileExistsError`` where it is, else ``OSError``.
    """
    with _beside(path, content) as temporary:
        rename_file(temporary, path.name)


def replace_file(path: Path, read: bytes, content: bytes) -> None:
    """Let ``path`` hold ``content`` in place of ``read``, the bytes that it was seen to have.

    A reader never sees half of it, and whatever fails leaves it as it was. Raises
    ``FileChangedError`` where it holds something else by now or became a link, and ``OSError``
    where it can't be written: also for a file that is marked as read-only, which a folder's
    rights alone would let us replace.
    """
    mode = path.lstat().st_mode
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with _beside(path, content) as temporary:
        temporary.chmod(stat.S_IMODE(mode))
        if read_bytes(path, len(read), path.name)[0] != read:
            raise FileChangedError
        temporary.replace(path)


@contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """A file beside ``path`` that holds ``content``, on disk; taken away where it still is."""
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def rename_file(path: Path, name: str) -> None:
    """Give the file at ``path`` another ``name`` in its folder, which no file there has.

    Raises ``FileExistsError`` where one has, else ``OSError``.
    """
    target = path.with_name(name)
    if any(entry.name == name for entry in path.parent.iterdir()):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    # Where the drive knows no capitals, the target can be the file itself.
    if not os.path.lexists(target):
        try:
            os.link(path, target)  # unlike a renaming, it never replaces what came meanwhile
        except FileExistsError:
            raise
        except OSError:
            pass  # a drive without hard links
        else:
            path.unlink()
            return
    path.rename(target)
