"""Không lẫn chữ của ngôn ngữ khác trông giống chữ Việt.

Chữ “А” của tiếng Nga, “Ο” của tiếng Hy Lạp và kiểu chữ trang trí “𝐀” trông như chữ A, O của ta
nhưng máy coi là chữ khác: tìm không ra, sắp xếp sai, người xấu có thể dùng để giả tên. Cả từ tiếng
Nga hay tiếng Hy Lạp thì không sao.

Đúng::

    name: Nguyễn Văn An

Sai::

    name: Nguyễn Văn Аn
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from honour_roll.problems import Severity
from honour_roll.rules.file_text import MOST_TOLD, FileText
from honour_roll.rules.rule import Rule, TextFinding
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import LOOK_ALIKES, STYLED, odd_characters, places
from honour_roll.text.quoting import quoted

RULE = Rule("look-alike", Severity.ERROR)

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile("[\u0370-\u052f]")
_CYRILLIC = "\u0400"
_LETTERS = frozenset(LOOK_ALIKES)
_TABLE = str.maketrans(dict(LOOK_ALIKES))


def check_text(page: FileText) -> Iterator[TextFinding]:
    """Letters of other scripts among Latin ones, alone, or in words of nothing but look-alikes."""
    odd = odd_characters(page.text)
    if odd.isdisjoint(_LETTERS):
        return
    spoken = {char >= _CYRILLIC for char in odd - _LETTERS if _FOREIGN.match(char)}
    for start, char, word in islice(_found(page.text, spoken), MOST_TOLD):
        right = quoted(word.translate(_TABLE))
        yield RULE.in_text(
            start,
            Message(
                f"chữ “{char}” (U+{ord(char):04X}) trong {quoted(word)} không phải chữ Việt, chỉ "
                f"trông giống “{LOOK_ALIKES[char]}”",
                f"the letter “{char}” (U+{ord(char):04X}) in {quoted(word)} only looks like "
                f"“{LOOK_ALIKES[char]}”",
            ),
            Message(f"Xóa và gõ lại bằng tay: {right}.", f"Type it again by hand: {right}."),
        )


def _found(text: str, spoken: set[bool]) -> Iterator[tuple[int, str, str]]:
    """Place, letter and word of the first such letter of each word."""
    for match in _WORD.finditer(text):
        word = match[0]
        at = next((n for n, char in enumerate(word) if char in LOOK_ALIKES), None)
        if at is not None and _is_wrong(word, spoken):
            yield match.start() + at, word[at], word
    if "\\" in text:
        escaped = (one for one in places(text, LOOK_ALIKES) if text[one[0]] == "\\")
        yield from ((start, char, char) for start, char in escaped)


def _is_wrong(word: str, spoken: set[bool]) -> bool:
    """``spoken`` are the scripts with letters unlike Latin ones: whether it is Cyrillic."""
    if not _FOREIGN.search(word):
        return not STYLED.isdisjoint(word)
    if any(not _FOREIGN.match(char) for char in word):
        return True
    # A word of nothing but look-alikes, as СССР is, may be of the other language; a Greek letter
    # by itself may be of a formula.
    is_cyrillic = word[0] >= _CYRILLIC
    is_formula = len(word) == 1 and not is_cyrillic
    return not (is_cyrillic in spoken or is_formula) and all(c in LOOK_ALIKES for c in word)
