"""Honours, photos and sources of one honouree put together from several papers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from honour_roll.intake.draft import Draft
from honour_roll.intake.photos import name_apart
from honour_roll.source.yaml_reader import Path
from honour_roll.text.slugs import with_numbers

Numbers = Mapping[str, Mapping[int, int]]
"""List → where each of its items stands now; those that it lacks were left out."""


def with_photos_apart(draft: Draft, there: Sequence[Any], id: str) -> Draft:
    """``draft`` with no photo called like one that the record ``id`` has."""
    taken = {str(item.get("file")) for item in there if isinstance(item, Mapping)}
    names = dict[str, str]()
    for name in draft.photos:
        others = {*taken, *names.values(), *draft.photos}
        names[name] = name_apart(name, id, others) if name in taken else name
    items = [
        {**item, "file": names.get(item["file"], item["file"])} if "file" in item else item
        for item in draft.data.get("photos", ())
    ]
    data = {**draft.data, "photos": items} if items else draft.data
    photos = {names[name]: source for name, source in draft.photos.items()}
    return replace(draft, data=data, photos=photos)


def with_free_keys(
    new: Iterable[Mapping[str, Any]], there: Iterable[object]
) -> list[dict[str, Any]]:
    """Honours with keys that neither ``there`` has nor another of them."""
    taken = set(there)
    found = []
    for honour in new:
        key = next(key for key in with_numbers(honour["key"]) if key not in taken)
        taken.add(key)
        found.append({**honour, "key": key})
    return found


def added(
    data: Mapping[str, Any], draft: Draft, keys: Sequence[str]
) -> tuple[dict[str, Any], dict[str, dict[int, int]]]:
    """The lists ``keys`` with the items of ``draft`` behind those of ``data``, each once.

    And where the items of ``draft`` are now.
    """
    lists: dict[str, Any] = {}
    numbers: dict[str, dict[int, int]] = {}
    for key in keys:
        items = [*data.get(key, ())]
        numbers[key] = {}
        for n, item in enumerate(draft.data.get(key, ())):
            numbers[key][n] = items.index(item) if item in items else len(items)
            items += [] if item in items else [item]
        if items:
            lists[key] = items
    return lists, numbers


def moved(path: Path, numbers: Numbers) -> Path | None:
    """``path`` to an item that stands elsewhere by now; None for one that was left out."""
    if len(path) < 2 or path[0] not in numbers or not isinstance(path[1], int):
        return path
    place = numbers[str(path[0])].get(path[1])
    return None if place is None else (path[0], place, *path[2:])
