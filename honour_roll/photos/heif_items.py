"""The items of a HEIC file: where each lies, and which of them make the picture."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from honour_roll.photos.container import MAX_PIECES
from honour_roll.photos.errors import broken, truncated


class Extent(NamedTuple):
    """A piece of the file, ``start`` to ``end`` in bytes, and whether it is of the picture."""

    start: int
    end: int
    is_picture: bool


class Reader:
    """Numbers one after the other, big-endian; what lacks is a broken file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self._at >= len(self._data)

    def number(self, size: int) -> int:
        """The next ``size`` bytes, 0 to 8, as a number."""
        end = self._at + size
        if end > len(self._data):
            raise broken()
        value = int.from_bytes(self._data[self._at : end], "big")
        self._at = end
        return value

    def version_and_flags(self) -> tuple[int, int]:
        """What a full box begins with."""
        return self.number(1), self.number(3)

    def version(self) -> int:
        """The same without the flags."""
        return self.version_and_flags()[0]

    def bytes(self, size: int) -> bytes:
        """The next ``size`` bytes."""
        start = self._at
        self.skip(size)
        return self._data[start : self._at]

    def skip(self, size: int) -> None:
        """Pass over ``size`` bytes."""
        if size < 0 or self._at + size > len(self._data):
            raise broken()
        self._at += size


def items_of(
    reader: Reader, inline: tuple[int, int] | None, total: int
) -> dict[int, list[tuple[int, int]]]:
    """The pieces of each item in a file of ``total`` bytes, by the box ``iloc``.

    ``inline`` is where the items within the box ``idat`` lie.
    """
    version = reader.version()
    sizes = reader.number(2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version in (1, 2) else 0
    found: dict[int, list[tuple[int, int]]] = {}
    for _ in range(_few(reader.number(2 if version < 2 else 4))):
        id = reader.number(2 if version < 2 else 4)
        method = reader.number(2) & 15 if version in (1, 2) else 0
        reader.skip(2)
        base = reader.number(base_size)
        if method not in (0, 1):
            raise broken()
        begin, end = (0, total) if method == 0 else (inline or (0, 0))
        pieces = found.setdefault(id, [])
        for _ in range(_few(reader.number(2))):
            reader.skip(index_size)
            start = begin + base + reader.number(offset_size)
            # Without a length the piece goes on to the end (ISO/IEC 14496-12, 8.11.3.3).
            stop = start + (reader.number(length_size) or end - start)
            if stop > end:
                raise truncated()
            pieces.append((start, max(start, stop)))
    return found


def picture_items(primary: int, references: Reader | None) -> set[int]:
    """``primary``, the tiles it is made of, and what goes with it, such as its opacity."""
    leads: dict[int, set[int]] = defaultdict(set)
    for kind, id, targets in _references(references) if references else ():
        if kind == b"dimg":
            leads[id] |= set(targets)
        elif kind == b"auxl":
            for target in targets:
                leads[target].add(id)
    found, ahead = {primary}, [primary]
    while ahead:
        new = leads[ahead.pop()] - found
        found |= new
        ahead += new
    return found


def _references(reader: Reader) -> list[tuple[bytes, int, list[int]]]:
    size = 2 if reader.version() == 0 else 4
    found: list[tuple[bytes, int, list[int]]] = []
    for _ in range(MAX_PIECES):
        if reader.is_done:
            return found
        reader.skip(4)
        kind, id = reader.bytes(4), reader.number(size)
        targets = [reader.number(size) for _ in range(_few(reader.number(2)))]
        found.append((kind, id, targets))
    raise broken()


def _few(count: int) -> int:
    if count > MAX_PIECES:
        raise broken()
    return count
