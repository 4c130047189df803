"""The words of a text as search knows them: one law here and in ``assets/words.js``."""

from __future__ import annotations

import re
from unicodedata import normalize

from honour_roll.text.folding import fold, spelling_key

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
# Ð (eth) is often typed for Đ and looks the same; ʼ is a letter for Unicode, not for readers.
_SAME = str.maketrans({"Ð": "Đ", "ð": "đ", "ʼ": " "})

FIELD_END = "¶"
"""Stands, between spaces, where one field of a text ends: no phrase reaches over it."""
END = 0
"""Its number in every lexicon."""


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


class Lexicon(dict[str, tuple[int, ...]]):
    """What stands between two spaces → the numbers of its words; mostly it is a single one.

    Words are compared in two forms. Spelled, they have all their marks: it is the same word
    wherever it puts its tone, and those share a number. Folded, they have no marks and no case:
    all spellings that may be meant. Words of combining marks alone are left out.
    """

    def __init__(self) -> None:
        super().__init__({FIELD_END: (END,)})
        self.spelled = [FIELD_END]
        """Number → the word with its marks."""
        self.folded = [END]
        """Number → its place in ``folds``."""
        self.folds = [FIELD_END]
        """All folded words."""
        self._numbers: dict[str, int] = {}
        self._places: dict[str, int] = {}

    def __missing__(self, part: str) -> tuple[int, ...]:
        numbers = (self._number(word) for word in words(part))
        found = self[part] = tuple(number for number in numbers if number != END)
        return found

    def _number(self, word: str) -> int:
        spelled = spelling_key(word)
        number = self._numbers.get(spelled)
        if number is None:
            folded = fold(word)
            number = self._add(spelled, folded) if folded else END
            self._numbers[spelled] = number
        return number

    def _add(self, spelled: str, folded: str) -> int:
        place = self._places.setdefault(folded, len(self.folds))
        if place == len(self.folds):
            self.folds.append(folded)
        self.spelled.append(spelled)
        self.folded.append(place)
        return len(self.spelled) - 1
