"""Files get new bytes, or another name, at one stroke; nobody else's work is ever overwritten."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from pathlib import Path

from honour_roll.source.files import read_bytes


class FileChangedError(Exception):
    """The file is no longer the one that was read."""


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
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(stat.S_IMODE(mode))
        if read_bytes(path, len(read), path.name)[0] != read:
            raise FileChangedError
        temporary.replace(path)
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
