"""Days of birth in a text: day, month and year after a word that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from honour_roll.text.private_span import PrivateKind, PrivateSpan

_DATE = (
    r"(?P<date>[0-9]{1,2}\s?[/.\-]\s?[0-9]{1,2}\s?[/.\-]\s?[12][0-9]{3}(?![0-9])"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2},?\s+năm\s+[12][0-9]{3}(?![0-9])"
    r"|[12][0-9]{3}-[0-9]{1,2}-[0-9]{1,2}(?![0-9]))"
)
_SAID = rf"(?:\s+vào)?(?:\s+(?:ngày|năm))?[\s:\"'(,]{{0,4}}{_DATE}"
_BIRTHS = tuple(re.compile(f"{word}{_SAID}") for word in ("sinh", "Sinh"))
_FIELD = re.compile(rf"born:\s*[\"']?{_DATE}")
# Pupils, hygiene, sacrifice and the like end with the same word.
_OTHER_WORD = re.compile(
    r"\b(?:học|an|vệ|thí|hy|hi|phục|phát|dưỡng|ký|kí|môn|thủ|sơ|nảy|ngoại|sản|nam|nữ)\s+\Z", re.I
)
_REACH = 12
_YEAR = re.compile(r"[12][0-9]{3}")


def birth_spans(text: str) -> Iterator[PrivateSpan]:
    """Full dates of birth in ``text``; a year alone is none."""
    for found in _FIELD.finditer(text):
        yield PrivateSpan(PrivateKind.BIRTH, *found.span("date"))
    for pattern in _BIRTHS:
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            if not _OTHER_WORD.search(before):
                yield PrivateSpan(PrivateKind.BIRTH, *found.span("date"))


def year_in(date: str) -> int:
    """The year of a date that ``birth_spans`` found."""
    found = _YEAR.search(date)
    return int(found[0]) if found else 0
