"""Reads records: each is parsed, checked, kept in short and let go; many by two processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from honour_roll.helper import Helper, HelperError, Send, can_help, stop_if_alone
from honour_roll.model.entry import Entry
from honour_roll.model.ids import is_record_id
from honour_roll.model.record import Record
from honour_roll.problems import Problem
from honour_roll.source import content_problems
from honour_roll.source.content import Content, Unsound
from honour_roll.source.entry_rows import entry_of, entry_row
from honour_roll.source.full_records import record_of
from honour_roll.source.inspector import Inspector
from honour_roll.source.store import RecordStore, StoredEntry
from honour_roll.source.survey import RECORD_BYTES, RECORDS, Survey, data_key
from honour_roll.source.taking import take
from honour_roll.source.yaml_reader import read_yaml

FEWEST = 1_000
"""Of fewer records, a second process would take longer than it saves."""
_SHARE = 0.62
"""Of the records, what the second process reads: the first one keeps them all besides."""
_BATCH = 200
_MANY = 30_000


class _Taken(NamedTuple):
    """A record that was read; ``data`` are its YAML where the store is to have them."""

    entry: Entry
    is_clean: bool
    data: dict[str, Any] | None


class _Batch(NamedTuple):
    """What the second process read of some records, and what it found."""

    keys: dict[str, bytes]
    taken: list[tuple[str, list[Any], bool, dict[str, Any] | None]]
    problems: list[Problem]
    unsound: list[Unsound]
    noted: list[Any]


class RecordReader:
    """Reads into ``content`` and the ``store``; see ``read_content`` for the others."""

    def __init__(
        self,
        content: Content,
        survey: Survey,
        on_file: Callable[[str], None],
        inspector: Inspector,
        store: RecordStore,
    ) -> None:
        self._content = content
        self._survey = survey
        self._on_file = on_file
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

    def read(self, ids: Sequence[str]) -> None:
        """Read ``records/<unit>/<year>/<slug>.yml`` of each."""
        if self._has_past or len(ids) < FEWEST or not can_help():
            self._read(ids)
            return
        middle = round(len(ids) * (1 - _SHARE))
        helper = Helper(lambda send: self._send(ids[middle:], send))
        try:
            self._read(ids[:middle])
            for batch in helper.results():
                self._add(batch)
        except HelperError:
            # What went wrong there is told where it goes wrong again.
            self._read(ids[middle:])
        finally:
            helper.stop()

    def read_again(self, ids: Iterable[str]) -> None:
        """Those that the store lacks after all, as where the disk is full."""
        self._lets_go = False
        self._read(ids)

    def _read(self, ids: Iterable[str]) -> None:
        for id in ids:
            self._on_file(_file(id))
            if self._has_past:
                self._note_before(id)
            if taken := self._taken(id):
                row = entry_row(taken.entry)
                self._keep(id, entry_of(id, row), taken.is_clean, taken.data, row)

    def _note_before(self, id: str) -> None:
        before = self._store.entry(id)
        if before is None or before.key != self._content.keys.get(id):
            self._content.before[id] = entry_of(id, before.row) if before else None

    def _taken(self, id: str) -> _Taken | None:
        content, told = self._content, len(self._content.problems)
        raw, problem = self._survey.read_record(id)
        if problem:
            content.problems.append(problem)
        if raw is None:
            return None
        content.keys[id] = self._survey.key(id, raw)
        record, data = self._record(id, raw)
        if record is None:
            return None
        entry = Entry.of(record, content.decisions)
        is_clean = self._inspector.record(content, record) and len(content.problems) == told
        return _Taken(entry, is_clean, data)

    def _record(self, id: str, raw: bytes) -> tuple[Record | None, dict[str, Any] | None]:
        """The record, and its YAML unless the store has them or they have mistakes."""
        content, name = self._content, _file(id)
        key = data_key(content.keys[id])
        data = self._store.data(id, key) if self._has_past else None
        if data is not None:
            return record_of(id, data), None
        document, problems = read_yaml(raw, content.shown(name), max_bytes=RECORD_BYTES)
        # Before the store has it: what it has is not read again, its text looked at by nobody.
        problems += self._inspector.text(name, raw, document)
        content.problems += problems
        if document is None:
            return None, None
        if not is_record_id(id):
            content.problems.append(content_problems.wrong_place(document.file))
            return None, None
        record = take(content, Record, name, document, id)
        return record, None if problems else document.data

    def _keep(
        self, id: str, entry: Entry, is_clean: bool, data: dict[str, Any] | None, row: list[Any]
    ) -> None:
        key = self._content.keys[id]
        if data is not None:
            self._store.put_data(id, data_key(key), data)
        self._store.put_entry(StoredEntry(id, key, is_clean, row))
        if is_clean and self._lets_go:
            self.let_go.append(id)
        else:
            self._content.records[id] = entry

    def _send(self, ids: Sequence[str], send: Send) -> None:
        """What the second process does; what it has from the first one is not sent back."""
        parent, rest = os.getppid(), iter(ids)
        self._store = RecordStore()  # the first one's is its own
        self._content.problems.clear()
        self._content.unsound.clear()
        self._inspector.hand_over()
        while some := list(islice(rest, _BATCH)):
            stop_if_alone(parent)
            send(self._batch(some))

    def _batch(self, ids: list[str]) -> _Batch:
        content = self._content
        found = {id: taken for id in ids if (taken := self._taken(id))}
        batch = _Batch(
            {id: key for id in ids if (key := content.keys.get(id))},
            [(id, entry_row(one.entry), one.is_clean, one.data) for id, one in found.items()],
            content.problems.copy(),
            content.unsound.copy(),
            self._inspector.hand_over(),
        )
        content.problems.clear()
        content.unsound.clear()
        return batch

    def _add(self, batch: _Batch) -> None:
        content = self._content
        content.keys.update(batch.keys)
        content.problems += batch.problems
        content.unsound += batch.unsound
        self._inspector.take_over(batch.noted)
        for id, row, is_clean, data in batch.taken:
            self._on_file(_file(id))
            self._keep(id, entry_of(id, row), is_clean, data, row)

    def forget_deleted(self) -> None:
        """Records that are no more."""
        for id in [id for id in self._store.ids() if id not in self._content.keys]:
            before = self._store.entry(id)
            self._content.before[id] = entry_of(id, before.row) if before else None
            self._store.forget(id)


def _file(id: str) -> str:
    return f"{RECORDS}/{id}.yml"
