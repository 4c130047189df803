"""Records in full, for pages and booklets: rolls keep them in short only."""

from __future__ import annotations

from typing import Any

from honour_roll.model.record import Record
from honour_roll.source.content import Content
from honour_roll.source.store import RecordStore
from honour_roll.source.survey import RECORD_BYTES, RECORDS, Survey, data_key, shown
from honour_roll.source.yaml_reader import read_yaml


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
        return record_of(id, self._read(id) if data is None else data)

    def _read(self, id: str) -> dict[str, Any]:
        raw, _ = self._survey.read_record(id)
        if raw is not None and self._survey.key(id, raw) == self._keys[id]:
            document, _ = read_yaml(raw, id, max_bytes=RECORD_BYTES)
            if document is not None:
                return document.data
        raise ContentChangedError(shown(self._survey.root, f"{RECORDS}/{id}.yml"))


class ContentChangedError(Exception):
    """A file changed while the roll was read; the text is its name as people are told it."""


def record_of(id: str, data: dict[str, Any]) -> Record:
    """The record of YAML data that had no mistakes when they were read first."""
    return Record.model_validate({**data, "id": id}, by_alias=True, by_name=False)
