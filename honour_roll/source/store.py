"""What was read of records, kept from build to build: only what changed is parsed again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

_TABLES = """
CREATE TABLE IF NOT EXISTS about (version TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS record (
    key BLOB PRIMARY KEY, data TEXT NOT NULL, basis TEXT NOT NULL, row TEXT NOT NULL,
    digest BLOB NOT NULL
) WITHOUT ROWID;
"""
_DIGEST_BYTES = 16


class Stored(NamedTuple):
    """One record that can be read.

    ``data`` is its YAML as strings, lists and dicts; ``row`` is its entry, made beside the
    other content that ``basis`` stands for, where the checks found nothing wrong with it.
    """

    data: dict[str, Any]
    basis: str = ""
    row: list[Any] | None = None


class RecordStore:
    """A file that may be deleted, damaged, read-only or of another version at any time.

    What it holds is looked up by a digest of a record's id and bytes, and used only if its own
    digest agrees. ``version`` stands for everything that reading depends on: the program, its
    libraries, Python. Where the file can't be used, a nameless one of the same kind serves for
    this build alone.
    """

    def __init__(self, path: Path | None, version: str) -> None:
        self._database = _opened(path, version)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def get(self, key: bytes) -> Stored | None:
        """What is kept under ``key``, if it is exactly what was once put there."""
        try:
            found = self._database.execute(
                "SELECT data, basis, row, digest FROM record WHERE key = ?", (key,)
            ).fetchone()
        except sqlite3.Error:
            return None
        if found is None:
            return None
        data, basis, row, digest = found
        try:
            if _digest(key, data, basis, row) != digest:
                return None
            return Stored(json.loads(data), basis, json.loads(row))
        except (TypeError, ValueError, AttributeError):
            return None

    def put(self, key: bytes, stored: Stored) -> None:
        """Keep it; what can't be written only costs the next build time."""
        data, row = _json(stored.data), _json(stored.row)
        digest = _digest(key, data, stored.basis, row)
        with contextlib.suppress(sqlite3.Error):
            self._database.execute(
                "INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?)",
                (key, data, stored.basis, row, digest),
            )

    def retain(self, keys: Iterable[bytes]) -> None:
        """Forget all others, so that nothing of a deleted record is left; then write to disk."""
        with contextlib.suppress(sqlite3.Error):
            self._database.execute("CREATE TEMP TABLE kept (key BLOB PRIMARY KEY) WITHOUT ROWID")
            self._database.executemany("INSERT INTO kept VALUES (?)", ((key,) for key in keys))
            self._database.execute("DELETE FROM record WHERE key NOT IN (SELECT key FROM kept)")
            self._database.execute("DROP TABLE kept")
            self._database.commit()

    def close(self) -> None:
        """Write what was put since ``retain`` as well."""
        with contextlib.suppress(sqlite3.Error):
            self._database.commit()
        self._database.close()


def _opened(path: Path | None, version: str) -> sqlite3.Connection:
    for _ in range(2):
        if path is None:
            break
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _prepared(path, version)
        except (OSError, sqlite3.OperationalError):  # read-only, full, or used by another build
            break
        except sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                path.unlink()
    return _prepared("", version)


def _prepared(path: Path | str, version: str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=0, isolation_level="IMMEDIATE")
    try:
        # A deleted record's words are overwritten, not only no longer found. Losing the file
        # to a power cut costs one slow build: nothing waits for the disk.
        database.execute("PRAGMA secure_delete = ON")
        database.execute("PRAGMA synchronous = OFF")
        database.executescript(_TABLES)
        if database.execute("SELECT version FROM about").fetchall() != [(version,)]:
            database.execute("DELETE FROM about")
            database.execute("DELETE FROM record")
            database.execute("INSERT INTO about VALUES (?)", (version,))
            database.commit()
    except BaseException:
        database.close()
        raise
    return database


def _digest(key: bytes, *texts: str) -> bytes:
    digest = hashlib.blake2b(key, digest_size=_DIGEST_BYTES)
    for text in texts:
        digest.update(b"\0" + text.encode())
    return digest.digest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
