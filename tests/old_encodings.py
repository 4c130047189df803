"""Vietnamese text as programs wrote it before Unicode."""

from __future__ import annotations

from unicodedata import normalize

LETTERS = (
    "aáàảãạ âấầẩẫậ ăắằẳẵặ eéèẻẽẹ êếềểễệ oóòỏõọ ôốồổỗộ ơớờởỡợ uúùủũụ ưứừửữự iíìỉĩị yýỳỷỹỵ đ"
).replace(" ", "")
# In the order of LETTERS, as UniKey's and xvnkb's tables have them.
AS_TCVN3 = (
    "a¸µ¶·¹ ©ÊÇÈÉË ¨¾»¼½Æ eÐÌÎÏÑ ªÕÒÓÔÖ oãßáâä «èåæçé ¬íêëìî uóïñòô \u00adøõö÷ù iÝ×ØÜÞ yýúûüþ ®"
).replace(" ", "")
AS_VNI = (
    "a aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë e eù eø eû eõ eï eâ eá eà eå eã eä "
    "o où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï u uù uø uû uõ uï ö öù öø öû öõ öï "
    "i í ì æ ó ò y yù yø yû yõ î ñ"
).split()
_TCVN3 = dict(zip(LETTERS, AS_TCVN3, strict=True)) | dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
_VNI = dict(zip(LETTERS, AS_VNI, strict=True))
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def as_tcvn3(text: str) -> str:
    """``text`` typed for .VnTime, as a Western font shows it; a capital with a tone is small."""
    return "".join(c if c.isascii() else _TCVN3.get(c) or _TCVN3.get(c.lower(), c) for c in text)


def as_vni(text: str) -> str:
    """``text`` typed for VNI-Times, as a Western font shows it."""
    return "".join(
        c if c.isascii() else _VNI.get(c) or _VNI.get(c.lower(), c).upper() for c in text
    )


def in_windows_1258(text: str) -> bytes:
    """``text`` with letters and tones apart, as Windows-1258 has them."""
    raw = b""
    for char in text:
        marks = normalize("NFD", char)
        tones = "".join(mark for mark in marks if mark in _TONES)
        letter = normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
        raw += (letter + tones).encode("cp1258")
    return raw
