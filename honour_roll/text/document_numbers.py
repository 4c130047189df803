"""Numbers of papers as people write them: “Số 125/QĐ-UBND ngày 15/5/2024” is “125/QĐ-UBND”."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.text.dates import parse_date
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.message import ScalarError

DAY = (
    r"(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*(?:[0-9]{4}|[0-9]{2}(?![0-9]))"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}|tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})"
)
"""A day as it stands in a line of text."""
_KIND = r"(?:quyết\s+định|qđ)(?![^\W\d_])"
_BEFORE = re.compile(
    rf"\A(?:{_KIND}(?:\s+[^\W\d_]+){{0,8}}?\s*)?(?:(?:số|so)(?![^\W\d_]))?\s*[:.]?\s*(?=[0-9])",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s*[,;(]?\s*(?:(?:ký|ban\s+hành)\s+)?(?:ngày(?!\w)|(?<=[\s,;(]){DAY}|(?<=\s)(?:của|do|v/v|về)\s).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_ON = re.compile(DAY, re.IGNORECASE)
_SPACED_MARK = re.compile(r"\s*([/.-])\s*")
_NOUGHTS = re.compile(r"\A0+(?=[0-9]{2})")
_NOT_WORD = re.compile(r"[\W_]+")
_RUNNING = re.compile(r"[0-9]+[^\W\d_]?(?![^\W_])")


class DocumentNumber(NamedTuple):
    """The number alone, and the day that stood behind it, as files have it."""

    number: str
    day: str | None = None


def read_document_number(text: str) -> DocumentNumber:
    """What is typed as a number, without the words before it and what stands behind it.

    >>> read_document_number("Quyết định số 125 /qđ – ubnd. ngày 15/5/2024")
    DocumentNumber(number='125/QĐ-UBND', day='2024-05-15')
    """
    whole = collapse_spaces(normalize("NFC", text))
    bare = _BEFORE.sub("", whole, count=1)
    if not bare[:1].isdecimal():
        return DocumentNumber(whole)
    behind = _BEHIND.search(bare)
    day = _ON.search(behind[0]) if behind else None
    return DocumentNumber(
        close_up(bare[: behind.start()] if behind else bare), _stored(day[0]) if day else None
    )


def close_up(number: str) -> str:
    """A bare number as it is printed: no spaces at its marks, no stop at its end, in capitals."""
    number = _SPACED_MARK.sub(r"\1", re.sub("[–—]", "-", number)).rstrip(" .,;:-/(")
    number = _NOUGHTS.sub("", number)
    return number.upper().replace("TTG", "TTg") if number.islower() else number


def number_key(number: object) -> str:
    """A form in which two ways to write the number of one paper are equal; "" for none."""
    bare = read_document_number(str(number or "")).number
    return _NOT_WORD.sub("", fold(bare)).lstrip("0")


def running_number(number: object) -> str:
    """The figures that lead it, as ``number_key`` has them: the same whatever stands behind."""
    found = _RUNNING.match(read_document_number(str(number or "")).number)
    return fold(found[0]).lstrip("0") if found else ""


def _stored(day: str) -> str | None:
    try:
        return parse_date(_SPACED_MARK.sub(r"\1", day)).iso()
    except ScalarError:
        return None
