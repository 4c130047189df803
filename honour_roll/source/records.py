"""The records of a content folder: each is read, checked, kept in short and let go."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from honour_roll.model.entry import Entry
from honour_roll.model.ids import is_record_id
from honour_roll.model.record import Record
from honour_roll.source import content_problems
from honour_roll.source.content import RECORD_BYTES, Content
from honour_roll.source.entry_rows import entry_of, entry_row
from honour_roll.source.files import read_bytes, scan
from honour_roll.source.store import RecordStore, Stored
from honour_roll.source.taking import take
from honour_roll.source.yaml_reader import read_yaml

RecordCheck = Callable[[Content, Record], bool]
"""Looks at one record, beside all content but records; True where it finds nothing."""

_FOLDER = "records"


def read_records(
    content: Content,
    on_file: Callable[[str], None],
    check: RecordCheck,
    store: RecordStore | None,
) -> None:
    """Add every record without mistakes to ``content``, and the mistakes of the others.

    The ``store`` gets the entries of those with which nothing at all is wrong: what is wrong
    with the others is to be told at every build.
    """
    names, problems = scan(content.root, _FOLDER)
    content.problems += problems
    if any(problem.is_error for problem in problems):
        content.known.doubt([_FOLDER])
    ids = [name.removeprefix(f"{_FOLDER}/").removesuffix(".yml") for name in names]
    for id in ids:
        content.known.add(_FOLDER, id)
    reader = _Reader(content, check, store)
    for id, name in zip(ids, names, strict=True):
        on_file(name)
        reader.read(id, name)


class _Reader:
    def __init__(self, content: Content, check: RecordCheck, store: RecordStore | None) -> None:
        self._content = content
        self._check = check
        self._store = store

    def read(self, id: str, name: str) -> None:
        """``records/<unit>/<year>/<slug>.yml``."""
        content, shown = self._content, self._content.shown(name)
        raw, problem = read_bytes(content.root / name, RECORD_BYTES, shown)
        if problem:
            content.problems.append(problem)
        if raw is None:
            return
        key = _key(id, raw)
        entry = self._entry(id, name, raw, key)
        if entry is not None:
            content.records[id] = entry
            content.keys[id] = key

    def _entry(self, id: str, name: str, raw: bytes, key: bytes) -> Entry | None:
        content = self._content
        stored = self._store.get(key) if self._store else None
        if stored and stored.row and stored.basis == content.basis:
            return entry_of(id, stored.row)
        told = len(content.problems)
        found = (stored.data, _record(id, stored.data)) if stored else self._parsed(id, name, raw)
        if found is None:
            return None
        data, record = found
        entry = Entry.of(record, content.decisions)
        is_clean = self._check(content, record) and len(content.problems) == told
        if self._store and is_clean:
            self._store.put(key, Stored(data, content.basis, entry_row(entry)))
        elif self._store:
            self._store.put(key, Stored(data))
        return entry

    def _parsed(self, id: str, name: str, raw: bytes) -> tuple[dict[str, Any], Record] | None:
        content, shown = self._content, self._content.shown(name)
        document, problems = read_yaml(raw, shown, max_bytes=RECORD_BYTES)
        content.problems += problems
        if document is None:
            return None
        if not is_record_id(id):
            content.problems.append(content_problems.wrong_place(shown))
            return None
        record = take(content, Record, name, document, id)
        return (document.data, record) if record else None


class FullRecords:
    """Reads records of ``content`` once more, in full, from the ``store`` if it has them."""

    def __init__(self, content: Content, store: RecordStore | None = None) -> None:
        self._content = content
        self._store = store

    def __call__(self, id: str) -> Record:
        """The record as it was when the content was read; else raises ContentChangedError."""
        key = self._content.keys[id]
        stored = self._store.get(key) if self._store else None
        return _record(id, stored.data if stored else self._read(id, key))

    def _read(self, id: str, key: bytes) -> dict[str, Any]:
        name = f"{_FOLDER}/{id}.yml"
        shown = self._content.shown(name)
        raw, _ = read_bytes(self._content.root / name, RECORD_BYTES, shown)
        document = read_yaml(raw, shown)[0] if raw and _key(id, raw) == key else None
        if document is None:
            raise ContentChangedError(shown)
        return document.data


class ContentChangedError(Exception):
    """A file changed while the roll was read; the text is its name as people are told it."""


def _key(id: str, raw: bytes) -> bytes:
    return hashlib.sha256(f"{id}\0".encode() + raw).digest()


def _record(id: str, data: dict[str, Any]) -> Record:
    """The record of YAML data that had no mistakes when they were read first."""
    return Record.model_validate({**data, "id": id}, by_alias=True, by_name=False)
