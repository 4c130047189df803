"""Characters that Vietnamese text hardly ever has: invisible ones, turning ones, look-alikes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from types import MappingProxyType
from unicodedata import normalize

from honour_roll.text.legacy_finder import legacy_spans

ODD = "[^\n -~\u00a0À-ÏÑ-ïñ-žƠơƯưẠ-ỹ“”‘’–—…•°]"
"""Any character that Vietnamese text hardly ever has, as a pattern."""

_ODD = re.compile(ODD)
_ESCAPE = r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8}))"
_ESCAPED = re.compile(_ESCAPE)
_ODD_OR_ESCAPED = re.compile(rf"{ODD}|{_ESCAPE}")
_LAST_CHARACTER = 0x10FFFF

DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidirectional controls: what follows is shown in another order than it is written."""

INVISIBLE = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064"
    "\u3164\ufe0f\ufeff\uffa0"
) | frozenset(map(chr, (*range(0xFE00, 0xFE0F), *range(0xE0000, 0xE0080))))
"""Characters that take no room and are not seen."""

JOINERS = frozenset("\u200d\ufe0f")
"""Of these, the two that pictures (emoji) are made with."""

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁԛԝ", "ABESIJKMHOPCTYXaeopcyxsijhdqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναρυκι", "ABEZHIKMNOPTYXovapuki", strict=True))
_STYLED = {
    char: plain
    for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *range(0x1D400, 0x1D800))
    if (plain := normalize("NFKC", char := chr(code))) != char and plain.isalnum()
}

LOOK_ALIKES = MappingProxyType(_CYRILLIC | _GREEK | _STYLED)
"""Letters of other scripts, and letters in fancy dress, to the Latin ones that they look like."""
STYLED = frozenset(_STYLED)
"""Of these, the letters in fancy dress: they are never right."""

ETHS = MappingProxyType({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
"""Letters of Icelandic and African languages to the Vietnamese ones that they look like."""

_OLD_LETTERS = frozenset("\u00adÐð")
"""Some of all these stand for Vietnamese letters in TCVN3 and VNI."""


_ETHS = str.maketrans(dict(ETHS))
_ETH = re.compile(f"[{''.join(ETHS)}]")

_UNSEEN = str.maketrans(dict.fromkeys(INVISIBLE | DIRECTIONS))


def without_invisible(text: str) -> str:
    """``text`` without the characters that are not seen."""
    return text.translate(_UNSEEN)


def with_dstrokes(text: str) -> str:
    """``text`` with Đ, đ for the letters that look like them; in an old encoding they stay.

    >>> with_dstrokes("Ðặng Văn Ðồi")
    'Đặng Văn Đồi'
    """
    return text.translate(_ETHS) if _ETH.search(text) and not legacy_spans(text) else text


def count_eths(text: str) -> int:
    """How many such letters there are."""
    return len(_ETH.findall(text))


@lru_cache(maxsize=4)
def odd_characters(text: str) -> frozenset[str]:
    """The odd characters of ``text``, as they are or as a YAML escape: of most texts none.

    Several rules ask in turn.
    """
    written = frozenset(_ODD.findall(text))
    if "\\" not in text:
        return written
    return written | {_meant(found) for found in _ESCAPED.finditer(text)}


def places(text: str, wanted: Collection[str]) -> Iterator[tuple[int, str]]:
    """Where ``text`` has ``wanted`` odd characters, as they are or as a YAML escape.

    Left out are those that stand for other letters in a line of an old encoding.
    """
    if odd_characters(text).isdisjoint(wanted):
        return iter(())
    found = [
        (match.start(), char)
        for match in _ODD_OR_ESCAPED.finditer(text)
        if (char := _meant(match)) in wanted
    ]
    if _OLD_LETTERS.isdisjoint(char for _, char in found):
        return iter(found)
    old = {_line(text, span.start) for span in legacy_spans(text)}
    return (
        (start, char)
        for start, char in found
        if char not in _OLD_LETTERS or _line(text, start) not in old
    )


def _line(text: str, place: int) -> int:
    """Where the line of ``place`` starts."""
    return text.rfind("\n", 0, place) + 1


def _meant(found: re.Match[str]) -> str:
    code = int(found["x"] or found["u"] or found["U"] or "0", 16) if found.lastgroup else 0
    return chr(code) if 0 < code <= _LAST_CHARACTER else found[0]
