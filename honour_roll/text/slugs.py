"""Slugs: the ASCII words of which ids, file names and addresses are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count

from honour_roll.text.devices import is_device
from honour_roll.text.folding import fold

UNNAMED = "khong-ten"
"""The slug of a text without a single letter or digit of a-z, 0-9."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SLUGS_KEPT = 4_096
"""Records name the same units, fields and decisions again and again."""
_BREAK = re.compile(r"[^a-z0-9]+")


def slugify(text: str, max_length: int = 60) -> str:
    """``text`` as a slug of at most ``max_length`` (≥ 9) characters, cut between words.

    A first word that is too long is cut itself. A name that Windows keeps for a device
    gets "-1" ("Còn" → "con-1").

    >>> slugify("Còn dân chờ, còn giờ làm")
    'con-dan-cho-con-gio-lam'
    """
    words = _BREAK.sub("-", fold(text)).strip("-")
    if len(words) > max_length:
        end = words.rfind("-", 0, max_length + 1)
        words = words[: end if end > 0 else max_length]
    if is_device(words):
        return f"{words}-1"
    return words or UNNAMED


def with_numbers(stem: str) -> Iterator[str]:
    """``stem``, then ``stem-2``, ``stem-3`` …: the names to try until one is free."""
    yield stem
    yield from (f"{stem}-{n}" for n in count(2))


@lru_cache(_SLUGS_KEPT)
def is_slug(text: str) -> bool:
    """Whether ``text`` is lower-case words of a-z, 0-9 joined by "-", and no Windows device."""
    return _SLUG.fullmatch(text) is not None and not is_device(text)
