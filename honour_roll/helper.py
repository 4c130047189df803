"""A second process for a large build: a copy of this one that does half of the work."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from typing import Any


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
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
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
            os.waitpid(self._pid, 0)
            self._pid = 0
            self._file.close()


def stop_if_alone(parent: int) -> None:
    """End a copy whose ``parent`` is no more: it would hold the lock of the site."""
    if os.getppid() != parent:
        os._exit(1)
