"""The file that keeps an SQLite database from build to build, written as a whole and checked.

Its last 32 bytes are the SHA-256 of the rest: SQLite takes no notice of bytes after the last page.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

_CHECK_BYTES = 32
_CHUNK_BYTES = 1 << 20


def open_state(file: Path, version: int) -> sqlite3.Connection:
    """The database, for reading; ``file`` has an absolute path.

    Raises OSError or sqlite3.Error where it is missing, damaged or of another version.
    """
    _check(file)
    # Nobody writes to it (it is replaced as a whole), so SQLite need not lock anything.
    database = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        [[found]] = database.execute("PRAGMA user_version")
        if found != version:
            raise OSError(f"{file} was written by another version")
    except BaseException:
        database.close()
        raise
    return database


def replace_state(file: Path, write: Callable[[Path], None]) -> None:
    """Let ``write`` make the database under another name, then put it in the place of ``file``.

    Raises OSError, or what ``write`` raises; ``file`` is then as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f"{file.name}.new")
    try:
        new.unlink(missing_ok=True)
        write(new)
        with new.open("ab") as end:
            end.write(_digest(new, new.stat().st_size))
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def _check(file: Path) -> None:
    with file.open("rb") as opened:
        size = max(0, opened.seek(0, os.SEEK_END) - _CHECK_BYTES)
        opened.seek(size)
        if opened.read() != _digest(file, size):
            raise OSError(f"{file} is damaged")


def _digest(file: Path, size: int) -> bytes:
    """SHA-256 of the first ``size`` bytes."""
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while size > 0 and (chunk := opened.read(min(size, _CHUNK_BYTES))):
            digest.update(chunk)
            size -= len(chunk)
    return digest.digest()
