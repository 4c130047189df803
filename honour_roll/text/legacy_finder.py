"""Finds text in an old encoding among correct text, and guesses the encoding of a file's bytes.

A word counts where it is no word as it stands and a Vietnamese syllable once converted. One is
enough where no Western language writes so (a capital or a sign within a word); else two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from honour_roll.text.legacy import CONVERSIONS, Encoding, decoded
from honour_roll.text.syllables import is_namelike, is_syllable


class Legacy(NamedTuple):
    """What a text would be if it is in ``encoding``."""

    encoding: Encoding
    text: str


class LegacySpan(NamedTuple):
    """A stretch of a text, from ``start`` to ``end``, that is ``text`` if it is in ``encoding``."""

    start: int
    end: int
    encoding: Encoding
    text: str


class _Word(NamedTuple):
    start: int
    end: int
    weight: int
    """2: enough by itself; 1: with another one; 0: nothing; -1: it is not in the encoding."""
    changes: bool


# What correct text in Vietnamese has hardly ever. The pattern begins with one set of letters,
# because ``re`` finds the first of those quickly.
_ODD = (
    "\u00a1-\u00aa\u00ac-\u00ae\u00b5\u00b6\u00b8\u00b9\u00bc-\u00beÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïðñöøûüþ"
)
_SUSPECT = re.compile(
    f"[{_ODD}»À-Þáàâãêéèúùõìò](?:(?<=[{_ODD}])|(?<=[a-z][À-ÖØ-Þ])|(?<=[A-Za-z]»)(?=[a-z])"
    "|(?<=[aAeE][âáàãêéèúùõÂÁÀÃÊÉÈÚÙÕ])|(?<=[oO][âùõÂÙÕ])|(?<=[uUyYôÔ][ùõÙÕ])"
    "|(?<=[aeoyâêôãõýAEOYÂÊÔÃÕÝ][ìòÌÒ])|(?<=[iu][ÌÒ]))"
)
# Runs of letters and of the signs that stand for letters in TCVN3.
_TOKEN = re.compile("[A-Za-z\u00a1-\u00ae\u00b5-\u00fe\u0100-\u02af\u0300-\u036f\u1e00-\u1eff]+")
_WESTERN = re.compile("[A-Za-z\u00a1-\u00fe]+")
_SIGN = re.compile("[\u00a1-\u00be×÷]")
_CAPITAL_INSIDE = re.compile("[a-zà-öø-þ][À-ÖØ-Þ]")
_STRANGE = "ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþ"
_STRANGE_IN_CAPITALS = re.compile(f"[A-Z][{_STRANGE}][A-Z]")
_VNI_ONLY = re.compile(
    "[AaEeOo][âáàåãäÂÁÀÅÃÄ]|[Aa][êéèúÊÉÈÚ]|[AaEeOoUuYyÔôÖö][øõØÕ]|[AaEeUuYyÔôÖö][ùÙ]|[ÔôÖö][ûïÛÏ]"
)
_MARK_OF_1258 = re.compile("[aeiouyâêôãõýAEIOUYÂÊÔÃÕÝ][ìòÌÒÞ]")
_MARK_OF_1258_ONLY = re.compile("[aeoyâêôãõýAEOYÂÊÔÃÕÝ][ìòÌÒÞ]|[iuIU][ÌÒÞ]")
# Written with the sign for micro, which is à in TCVN3.
_UNITS = frozenset({"µm"})
# Other languages, taken for an old encoding, give a syllable here and there.
_MOST = 0.6


def legacy_spans(text: str) -> list[LegacySpan]:
    """Where ``text`` is in an old encoding: at most one stretch a line, none in correct text."""
    spans: list[LegacySpan] = []
    end = -1
    for suspect in _SUSPECT.finditer(text):
        if suspect.start() <= end:
            continue
        start = text.rfind("\n", 0, suspect.start()) + 1
        end = text.find("\n", suspect.start())
        end = len(text) if end < 0 else end
        spans += _in_line(text[start:end], start)
    return spans


def guess(text: str) -> Legacy | None:
    """What a value would be if parts of it are in an old encoding; None if it is as it should be.

    >>> guess("NguyÔn V¨n A")
    Legacy(encoding=<Encoding.TCVN3: 'TCVN3 (ABC)'>, text='Nguyễn Văn A')
    """
    spans = legacy_spans(text)
    if not spans:
        return None
    for span in reversed(spans):
        text = text[: span.start] + span.text + text[span.end :]
    return Legacy(spans[0].encoding, text)


def guess_bytes(raw: bytes) -> Legacy | None:
    """The encoding and the text of a file in Vietnamese that is not UTF-8, if it is one of the old.

    Most of its words beyond ASCII have to be Vietnamese.
    """
    shares = {encoding: _share(decoded(raw, encoding)) for encoding in Encoding}
    best = max(shares, key=lambda encoding: shares[encoding])
    return Legacy(best, decoded(raw, best)) if shares[best] > _MOST else None


def _share(text: str) -> float:
    """How many of the words beyond ASCII are Vietnamese, 0 to 1."""
    words = [word for word in _TOKEN.findall(text) if not word.isascii()]
    return sum(map(is_syllable, words)) / max(len(words), 1)


def _in_line(line: str, offset: int) -> Iterator[LegacySpan]:
    found = [(_best_run(_words(line, encoding)), encoding) for encoding in Encoding]
    run, encoding = max(found, key=lambda one: sum(word.weight for word in one[0]))
    if sum(word.weight for word in run) > 1:
        start, end = _with_neighbours(line, run)
        converted = CONVERSIONS[encoding](line[start:end])
        yield LegacySpan(start + offset, end + offset, encoding, converted)


def _words(line: str, encoding: Encoding) -> Iterator[_Word]:
    for token in _TOKEN.finditer(line):
        word = token[0]
        converted = word if word.isascii() else CONVERSIONS[encoding](word)
        weight = 0 if word.isascii() else _weight(word, converted, encoding)
        yield _Word(*token.span(), weight, converted != word)


def _weight(word: str, converted: str, encoding: Encoding) -> int:
    if not _WESTERN.fullmatch(word) or not is_syllable(converted):
        return -1
    if converted == word:
        return 0
    if word in _UNITS or not re.search("[A-Za-z]", word):
        return 0
    if is_namelike(word) and not _CAPITAL_INSIDE.search(word):
        return 0
    if encoding is Encoding.WINDOWS_1258:
        return sum(bool(mark.search(word)) for mark in (_MARK_OF_1258, _MARK_OF_1258_ONLY))
    if encoding is Encoding.VNI:
        return 2 if _VNI_ONLY.search(word) else 1
    if _SIGN.search(word) or _CAPITAL_INSIDE.search(word):
        return 2
    return 2 if len(word) > 3 and _STRANGE_IN_CAPITALS.search(word) else 1


def _best_run(words: Iterator[_Word]) -> list[_Word]:
    """The words that convert, in the weightiest stretch without one that is not in the encoding."""
    runs: list[list[_Word]] = [[]]
    for word in words:
        if word.weight < 0:
            runs.append([])
        elif word.changes:
            runs[-1].append(word)
    return max(runs, key=lambda run: sum(word.weight for word in run))


def _with_neighbours(line: str, run: list[_Word]) -> tuple[int, int]:
    """The stretch of ``run``, with the plain words of the same phrase before and after it."""
    start, end = run[0].start, run[-1].end
    before, after = _PLAIN_BEFORE.search(line, 0, start), _PLAIN_AFTER.match(line, end)
    return before.start() if before else start, after.end() if after else end


_PLAIN_BEFORE = re.compile(r"(?<![^\s\"'“‘(])(?:[A-Za-z]{1,7} ){1,8}\Z")
_PLAIN_AFTER = re.compile(r"(?: [A-Za-z]{1,7}(?![^\s.,;!?\"'”’)])){1,8}")
