"""What a build of any size must not hold in memory: named bytes in a nameless file."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from typing import Self


class Spool:
    """A temporary file that goes away with it; raises OSError where it can't be written.

    It has no buffer: where a copy of this process let go of one, the place in the file would
    move, and it is the same place here.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - closed on leaving
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[str]:
        """The names in the order in which they were put."""
        return iter(self._places)

    def __contains__(self, name: str) -> bool:
        """Whether there is anything of this name."""
        return name in self._places

    def put(self, name: str, data: bytes) -> None:
        """Keep ``data`` under a new ``name``."""
        self._file.seek(self._end)
        if self._file.write(data) < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._places[name] = (self._end, len(data))
        self._end += len(data)

    def told(self) -> Mapping[str, tuple[int, int]]:
        """All that is in it: what a copy of this process tells the first one."""
        return self._places

    def know(self, told: Mapping[str, tuple[int, int]]) -> None:
        """What a copy of this process put, which alone used this spool since it was made."""
        self._places.update(told)

    def get(self, name: str) -> bytes:
        """What was put under ``name``."""
        start, size = self._places[name]
        self._file.seek(start)
        return self._file.read(size)
