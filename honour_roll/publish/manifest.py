"""What a site consists of, kept from build to build: its files, and what the planner remembers.

The state file is written as a whole, under another name and renamed, when the site that it tells
of is in place. One that was damaged, or made by another version, counts as none. A file counts as
there only if its mark on disk is the one in the state, so a state that is older than the site is
no danger: what was changed since has another mark, and what was added is a stray.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from honour_roll.publish.state_file import open_state, replace_state
from honour_roll.publish.tree import Mark, walk

_VERSION = 1  # of the tables below
_FILES = """
CREATE TABLE {}files (
    name TEXT PRIMARY KEY, owner TEXT, size INTEGER, changed INTEGER, inode INTEGER, digest BLOB{}
) WITHOUT ROWID
"""
_BLOBS = "CREATE TABLE {}blobs (key TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID"
_ROW = "name, owner, size, changed, inode, digest"
_CARRY = "UPDATE files SET seen = max(seen, ?) WHERE name = ? AND digest = ?"

UNSEEN, CARRIED, WRITTEN = range(3)

Row = tuple[str, str, int, int, int, bytes]


class Manifest:
    """The files that the served site is known to have, and those of the next one.

    It works on a private copy of the state, which spills to the temporary folder when it is
    large: nothing that happens to the state file during a build can harm the build. Raises
    OSError where SQLite can't go on.
    """

    def __init__(self, state: Path, basis: str) -> None:
        self._state = state.absolute()
        self._basis = basis
        self.same_basis = False
        self.damaged: set[str] = set()
        self._has_strays = False
        self.is_empty = True
        self._has_news = False
        self._asked_for: dict[str, Collection[str]] = {}
        self._saved: sqlite3.Connection | None = None
        # A name of nothing: a database of our own, deleted with the connection.
        self._database = sqlite3.connect("", isolation_level=None)
        for command in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA cache_size = -6000",
            _FILES.format("", ", seen INTEGER"),
            _BLOBS.format(""),
            "BEGIN",
        ):
            self._run(command)

    def load(self, site: str) -> None:
        """Take over what the state says, as far as the files of ``site`` agree."""
        with suppress(OSError, sqlite3.Error):
            self._saved = open_state(self._state, _VERSION)
            [[basis]] = self._saved.execute("SELECT data FROM blobs WHERE key = ''")
            self._verify(site, self._saved)
            self.same_basis = bool(basis == self._basis.encode()) and not self.is_empty
        if self.is_empty:
            self._forget()
        else:
            self._run("CREATE INDEX by_owner ON files (owner)")

    def _verify(self, site: str, saved: sqlite3.Connection) -> None:
        hidden = {
            name.partition("/")[0]
            for (name,) in saved.execute("SELECT name FROM files WHERE name >= '.' AND name < '/'")
        }
        rows = saved.execute(f"SELECT {_ROW} FROM files ORDER BY name")  # noqa: S608
        self._database.executemany(
            f"INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, {UNSEEN})",  # noqa: S608
            self._agreeing(rows, walk(site, hidden)),
        )
        [[self.is_empty]] = self._run("SELECT NOT EXISTS (SELECT * FROM files)")

    def _agreeing(
        self, rows: Iterable[Row], found: Iterator[tuple[str, Mark | None]]
    ) -> Iterator[Row]:
        """The rows whose files are there as they were; both come in the order of names."""
        name, mark = next(found, ("", None))
        for row in rows:
            while name and name < row[0]:
                self._has_strays = True
                name, mark = next(found, ("", None))
            if name == row[0] and mark == row[2:5]:
                yield row
            else:
                self.damaged.add(row[1])
            if name == row[0]:
                name, mark = next(found, ("", None))
        self._has_strays |= bool(name)

    def _forget(self) -> None:
        """Nothing of the state is true: it counts as none."""
        self.damaged.clear()
        self._has_strays = False
        if self._saved is not None:
            self._saved.close()
            self._saved = None
        self._run("DELETE FROM files")

    @property
    def is_clean(self) -> bool:
        """Whether the site has every file of the last build as it was, and no other."""
        return not (self.is_empty or self.damaged or self._has_strays)

    def has_of(self, owner: str) -> bool:
        """Whether the site has files of ``owner``, each as it was."""
        if owner in self.damaged:
            return False
        return bool(self._run("SELECT 1 FROM files WHERE owner = ? LIMIT 1", owner).fetchone())

    def keep(self, owner: str) -> None:
        """All files of ``owner`` belong to the next site too."""
        self._run(
            f"UPDATE files SET seen = {CARRIED} WHERE owner = ? AND seen = {UNSEEN}",  # noqa: S608
            owner,
        )

    def keep_file(self, name: str, owner: str) -> bool:
        """Whether the site has the file as it was; it belongs to the next one then."""
        if self.is_empty:
            return False
        kept = "UPDATE files SET seen = max(seen, ?) WHERE name = ? AND owner = ?"
        return self._run(kept, CARRIED, name, owner).rowcount > 0

    def keep_others(self, is_kept: Callable[[str], bool]) -> None:
        """All files of owners that are kept belong to the next site too, if each is as it was."""
        self._database.create_function(
            "kept", 1, lambda owner: owner not in self.damaged and is_kept(owner)
        )
        self._run(
            f"UPDATE files SET seen = {CARRIED} WHERE seen = {UNSEEN} AND kept(owner)"  # noqa: S608
        )

    def carry(self, name: str, owner: str, digest: bytes) -> bool:
        """Whether the site has the file with these bytes; it belongs to the next one then."""
        if self.is_empty:
            return False
        if self._run(f"{_CARRY} AND owner = ?", CARRIED, name, digest, owner).rowcount:
            return True
        if self._run(_CARRY, CARRIED, name, digest).rowcount == 0:
            return False
        self._run("UPDATE files SET owner = ? WHERE name = ?", owner, name)
        self._has_news = True
        return True

    def add(self, name: str, owner: str, mark: Mark, digest: bytes) -> None:
        """A file that was written for the next site."""
        row = (name, owner, *mark, digest, WRITTEN)
        self._run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?)", *row)

    def has(self, name: str) -> bool:
        """Whether the next site has the file."""
        found = "SELECT 1 FROM files WHERE name = ? AND seen"
        return self._run(found, name).fetchone() is not None

    def has_below(self, folder: str) -> bool:
        """Whether the next site has a file in the folder, at any depth."""
        found = "SELECT 1 FROM files WHERE name > ? AND name < ? AND seen LIMIT 1"
        return self._run(found, f"{folder}/", f"{folder}0").fetchone() is not None

    def files(self, seen: int | None = None) -> Iterator[tuple[str, Mark]]:
        """The files, in the order of names: all, or those of one kind."""
        rows = self._run(
            "SELECT name, size, changed, inode FROM files WHERE seen = ifnull(?, seen) "
            "ORDER BY name",
            seen,
        )
        return ((name, (size, changed, inode)) for name, size, changed, inode in rows)

    def names(self) -> Iterator[tuple[str, str]]:
        """The files of the next site with their owners, in the order of names."""
        return self._run("SELECT name, owner FROM files WHERE seen ORDER BY name")

    def forget_unseen(self) -> None:
        """What does not belong to the next site is not known any more."""
        self._run(f"DELETE FROM files WHERE seen = {UNSEEN}")  # noqa: S608

    def remark(self, copies: Iterable[tuple[str, Mark]]) -> None:
        """Files that were copied: their marks are others now."""
        for name, mark in copies:
            change = "UPDATE files SET size = ?, changed = ?, inode = ? WHERE name = ?"
            self._run(change, *mark, name)

    def total(self, seen: int) -> tuple[int, int]:
        """How many files of one kind there are, and how many bytes they have."""
        counted = "SELECT count(*), ifnull(sum(size), 0) FROM files WHERE seen = ?"
        [[count, size]] = self._run(counted, seen)
        return count, size

    def recall(self, key: str) -> bytes | None:
        """What was remembered with the site that is served, under the same basis."""
        if not self.same_basis or self._saved is None:
            return None
        with suppress(sqlite3.Error):
            for (data,) in self._saved.execute(
                "SELECT data FROM blobs WHERE key = ?", ("=" + key,)
            ):
                return bytes(data)
        return None

    def remember(self, key: str, data: bytes) -> None:
        """Keep ``data`` with the next site, and those after it until the basis changes."""
        if self.recall(key) != data:
            self._has_news = True
        self._run("INSERT OR REPLACE INTO blobs VALUES (?, ?)", "=" + key, data)

    def forget_others(self, start: str, keys: Collection[str]) -> None:
        """Of what was remembered under keys that start so, take over these alone."""
        self._asked_for[start] = frozenset(keys)
        self._has_news = True

    def _is_taken_over(self, key: str) -> bool:
        name = key.removeprefix("=")
        return all(
            name in keys or not name.startswith(start) for start, keys in self._asked_for.items()
        )

    @property
    def has_news(self) -> bool:
        """Whether the state has to be written though no file of the site changed."""
        return self._has_news or not self.same_basis

    def save(self) -> None:
        """Write the state of the next site, which is in place now.

        A folder that can't be written only costs the next build time.
        """
        with suppress(OSError, sqlite3.Error):
            self._take_over_blobs()
            replace_state(self._state, self._write)

    def _take_over_blobs(self) -> None:
        if self._saved is not None:
            if self.same_basis:
                rows = self._saved.execute("SELECT key, data FROM blobs WHERE key <> ''")
                self._database.executemany(
                    "INSERT OR IGNORE INTO blobs VALUES (?, ?)",
                    (row for row in rows if self._is_taken_over(row[0])),
                )
            self._saved.close()
            self._saved = None
        self._run("INSERT OR REPLACE INTO blobs VALUES ('', ?)", self._basis.encode())

    def _write(self, file: Path) -> None:
        self._run("COMMIT")
        # As bytes: a folder's name need not be text of any encoding.
        self._run("ATTACH ? AS saved", os.fsencode(file))
        for command in (
            "PRAGMA saved.journal_mode = OFF",
            "PRAGMA saved.synchronous = OFF",
            f"PRAGMA saved.user_version = {_VERSION}",
            "BEGIN",
            _FILES.format("saved.", ""),
            _BLOBS.format("saved."),
            f"INSERT INTO saved.files SELECT {_ROW} FROM files "  # noqa: S608
            f"WHERE seen > {UNSEEN} ORDER BY name",
            "INSERT INTO saved.blobs SELECT key, data FROM blobs ORDER BY key",
            "COMMIT",
            "DETACH saved",
        ):
            self._run(command)

    def close(self) -> None:
        """Let go of the files; closing twice is no error."""
        if self._saved is not None:
            self._saved.close()
            self._saved = None
        self._database.close()

    def _run(self, command: str, *values: object) -> sqlite3.Cursor:
        try:
            return self._database.execute(command, values)
        except sqlite3.Error as error:
            raise OSError(f"SQLite: {error}") from error
