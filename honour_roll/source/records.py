"""The records of a content folder: each is read, checked, kept in short and let go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from honour_roll.model.entry import Entry
from honour_roll.model.ids import is_record_id
from honour_roll.model.record import Record
from honour_roll.problems import Problem
from honour_roll.source import content_problems
from honour_roll.source.content import Content
from honour_roll.source.entry_rows import entry_of, entry_row
from honour_roll.source.files import names_of
from honour_roll.source.store import RecordStore, StoredEntry
from honour_roll.source.survey import RECORD_BYTES, RECORDS, Survey, data_key, shown
from honour_roll.source.taking import take
from honour_roll.source.yaml_reader import Document, read_yaml


class Inspector(Protocol):
    """Looks at what is read, beside the reader."""

    def text(self, file: str, raw: bytes, document: Document | None) -> list[Problem]:
        """What is wrong with the text of a file, which has no document if it can't be read.

        ``file`` is its name under the content folder.
        """

    def record(self, content: Content, record: Record) -> bool:
        """Whether nothing is found in a record, beside all content but records."""


class NoInspector:
    """For readers who take the content as it is."""

    def text(self, file: str, raw: bytes, document: Document | None) -> list[Problem]:
        """Nothing."""
        return []

    def record(self, content: Content, record: Record) -> bool:
        """Always."""
        return True


def read_records(
    content: Content,
    survey: Survey,
    on_file: Callable[[str], None],
    inspector: Inspector,
    store: RecordStore,
) -> None:
    """Add every record without mistakes to ``content``, and the mistakes of the others.

    Those with which something is wrong, be it a hint, are read at every build: it is to be told
    each time.
    """
    found = survey.folders[RECORDS]
    content.problems += found.problems
    if any(problem.is_error for problem in found.problems):
        content.known.doubt([RECORDS])
    content.beside = {folder: names_of(stamps) for folder, stamps in found.beside.items()}
    ids = survey.ids
    for id in ids:
        content.known.add(RECORDS, id)
    reader = _Reader(content, survey, inspector, store)
    kept = reader.kept()
    for id in ids:
        name = f"{RECORDS}/{id}.yml"
        on_file(name)
        if id not in kept:
            reader.read(id, name)
    if reader.let_go:
        kept = reader.kept()
        reader.read_again(id for id in reader.let_go if id not in kept)
    read = {**content.records, **kept}
    content.records = {id: read[id] for id in ids if id in read}
    reader.forget_deleted()


_MANY = 30_000


class _Reader:
    def __init__(
        self, content: Content, survey: Survey, inspector: Inspector, store: RecordStore
    ) -> None:
        self._content = content
        self._survey = survey
        self._inspector = inspector
        self._store = store
        self._has_past = store.mark is not None
        self._lets_go = store.is_kept and len(survey.ids) > _MANY
        self.let_go: list[str] = []
        """Clean records whose entries are to be made once more, from the store.

        Of so many records, entries that are made between the parsing of files would leave holes
        in memory.
        """

    def kept(self) -> dict[str, Entry]:
        """The entries of records that are as they were, and with which nothing is wrong."""
        keys = self._content.keys
        return {
            stored.id: entry_of(stored.id, stored.row)
            for stored in self._store.entries()
            if stored.is_clean and stored.key == keys.get(stored.id)
        }

    def read(self, id: str, name: str) -> None:
        """``records/<unit>/<year>/<slug>.yml``."""
        if self._has_past:
            self._note_before(id)
        raw, problem = self._survey.read_record(id)
        if problem:
            self._content.problems.append(problem)
        if raw is not None:
            self._content.keys[id] = self._survey.key(id, raw)
            self._read(id, name, raw)

    def read_again(self, ids: Iterable[str]) -> None:
        """Those that the store lacks after all, as where the disk is full."""
        self._lets_go = False
        for id in ids:
            self.read(id, f"{RECORDS}/{id}.yml")

    def _note_before(self, id: str) -> None:
        before = self._store.entry(id)
        if before is None or before.key != self._content.keys.get(id):
            self._content.before[id] = entry_of(id, before.row) if before else None

    def _read(self, id: str, name: str, raw: bytes) -> None:
        content, key = self._content, self._content.keys[id]
        told = len(content.problems)
        record = self._record(id, name, raw)
        if record is None:
            return
        entry = Entry.of(record, content.decisions)
        is_clean = self._inspector.record(content, record) and len(content.problems) == told
        self._store.put_entry(StoredEntry(id, key, is_clean, entry_row(entry)))
        if is_clean and self._lets_go:
            self.let_go.append(id)
        else:
            content.records[id] = entry

    def _record(self, id: str, name: str, raw: bytes) -> Record | None:
        content, key = self._content, data_key(self._content.keys[id])
        data = self._store.data(id, key)
        if data is not None:
            return _record(id, data)
        document, problems = read_yaml(raw, content.shown(name), max_bytes=RECORD_BYTES)
        # Before the store has it: what it has is not read again, its text looked at by nobody.
        problems += self._inspector.text(name, raw, document)
        content.problems += problems
        if document is None:
            return None
        if not is_record_id(id):
            content.problems.append(content_problems.wrong_place(document.file))
            return None
        record = take(content, Record, name, document, id)
        if record and not problems:
            self._store.put_data(id, key, document.data)
        return record

    def forget_deleted(self) -> None:
        """Records that are no more."""
        for id in [id for id in self._store.ids() if id not in self._content.keys]:
            before = self._store.entry(id)
            self._content.before[id] = entry_of(id, before.row) if before else None
            self._store.forget(id)


class FullRecords:
    """Reads records of ``content`` once more, in full, from the ``store`` if it has them."""

    def __init__(self, content: Content, survey: Survey, store: RecordStore) -> None:
        self._keys = content.keys
        self._survey = survey
        self._store = store
        self._last: Record | None = None

    def __call__(self, id: str) -> Record:
        """The record as it was when the content was read; else raises ContentChangedError."""
        if self._last is None or self._last.id != id:
            self._last = self._found(id)
        return self._last

    def _found(self, id: str) -> Record:
        data = self._store.data(id, data_key(self._keys[id]))
        return _record(id, self._read(id) if data is None else data)

    def _read(self, id: str) -> dict[str, Any]:
        raw, _ = self._survey.read_record(id)
        if raw is not None and self._survey.key(id, raw) == self._keys[id]:
            document, _ = read_yaml(raw, id, max_bytes=RECORD_BYTES)
            if document is not None:
                return document.data
        raise ContentChangedError(shown(self._survey.root, f"{RECORDS}/{id}.yml"))


class ContentChangedError(Exception):
    """A file changed while the roll was read; the text is its name as people are told it."""


def _record(id: str, data: dict[str, Any]) -> Record:
    """The record of YAML data that had no mistakes when they were read first."""
    return Record.model_validate({**data, "id": id}, by_alias=True, by_name=False)
