"""A text as its reader understands it: nothing invisible, no escapes or entities, plain digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from unicodedata import decimal

from honour_roll.text.odd_characters import DIRECTIONS, INVISIBLE, ODD, odd_characters

_LINE = r"\r?\n[ \t]++"
_WORDS_WRAPPED = r"khoản|thoại|cước|chiếu|động|danh|nhân|dân|thư"
# The end of a line before a number, or before the second half of the words that tell what it is.
_FOLD = rf"{_LINE}(?=[0-9(+](?![\w-]*:(?:\s|\Z))|(?:{_WORDS_WRAPPED})\s)"
_FOLDED = re.compile(_FOLD)
# Of Markdown; one asterisk between two figures multiplies them.
_EMPHASIS = r"\*{2,3}|(?<![0-9])\*|\*(?![0-9])|`"
_VEILED = re.compile(
    rf"(?P<joined>\\{_LINE}(?:\\(?=[ \t]))?)|(?P<fold>{_FOLD})"
    r"|\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})"
    r"|(?P<short>[nrtNLP_\"/\\ ]))"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)"
    rf"|(?P<emphasis>{_EMPHASIS})|(?P<odd>{ODD})"
)
_SIGN = re.compile(r"[\\&*`]")
_SHORT = {"t": " ", "_": " "} | dict.fromkeys("nrNLP", "\n")
_SIGNS = {"＠": "@", "＋": "+"}
_SURROGATES = range(0xD800, 0xE000)
_LAST_CHARACTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Unveiled:
    """``text[i]`` is written at ``places[i]`` to ``places[i + 1]``; None where nothing differs."""

    text: str
    places: list[int] | None = None

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` is written."""
        return (self.places[start], self.places[end]) if self.places else (start, end)


@lru_cache(maxsize=4)
def unveiled(text: str) -> Unveiled:
    r"""``text``, which may be a YAML file, with what hides numbers and words taken away.

    >>> unveiled("0912\u200b345\\u0036").text
    '09123456'
    """
    if not (_SIGN.search(text) or odd_characters(text) or _FOLDED.search(text)):
        return Unveiled(text)
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for found in _VEILED.finditer(text):
        meant = _meant(found)
        if meant != found[0]:
            parts += text[end : found.start()], meant
            places += range(end, found.start())
            places += [found.start()] * len(meant)
            end = found.end()
    if not end:
        return Unveiled(text)
    parts.append(text[end:])
    places += range(end, len(text) + 1)
    return Unveiled("".join(parts), places)


def _meant(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "joined" | "emphasis":
            return ""
        case "fold":
            return " "
        case "short":
            return _SHORT.get(found["short"], found["short"])
        case "entity":
            return "".join(map(_plain, unescape(found[0])))
        case "odd":
            return _plain(found[0])
    code = int(found[found.lastgroup or 0], 16)
    return found[0] if code in _SURROGATES or code > _LAST_CHARACTER else _plain(chr(code))


def _plain(char: str) -> str:
    if char in INVISIBLE or char in DIRECTIONS:
        return ""
    if char.isspace() and char not in "\r\n\u00a0":
        return " "
    digit = decimal(char, None)
    return _SIGNS.get(char, char) if digit is None else str(digit)
