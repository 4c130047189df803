"""The characters that the website's typefaces hold."""

from __future__ import annotations

from unicodedata import normalize

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_LATIN_1 = "".join(map(chr, range(0xA0, 0x100)))
_MINORITY_NAMES = "čñƀĕŏŭĭ"
_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
_SIGNS = "–—‘’“”„•…†‡‰′″‹›₫№−←↑→↓"


def _both_cases(letters: str) -> str:
    return letters + letters.upper()


VIETNAMESE = _both_cases("đ" + "".join(normalize("NFC", v + t) for v in _VOWELS for t in _TONES))
ORDINARY = frozenset(_ASCII + VIETNAMESE + "\u00a0©§«»°±²³·×½\u2011–—‘’“”‹›•…₫−←↑→↓")
"""What all but a few pages are written with."""

CHARACTERS = frozenset(
    _ASCII + _LATIN_1 + VIETNAMESE + _both_cases(_MINORITY_NAMES) + _MARKS + _SIGNS + "\u2010\u2011"
)
