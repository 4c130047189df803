"""Whom a takedown is about: every id, name and photo that must be found nowhere afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from honour_roll.model.entry import Entry
from honour_roll.model.ids import is_record_id
from honour_roll.model.scalars import read_file_name
from honour_roll.model.terms import Kind
from honour_roll.model.withdrawal import known_by, names_of
from honour_roll.roll import HonourRoll
from honour_roll.source.files import read_bytes, right_name
from honour_roll.source.survey import RECORD_BYTES
from honour_roll.source.yaml_reader import read_yaml
from honour_roll.text.folding import fold
from honour_roll.text.message import ScalarError
from honour_roll.text.recognition import name_to_recognise

_RECORDS = "records/"
_WORD = re.compile(r"[^\W_]+")
_ENDING = ".yml"
_PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif")


@dataclass(frozen=True, slots=True)
class Subject:
    """A record; of one that is gone already, or can't be read, what its id alone says.

    ``ids`` are its own and its former ones; ``known`` are its names with the unit (see
    ``model/withdrawal.py``); ``files`` are its YAML, whatever its ending; ``photos`` are those
    that it alone shows, under the content folder, ``shared`` those that another record shows as
    well, and ``doubtful`` those beside it that no record names while its own can't be read.
    """

    id: str
    ids: tuple[str, ...]
    names: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    is_read: bool = True
    """Whether its YAML told all this, or there is none any more."""

    @property
    def folder(self) -> str:
        """Where it lies."""
        return folder_of(self.id)


def folder_of(id: str) -> str:
    """The folder of the record ``id`` under the content folder."""
    return f"{_RECORDS}{id}".rpartition("/")[0]


def files_of(root: Path, id: str) -> list[str]:
    """The YAML of the record ``id`` under ``root``, with the ending it should have or another."""
    folder, wanted = folder_of(id), id.rpartition("/")[2] + _ENDING
    try:
        names = sorted(path.name for path in (root / folder).iterdir())
    except OSError:
        return []
    return [f"{folder}/{name}" for name in names if right_name(name) == wanted]


def photos_like(id: str, names: Iterable[str]) -> Iterator[str]:
    """Those names of photos that are the id's own: ``ten.jpg``, ``ten-2.jpg``."""
    own = re.compile(rf"{re.escape(id.rpartition('/')[2])}(-\d+)?", re.IGNORECASE)
    for name in names:
        stem, dot, ending = name.rpartition(".")
        if f"{dot}{ending}".lower() in _PHOTOS and own.fullmatch(stem):
            yield name


def subject(roll: HonourRoll, id: str) -> Subject:
    """The record ``id``, whether or not there is such a record."""
    files, is_read = files_of(roll.reference.root, id), True
    folder, unnamed = folder_of(id), list[str]()
    others = set(_photos_of_others(roll, id))
    if id in roll.records:
        record = roll.full(id)
        photos = [photo.file for photo in record.photos]
        names = (record.name, *record.other_names)
        ids, known = (id, *record.former_ids), tuple(names_of(record))
    else:
        data = _unsound(roll, id, files)
        is_read = not files or bool(data)
        beside = [one for one in roll.beside.get(folder, ()) if one.lower().endswith(_PHOTOS)]
        free = [one for one in beside if f"{folder}/{one}" not in others]
        photos = [*_photos(data), *photos_like(id, free)]
        unnamed = [] if data else [f"{folder}/{one}" for one in free if one not in photos]
        names = tuple(_texts(data.get("name"), data.get("other_names")))
        ids = (id, *filter(is_record_id, _texts(data.get("former_ids"))))
        known = tuple(_known(data, names))
    shown = [f"{folder}/{name}" for name in dict.fromkeys(photos)]
    return Subject(
        id,
        ids,
        names,
        known,
        tuple(file for file in shown if file not in others),
        tuple(file for file in shown if file in others),
        tuple(files),
        tuple(unnamed),
        is_read,
    )


def known_names(roll: HonourRoll) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The id of every record, with mistakes or without, and what it is known by."""
    for id, entry in roll.records.items():
        yield id, tuple(names_of(entry))
    for one in roll.unsound:
        id = one.file.removeprefix(_RECORDS).removesuffix(_ENDING)
        if one.file.startswith(_RECORDS) and is_record_id(id):
            names = tuple(_texts(one.data.get("name"), one.data.get("other_names")))
            yield id, tuple(_known(one.data, names))


def candidates(roll: HonourRoll, words: str) -> list[Entry]:
    """The records of which a name or the id has all of these words, whatever their marks.

    Where none has, forms of address and titles before a name are left aside.
    """
    searched = [
        (one, _words(" ".join((one.name, *one.other_names, one.id))))
        for one in roll.records.values()
    ]
    for wanted in (_words(words), _words(name_to_recognise(words, of_people=True))):
        if found := [one for one, own in searched if wanted and wanted <= own]:
            return found
    return []


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))


def _unsound(roll: HonourRoll, id: str, files: Iterable[str]) -> Mapping[str, Any]:
    """What YAML says that is no sound record, as far as it can be read at all."""
    wanted = f"{_RECORDS}{id}{_ENDING}"
    for one in roll.unsound:
        if one.file == wanted:
            return one.data
    for name in files:
        raw, _ = read_bytes(roll.reference.root / name, RECORD_BYTES, name)
        document = read_yaml(raw, name, max_bytes=RECORD_BYTES)[0] if raw is not None else None
        if document is not None and isinstance(document.data, dict):
            return document.data
    return {}


def _known(data: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    unit, kind = data.get("unit"), data.get("kind")
    if isinstance(unit, str):
        of_people = kind in (Kind.INDIVIDUAL, Kind.HOUSEHOLD)
        for name in names:
            yield from known_by(name, unit, of_people=of_people)


def _photos_of_others(roll: HonourRoll, id: str) -> Iterator[str]:
    folder = folder_of(id)
    for other, entry in roll.records.items():
        if other != id and folder_of(other) == folder:
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
