"""Photos that arrive with a record: cleaned of metadata, and under names free in its folder."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from honour_roll.intake.draft import Draft, PhotoSource, Place, Told, told
from honour_roll.intake.time_order import places_in_order
from honour_roll.model.scalars import read_file_name
from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import MAX_BYTES
from honour_roll.problems import Severity
from honour_roll.source.files import read_bytes
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted

OTHER_PHOTO = "photo-other"
"""The code of what is told where nothing but photos differs from the roll."""


class Settled(NamedTuple):
    """A draft with the final names of its photos, and these photos' bytes by name."""

    draft: Draft
    photos: Mapping[str, bytes]
    photos_are_new: bool
    """Whether one of them is not in the content yet."""


def settled(root: Path, id: str, draft: Draft, taken: Mapping[str, bytes]) -> Settled:
    """The photos of ``draft`` as they will lie beside the record ``id``.

    ``taken`` are photos of other drafts for that folder. The same photo always gets the same
    name, so that a second import finds it there. One that the record has already, under whatever
    name, is not added.
    """
    items, photos, found = dict[int, Any](), dict[str, bytes](), list[Told]()
    parent, _, slug = id.rpartition("/")
    folder = root / "records" / parent
    given = [*(draft.data.get("photos") or ())]
    there = _there(folder, [item for item in given if _source(draft, item) is None])
    are_new = False
    for n, item in enumerate(given):
        source = _source(draft, item)
        read = _read(draft, n, item["file"], source) if source else None
        if read is None or isinstance(read, Told):
            items[n] = item
            found += [read] if read else []
            continue
        if same := next((there[mark] for mark in read.marks if mark in there), None):
            found.append(photo_again(draft.place_of(f"photos[{n}].file"), same))
            continue
        final, is_new = _free_name(folder, item["file"], slug, read.data, {**taken, **photos})
        are_new = are_new or is_new
        photos[final] = read.data
        there |= dict.fromkeys(read.marks, final)
        items[n] = {**item, "file": final}
    data = {**draft.data, "photos": [*items.values()]}
    places = places_in_order(draft.places, [*items], "photos")
    whole = replace(draft, data=data, places=places, told=(*draft.told, *found))
    return Settled(whole, photos, are_new)


def known_names(
    root: Path, id: str, items: Iterable[object], photos: Mapping[str, PhotoSource]
) -> dict[str, str]:
    """Those of ``photos`` that are among the ``items`` of the record ``id``: their names there."""
    there = _there(root / "records" / id.rpartition("/")[0], items)
    found = {}
    for name, source in photos.items():
        try:
            marks = _Read.of(name, source).marks
        except (PhotoRefused, ScalarError, OSError):
            continue
        if same := next((there[mark] for mark in marks if mark in there), None):
            found[name] = same
    return found


def are_one_photo(one: tuple[str, PhotoSource], other: tuple[str, PhotoSource]) -> bool:
    """Whether two photos, with their names, are the same but for their metadata."""
    try:
        marks = [_Read.of(*photo).marks for photo in (one, other)]
    except (PhotoRefused, ScalarError, OSError):
        return False
    return not {*marks[0]}.isdisjoint(marks[1])


def name_apart(name: str, id: str, taken: Collection[str]) -> str:
    """``name`` for a photo of the record ``id``, or another where ``taken`` has it."""
    return next(one for one in _names(name, id.rpartition("/")[2]) if one not in taken)


def photo_again(place: Place, name: str) -> Told:
    """A photo that is sent once more."""
    return told(
        place,
        "photo-again",
        Message(
            f"ảnh này hồ sơ đã có ({quoted(name)}) nên không thêm lần nữa",
            f"the record has this photo already ({quoted(name)}): it is not added again",
        ),
        Message(
            "Không phải làm gì. Muốn sửa chú thích, mô tả: xuất Excel rồi sửa ở hàng của ảnh đã "
            "có.",
            "Nothing to do. To change its caption, export and edit the photo's own row.",
        ),
        Severity.HINT,
    )


class _Read(NamedTuple):
    """A photo's cleaned bytes; ``marks`` are digests of these, and of those that were sent."""

    data: bytes
    marks: tuple[bytes, bytes]

    @classmethod
    def of(cls, name: str, source: PhotoSource) -> _Read:
        raw = source()
        data = cleaned(read_file_name(name), raw)
        return cls(data, (_mark(data), _mark(raw)))


def _mark(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _there(folder: Path, items: Iterable[object]) -> dict[bytes, str]:
    """Marks of photos that lie in ``folder`` → their names."""
    found: dict[bytes, str] = {}
    for item in items:
        name = _plain(item.get("file")) if isinstance(item, Mapping) else None
        if name is None:
            continue
        data, _ = read_bytes(folder / name, MAX_BYTES, name)
        if data is not None:
            found.setdefault(_mark(data), name)
    return found


def _plain(name: object) -> str | None:
    try:
        return read_file_name(name) if isinstance(name, str) else None
    except ScalarError:
        return None


def _source(draft: Draft, item: object) -> PhotoSource | None:
    name = item.get("file") if isinstance(item, Mapping) else None
    return draft.photos.get(name) if isinstance(name, str) else None


def _read(draft: Draft, n: int, name: str, source: PhotoSource) -> _Read | Told:
    try:
        return _Read.of(name, source)
    except (PhotoRefused, ScalarError) as error:
        place = draft.place_of(f"photos[{n}].file")
        return told(place, error.code, error.what, error.remedy)
    except OSError:
        return _unreadable(draft, n)


def _free_name(
    folder: Path, name: str, slug: str, data: bytes, taken: Mapping[str, bytes]
) -> tuple[str, bool]:
    """A name that no other photo has, and whether there is no photo of that name yet."""
    for candidate in _names(name, slug):
        there, _ = read_bytes(folder / candidate, MAX_BYTES, candidate)
        other = there if there is not None else taken.get(candidate)
        if other is None or other == data:
            return candidate, there is None
    raise AssertionError("there is always another number")


def _names(name: str, slug: str) -> Iterator[str]:
    yield name
    stem, dot, ending = name.rpartition(".")
    if re.fullmatch(rf"{re.escape(slug)}(?:-[0-9]+)?", stem):
        yield from (f"{slug}-{n}{dot}{ending}"[-150:] for n in count(2))
    yield f"{slug}-{name}"[-150:]
    yield from (f"{slug}-{n}-{name}"[-150:] for n in count(2))


def _unreadable(draft: Draft, n: int) -> Told:
    return told(
        draft.place_of(f"photos[{n}].file"),
        "photo-unreadable",
        Message("không đọc được tệp ảnh", "the photo cannot be read"),
        Message("Chép lại ảnh vào bên cạnh tệp này.", "Copy the photo beside this file again."),
    )
