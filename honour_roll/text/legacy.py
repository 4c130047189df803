"""Vietnamese written before Unicode: TCVN3 (ABC), VNI and Windows-1258, seen as Western letters.

The tables are those of UniKey and xvnkb; TCVN3's small letters are TCVN 5712:1993's too.
"""

from __future__ import annotations

import re
from enum import StrEnum
from unicodedata import normalize

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"


class Encoding(StrEnum):
    """An encoding under the name by which UniKey lists it."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI Windows"
    WINDOWS_1258 = "Vietnamese locale CP 1258"


# Codes A1 to FE; where there is a space, the letter that Windows shows there is meant.
_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)


def _vni() -> dict[str, str]:
    """One or two letters as shown → the letter meant, small ones first."""
    tones = dict(zip("ùøûõï", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
    on_circumflex = dict(zip("áàåãä", tones.values(), strict=True)) | {"â": ""}
    on_breve = dict(zip("éèúüë", tones.values(), strict=True)) | {"ê": ""}
    pairs = {
        a + mark: a + tone for a in "aeouy" for mark, tone in tones.items() if a + mark != "yï"
    }
    pairs |= {a + mark: f"{a}\u0302{tone}" for a in "aeo" for mark, tone in on_circumflex.items()}
    pairs |= {f"a{mark}": f"ă{tone}" for mark, tone in on_breve.items()}
    for shown, meant in ("ôơ", "öư"):
        pairs |= {shown + mark: meant + tone for mark, tone in tones.items()}
    singles = dict(zip("íìæóòîñôö", "íìỉĩịỵđơư", strict=True))
    small = {shown: normalize("NFC", meant) for shown, meant in (pairs | singles).items()}
    mixed = {shown[0].upper() + shown[1:]: meant.upper() for shown, meant in small.items()}
    return small | mixed | {shown.upper(): meant.upper() for shown, meant in small.items()}


_VNI = _vni()
_VNI_UNITS = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))
# Where Windows-1258 differs from Windows-1252 in letters and marks.
_WINDOWS_1258 = str.maketrans("ÃãÐðÕõÝýþÌìÒÞò", f"ĂăĐđƠơƯư₫{_GRAVE}{_ACUTE}{_HOOK}{_TILDE}{_DOT}")
_ALL_SMALL = str.maketrans(_TCVN3)
_WORD = re.compile(r"[^\W\d_]+")


def from_tcvn3(text: str) -> str:
    """``text`` typed for fonts like .VnTime.

    Capitals with a tone are small letters in another font (.VnTimeH): in a word of capitals they
    are made capitals.

    >>> from_tcvn3("NguyÔn V¨n A"), from_tcvn3("NGUYÔN V¡N A")
    ('Nguyễn Văn A', 'NGUYỄN VĂN A')
    """
    converted = text.translate(_ALL_SMALL)
    if not any("A" <= char <= "Z" for char in text):
        return converted
    return _WORD.sub(_in_capitals, converted)


def _in_capitals(word: re.Match[str]) -> str:
    plain = [char for char in word[0] if char.isascii()]
    is_capitals = len(plain) > 1 and all(char.isupper() for char in plain)
    return word[0].upper() if is_capitals else word[0]


def from_vni(text: str) -> str:
    """``text`` typed for fonts like VNI-Times.

    >>> from_vni("Nguyeãn Vaên A"), from_vni("ÑAÛNG BOÄ")
    ('Nguyễn Văn A', 'ĐẢNG BỘ')
    """
    return _VNI_UNITS.sub(lambda unit: _VNI[unit[0]], text)


def from_windows_1258(text: str) -> str:
    """``text`` in Windows-1258 that was taken for Windows-1252, in NFC.

    >>> from_windows_1258("NguyêÞn Vãn A")
    'Nguyễn Văn A'
    """
    return normalize("NFC", text.translate(_WINDOWS_1258))


CONVERSIONS = {
    Encoding.TCVN3: from_tcvn3,
    Encoding.VNI: from_vni,
    Encoding.WINDOWS_1258: from_windows_1258,
}
"""Each takes text as a Western program shows it (Windows-1252)."""


def decoded(raw: bytes, encoding: Encoding) -> str:
    """``raw`` in one of the encodings."""
    return CONVERSIONS[encoding](western(raw))


def western(raw: bytes) -> str:
    """``raw`` in Windows-1252; one character a byte, whatever the byte."""
    return raw.decode("latin-1").translate(_WESTERN)


_WESTERN = {
    code: shown for code in range(0x80, 0xA0) if (shown := bytes([code]).decode("cp1252", "ignore"))
}
