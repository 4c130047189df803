"""Volumes for pages: renditions of the cover, and the files that readers get."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from honour_roll.model.volume import Volume
from honour_roll.pages.photos import tint_of
from honour_roll.photos.cache import PhotoCache, Prepared
from honour_roll.photos.errors import PhotoRefused
from honour_roll.roll import Reference
from honour_roll.source.files import read_bytes
from honour_roll.views import addresses
from honour_roll.views.booklets import LARGEST_FILE, downloads
from honour_roll.views.parts import PhotoFile, PhotoView

Refused = Callable[[Volume, PhotoRefused], None]


class VolumeShelf:
    """The covers and files of volumes; ``on_refused`` is told of covers that can't be shown."""

    def __init__(self, reference: Reference, cache: PhotoCache, on_refused: Refused) -> None:
        self._reference = reference
        self._cache = cache
        self._on_refused = on_refused

    def cover(self, volume: Volume) -> PhotoView | None:
        """The cover in its widths."""
        prepared = self._prepared(volume)
        if prepared is None:
            return None
        return PhotoView(
            files=tuple(
                PhotoFile(_address(volume, one.width), one.width, one.height)
                for one in prepared.renditions
            ),
            alt=f"Bìa: {volume.title}",
            caption=None,
            credit=None,
            focus=None,
            tint=tint_of(prepared.colour),
        )

    def files(self, volume: Volume) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of all that the volume's page shows and offers."""
        prepared = self._prepared(volume)
        for one in prepared.renditions if prepared else ():
            yield _address(volume, one.width), one.data
        for file in downloads(self._reference, volume):
            data, _ = read_bytes(self._folder(volume) / file.name, LARGEST_FILE, file.name)
            if data is not None:
                yield file.address, data

    def keys(self, volume: Volume) -> list[str]:
        """Under which the cache keeps the cover."""
        prepared = self._prepared(volume)
        return [prepared.key] if prepared else []

    def _prepared(self, volume: Volume) -> Prepared | None:
        there = self._reference.volume_files.get(volume.id, {})
        if volume.cover is None or volume.cover not in there:
            return None
        try:
            return self._cache.prepared(self._folder(volume) / volume.cover)
        except PhotoRefused as refusal:
            self._on_refused(volume, refusal)
            return None

    def _folder(self, volume: Volume) -> Path:
        return self._reference.root / "booklets" / volume.id


def _address(volume: Volume, width: int) -> str:
    return f"{addresses.of_booklet(volume.id)}bia-{width}.webp"
