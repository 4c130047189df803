"""The words of a text as search knows them: one law here and in ``assets/words.js``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from honour_roll.text.folding import fold, spelling_key

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
# Ð (eth) is often typed for Đ and looks the same; ʼ is a letter for Unicode, not for readers.
_SAME = str.maketrans({"Ð": "Đ", "ð": "đ", "ʼ": " "})


def words(text: str) -> list[str]:
    """The runs of letters, digits and combining marks in ``text``, in NFC, as they are written.

    >>> words("H'Hen Niê, Ðắk Lắk")
    ['H', 'Hen', 'Niê', 'Đắk', 'Lắk']
    """
    return _WORD.findall(normalize("NFC", text).translate(_SAME))


def plain_slug(text: str) -> str:
    """The words of ``text`` in a-z and 0-9, joined by hyphens.

    It is what most slugs are; the browser makes the same from a title, and the index holds
    the others.
    """
    return "-".join(re.findall("[a-z0-9]+", fold(text)))


@dataclass(frozen=True, slots=True)
class Forms:
    """The two forms in which words are compared."""

    folded: str
    """Without marks and case: all spellings that may be meant."""
    spelled: str
    """With all its marks: the same word, wherever it puts its tone."""


class Lexicon(dict[str, int]):
    """Word as written → its number; words of one spelling share a number.

    A word of combining marks alone has the number -1.
    """

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Forms] = []
        self._numbers: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        forms = Forms(fold(word), spelling_key(word))
        number = self._numbers.get(forms.spelled, -1)
        if number < 0 and forms.folded:
            number = self._numbers[forms.spelled] = len(self.forms)
            self.forms.append(forms)
        self[word] = number
        return number
