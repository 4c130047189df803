"""Words in a person's name that stand for longer ones, and may stand for several."""

from __future__ import annotations

import re

from honour_roll.text.folding import fold
from honour_roll.text.syllables import is_syllable

# Ông, bà, anh, chị – or the first letter of a name; "Ô." and "B. … Thị …" are read before.
_LETTER = re.compile(r"[BCOÔ](?= \w)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]+/[^\W\d_]+\.?|[^\W\d_]+\.(?=\s*[^\W\d_]))")
_FIRST = re.compile(r"[^\W\d_]{2,}(?=\s+[^\W\d_])")
_VOWEL = re.compile("[aeiouy]")
_BRACKET = re.compile(r"\s*\(.*")


def short_word(name: str) -> str:
    """A word with a full stop or a slash, a first one without a vowel, a letter alone; else "".

    A first word in capitals that is no syllable is one, too: ƯT.

    >>> short_word("LS Lò Văn Mẫu"), short_word("Ng. Văn Mẫu"), short_word("Y Blơ")
    ('LS', 'Ng.', '')
    """
    bare = _BRACKET.sub("", name)
    if found := _LETTER.match(bare) or _DOTTED.search(bare):
        return found[0]
    first = _FIRST.match(bare)
    if first is None:
        return ""
    is_shouted = first[0].isupper() and not bare.isupper() and not is_syllable(first[0])
    return first[0] if is_shouted or not _VOWEL.search(fold(first[0])) else ""
