"""What runs in the process in which photos are decoded: one order after the other, within limits.

Orders are pickled by our own parent; answers are a line of JSON and the bytes of files, so that
nothing a decoder was made to do can make the parent run anything.
"""

from __future__ import annotations

import contextlib
import json
import pickle
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, NamedTuple

from honour_roll.photos.errors import PhotoRefused, refusing_what_breaks

MOST_MEMORY = 1_500_000_000
"""Bytes of address space, where the system can hold a process to it (POSIX)."""


class Made(NamedTuple):
    """What was made of a photo: ``facts`` that JSON can say, and files."""

    facts: Any
    files: list[bytes]


Work = Callable[..., Made]
"""A function of a module, of things that can be pickled; raises ``PhotoRefused``."""


def main() -> None:
    """Carry out orders from standard input until it ends."""
    _limit()
    orders, answers = sys.stdin.buffer, sys.stdout.buffer
    while True:
        try:
            work, material = pickle.load(orders)  # noqa: S301 - written by our own parent
        except EOFError:
            return
        _answer(answers, work, material)


def _answer(answers: BinaryIO, work: Work, material: tuple[Any, ...]) -> None:
    try:
        with refusing_what_breaks():
            facts, files = work(*material)
        said: dict[str, Any] = {"facts": facts, "sizes": [len(file) for file in files]}
    except PhotoRefused as refused:
        files = []
        said = {"refused": [refused.code, *refused.what, *refused.remedy]}
    answers.write(json.dumps(said).encode() + b"\n")
    for file in files:
        answers.write(file)
    answers.flush()


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource

    # macOS knows the limit on memory and refuses it; a lower one of the user's own stays.
    for kind, most in ((resource.RLIMIT_AS, MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            _, highest = resource.getrlimit(kind)
            least = most if highest == resource.RLIM_INFINITY else min(most, highest)
            resource.setrlimit(kind, (least, least))
