"""Photos decoded once to see whether they can be: what a look at their structure does not find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from honour_roll.photos.cache import write_whole
from honour_roll.photos.decode import PhotoInfo, decode, info_of
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import PhotoFile, read_photo
from honour_roll.photos.renditions import pipeline_version
from honour_roll.photos.worker import Made
from honour_roll.photos.workshop import Workshop, two_at_a_time

Look = Callable[[Iterable[Path]], Iterator[PhotoInfo | PhotoRefused]]
"""Gives for each photo, in their order, its facts or why it is refused."""

FILE = "sound-photos"
"""What the list of sound photos is called within the folder of caches."""

# Pixels across: enough to run every decoder, and read at a fraction where a format has one.
_ENOUGH = 64
_MOST_BYTES = 64_000_000
_DIGEST = re.compile(rb"[0-9a-f]{64}")


class SoundPhotos:
    """A list of photos, by their bytes, that were decoded once: these are not decoded again.

    Kept in ``file``, which may be deleted, damaged or read-only at any time. Refused photos are
    not in it: their reason may go with another version of a library.
    """

    def __init__(self, file: Path, on_photo: Callable[[int], None] = lambda done: None) -> None:
        self._file = file
        self._on_photo = on_photo
        self._version = pipeline_version().encode()
        self._sound: set[bytes] = set()

    def look(self, paths: Iterable[Path]) -> Iterator[PhotoInfo | PhotoRefused]:
        """``Look``, two at a time; ``on_photo`` is told how many are done.

        What none of its looks came upon is no longer listed.
        """
        known = self._known()

        def looked(workshop: Workshop, path: Path) -> PhotoInfo | PhotoRefused:
            try:
                photo = read_photo(path)
                info = info_of(photo)
                if photo.sha256.encode() not in known:
                    workshop.do(make_sure, photo)
            except PhotoRefused as refused:
                return refused
            return info

        for done, found in enumerate(two_at_a_time(looked, paths), 1):
            if isinstance(found, PhotoInfo):
                self._sound.add(found.sha256.encode())
            self._on_photo(done)
            yield found
        if self._sound != known:
            write_whole(self._file, b"\n".join((self._version, *sorted(self._sound))))

    def _known(self) -> set[bytes]:
        try:
            with self._file.open("rb") as file:
                version, *digests = file.read(_MOST_BYTES).split(b"\n")
        except OSError:
            return set()
        if version != self._version:
            return set()
        return {digest for digest in digests if _DIGEST.fullmatch(digest)}


def make_sure(photo: PhotoFile) -> Made:
    """What the workshop does."""
    decode(photo, at_least=_ENOUGH)
    return Made(None, [])
