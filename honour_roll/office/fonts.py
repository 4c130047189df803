"""Text typed for a font of the time before Unicode (.VnTime, VNI-Times), as it is meant."""

from __future__ import annotations

import re

from honour_roll.text.legacy import CONVERSIONS, Encoding
from honour_roll.text.syllables import is_syllable

_TCVN3 = re.compile(r"\.vn", re.IGNORECASE)
_TCVN3_CAPITALS = re.compile(r"\.vn.*h\Z", re.IGNORECASE)
_VNI = re.compile(r"vni[- ]", re.IGNORECASE)
# No letter of the old encodings looks like one of these.
_UNICODE = re.compile("[\u0100-\u01b0\u0300-\u036f\u1e00-\u1eff]")
_WORD = re.compile(r"[^\W\d_]+")


def as_meant(text: str, font: str | None) -> str:
    """``text`` of a run or cell in ``font``, in Unicode; as it is unless the font is an old one.

    >>> as_meant("NguyÔn V¨n A", ".VnTime"), as_meant("®¶ng bé", ".VnTimeH")
    ('Nguyễn Văn A', 'ĐẢNG BỘ')
    """
    encoding = _encoding_of(font or "")
    if encoding is None or _UNICODE.search(text):
        return text
    meant = CONVERSIONS[encoding](text)
    if meant != text and _syllables(meant) < _syllables(text):
        return text
    return meant.upper() if _TCVN3_CAPITALS.match(font or "") else meant


def _encoding_of(font: str) -> Encoding | None:
    if _TCVN3.match(font):
        return Encoding.TCVN3
    return Encoding.VNI if _VNI.match(font) else None


def _syllables(text: str) -> int:
    return sum(map(is_syllable, _WORD.findall(text)))
