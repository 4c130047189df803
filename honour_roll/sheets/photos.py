"""Photos that came with a workbook, found by what its rows call them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from honour_roll.intake.beside import find_named
from honour_roll.intake.draft import PhotoSource, Place, Told
from honour_roll.intake.photos import name_apart, photo_again
from honour_roll.source.yaml_reader import Path


class Photos:
    """Those of the entry ``id``: ``found`` and ``told`` are filled by ``take``.

    ``base`` is what the content says of it so far, ``beside`` are the files that came, ``added``
    the places of items that are new.
    """

    def __init__(
        self,
        id: str,
        base: Mapping[str, Any],
        beside: Mapping[str, PhotoSource],
        added: Collection[int],
    ) -> None:
        items = [item for item in base.get("photos") or () if isinstance(item, Mapping)]
        self._there = [str(item["file"]) for item in items if item.get("file")]
        self._id = id
        self._beside = beside
        self._added = added
        self.found: dict[str, PhotoSource] = {}
        self.told: list[Told] = []

    def take(self, data: dict[str, Any], places: Mapping[Path, Place]) -> list[int]:
        """Call the photos of ``data`` as the files are called.

        One that the record has already is not replaced: a new item is another picture, or none.
        The numbers of the items that are left.
        """
        left: dict[int, Any] = {}
        for n, item in enumerate(data.get("photos") or ()):
            typed = item.get("file") if isinstance(item, dict) else None
            if not typed:
                left[n] = item
            elif n not in self._added:
                left[n] = {**item, "file": self._old(str(typed))}
            elif name := self._new(str(typed), left.values()):
                left[n] = {**item, "file": name}
            else:
                place = places[("photos", n, "file")]
                self.told.append(photo_again(place, find_named(self._there, typed) or typed))
        if "photos" in data:
            data["photos"] = [*left.values()]
        return [*left]

    def _old(self, typed: str) -> str:
        name = find_named([*self._there, *self._beside], typed)
        if name is not None and name not in self._there:
            self.found[name] = self._beside[name]
        return name or typed

    def _new(self, typed: str, others: Collection[Any]) -> str | None:
        """The name of a further photo; None where it is one that the record keeps."""
        sent, there = find_named(self._beside, typed), find_named(self._there, typed)
        kept = [item.get("file") for item in others]
        if sent is None:
            return None if there in kept and there else there or typed
        taken = {*self._there, *self.found, *self._beside}
        name = name_apart(sent, self._id, taken) if sent in self._there and sent in kept else sent
        self.found[name] = self._beside[sent]
        return name
