"""Words as keyboards write them, the other way round from what search repairs."""

from __future__ import annotations

from itertools import product
from unicodedata import normalize

_VNI = {
    "\u0301": "1",
    "\u0300": "2",
    "\u0309": "3",
    "\u0303": "4",
    "\u0323": "5",
    "\u0302": "6",
    "\u031b": "7",
    "\u0306": "8",
}
_TONES = "12345"
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en
eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu oa
oac oach oai oam oan oang oanh oay oăn oăng oăt oe oen oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp
ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up
ut uy uya uyên uyêt uynh uyt uyu ư ưa ưc ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêt
yêu
""".split()
_MARKS = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def vni(word: str) -> str:
    """``word`` as it is typed in VNI: marks after their letter, the tone at the end."""
    keys, tone = "", ""
    for char in normalize("NFD", word.lower()):
        key = _VNI.get(char, "9" if char == "đ" else char)
        if key in _TONES:
            tone = key
        elif char == "đ":
            keys += "d9"
        else:
            keys += key
    return keys + tone


def syllables() -> list[str]:
    """Vietnamese syllables with each of their tones, the tone where dictionaries put it."""
    return [
        normalize("NFC", _toned(onset, rime, mark))
        for onset, rime, mark in product(_ONSETS, _RIMES, _MARKS)
        if _goes_together(onset, rime)
    ]


def _goes_together(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime[0] not in "uoơư" or rime[:2] in ("uô", "uơ")
    if onset == "gi":
        return rime[0] not in "iy"
    if onset in ("g", "ng"):
        return rime[0] not in "eêiy"
    return onset not in ("gh", "ngh") or rime[0] in "eêi"


def _toned(onset: str, rime: str, mark: str) -> str:
    vowels = [at for at, char in enumerate(rime) if char in "aăâeêioôơuưy"]
    shaped = [at for at in vowels if rime[at] in "ăâêôơư"]
    if shaped:
        at = shaped[-1]
    elif vowels[-1] < len(rime) - 1:
        at = vowels[-1]
    else:
        at = vowels[1] if len(vowels) > 2 else vowels[0]
    return onset + rime[: at + 1] + mark + rime[at + 1 :]
