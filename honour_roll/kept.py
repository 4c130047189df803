"""Runs kept from build to build: only those are made again in which a record changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

FEWEST = 256
"""A run has at least so many records, and about twice as many on average."""

_DIGEST_BYTES = 16
_COUNT_BYTES, _LENGTH_BYTES = 2, 6


@dataclass(frozen=True, slots=True)
class Kept:
    """Where runs are kept. What comes back may be missing or damaged; it is never trusted.

    ``version(id)`` differs whenever what pages say of a record may: by its own file and photos, by
    what it refers to, by another version of the program or of Python. ``recall(key)`` gives what
    ``remember(key, data)`` got in an earlier build. What a build neither recalls nor remembers is
    to be forgotten: it has the words of records that are gone. All keys begin with ``start``.
    """

    start: str
    version: Callable[[str], bytes]
    recall: Callable[[str], bytes | None]
    remember: Callable[[str, bytes], None]

    def run(self, ids: Iterable[str], make: Callable[[], list[bytes]]) -> list[bytes]:
        """The run of the records ``ids``: the one kept, or else made anew and kept."""
        digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
        for id in ids:
            version = self.version(id)
            digest.update(f"{id} {len(version)} ".encode() + version)
        key = f"{self.start}{digest.hexdigest()}"
        data = self.recall(key)
        if data is not None and data[:_DIGEST_BYTES] == _seal(key, data[_DIGEST_BYTES:]):
            return _parts(data[_DIGEST_BYTES:])
        run = make()
        data = _joined(run)
        self.remember(key, _seal(key, data) + data)
        return run


def cut(ids: Iterable[str]) -> Iterator[list[str]]:
    """``ids`` in runs. A new id changes the run it falls into, and mostly no other."""
    run: list[str] = []
    for id in ids:
        # Where runs end is a matter of ids, not of numbers that every new record would shift.
        if len(run) >= FEWEST and crc32(id.encode()) % FEWEST == 0:
            yield run
            run = []
        run.append(id)
    if run:
        yield run


def _joined(parts: Sequence[bytes]) -> bytes:
    """How many there are, how long each is, and all of them."""
    lengths = [len(part).to_bytes(_LENGTH_BYTES, "big") for part in parts]
    return b"".join((len(parts).to_bytes(_COUNT_BYTES, "big"), *lengths, *parts))


def _parts(data: bytes) -> list[bytes]:
    count = int.from_bytes(data[:_COUNT_BYTES], "big")
    start = _COUNT_BYTES + count * _LENGTH_BYTES
    parts = []
    for place in range(_COUNT_BYTES, start, _LENGTH_BYTES):
        end = start + int.from_bytes(data[place : place + _LENGTH_BYTES], "big")
        parts.append(data[start:end])
        start = end
    return parts


def _seal(key: str, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST_BYTES, key=key.encode()).digest()
