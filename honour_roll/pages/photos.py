"""Photos for pages: which renditions a record has, where they lie, and writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from honour_roll.model.entry import Entry
from honour_roll.model.record import Photo
from honour_roll.photos.cache import PhotoCache
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.renditions import Rendition
from honour_roll.views import addresses
from honour_roll.views.parts import PhotoFile, PhotoView

_MARK_DIGITS = 16

Refused = Callable[[Entry, Photo, PhotoRefused], None]


class PhotoShelf:
    """The photos of all records, prepared when a page first asks for them.

    ``on_refused`` is told of each photo that can't be shown; its page goes without.
    """

    def __init__(self, root: Path, cache: PhotoCache, on_refused: Refused) -> None:
        self._root = root
        self._cache = cache
        self._on_refused = on_refused
        self._shown: dict[str, list[tuple[Photo, PhotoView]]] = {}
        self._keys: dict[str, set[str]] = {}
        self._marks: dict[tuple[str, str], str] = {}

    def __call__(self, entry: Entry) -> tuple[PhotoView, ...]:
        """The photos of ``entry`` that can be shown, in its order."""
        if not entry.photos:
            return ()
        shown = self._shown.get(entry.id)
        if shown is None:
            made = ((photo, self._view(entry, n, photo)) for n, photo in enumerate(entry.photos, 1))
            shown = self._shown[entry.id] = [(photo, view) for photo, view in made if view]
        return tuple(view for _, view in shown)

    def _view(self, entry: Entry, number: int, photo: Photo) -> PhotoView | None:
        try:
            renditions = self._renditions(entry, photo)
        except PhotoRefused as refusal:
            self._on_refused(entry, photo, refusal)
            return None
        return PhotoView(
            files=tuple(
                PhotoFile(
                    f"{addresses.of_record(entry.id)}anh-{number}-{rendition.width}.webp",
                    rendition.width,
                    rendition.height,
                )
                for rendition in renditions
            ),
            alt=photo.alt or photo.caption or f"Ảnh: {entry.name}",
            caption=photo.caption,
            credit=photo.credit,
            focus=_tenths(*photo.focus) if photo.focus else None,
            mark=self._marks[entry.id, photo.file],
        )

    def files(self, entry: Entry) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every rendition of the entry's photos that its page shows.

        A photo may have gone or changed since the page was made: what is left of it is given,
        the rest told.
        """
        for photo, view in self._shown.get(entry.id, ()):
            try:
                renditions = self._renditions(entry, photo)
            except PhotoRefused as refusal:
                self._on_refused(entry, photo, refusal)
                continue
            data = {rendition.width: rendition.data for rendition in renditions}
            for file in view.files:
                if file.width in data:
                    yield file.address, data[file.width]

    def keys(self, entry: Entry) -> list[str]:
        """Under which the cache keeps the photos of the entry that were asked for."""
        return sorted(self._keys.get(entry.id, ()))

    def _renditions(self, entry: Entry, photo: Photo) -> tuple[Rendition, ...]:
        path = (self._root / "records" / entry.id).with_name(photo.file)
        prepared = self._cache.prepared(path)
        self._keys.setdefault(entry.id, set()).add(prepared.key)
        self._marks[entry.id, photo.file] = prepared.key[:_MARK_DIGITS]
        return prepared.renditions


def _tenths(x: float, y: float) -> tuple[int, int]:
    """The stylesheet has a class for each tenth, so that pages need no styles of their own."""
    return round(x * 10), round(y * 10)
