"""A second process for a large build: a copy of this one that does a share of the work."""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from math import ceil
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_PIECES = 500
"""Of a pile: small enough to end together, and all their numbers have room in any pipe."""
_NUMBER_BYTES = 4


def can_help() -> bool:
    """Whether a copy of this process can be made, and has a processor of its own to run on."""
    if sys.platform in ("win32", "darwin") or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


class HelperError(Exception):
    """The copy ended without a result: its work is to be done here."""


Send = Callable[[object], None]
"""Gives the first process something that can be pickled."""


class Helper:
    """A copy of this process, made at once, that does ``work`` and nothing else.

    It shares all that is in memory here, and changes of it are its own: ``work`` must not use
    what two processes can't share, such as an open database. What it sends comes back through a
    file without a name. It has to ask ``stop_if_alone`` now and then.
    """

    def __init__(self, work: Callable[[Send], None]) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed in results or stop
        # Looking for garbage writes to what is looked at, and what is written is shared no more.
        gc.freeze()
        self._pid = os.fork()
        if self._pid == 0:
            self._work(work)

    def _work(self, work: Callable[[Send], None]) -> None:
        status = 1
        # Whatever goes wrong here goes wrong once more in the parent, which can tell of it.
        with contextlib.suppress(BaseException):
            work(lambda thing: pickle.dump(thing, self._file, pickle.HIGHEST_PROTOCOL))
            self._file.flush()
            status = 0
        os._exit(status)  # without what the parent has to do at its end

    def results(self) -> Iterator[Any]:
        """What ``work`` sent, when it is done. Raises HelperError where it didn't end well."""
        status = self._wait()
        with self._file as file:
            if status != 0:
                raise HelperError(f"status {status}")
            end = file.seek(0, os.SEEK_END)
            file.seek(0)
            while file.tell() < end:
                yield pickle.load(file)  # noqa: S301 - written by our own copy

    def stop(self) -> None:
        """End it without a result, if it still runs."""
        if self._pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._wait()
            self._file.close()

    def _wait(self) -> int:
        """Its status, when it has ended."""
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        gc.unfreeze()
        return status


class Pile(Generic[T]):
    """Work that this process and a copy of it take from, some at a time, each when it is free.

    ``things`` gives the same ones whenever it is called, ``count`` of them. Which piece is next
    is told by a pipe full of numbers: a read takes one whole number, and no other process gets it.
    """

    def __init__(self, things: Callable[[], Iterable[T]], count: int) -> None:
        self._things = things
        self._size = max(1, ceil(count / _PIECES))
        self._taken: set[int] = set()
        self._next, full = os.pipe()
        with open(full, "wb") as numbers:  # noqa: PTH123 - a descriptor
            for piece in range(ceil(count / self._size)):
                numbers.write(piece.to_bytes(_NUMBER_BYTES))

    def mine(self) -> Iterator[T]:
        """What this process takes, until nothing is left."""
        mine = self._take()
        for number, thing in enumerate(self._things()):
            piece = number // self._size
            if mine is not None and mine < piece:
                mine = self._take()
            if mine is None:
                return
            if mine == piece:
                yield thing

    def others(self) -> Iterator[T]:
        """What this process did not take."""
        for number, thing in enumerate(self._things()):
            if number // self._size not in self._taken:
                yield thing

    def _take(self) -> int | None:
        number = os.read(self._next, _NUMBER_BYTES)
        if not number:
            return None
        piece = int.from_bytes(number)
        self._taken.add(piece)
        return piece

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._next)


def stop_if_alone(parent: int) -> None:
    """End a copy whose ``parent`` is no more: it would hold the lock of the site."""
    if os.getppid() != parent:
        os._exit(1)
