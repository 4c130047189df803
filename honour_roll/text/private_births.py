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
_SAID = rf"(?:\s+vào)?(?:\s+(?:ngày|năm))?(?:\s+m[ùồ]ng)?[\s:\"'(,]{{0,4}}{_DATE}"
_BIRTHS = (
    *(re.compile(f"{word}{_SAID}") for word in ("sinh", "Sinh")),
    *(re.compile(rf"{word}[\s.:]{{1,3}}{_DATE}") for word in ("sn", "SN")),
    re.compile(rf"gày\s+sinh\s+của\s+[^\n0-9.;,]{{1,30}}\slà\s+(?:ngày\s+)?{_DATE}"),
)
# What stands in the field of a birth is one, however badly it is written.
_APART = r"[^0-9\n#:{}\[\]]"
_ANY_DATE = (
    rf"(?P<date>(?<![0-9])(?:[0-9]{{1,2}}{_APART}{{1,9}}[0-9]{{1,2}}{_APART}{{1,7}}[0-9]{{2,4}}"
    rf"|[0-9]{{4}}{_APART}{{1,7}}[0-9]{{1,2}}{_APART}{{1,9}}[0-9]{{1,2}}|[0-9]{{8}})(?![0-9]))"
)
_FIELD = re.compile(
    rf"\bborn[\"']?[ \t]*:(?:[ \t]*\r?\n[ \t]+(?=[\"'0-9]))?[^0-9\n,#]{{0,20}}{_ANY_DATE}"
)
_IN_FIELD = re.compile(_ANY_DATE)
# A correction of it has the field's name and what it said under keys of their own, in any order.
_CORRECTION = re.compile(r"\bfield[\"']?[ \t]*:[ \t]*[\"']?born\b")
_CORRECTED = re.compile(rf"\b(?:was|now)[\"']?[ \t]*:[^0-9\n,#]{{0,20}}{_ANY_DATE}")
_ITEM = re.compile(r"^[ \t]*-[ \t]", re.M)
_LONGEST_ITEM = 2_500
# Pupils, hygiene, sacrifice and the like end with the same word.
_OTHER_WORD = re.compile(
    r"\b(?:học|an|vệ|thí|hy|hi|phục|phát|dưỡng|ký|kí|môn|thủ|sơ|nảy|ngoại|sản|nam|nữ)\s+\Z", re.I
)
_REACH = 12
_EXAMPLE = "17/5/2020"  # of remedies that tell how to write a date
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_DIGIT = re.compile(r"[0-9]")


def birth_spans(text: str) -> Iterator[PrivateSpan]:
    """Full dates of birth in ``text``; a year alone is none."""
    for found in _FIELD.finditer(text):
        yield PrivateSpan(PrivateKind.BIRTH, *found.span("date"))
    for found in _CORRECTION.finditer(text):
        yield from _corrected(text, found.start())
    for pattern in _BIRTHS:
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - _REACH) : found.start()]
            if not _OTHER_WORD.search(before):
                yield PrivateSpan(PrivateKind.BIRTH, *found.span("date"))


def _corrected(text: str, at: int) -> Iterator[PrivateSpan]:
    """Dates of birth in the correction, an item of a list, that says at ``at`` what it is of."""
    head = text.rfind("\n", 0, at) + 1
    starts = [one.start() for one in _ITEM.finditer(text, max(0, at - _LONGEST_ITEM), at)]
    start = starts[-1] if starts else head
    following = _ITEM.search(text, text.find("\n", at) + 1 or len(text), at + _LONGEST_ITEM)
    end = following.start() if following else at + _LONGEST_ITEM
    for found in _CORRECTED.finditer(text, start, end):
        yield PrivateSpan(PrivateKind.BIRTH, *found.span("date"))


def year_in(date: str) -> int:
    """The year of a date that ``birth_spans`` found."""
    found = _YEAR.search(date)
    return int(found[0]) if found else 0


def masked_dates(text: str) -> str:
    """What is said of the field of a birth, without days and months."""
    return _IN_FIELD.sub(_year_only, text)


def _year_only(found: re.Match[str]) -> str:
    date = found[0]
    if date == _EXAMPLE:
        return date
    year = _YEAR.search(date)
    start, end = year.span() if year else (0, 0)
    return _hidden(date[:start]) + date[start:end] + _hidden(date[end:])


def _hidden(part: str) -> str:
    return _DIGIT.sub("•", part)
