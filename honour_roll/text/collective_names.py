"""Names of collectives as offices write them: the unit's own name behind one is no part of it."""

from __future__ import annotations

import re
from collections.abc import Collection

from honour_roll.text.office_names import in_full
from honour_roll.text.place_names import name_key

_COMMON = re.compile(r"(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|đặc khu) ")
_LEAST = 2
_ALIKE = tuple(
    (re.compile(rf"(?<!\w){pattern}(?!\w)"), name)
    for pattern, name in (
        ("trường th", "trường tiểu học"),
        ("thcs", "trung học cơ sở"),
        ("thpt", "trung học phổ thông"),
        ("mn", "mầm non"),
        ("(?:hội )?(?:liên hiệp )?(?:hpn|phụ nữ)", "hội liên hiệp phụ nữ"),
        ("(?:đoàn )?thanh niên(?: cộng sản(?: hồ chí minh)?)?", "đoàn thanh niên"),
        ("nd", "nông dân"),
        ("ctmt", "công tác mặt trận"),
    )
)
_VILLAGE = re.compile(
    r"(?<!\w)(?:tổ dân phố|khu dân cư|khu phố|tdp|thôn|bản|xóm|ấp|buôn|làng|khóm|tổ|khu)(?!\w) ?"
)


def collective_key(name: str, own: Collection[str], above: Collection[str]) -> str:
    """A form that is equal for two ways to write one collective's name.

    ``own``: what its unit is called, as ``name_key`` has it; ``above``: those above that. Without
    these behind it, with abbreviations in full.

    >>> collective_key("Hội LHPN, xã Bản Hồ", ["xã bản hồ"], [])
    'hội liên hiệp phụ nữ'
    >>> collective_key("Trường TH Bản Hồ", ["xã bản hồ"], [])
    'trường tiểu học'
    """
    key = name_key(in_full(name))
    for pattern, written in _ALIKE:
        key = pattern.sub(written, key)
    return _without(_without(key, [*own, *above]), [_COMMON.sub("", one, count=1) for one in own])


def without_village_nouns(key: str) -> str:
    """A key without what its village is: “chi bộ thôn nà”, “chi bộ nà”."""
    return _VILLAGE.sub("", key)


def ways_with_places(name: str, unit_names: Collection[str]) -> list[str]:
    """A collective's ``name`` without the names of units behind it, and with one of them."""
    key = name_key(name)
    bare = _without(key, unit_names)
    return [bare, *(f"{bare} {one}" for one in unit_names)]


def _without(key: str, names: Collection[str]) -> str:
    """``key`` without these at its end; something of it is left."""
    while True:
        behind = (one for one in names if one and key.endswith(f" {one}"))
        kept = key.removesuffix(f" {max(behind, key=len, default='')}").strip()
        if kept == key or kept.count(" ") + 1 < _LEAST:
            return key
        key = kept
