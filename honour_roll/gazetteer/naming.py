"""Names of units as lists write them: in full, with small letters; when two are one name."""

from __future__ import annotations

import re

from honour_roll.text.folding import collapse_spaces, spelling_key
from honour_roll.text.names import common_noun, with_initial_capitals, with_noun

_NOUNS = {
    "t": "Tỉnh",
    "tp": "Thành phố",
    "tx": "Thị xã",
    "h": "Huyện",
    "q": "Quận",
    "p": "Phường",
    "x": "Xã",
    "tt": "Thị trấn",
    "đk": "Đặc khu",
}
_SHORT = re.compile(r"(?:(tp|tx|tt|đk|[thqpx])\s*\.\s*|(tp|tx|tt)\s+)(?=\w)", re.IGNORECASE)
# Letters, digits and what names of units have between them: H'Leo, Bà Rịa - Vũng Tàu.
_NAME = re.compile(r"(?:[^\W_]|[ '’ʼ.,()–-])+")
_APOSTROPHE = re.compile(r"['’‘ʼ`´]")
_DASH = re.compile(r"\s*[-–]\s*")
_WORD_IN_CAPITALS = re.compile(r"[^\W\d_]{2}")


def in_full(name: str) -> str:
    """``name`` with its common noun written out.

    >>> in_full("TX. Sa Pa"), in_full("TP Lào Cai"), in_full("THÀNH PHỐ Bắc Kạn")
    ('Thị xã Sa Pa', 'Thành phố Lào Cai', 'Thành phố Bắc Kạn')
    """
    short = _SHORT.match(name)
    if short:
        return f"{_NOUNS[(short[1] or short[2]).lower()]} {name[short.end() :]}"
    return with_noun(name)


def in_small_letters(name: str) -> str:
    """A name in capitals as names are written; others as they are.

    >>> in_small_letters("Tỉnh TUYÊN QUANG"), in_small_letters("Xã Y Tý")
    ('Tỉnh Tuyên Quang', 'Xã Y Tý')
    """
    noun = common_noun(name)
    own = name[len(noun) :]
    if not noun or own != own.upper() or not _WORD_IN_CAPITALS.search(own):
        return name
    return noun + with_initial_capitals(own)


def name_key(name: str) -> str:
    """A form in which two ways to write one name are equal: Hòa and Hoà; marks count."""
    one_sign = _DASH.sub(" - ", _APOSTROPHE.sub("'", collapse_spaces(name)))
    return spelling_key(one_sign)


def wrong_name(name: str) -> str:
    """Why it is no unit's name, in Vietnamese; empty where it is one."""
    if not common_noun(name):
        return "không ghi là tỉnh, huyện, xã hay phường"
    return "" if _NAME.fullmatch(name) else "có ký tự lạ, không phải tên đơn vị"
