"""What the last build read of records: what did not change since is neither parsed nor checked."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Self

_PAGE = 1024
# SQLite moves the first bytes of rows from page to page as others come and go, and leaves copies
# behind that deleting the row does not overwrite. The rest of a row has pages of its own, which
# are overwritten (sqlite.org/fileformat2.html, "Cell Payload Overflow Pages"). So whatever tells
# of a person stands behind a margin as wide as the part that may be moved.
_MARGIN = bytes((_PAGE - 12) * 64 // 255 - 23)
_TABLES = [
    "CREATE TABLE about (version TEXT NOT NULL, mark TEXT NOT NULL, digest BLOB NOT NULL)",
    "CREATE TABLE data (name BLOB PRIMARY KEY, key BLOB NOT NULL, digest BLOB NOT NULL,"
    " margin BLOB NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE entry (name BLOB PRIMARY KEY, key BLOB NOT NULL, clean INTEGER NOT NULL,"
    " digest BLOB NOT NULL, margin BLOB NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL)"
    " WITHOUT ROWID",
]
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
        self._path = path
        self._version = version
        self._is_damaged = False
        self._database = _opened(path, version) if path else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def share(self) -> bool:
        """Let other processes read what was put so far; whether they can.

        From here on the store has no mark until the next ``commit``: where the build fails after
        all, the next one can't tell what changed, and makes everything.
        """
        self.commit(None)
        main = self._run("PRAGMA database_list")
        return bool(main and main[2])

    def reopen(self) -> None:
        """Read by another connection, in a copy of the process that opened the store.

        The copy of the first one is left alone: SQLite allows nothing else.
        """
        self._inherited = self._database
        self._database = sqlite3.connect(self._path or "")

    def close(self) -> None:
        """Forget what was not committed."""
        if self._database:
            self._database.close()

    @property
    def is_kept(self) -> bool:
        """Whether anything that is put can be asked for."""
        return self._database is not None

    @property
    def mark(self) -> Any:
        """What was given to the last ``commit``; None where there was none."""
        found = self._run("SELECT mark, digest FROM about")
        return self._read(found[1], self._version, found[0]) if found else None

    def entry(self, id: str) -> StoredEntry | None:
        """The entry of ``id``."""
        query = "SELECT id, key, clean, digest, text FROM entry WHERE name = ?"
        found = self._run(query, _name(id))
        return self._entry(*found) if found else None

    def entries(self) -> Iterator[StoredEntry]:
        """All entries that are not damaged."""
        for found in self._rows("SELECT id, key, clean, digest, text FROM entry"):
            if entry := self._entry(*found):
                yield entry

    def data(self, id: str, key: bytes) -> dict[str, Any] | None:
        """The YAML of ``id``, if it is kept under ``key``."""
        query = "SELECT digest, text FROM data WHERE name = ? AND key = ?"
        found = self._run(query, _name(id), key)
        data: dict[str, Any] | None = self._read(found[0], id, key, found[1]) if found else None
        return data

    def put_entry(self, entry: StoredEntry) -> None:
        """Keep it in the place of an older one."""
        id, key, clean, row = entry
        text = _json(row)
        self._run(
            "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(_name(id), key, clean, _digest(id, key, clean, text), _MARGIN, id, text),
        )

    def put_data(self, id: str, key: bytes, data: dict[str, Any]) -> None:
        """Keep it in the place of an older one."""
        text = _json(data)
        self._run(
            "INSERT OR REPLACE INTO data VALUES (?, ?, ?, ?, ?, ?)",
            *(_name(id), key, _digest(id, key, text), _MARGIN, id, text),
        )

    def forget(self, id: str) -> None:
        """Nothing of a deleted record is left."""
        for table in ("entry", "data"):
            self._run(f"DELETE FROM {table} WHERE name = ?", _name(id))  # noqa: S608 - our own

    def ids(self) -> Iterator[str]:
        """Every record of which there is anything."""
        for (id,) in self._rows("SELECT id FROM data UNION SELECT id FROM entry"):
            yield id

    def commit(self, mark: object) -> None:
        """Write everything for good; ``mark`` says of what state of the content it is.

        A file with any damage is thrown away instead: nothing could be deleted from it surely.
        """
        text = _json(mark)
        self._run("UPDATE about SET mark = ?, digest = ?", text, _digest(self._version, text))
        if self._database:
            try:
                self._database.commit()
            except sqlite3.Error as error:
                self._note(error)
        if self._is_damaged and self._path:
            self.close()
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._database = _opened(self._path, self._version)
            self._is_damaged = False

    def _run(self, statement: str, *values: object) -> Any:
        """The first row that it gives. What can't be done only costs the next build time."""
        return next(self._rows(statement, *values), None)

    def _rows(self, statement: str, *values: object) -> Iterator[Any]:
        if self._database is None:
            return
        try:
            yield from self._database.execute(statement, values)
        except sqlite3.Error as error:
            self._note(error)

    def _note(self, error: sqlite3.Error) -> None:
        # Full, read-only or used by another build; without a code: text that is no UTF-8.
        passes = isinstance(error, sqlite3.OperationalError) and hasattr(error, "sqlite_errorcode")
        self._is_damaged |= not passes

    def _entry(
        self, id: str, key: bytes, clean: int, digest: bytes, text: str
    ) -> StoredEntry | None:
        row = self._read(digest, id, key, bool(clean), text)
        return None if row is None else StoredEntry(id, key, bool(clean), row)

    def _read(self, digest: bytes, *parts: Any) -> Any:
        """The last of ``parts``, JSON, if they have this digest."""
        if _digest(*parts) == digest:
            return json.loads(parts[-1])
        self._is_damaged = True
        return None


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
        tables = [sql for (sql,) in database.execute("SELECT sql FROM sqlite_master ORDER BY name")]
        if not tables:
            _make_tables(database, version)
        elif tables != _TABLES or _version(database) != version:
            raise sqlite3.DatabaseError("of another version")
    except BaseException:
        database.close()
        raise
    return database


def _make_tables(database: sqlite3.Connection, version: str) -> None:
    statements = [f"PRAGMA page_size = {_PAGE}", "BEGIN IMMEDIATE", *_TABLES, ""]
    database.executescript(";\n".join(statements))
    mark = _json(None)
    row = (version, mark, _digest(version, mark))
    database.execute("INSERT INTO about VALUES (?, ?, ?)", row)
    database.commit()


def _version(database: sqlite3.Connection) -> object:
    rows = database.execute("SELECT version FROM about").fetchall()
    return rows[0][0] if rows else None


def _name(id: str) -> bytes:
    return _digest(id)


def _digest(*parts: object) -> bytes:
    """Of anything that a damaged file may hold."""
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        digest.update(part if isinstance(part, bytes) else str(part).encode())
        digest.update(b"\0")
    return digest.digest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
