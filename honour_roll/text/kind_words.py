"""The bare words of a kind, as they stand above a group and never for a name."""

from __future__ import annotations

import re

from honour_roll.text.folding import collapse_spaces, fold, spelling_key

_KIND = "tập thể|cá nhân|hộ gia đình|hộ|gia đình|mô hình|cách làm hay"
_COUNTED = "(?:người|hộ|gia đình|tập thể|cá nhân|mô hình|đồng chí|đ c|đơn vị)"
# “Mô hình 5” may be a name; “Tập thể 5”, “Mô hình: 5” and “Mô hình 5 đơn vị” count.
_COUNT = f"(?: : [0-9]+(?: {_COUNTED})?| [0-9]+ {_COUNTED}|(?<=tập thể|cá nhân) [0-9]+)"
_WORDS = f"(?:(?:các|về|những) )?(?:{_KIND})(?: (?:(?:và|hoặc) )?(?:{_KIND}))*{_COUNT}?"
_MARKED = re.compile(_WORDS)
_PLAIN = re.compile(fold(_WORDS))
_COUNTS = re.compile(r"[:(\[]")
_NOT_WORD = re.compile(r"[^\w:]+|_+")


def is_kind_word(text: str) -> bool:
    """Whether nothing but a kind is named, and perhaps how many there are: “Tập thể: 02”."""
    words = _NOT_WORD.sub(" ", _COUNTS.sub(" : ", spelling_key(text)))
    words = collapse_spaces(words).strip(" :")
    return (_PLAIN if words.isascii() else _MARKED).fullmatch(words) is not None
