"""Two folders change places in one step, where the operating system can do that."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_LINUX_EXCHANGE = 2
_MACOS_SWAP = 2


def exchange(one: Path, other: Path) -> bool:
    """Let two existing folders of one file system change names; nobody sees neither of them.

    False where the system or the file system has no such step: then nothing has changed.
    Sources: renameat2(2) of Linux, renamex_np(2) of macOS.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            done = _libc().renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _LINUX_EXCHANGE)
        elif sys.platform == "darwin":
            done = _libc().renamex_np(first, second, _MACOS_SWAP)
        else:
            return False
    except AttributeError:  # a C library older than the call
        return False
    return bool(done == 0)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None)
