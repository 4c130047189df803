"""Work for a process of photos that goes wrong in every way: found there by its name."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from honour_roll.photos.errors import truncated
from honour_roll.photos.worker import MOST_MEMORY, Made


def echo(words: bytes) -> Made:
    return Made({"pid": os.getpid()}, [words, b""])


def hang() -> Made:
    time.sleep(600)
    return Made(None, [])


def die() -> Made:
    os.abort()


def leave() -> Made:
    sys.exit(0)


def refuse() -> Made:
    raise truncated()


def break_down() -> Made:
    raise ZeroDivisionError


def eat() -> Made:
    return Made(None, [bytes(MOST_MEMORY)])


def babble() -> Made:
    sys.stdout.buffer.write(b"[]{}\n")
    return Made(None, [])


def claim() -> Made:
    sys.stdout.buffer.write(b'{"facts": null, "sizes": [900000000000]}\n')
    return Made(None, [])


def wait_for(mine: Path, other: Path) -> Made:
    """Ends when the other one is at work too."""
    mine.touch()
    until = time.monotonic() + 60
    while not other.exists() and time.monotonic() < until:
        time.sleep(0.01)
    return Made({"pid": os.getpid(), "met": other.exists()}, [])
