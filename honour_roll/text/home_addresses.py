"""What a cell says of where somebody lives and works: the village apart, no house number."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.text.folding import spelling_key
from honour_roll.text.private_places import house_spans

_BREAK = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_VILLAGE = re.compile(
    r"(?:thôn|bản|xóm|ấp|làng|buôn)(?! (?:đội|trưởng|phó|đồ)\b)\b|tổ (?:số )?\d|tổ dân phố\b|tdp\b"
    r"|khu phố\b|khu dân cư\b|khối phố\b|tiểu khu\b|(?:khu|khối|đội) (?:số )?\d"
)
_AT_NUMBER = (
    r"(?:ngõ|ngách|hẻm|kiệt|thửa(?: đất)?|tờ bản đồ|căn(?: hộ)?|phòng) (?:số )?[a-z]?\d"
    r"|(?:(?:gần|cạnh|sau|trước|đối diện|tại) )?nhà (?:ông|bà|anh|chị|cô|chú|bác|cụ) \w"
)
_PLOT = r"lô (?:số )?[a-z]?\d"
_HOUSE = re.compile(
    rf"(?:số nhà|nhà số|sn)\b|{_AT_NUMBER}|{_PLOT}|p\.? ?\d{{3}}|k\d+/\d"
    r"|(?:số )?\d+[a-z]?(?:/\d+[a-z]?)*\b"
)
_STREET = re.compile(r"(?:đường|phố|ngõ|ngách|hẻm|kiệt) ")
_NUMBER_ALONE = re.compile(r"(?:số )?\d{1,2}[a-z]?")
_UNIT_BEHIND = re.compile(
    r"\s+(?=(?:phường|xã|thị trấn|huyện|thị xã|thành phố|tỉnh|[px]\.|t[txp]\.) ?)", re.IGNORECASE
)


# What is said of a house in one breath with the village: “Số nhà 12 ngõ 3 tổ 5”.
_VILLAGE_WITHIN = re.compile(rf"(?<=\s)(?:{_VILLAGE.pattern})")
_HOUSE_WITHIN = re.compile(
    r"(?<!thôn)(?<!bản)(?<!xóm)(?<!làng)(?<!ấp)(?<!buôn)\s+\(?"
    r"(?:(?:số nhà|nhà số|sn|số(?= \d+[a-z]?(?:/\d+)* (?:đường|phố) )) \d"
    rf"|{_AT_NUMBER}).*\Z"
    # The neighbourhood has its number already: “Tổ 3 số 12”; “Bản Nậm Lô 2” is one.
    rf"|(?<=\d)\s+(?:số \d+[a-z]?(?:/\d+)*\Z|{_PLOT}.*\Z)"
)


class Address(NamedTuple):
    """The village, what is neither village nor unit, and whether a house or a street was left out.

    A street alone leads to no house.
    """

    village: str = ""
    rest: str = ""
    has_house: bool = False
    has_street: bool = False


def read_address(text: str, names_unit: Callable[[str], bool]) -> Address:
    """What ``text`` says beside its unit.

    ``names_unit``: whether a part is the name of that unit, or of one above it.
    """
    parts = [part for part in _BREAK.split(text) if part]
    while parts and names_unit(parts[-1]):
        parts.pop()
    villages, rest, has_house, has_street = [], [], False, False
    for part in parts:
        part, key, is_cut = _without_house(part)
        has_house = has_house or is_cut
        if _VILLAGE.match(key):
            name = _UNIT_BEHIND.split(part, maxsplit=1)[0]
            villages.append(name[:1].upper() + name[1:])
        elif _HOUSE.match(key):
            has_house = True
        elif _STREET.match(key):
            has_street = True
        else:
            rest.append(part)
    return Address(", ".join(villages), ", ".join(rest), has_house, has_street)


def village_of(text: object) -> str | None:
    """The village alone of an address that leads to a house; None for what leads to none.

    A number that stands for all of it is that of a village or a neighbourhood.
    """
    text = text.strip() if isinstance(text, str) else ""
    if _NUMBER_ALONE.fullmatch(spelling_key(text)):
        return None
    found = read_address(text, lambda part: False)
    if not found.has_house and not any(house_spans(text)):
        return None
    village = ", ".join(filter(None, (found.village, found.rest)))
    return "" if any(house_spans(village)) else village


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
