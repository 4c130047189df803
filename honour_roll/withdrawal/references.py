"""Where other files name a record that goes: their YAML without it, by lines if it can be."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from honour_roll.mending.reading import Reading, max_bytes
from honour_roll.model.pictured import UNNAMED, without_names
from honour_roll.source.files import read_bytes, scan
from honour_roll.source.survey import BOOKLETS, RECORDS, is_manifest
from honour_roll.source.yaml_reader import Document
from honour_roll.source.yaml_writer import dump

Data = dict[str, Any]
Keys = tuple[str | int, ...]
_AN_ITEM = re.compile(r"[\"']?(?P<id>[a-z0-9/-]+)")


class Rewrite(NamedTuple):
    """A file under the content folder, before and after; ``lost`` where its comments go.

    ``photos`` are those that show who goes, under the content folder: they stay as they are.
    """

    name: str
    before: bytes
    after: bytes
    lost: bool
    photos: tuple[str, ...] = ()


class _Left(NamedTuple):
    """What is left of a file, and the paths of what is gone and of what is unnamed now."""

    data: Data
    gone: list[Keys]
    unnamed: list[Keys]
    photos: tuple[str, ...] = ()


def rewrites(root: Path, ids: Collection[str], skipped: Collection[str]) -> Iterator[Rewrite]:
    """Every record, booklet and manifest that refers to one of ``ids``, without that.

    Files that can't be read as YAML are left to whoever is told where the id still stands.
    """
    needles = [id.encode() for id in ids]
    for folder in (BOOKLETS, RECORDS):
        for name in scan(root, folder).names:
            if name in skipped:
                continue
            raw, _ = read_bytes(root / name, max_bytes(name), name)
            if raw and any(needle in raw for needle in needles):
                yield from _rewritten(name, raw, ids)


def _rewritten(name: str, raw: bytes, ids: Collection[str]) -> Iterator[Rewrite]:
    try:
        reading = Reading(name, raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return
    if reading.document is None:
        return
    left = _without(name, reading.document.data, ids)
    if not left.gone and not left.unnamed:
        return
    after = None if is_manifest(name) else _cut(name, reading.document, left, ids)
    lost = after is None and b"#" in raw
    whole = dump(reading.canonical(left.data)).encode() if after is None else after
    folder = name.rpartition("/")[0]
    yield Rewrite(name, raw, whole, lost, tuple(f"{folder}/{one}" for one in left.photos))


def _cut(name: str, document: Document, left: _Left, ids: Collection[str]) -> bytes | None:
    """The file without the lines of what is gone, if it then says what is wanted."""
    lines = document.raw.decode("utf-8-sig").split("\n")
    for path in reversed(left.unnamed):  # those on one line from its end
        line, column = document.place(path)
        found = _AN_ITEM.match(lines[line - 1], column - 1)
        if found and found["id"] in ids:
            start, end = found.span("id")
            lines[line - 1] = lines[line - 1][:start] + UNNAMED + lines[line - 1][end:]
    for number in sorted({document.place(path, key=True).line for path in left.gone}, reverse=True):
        del lines[number - 1]
    text = "\n".join(lines)
    now = Reading(name, text).document
    return text.encode() if now is not None and now.data == left.data else None


def _without(name: str, data: Mapping[str, Any], ids: Collection[str]) -> _Left:
    if is_manifest(name):
        return _manifest(data, ids)
    if name.startswith(f"{BOOKLETS}/"):
        return _booklet(data, ids)
    return _record(data, ids)


def _record(data: Mapping[str, Any], ids: Collection[str]) -> _Left:
    left, gone = _list_without(data, "former_ids", ids)
    if left.get("replicated_from") in ids:
        del left["replicated_from"]
        gone.append(("replicated_from",))
    photos, unnamed, files = left.get("photos"), list[Keys](), list[str]()
    if isinstance(photos, list):
        left["photos"] = kept = []
        for n, photo in enumerate(photos):
            one = _photo(photo, ids) if isinstance(photo, dict) else _Left(photo, [], [])
            kept.append(one.data)
            gone += [("photos", n, *path) for path in one.gone]
            unnamed += [("photos", n, *path) for path in one.unnamed]
            files += one.photos
    return _Left(left, gone, unnamed, tuple(files))


def _photo(photo: Data, ids: Collection[str]) -> _Left:
    """The photo with the same places of people in it; it shows who goes as it did."""
    people = photo.get("people")
    found = [n for n, one in enumerate(people) if one in ids] if isinstance(people, list) else []
    if not isinstance(people, list) or not found:
        return _Left(photo, [], [])
    file = photo.get("file")
    shown = (file,) if isinstance(file, str) else ()
    if kept := without_names(people, ids):
        return _Left({**photo, "people": [*kept]}, [], [("people", n) for n in found], shown)
    left = {key: value for key, value in photo.items() if key != "people"}
    return _Left(left, [("people",), *(("people", n) for n in found)], [], shown)


def _booklet(data: Mapping[str, Any], ids: Collection[str]) -> _Left:
    selection = data.get("selection")
    if not isinstance(selection, dict):
        return _Left(dict(data), [], [])
    gone: list[Keys] = []
    for key in ("include", "exclude"):
        selection, paths = _list_without(selection, key, ids)
        gone += [("selection", *path) for path in paths]
    return _Left({**data, "selection": selection}, gone, [])


def _list_without(
    data: Mapping[str, Any], key: str, ids: Collection[str]
) -> tuple[Data, list[Keys]]:
    """Without these items; without the key where no other is left."""
    items = data.get(key)
    found = [n for n, item in enumerate(items) if item in ids] if isinstance(items, list) else []
    if not isinstance(items, list) or not found:
        return dict(data), []
    kept = [item for item in items if item not in ids]
    if kept:
        return {**data, key: kept}, [(key, n) for n in found]
    left = {other: value for other, value in data.items() if other != key}
    return left, [(key,), *((key, n) for n in found)]


def _manifest(data: Mapping[str, Any], ids: Collection[str]) -> _Left:
    """Without its entry, and without the files: each of them shows it.

    A replica keeps its entry, but nothing that was made of the name of its origin.
    """
    entries = data.get("entries")
    if not isinstance(entries, list):
        return _Left(dict(data), [], [])
    kept = [_replica(entry, ids) for entry in entries if not _is_of(entry, "record", ids)]
    if kept == entries:
        return _Left(dict(data), [], [])
    left = {key: value for key, value in data.items() if key not in ("files", "cover")}
    return _Left({**left, "entries": kept}, [("entries",)], [])


def _replica(entry: object, ids: Collection[str]) -> object:
    if isinstance(entry, dict) and _is_of(entry, "origin", ids):
        return {key: value for key, value in entry.items() if key not in ("origin", "printed")}
    return entry


def _is_of(entry: object, key: str, ids: Collection[str]) -> bool:
    return isinstance(entry, dict) and entry.get(key) in ids
