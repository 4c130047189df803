"""Photos for pages: which renditions a record has, where they lie, and writing them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from honour_roll.model.entry import Entry
from honour_roll.model.record import Photo
from honour_roll.photos.cache import PhotoCache, Prepared
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.renditions import Rendition
from honour_roll.views import addresses
from honour_roll.views.parts import Link, PhotoFile, PhotoView

_MARK_DIGITS = 16

Refused = Callable[[Entry, Photo, PhotoRefused], None]


class PhotoShelf:
    """The photos of all records, prepared when a page first asks for them.

    ``on_refused`` is told of each photo that can't be shown; its page says so in its place.
    """

    def __init__(self, root: Path, cache: PhotoCache, on_refused: Refused) -> None:
        self._root = root
        self._cache = cache
        self._on_refused = on_refused
        self._shown: dict[str, list[tuple[Photo, PhotoView]]] = {}
        self._keys: dict[str, set[str]] = {}
        self._marks: dict[tuple[str, str], str] = {}

    def __call__(self, entry: Entry) -> tuple[PhotoView, ...]:
        """The photos of ``entry`` in its order; without files those that can't be shown."""
        if not entry.photos:
            return ()
        shown = self._shown.get(entry.id)
        if shown is None:
            views = (self._view(entry, n, photo) for n, photo in enumerate(entry.photos, 1))
            shown = self._shown[entry.id] = list(zip(entry.photos, views, strict=True))
        return tuple(view for _, view in shown)

    def prepare(self, entries: Iterable[Entry]) -> Iterator[None]:
        """Make what the cache lacks of all their photos, two at a time; a sign after each."""
        photos = ((entry, photo) for entry in entries for photo in entry.photos)
        return self._cache.prepare(self._path(entry, photo) for entry, photo in photos)

    def _view(self, entry: Entry, number: int, photo: Photo) -> PhotoView:
        renditions, tint = self._shown_or_told(entry, photo)
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
            mark=self._marks.get((entry.id, photo.file), ""),
            tint=tint,
            people=tuple(Link(one) for one in photo.people),
        )

    def _shown_or_told(self, entry: Entry, photo: Photo) -> tuple[tuple[Rendition, ...], str]:
        try:
            prepared = self._prepared(entry, photo)
        except PhotoRefused as refusal:
            self._on_refused(entry, photo, refusal)
            return (), ""
        return prepared.renditions, tint_of(prepared.colour)

    def files(self, entry: Entry) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every rendition of the entry's photos that its page shows.

        A photo may have gone or changed since the page was made: what is left of it is given,
        the rest told.
        """
        for photo, view in self._shown.get(entry.id, ()):
            if not view.files:
                continue
            renditions, _ = self._shown_or_told(entry, photo)
            data = {rendition.width: rendition.data for rendition in renditions}
            for file in view.files:
                if file.width in data:
                    yield file.address, data[file.width]

    def keys(self, entry: Entry) -> list[str]:
        """Under which the cache keeps the photos of the entry that were asked for."""
        return sorted(self._keys.get(entry.id, ()))

    def _prepared(self, entry: Entry, photo: Photo) -> Prepared:
        prepared = self._cache.prepared(self._path(entry, photo))
        self._keys.setdefault(entry.id, set()).add(prepared.key)
        self._marks[entry.id, photo.file] = prepared.key[:_MARK_DIGITS]
        return prepared

    def _path(self, entry: Entry, photo: Photo) -> Path:
        return (self._root / "records" / entry.id).with_name(photo.file)


def tint_of(colour: str) -> str:
    """The nearest of the 64 colours of ``tints.css`` to ``#rrggbb``, as its three digits."""
    return "".join(str(value // 64) for value in bytes.fromhex(colour.removeprefix("#")))


def _tenths(x: float, y: float) -> tuple[int, int]:
    """The stylesheet has a class for each tenth, so that pages need no styles of their own."""
    return round(x * 10), round(y * 10)
