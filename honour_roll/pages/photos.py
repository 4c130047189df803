"""Photos for pages: which renditions a record has, where they lie, and writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from honour_roll.model.record import Photo, Record
from honour_roll.photos.cache import PhotoCache
from honour_roll.photos.errors import PhotoRefused
from honour_roll.views import addresses
from honour_roll.views.parts import PhotoFile, PhotoView

Refused = Callable[[Record, Photo, PhotoRefused], None]


class PhotoShelf:
    """The photos of all records, prepared when a page first asks for them.

    ``on_refused`` is told of each photo that can't be shown; its page goes without.
    """

    def __init__(self, root: Path, cache: PhotoCache, on_refused: Refused) -> None:
        self._root = root
        self._cache = cache
        self._on_refused = on_refused
        self._views: dict[str, tuple[PhotoView, ...]] = {}
        self._sources: dict[str, tuple[PhotoView, Path]] = {}

    def __call__(self, record: Record) -> tuple[PhotoView, ...]:
        """The photos of ``record`` that can be shown, in its order."""
        if not record.photos:
            return ()
        views = self._views.get(record.id)
        if views is None:
            made = (self._view(record, n, photo) for n, photo in enumerate(record.photos, 1))
            views = self._views[record.id] = tuple(view for view in made if view)
        return views

    def _view(self, record: Record, number: int, photo: Photo) -> PhotoView | None:
        path = (self._root / "records" / record.id).with_name(photo.file)
        try:
            renditions = self._cache.renditions(path)
        except PhotoRefused as refusal:
            self._on_refused(record, photo, refusal)
            return None
        view = PhotoView(
            files=tuple(
                PhotoFile(
                    f"{addresses.of_record(record.id)}anh-{number}-{rendition.width}.webp",
                    rendition.width,
                    rendition.height,
                )
                for rendition in renditions
            ),
            alt=photo.alt or photo.caption or f"Ảnh: {record.name}",
            caption=photo.caption,
            credit=photo.credit,
            focus=" ".join(f"{share:.0%}" for share in photo.focus) if photo.focus else None,
        )
        self._sources[f"{record.id} {number}"] = (view, path)
        return view

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every rendition that some page shows."""
        for view, path in self._sources.values():
            renditions = self._cache.renditions(path)
            for file, rendition in zip(view.files, renditions, strict=True):
                yield file.address, rendition.data
