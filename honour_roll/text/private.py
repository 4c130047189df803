"""What a public page must not say of a person, found in any text, and masked there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from honour_roll.text.private_births import birth_spans
from honour_roll.text.private_numbers import number_spans
from honour_roll.text.private_places import house_spans
from honour_roll.text.private_span import PrivateKind, PrivateSpan
from honour_roll.text.secret_marks import MARK, secret_spans
from honour_roll.text.sensitive import SENSITIVE, sensitive_spans
from honour_roll.text.unveiled import unveiled

__all__ = ["Finder", "PrivateKind", "PrivateSpan", "masked", "private_spans", "spans_of"]

Finder = Callable[[str], Iterable[PrivateSpan]]
"""Finds private parts in a text that hides nothing."""

_MASK = "•"
_DIGIT = re.compile(r"[0-9]")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_LETTER = re.compile(r"[^\W_]")
_OF_MAIL = re.compile(r"[^@.•]")
# Longer runs are masked whatever they are: in a message, the words that told them are missing.
_LONG_RUN = re.compile(r"(?<![\w/=-])[0-9]{9,}(?!\w)")
# In an id words are joined by "-": what follows may be the number of a namesake, or of a part.
_IN_ID = re.compile(r"(?<=[a-z0-9]-)0[0-9]{2,3}(?:[0-9]{6,8}|-[0-9]{3}-[0-9]{3,4})(?![0-9])")
# So may what has no 0, or be all of a last part; the figures of a web address are its own.
_LONG_IN_ID = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|(?:(?<=[a-z0-9]-)|(?<=/[12][0-9]{3}/))"
    r"(?P<number>[0-9]{9,13}|84-[0-9]{2,3}-[0-9]{3}-[0-9]{3,4})(?![0-9])"
)
_FINDERS = (secret_spans, number_spans, birth_spans, house_spans, sensitive_spans)
_SENSITIVE = frozenset(SENSITIVE)


def spans_of(finder: Finder, text: str) -> list[PrivateSpan]:
    """Where ``text`` says what ``finder`` finds, be it escaped, wrapped or made invisible."""
    plain = unveiled(text)
    return [
        PrivateSpan(span.kind, *plain.written(span.start, span.end)) for span in finder(plain.text)
    ]


def private_spans(text: str) -> list[PrivateSpan]:
    """Where ``text`` says something private, in order; spans don't overlap.

    Words on the same line tell what a number is, so give whole lines, or better all of a file.
    """
    return spans_of(_private_spans, text)


def _private_spans(plain: str) -> list[PrivateSpan]:
    spans: list[PrivateSpan] = []
    found = [span for finder in _FINDERS for span in finder(plain)]
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return spans


def masked(text: str) -> str:
    """``text`` for showing: same length and lines, private parts replaced by dots.

    At most the first and last two digits of a number stay, and the year of a birth. Masking
    what is masked changes nothing. Mask before cutting: a part of a number, or a number without
    the words before it, is no longer known as private.

    >>> masked("Gọi 0900 000 078")
    'Gọi 09•• ••• •78'
    """
    while (shown := _masked_once(text)) != text:
        text = shown
    return text


def _masked_once(text: str) -> str:
    plain = unveiled(text)
    spans = _private_spans(plain.text)
    if not spans and next(_long_runs(plain.text), None) is None:
        return text
    hidden = {place for span in spans for place in _hidden(span, plain.text)}
    known = "".join(_MASK if n in hidden else c for n, c in enumerate(plain.text))
    for start, end in _long_runs(known):
        hidden.update(range(start + 2, end - 2))
    return _covered(text, (plain.written(place, place + 1) for place in hidden))


def _long_runs(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_LONG_RUN, _IN_ID):
        yield from (found.span() for found in pattern.finditer(text))
    for found in _LONG_IN_ID.finditer(text):
        if found["number"]:
            yield found.span("number")


def _covered(text: str, parts: Iterable[tuple[int, int]]) -> str:
    """``text`` with dots in ``parts``, but for the ends of lines."""
    chars = list(text)
    for start, end in parts:
        chars[start:end] = [c if c in "\r\n" else _MASK for c in chars[start:end]]
    return "".join(chars)


def _hidden(span: PrivateSpan, text: str) -> list[int]:
    """The places within ``span`` of a plain ``text`` that a mask covers."""
    _, start, end = span
    match span.kind:
        case PrivateKind.EMAIL:
            last = max(text.rfind(sign, start, end) for sign in ".])")
            return _places(_OF_MAIL, text, start + 1, last)
        case PrivateKind.BIRTH:
            year = _YEAR.search(text, start, end)
            kept = set(range(*year.span()) if year else ())
            return [place for place in _places(_DIGIT, text, start, end) if place not in kept]
        case PrivateKind.SECRET:
            line = text.rfind("\n", 0, start) + 1
            kept = {p for mark in MARK.finditer(text, line, end) for p in range(*mark.span())}
            return [place for place in _places(_LETTER, text, start, end) if place not in kept]
        case PrivateKind.HOUSE:
            return _places(_DIGIT, text, start, end)
        case kind if kind in _SENSITIVE:
            return _places(_LETTER, text, start, end)
    digits = _places(_DIGIT, text, start, end)
    return digits[2:-2] if len(digits) >= 9 else digits[:-2]


def _places(sign: re.Pattern[str], text: str, start: int, end: int) -> list[int]:
    return [found.start() for found in sign.finditer(text, start, end)]
