"""Photos that arrive with a record: cleaned of metadata, and under names free in its folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from honour_roll.intake.draft import Draft, Told, told
from honour_roll.model.scalars import read_file_name
from honour_roll.photos.cleaning import cleaned
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import MAX_BYTES
from honour_roll.source.files import read_bytes
from honour_roll.text.message import Message, ScalarError


class Settled(NamedTuple):
    """A record's data with the final names of its photos, and these photos' bytes by name."""

    data: Mapping[str, Any]
    photos: Mapping[str, bytes]
    told: tuple[Told, ...]
    photos_are_new: bool
    """Whether one of them is not in the content yet."""


def settled(root: Path, id: str, draft: Draft, taken: Mapping[str, bytes]) -> Settled:
    """The photos of ``draft`` as they will lie beside the record ``id``.

    ``taken`` are photos of other drafts for that folder. The same photo always gets the same
    name, so that a second import finds it there.
    """
    items, photos, found = [], dict[str, bytes](), list[Told]()
    parent, _, slug = id.rpartition("/")
    folder = root / "records" / parent
    are_new = False
    for n, item in enumerate(draft.data.get("photos") or ()):
        name = item.get("file") if isinstance(item, Mapping) else None
        source = draft.photos.get(name) if isinstance(name, str) else None
        if source is None or not isinstance(name, str):
            items.append(item)
            continue
        try:
            data = cleaned(read_file_name(name), source())
        except (PhotoRefused, ScalarError) as error:
            place = draft.place_of(f"photos[{n}].file")
            code = error.code
            found.append(told(place, code, error.what, error.remedy))
            items.append(item)
            continue
        except OSError:
            found.append(_unreadable(draft, n))
            items.append(item)
            continue
        final, is_new = _free_name(folder, name, slug, data, {**taken, **photos})
        are_new = are_new or is_new
        photos[final] = data
        items.append({**item, "file": final})
    return Settled({**draft.data, "photos": items}, photos, tuple(found), are_new)


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
    yield f"{slug}-{name}"[-150:]
    yield from (f"{slug}-{n}-{name}"[-150:] for n in count(2))


def _unreadable(draft: Draft, n: int) -> Told:
    return told(
        draft.place_of(f"photos[{n}].file"),
        "photo-unreadable",
        Message("không đọc được tệp ảnh", "the photo cannot be read"),
        Message("Chép lại ảnh vào bên cạnh tệp này.", "Copy the photo beside this file again."),
    )
