"""Whom a takedown is about: every id, name and photo that must be found nowhere afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from honour_roll.model.entry import Entry
from honour_roll.model.ids import is_record_id
from honour_roll.model.scalars import read_file_name
from honour_roll.model.terms import Kind
from honour_roll.model.withdrawal import known_name, names_of
from honour_roll.roll import HonourRoll
from honour_roll.text.folding import fold
from honour_roll.text.message import ScalarError

_RECORDS = "records/"
_WORD = re.compile(r"[^\W_]+")
_ENDING = ".yml"


@dataclass(frozen=True, slots=True)
class Subject:
    """A record; of one that is gone already, or can't be read, what its id alone says.

    ``ids`` are its own and its former ones; ``known`` are its names with the unit (see
    ``model/withdrawal.py``); ``photos`` are the files that it alone shows, under the content
    folder, and ``shared`` those that another record shows as well.
    """

    id: str
    ids: tuple[str, ...]
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Its YAML under the content folder."""
        return f"{_RECORDS}{self.id}{_ENDING}"

    @property
    def folder(self) -> str:
        """Where that lies."""
        return self.file.rpartition("/")[0]


def subject(roll: HonourRoll, id: str) -> Subject:
    """The record ``id``, whether or not there is such a record."""
    if id in roll.records:
        record = roll.full(id)
        photos = [photo.file for photo in record.photos]
        names = (record.name, *record.other_names)
        ids, known = (id, *record.former_ids), tuple(names_of(record))
    else:
        data = _unsound(roll, id)
        photos = list(_photos(data))
        names = tuple(_texts(data.get("name"), data.get("other_names")))
        ids = (id, *filter(is_record_id, _texts(data.get("former_ids"))))
        known = tuple(_known(data, names))
    folder = f"{_RECORDS}{id}".rpartition("/")[0]
    others = set(_photos_of_others(roll, id))
    files = [f"{folder}/{name}" for name in dict.fromkeys(photos)]
    return Subject(
        id,
        ids,
        names,
        known,
        tuple(file for file in files if file not in others),
        tuple(file for file in files if file in others),
    )


def candidates(roll: HonourRoll, words: str) -> list[Entry]:
    """The records of which a name or the id has all of these words, whatever their marks."""
    wanted = _words(words)
    searched = ((one, (one.name, *one.other_names, one.id)) for one in roll.records.values())
    return [one for one, texts in searched if wanted and wanted <= _words(" ".join(texts))]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))


def _unsound(roll: HonourRoll, id: str) -> Mapping[str, Any]:
    file = f"{_RECORDS}{id}{_ENDING}"
    return next((one.data for one in roll.unsound if one.file == file), {})


def _known(data: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    unit, kind = data.get("unit"), data.get("kind")
    if isinstance(unit, str):
        of_people = kind in (Kind.INDIVIDUAL, Kind.HOUSEHOLD)
        for name in names:
            yield known_name(name, unit, of_people=of_people)


def _photos_of_others(roll: HonourRoll, id: str) -> Iterator[str]:
    folder = f"{_RECORDS}{id}".rpartition("/")[0]
    for other, entry in roll.records.items():
        if other != id and f"{_RECORDS}{other}".rpartition("/")[0] == folder:
            for photo in entry.photos:
                yield f"{folder}/{photo.file}"
    for one in roll.unsound:
        if one.file.startswith(f"{folder}/") and one.file != f"{_RECORDS}{id}{_ENDING}":
            for name in _photos(one.data):
                yield f"{folder}/{name}"


def _photos(data: Mapping[str, Any]) -> Iterator[str]:
    """The photos that YAML of any shape names, by names that are no way elsewhere."""
    photos = data.get("photos")
    for photo in photos if isinstance(photos, list) else ():
        name = photo.get("file") if isinstance(photo, dict) else None
        if isinstance(name, str):
            with suppress(ScalarError):
                yield read_file_name(name)


def _texts(*values: object) -> Iterator[str]:
    for value in values:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                yield item
