"""Names of offices as they are written: "UBND" and "Ủy ban nhân dân" are one."""

from __future__ import annotations

import re

from honour_roll.text.folding import fold, spelling_key

_OFFICE = "(?:hđnd|hội đồng|ubnd|ủy ban|tỉnh ủy|thành ủy|huyện ủy|thị ủy|đảng ủy|ubmttq|mttq)"
_SHORT = {
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "ubmttqvn": "ủy ban mặt trận tổ quốc việt nam",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc việt nam",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "btg": "ban tuyên giáo",
    "bcđ": "ban chỉ đạo",
    "lđlđ": "liên đoàn lao động",
    "lhpn": "liên hiệp phụ nữ",
    "ccb": "cựu chiến binh",
    "tncs": "thanh niên cộng sản",
    "hcm": "hồ chí minh",
    "tw": "trung ương",
    "ttg": "thủ tướng chính phủ",
    "ct": "chủ tịch",
    "pct": "phó chủ tịch",
}
_SHORTENED = re.compile(rf"(?<!\w)(?:{'|'.join(_SHORT)})(?!\w)\.?")
# "TT Sa Pa" is a town; "TT. HĐND" are those who stand in for the council.
_STANDING = re.compile(rf"(?<!\w)tt(?:\.\s*|\s+)(?={_OFFICE})")
_NOT_WORD = re.compile(r"[\W_]+")


def in_full(name: str) -> str:
    """An office's name in small letters without abbreviations; marks and the rest stay.

    >>> in_full("Chủ tịch UBND tỉnh Lào Cai")
    'chủ tịch ủy ban nhân dân tỉnh lào cai'
    """
    written = _STANDING.sub("thường trực ", spelling_key(name))
    return _SHORTENED.sub(lambda found: _SHORT[found[0].removesuffix(".")], written)


def office_key(name: str) -> str:
    """A form in which two ways to write one office's name are equal, typed without marks too."""
    return " ".join(_NOT_WORD.sub(" ", fold(in_full(name))).split())
