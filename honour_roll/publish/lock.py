"""One build of a site at a time: a lock that the operating system takes back when a build dies."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SiteBusyError(Exception):
    """Another build of the site is running."""


def lock_of(site: Path) -> Path:
    """The file beside ``site`` that is locked; it stays there, empty, and says nothing itself.

    Removing it would let two builds hold two files of one name.
    """
    return site.with_name(f".{site.name}-lock")


class SiteLock:
    """Holds ``site`` for one build, from when it is made until ``release``.

    Raises SiteBusyError while another one holds it, and OSError where the file beside ``site``
    can't be written or locked.
    """

    def __init__(self, site: Path) -> None:
        site.parent.mkdir(parents=True, exist_ok=True)
        self._file = lock_of(site).open("ab")
        try:
            _take(self._file.fileno())
        except (BlockingIOError, PermissionError) as error:  # Linux and macOS; Windows
            self._file.close()
            raise SiteBusyError(str(site)) from error
        except OSError:
            self._file.close()
            raise

    def release(self) -> None:
        """Let the next build in; releasing twice is no error."""
        self._file.close()
