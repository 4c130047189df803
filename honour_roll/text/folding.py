"""Forms of a text that compare equal: for search, for spelling, for spaces."""

from __future__ import annotations

import re
from itertools import product
from unicodedata import category, normalize

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""The marks of huyền, hỏi, ngã, sắc, nặng, in the order of Vietnamese dictionaries."""


class _Folding(dict[int, str]):
    """A ``str.translate`` table for decomposed text; rare characters are worked out when met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if category(char).startswith("M"):
            return ""
        # Folding the case of a rare letter may bring a mark of its own (ŉ, ǰ).
        return "".join(
            c for c in normalize("NFD", char.casefold()) if not category(c).startswith("M")
        )


_FOLDING = _Folding()
_FOLDING.update({code: _FOLDING[code] for code in range(0x370)})
# Đ has no decomposition. Ð (U+00D0, eth) looks the same and is another letter: it stays.
_FOLDING.update({ord(char): "d" for char in "đĐ"})


def fold(text: str) -> str:
    """``text`` for searching: no marks, đ as d, no case; the same for NFC and NFD input.

    >>> fold("Đảng bộ xã Mường Bo")
    'dang bo xa muong bo'
    """
    if text.isascii():
        return text.lower()
    return normalize("NFD", text).translate(_FOLDING)


def _tone_moves() -> dict[str, str]:
    """``oà`` → ``òa`` and so on: three rimes, five tones, capitals or not."""
    moves = {}
    for rime, tone in product(("oa", "oe", "uy"), TONES):
        first, second = rime[0], rime[1]
        for one, two in product((first, first.upper()), (second, second.upper())):
            moves[normalize("NFC", one + two + tone)] = normalize("NFC", one + tone + two)
    return moves


_TONE_MOVES = _tone_moves()
# The u of "quý" belongs to qu-, and a rime that goes on ("hoàn", "khuỷu") has one spelling only.
# It begins with a set of letters, because ``re`` finds the first of those quickly.
_FIRST, _SECOND = ("".join(sorted(set(letters))) for letters in zip(*_TONE_MOVES, strict=True))
_MAYBE_MOVABLE = re.compile(rf"[{_FIRST}](?<![qQ].)[{_SECOND}](?![^\W\d_]|[\u0300-\u036f])")


def place_tones(text: str) -> str:
    """``text`` in NFC with the tone of oa, oe, uy on their first letter: hoà → hòa, uỷ → ủy."""
    normal = normalize("NFC", text)
    return _MAYBE_MOVABLE.sub(lambda found: _TONE_MOVES.get(found[0], found[0]), normal)


def spelling_key(text: str) -> str:
    """A form in which two spellings of one word are equal, and no two words are.

    Case and the place of the tone (hoà and hòa, khoẻ and khỏe) don't count; all
    diacritics do.
    """
    return place_tones(normalize("NFD", text).casefold())


def collapse_spaces(text: str) -> str:
    """``text`` trimmed, each run of white space (no-break spaces too) made one space."""
    return " ".join(text.split())
