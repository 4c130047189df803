"""Renditions kept from build to build, addressed by the photo's content."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.files import PhotoFile, read_photo
from honour_roll.photos.renditions import Rendered, Rendition, pipeline_version, render_photo
from honour_roll.photos.webp import unpack_webp
from honour_roll.photos.workshop import Workshop, two_at_a_time

_ENTRY_MAX_BYTES = 64_000_000
_DIGEST_BYTES = 32
_ENDING, _UNFINISHED = ".renditions", ".part"


class Prepared(NamedTuple):
    """What a photo is shown with, and the key under which the cache keeps it."""

    key: str
    renditions: tuple[Rendition, ...]
    colour: str


class PhotoCache:
    """A folder of renditions that may be deleted, damaged or read-only at any time.

    One file a photo: SHA-256 of the key and the rest (32 bytes); a line of JSON with the colour
    and ``[width, height, length]`` in pixels and bytes for each rendition; the WebP files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._version = pipeline_version()
        self._refused: dict[str, PhotoRefused] = {}

    def prepared(self, path: Path) -> Prepared:
        """The same as ``render(path)``, from the cache if it holds them; raises ``PhotoRefused``.

        The photo itself is read each time: its bytes are the key, not its name or date.
        """
        with Workshop() as workshop:
            return self._made(workshop, read_photo(path))

    def prepare(self, paths: Iterable[Path]) -> Iterator[None]:
        """Fill the cache with many photos, two at a time; gives a sign after each.

        Which are refused is told when they are asked for.
        """
        return two_at_a_time(self._tried, paths)

    def _tried(self, workshop: Workshop, path: Path) -> None:
        with contextlib.suppress(PhotoRefused, OSError):
            photo = read_photo(path)
            if not self._place(photo)[1].is_file():
                self._made(workshop, photo)

    def _place(self, photo: PhotoFile) -> tuple[str, Path]:
        key = hashlib.sha256(f"{photo.sha256}\n{self._version}".encode()).hexdigest()
        return key, self._folder / key[:2] / f"{key[2:]}{_ENDING}"

    def _made(self, workshop: Workshop, photo: PhotoFile) -> Prepared:
        key, entry = self._place(photo)
        if key in self._refused:
            raise self._refused[key]
        made = _read(entry, key)
        if made is None:
            try:
                made = render_photo(photo, workshop)
            except PhotoRefused as refused:
                self._refused[key] = refused
                raise
            _write(entry, key, made)
        return Prepared(key, *made)

    def forget_others(self, keys: Container[str]) -> None:
        """Remove what is kept under any key but these, and what an interrupted build left.

        Of a build of another site at work in the same folder it may take what that one then
        makes again.
        """
        forget_others(self._folder, _ENDING, keys)


def forget_others(folder: Path, ending: str, keys: Container[str]) -> None:
    """Remove the files of a cache but those of ``keys``, and unfinished ones."""
    with contextlib.suppress(OSError):
        for entry in [*folder.glob("[0-9a-f][0-9a-f]/*")]:
            is_kept = entry.suffix == ending and entry.parent.name + entry.stem in keys
            if not is_kept and entry.suffix in (ending, _UNFINISHED):
                _remove(entry)


def _remove(entry: Path) -> None:
    """Remove it, and its folder if nothing else is in it; what can't be removed stays."""
    with contextlib.suppress(OSError):
        entry.unlink()
        entry.parent.rmdir()


def _read(entry: Path, key: str) -> Rendered | None:
    """What ``entry`` holds, if it is exactly what was once written under ``key``."""
    try:
        with entry.open("rb") as file:
            stored = file.read(_ENTRY_MAX_BYTES)
        digest, body = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
        return _unpacked(body) if digest == _digest(key, body) else None
    except (OSError, ValueError, TypeError, KeyError, PhotoRefused):
        return None


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + body).digest()


def _unpacked(body: bytes) -> Rendered | None:
    index, _, rest = body.partition(b"\n")
    renditions = []
    said = json.loads(index)
    for width, height, length in said["files"]:
        data, rest = rest[:length], rest[length:]
        container = unpack_webp(data)
        if (container.width, container.height) != (width, height):
            return None
        renditions.append(Rendition(width, height, data))
    if not renditions or rest:
        return None
    return Rendered(tuple(renditions), said["colour"])


def _write(entry: Path, key: str, made: Rendered) -> None:
    """Store all or nothing; a folder that cannot be written only costs the next build time."""
    files = [(one.width, one.height, len(one.data)) for one in made.renditions]
    index = json.dumps({"colour": made.colour, "files": files})
    body = b"\n".join((index.encode(), b"".join(one.data for one in made.renditions)))
    write_whole(entry, _digest(key, body) + body)


def write_whole(entry: Path, data: bytes) -> None:
    """Make the file with its folder, whole or not at all; what can't be written is left out."""
    with contextlib.suppress(OSError):
        entry.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=entry.parent, suffix=_UNFINISHED)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(entry)
        finally:
            Path(name).unlink(missing_ok=True)
