"""The bare words of a kind, as they stand above a group and never for a name."""

from __future__ import annotations

import re

from honour_roll.text.folding import collapse_spaces, fold, spelling_key

_KIND = "tập thể|cá nhân|hộ gia đình|hộ|gia đình|mô hình|cách làm hay"
_COUNT = "[0-9]+(?: (?:người|hộ|gia đình|tập thể|cá nhân|mô hình|đồng chí|đ c|đơn vị))?"
_WORDS = f"(?:(?:các|về|những) )?(?:{_KIND})(?: (?:(?:và|hoặc) )?(?:{_KIND}))*(?: {_COUNT})?"
_MARKED = re.compile(_WORDS)
_PLAIN = re.compile(fold(_WORDS))
_NOT_WORD = re.compile(r"[\W_]+")


def is_kind_word(text: str) -> bool:
    """Whether nothing but a kind is named, and perhaps how many there are: “Tập thể: 02”."""
    words = collapse_spaces(_NOT_WORD.sub(" ", spelling_key(text)))
    return (_PLAIN if words.isascii() else _MARKED).fullmatch(words) is not None
