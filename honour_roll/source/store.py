"""What the last build read of records: what did not change since is neither parsed nor checked."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

_TABLES = """
CREATE TABLE IF NOT EXISTS about (version TEXT NOT NULL, mark TEXT NOT NULL, digest BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS entry (
    id TEXT PRIMARY KEY, key BLOB NOT NULL, clean INTEGER NOT NULL, row TEXT NOT NULL,
    digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS data (
    id TEXT PRIMARY KEY, key BLOB NOT NULL, data TEXT NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
"""
_DIGEST_BYTES = 16


class StoredEntry(NamedTuple):
    """An entry that was made of the file with this ``key``; see ``entry_rows`` for the row.

    It is clean where the checks found nothing, not even a hint.
    """

    id: str
    key: bytes
    is_clean: bool
    row: list[Any]


class RecordStore:
    """A file that may be deleted, damaged, read-only or of another version at any time.

    It holds, by record id, the entries and the YAML of all records as plain data. ``key`` is a
    digest of all that a thing was made of: who asks for it knows the key that it must have. Each
    row has a digest of its own, so that damage is as good as nothing there. ``version`` stands
    for what reading depends on besides content: the program, its libraries, Python. Where the
    file can't be used, a nameless one of the same kind serves for this build alone; without a
    ``path`` nothing is kept at all.

    Nothing is written for good before ``commit``: a build that fails leaves the store, like the
    site, as it was.
    """

    def __init__(self, path: Path | None = None, version: str = "") -> None:
        self._version = version
        self._database = _opened(path, version) if path else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget what was not committed."""
        if self._database:
            self._database.close()

    @property
    def mark(self) -> Any:
        """What was given to the last ``commit``; None where there was none."""
        found = self._select("SELECT mark, digest FROM about")
        if found and _digest(self._version, found[0]) == found[1]:
            return json.loads(found[0])
        return None

    def clean_key(self, id: str) -> bytes | None:
        """The key under which there is a clean entry of ``id``."""
        found = self._select("SELECT key FROM entry WHERE id = ? AND clean", id)
        return found[0] if found else None

    def entry(self, id: str) -> StoredEntry | None:
        """The entry of ``id``."""
        found = self._select("SELECT id, key, clean, row, digest FROM entry WHERE id = ?", id)
        return _entry(found) if found else None

    def entries(self) -> Iterator[StoredEntry]:
        """All entries, by id."""
        for row in self._rows("SELECT id, key, clean, row, digest FROM entry ORDER BY id"):
            if entry := _entry(row):
                yield entry

    def data(self, id: str, key: bytes) -> dict[str, Any] | None:
        """The YAML of ``id``, if it is kept under ``key``."""
        found = self._select("SELECT data, digest FROM data WHERE id = ? AND key = ?", id, key)
        if found and _digest(id, key, found[0]) == found[1]:
            data: dict[str, Any] = json.loads(found[0])
            return data
        return None

    def put_entry(self, entry: StoredEntry) -> None:
        """Keep it in the place of an older one."""
        row = _json(entry.row)
        self._write(
            "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)",
            (*entry[:3], row, _digest(*entry[:3], row)),
        )

    def put_data(self, id: str, key: bytes, data: dict[str, Any]) -> None:
        """Keep it in the place of an older one."""
        text = _json(data)
        self._write(
            "INSERT OR REPLACE INTO data VALUES (?, ?, ?, ?)",
            (id, key, text, _digest(id, key, text)),
        )

    def forget(self, id: str) -> None:
        """Nothing of a deleted record is left."""
        self._write("DELETE FROM entry WHERE id = ?", (id,))
        self._write("DELETE FROM data WHERE id = ?", (id,))

    def ids(self) -> Iterator[str]:
        """Every record of which there is anything."""
        for (id,) in self._rows("SELECT id FROM data UNION SELECT id FROM entry"):
            yield id

    def commit(self, mark: object) -> None:
        """Write everything for good; ``mark`` says of what state of the content it is."""
        text = _json(mark)
        self._write("DELETE FROM about", ())
        self._write(
            "INSERT INTO about VALUES (?, ?, ?)",
            (self._version, text, _digest(self._version, text)),
        )
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                self._database.commit()

    def _rows(self, query: str) -> Iterator[Any]:
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                yield from self._database.execute(query)

    def _select(self, query: str, *values: object) -> Any:
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                return self._database.execute(query, values).fetchone()
        return None

    def _write(self, statement: str, values: tuple[object, ...]) -> None:
        """What can't be written only costs the next build time."""
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                self._database.execute(statement, values)


def _entry(found: tuple[str, bytes, int, str, bytes]) -> StoredEntry | None:
    id, key, clean, row, digest = found
    if _digest(id, key, bool(clean), row) != digest:
        return None
    return StoredEntry(id, key, bool(clean), json.loads(row))


def _opened(path: Path, version: str) -> sqlite3.Connection:
    for _ in range(2):
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
        if [found for (found,) in database.execute("SELECT version FROM about")] != [version]:
            for table in ("about", "entry", "data"):
                database.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            database.commit()
    except BaseException:
        database.close()
        raise
    return database


def _digest(*parts: object) -> bytes:
    """Of anything that a damaged file may hold."""
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        digest.update(part if isinstance(part, bytes) else str(part).encode())
        digest.update(b"\0")
    return digest.digest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
