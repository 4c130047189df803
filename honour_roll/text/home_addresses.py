"""What a cell says of where somebody lives and works: the village apart, no house number."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.text.folding import spelling_key

_BREAK = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_VILLAGE = re.compile(
    r"(?:thôn|bản|xóm|ấp|làng|buôn)(?! (?:đội|trưởng|phó)\b)\b|tổ (?:số )?\d|tổ dân phố\b|tdp\b"
    r"|khu phố\b|khu dân cư\b|khối phố\b|tiểu khu\b|(?:khu|khối|đội) (?:số )?\d"
)
_HOUSE = re.compile(
    r"(?:số nhà|nhà số|sn|ngõ|ngách|hẻm|kiệt)\b|(?:số )?\d+[a-z]?(?:/\d+)*\b|(?:đường|phố) "
)
_UNIT_BEHIND = re.compile(
    r"\s+(?=(?:phường|xã|thị trấn|huyện|thị xã|thành phố|tỉnh|[px]\.|t[txp]\.) ?)", re.IGNORECASE
)


# What is said of a house in one breath with the village: “Số nhà 12 ngõ 3 tổ 5”.
_VILLAGE_WITHIN = re.compile(rf"(?<=\s)(?:{_VILLAGE.pattern})")
_HOUSE_WITHIN = re.compile(
    r"\s+(?:số nhà|nhà số|sn|ngõ|ngách|hẻm|kiệt|số(?= \d+[a-z]?(?:/\d+)* (?:đường|phố) )) \d.*\Z"
)


class Address(NamedTuple):
    """The village, what is neither village nor unit, and whether a house number was left out."""

    village: str = ""
    rest: str = ""
    has_house: bool = False


def read_address(text: str, names_unit: Callable[[str], bool]) -> Address:
    """What ``text`` says beside its unit.

    ``names_unit``: whether a part is the name of that unit, or of one above it.
    """
    parts = [part for part in _BREAK.split(text) if part]
    while parts and names_unit(parts[-1]):
        parts.pop()
    villages, rest, has_house = [], [], False
    for part in parts:
        part, key, is_cut = _without_house(part)
        has_house = has_house or is_cut
        if _VILLAGE.match(key):
            name = _UNIT_BEHIND.split(part, maxsplit=1)[0]
            villages.append(name[:1].upper() + name[1:])
        elif _HOUSE.match(key):
            has_house = True
        else:
            rest.append(part)
    return Address(", ".join(villages), ", ".join(rest), has_house)


def _without_house(part: str) -> tuple[str, str, bool]:
    """``part`` without the house that stands before or behind a village, its key, and if it was."""
    part = normalize("NFC", part)
    key = spelling_key(part)
    if len(key) != len(part):
        return part, key, False
    within = _VILLAGE_WITHIN.search(key) if _HOUSE.match(key) else None
    start = within.start() if within else 0
    behind = _HOUSE_WITHIN.search(key, start) if _VILLAGE.match(key, start) else None
    end = behind.start() if behind else len(key)
    return part[start:end], key[start:end], bool(within or behind)
