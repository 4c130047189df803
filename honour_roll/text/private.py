"""What a public page must not say of a person, found in any text, and masked there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from honour_roll.text.private_numbers import number_spans
from honour_roll.text.private_span import PrivateKind, PrivateSpan

__all__ = ["PrivateKind", "PrivateSpan", "masked", "private_spans"]

_MASK = "•"
_DIGIT = re.compile(r"[0-9]")
_SIGN = re.compile(r"[^@.•]")
# Longer runs are masked whatever they are: in a message, the words that told them are missing.
_LONG_RUN = re.compile(r"(?<![\w/=-])[0-9]{9,}(?!\w)")


@lru_cache(maxsize=8)
def private_spans(text: str) -> tuple[PrivateSpan, ...]:
    """Where ``text`` says something private, in order; spans don't overlap.

    Words on the same line tell what a number is, so give whole lines, or better all of a file.
    """
    spans: list[PrivateSpan] = []
    for span in sorted(number_spans(text), key=lambda span: (span.start, -span.end)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return tuple(spans)


def masked(text: str) -> str:
    """``text`` for showing: same length and lines, private parts replaced by dots.

    At most the first and last two digits of a number stay. Masking what is masked changes
    nothing. Mask before cutting: a part of a number is no longer known as one.

    >>> masked("Gọi 0900 000 078")
    'Gọi 09•• ••• •78'
    """
    while (shown := _masked_once(text)) != text:
        text = shown
    return text


def _masked_once(text: str) -> str:
    spans = private_spans(text)
    if not spans and not _LONG_RUN.search(text):
        return text
    chars = list(text)
    for span in spans:
        for place in _hidden(span, text):
            chars[place] = _MASK
    for run in _LONG_RUN.finditer("".join(chars)):
        chars[run.start() + 2 : run.end() - 2] = _MASK * (run.end() - run.start() - 4)
    return "".join(chars)


def _hidden(span: PrivateSpan, text: str) -> Iterator[int]:
    """The places within ``span`` that a mask covers."""
    if span.kind is PrivateKind.EMAIL:
        last_dot = text.rindex(".", span.start, span.end)
        yield from (found.start() for found in _SIGN.finditer(text, span.start + 1, last_dot))
        return
    digits = [m.start() for m in _DIGIT.finditer(text, span.start, span.end)]
    yield from digits[2:-2] if len(digits) >= 9 else digits[:-2]
