"""Vietnamese words in ASCII without loss: as they are typed in Telex."""

from __future__ import annotations

from unicodedata import normalize

from honour_roll.text.folding import TONES

_TONE_KEYS = dict(zip(TONES, "frxsj", strict=True))
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_LETTERS = {"đ": "dd", "ƀ": "bb", _BREVE: "w", _HORN: "w"}


def telex(word: str) -> str:
    """``word`` in a-z and 0-9: marked letters doubled or with w, the tone at its end.

    Unlike a slug it keeps Vietnamese words apart. Other characters are left out.

    >>> telex("Đ"), telex("Ư"), telex("Hoà"), telex("H'Hen")
    ('dd', 'uw', 'hoaf', 'hhen')
    """
    keys: list[str] = []
    tone = ""
    for char in normalize("NFD", word.lower()):
        if char in _TONE_KEYS:
            tone = _TONE_KEYS[char]
        elif char == _CIRCUMFLEX:
            keys += keys[-1:]
        elif char in _LETTERS:
            keys.append(_LETTERS[char])
        elif char.isascii() and char.isalnum():
            keys.append(char)
    return "".join(keys) + tone
