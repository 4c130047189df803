"""Whether a word can be a Vietnamese syllable, by its letters alone."""

from __future__ import annotations

import re
from unicodedata import normalize

from honour_roll.text.folding import TONES

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc uân uâng uât uây uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu
ưt ưu y yêm yên yêng yêt yêu ynh yt ych
""".split()
_SYLLABLE = re.compile(f"(?:{'|'.join(_ONSETS)})?(?:{'|'.join(_RIMES)})")
_TONES = re.compile(f"[{TONES}]")
# No tone stands on the second letter of ao, ai, eo, ưu …
_MISPLACED = re.compile("[aăâeêơôư][ìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|o[ìíỉĩị]")
_NUCLEI = "|".join(sorted({re.sub("(?:ch|nh|ng|[cmnpt])$", "", rime) for rime in _RIMES}))
_NAMELIKE = re.compile(f"(?:[bcdđfghjklmnpqrstvwxz]*y?|gi|qu)(?:{_NUCLEI})[bcdđfghjklmnpqrstvwxz]*")


def is_syllable(word: str) -> bool:
    """Whether ``word`` is spelled as a Vietnamese syllable is; it need not exist.

    >>> is_syllable("Nguyễn"), is_syllable("khuỷu"), is_syllable("NguyÔn"), is_syllable("tot")
    (True, True, False, False)
    """
    tones, letters = _parted(word)
    if not _SYLLABLE.fullmatch(letters):
        return False
    return not letters.endswith(("p", "t", "c", "ch")) or tones in ("\u0301", "\u0323")


def is_namelike(word: str) -> bool:
    """Whether a name of any people of Vietnam may be spelled so: Blŏk is not, Kđăm and Hmôk are.

    Letters of Vietnamese in the order consonants, vowels, consonants; with any tone or none.
    """
    return _NAMELIKE.fullmatch(_parted(word)[1]) is not None


def _parted(word: str) -> tuple[str, str]:
    """The tone mark of a word, and its letters without it, which are empty where no word has them.

    That is: where there are several tones, or one in a wrong place.
    """
    small = normalize("NFC", word.lower())
    marked = normalize("NFD", small)
    tones = "".join(_TONES.findall(marked))
    if len(tones) > 1 or _MISPLACED.search(small):
        return tones, ""
    return tones, normalize("NFC", _TONES.sub("", marked))
