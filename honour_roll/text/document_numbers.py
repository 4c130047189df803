"""Numbers of papers as people write them: “Số 125/QĐ-UBND ngày 15/5/2024” is “125/QĐ-UBND”."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.text.dates import parse_date
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.message import ScalarError
from honour_roll.text.odd_characters import ETHS, LOOK_ALIKES
from honour_roll.text.private_numbers import number_spans
from honour_roll.text.private_span import PrivateKind

DAY = (
    r"(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*(?:[0-9]{4}|[0-9]{2}(?![0-9]))"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4}|tháng\s+[0-9]{1,2}\s+năm\s+[0-9]{4})"
)
"""A day as it stands in a line of text."""
_SIGN_OF_NUMBER = r"(?:n\s?[°ºo]\.?(?=\s*[0-9])|№)"
CALLED = rf"(?:(?:số|so)(?![^\W\d_])(?:\s*:?\s*{_SIGN_OF_NUMBER})?|{_SIGN_OF_NUMBER})"
"""What stands before a number: “số”, “N°”, “số N°”."""
_KIND = r"(?:quyết\s+định|quyet\s+dinh|q[đd])(?![^\W\d_])"
_BEFORE = re.compile(
    rf"\A(?:{_KIND}(?:\s+[^\W\d_]+){{0,8}}?\s*)?(?:{CALLED})?\s*[:.]?\s*(?=[0-9])",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s*[,;(]?\s*(?:(?:ký|ban\s+hành)\s+)?(?:ngày(?!\w)|(?<=[\s,;(]){DAY}|(?<=\s)(?:của|do|v/v|về)\s).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_ON = re.compile(DAY, re.IGNORECASE)
_SPACED_MARK = re.compile(r"\s*([/.-])\s*")
_NOUGHTS = re.compile(r"\A0+(?=[0-9]{2})")
_OF_PERSONS = frozenset((PrivateKind.IDENTITY, PrivateKind.PHONE))
_NOT_WORD = re.compile(r"[\W_]+")
# Fullwidth signs of an East Asian keyboard, and letters that only look like Latin ones.
_PLAIN = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    ord(odd): plain for odd, plain in {**LOOK_ALIKES, **ETHS}.items()
}
# l, I and O among the figures before the sign of a decision: “l5/QĐ-UBND” is 15. Behind them an l
# may be the letter of a second paper of that number (“15a”), and stays.
_DIGITS = str.maketrans("lI|Oo", "11100")
_AMONG_FIGURES = re.compile(
    r"(?<![^\W_])(?=[lI|Oo]*[0-9])[0-9lI|Oo]{0,5}[0-9Oo](?=[lI|]?\s*[/–-]\s*[qQ][ĐđDd](?![^\W\d_]))"
)
_LIKE_FIGURES = re.compile(r"[0-9lI|Oo]{1,6}(?=\s*[/–-])")
# Abbreviations that stand in signs and are never meant without their Đ.
_SIGNS = {"QD": "QĐ", "HDND": "HĐND", "LDLD": "LĐLĐ", "BCD": "BCĐ", "DUK": "ĐUK"}
_SIGN = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_SIGNS)})(?![^\W\d_])")
# Of “Ủy ban” an abbreviation has the U alone.
_MARKED_SIGN = re.compile(r"(?<![^\W\d_])[ÙÚỦŨỤ](?=B(?:ND|MTTQ(?:VN)?)(?![^\W\d_]))")
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
    whole = collapse_spaces(with_plain_figures(text))
    bare = _BEFORE.sub("", whole, count=1)
    if not bare[:1].isdecimal():
        return DocumentNumber(whole)
    behind = _BEHIND.search(bare)
    day = _ON.search(behind[0]) if behind else None
    return DocumentNumber(
        close_up(bare[: behind.start()] if behind else bare), _stored(day[0]) if day else None
    )


def with_plain_figures(text: str) -> str:
    """``text`` in NFC with the figures and letters that are surely meant, sign for sign.

    >>> with_plain_figures("N°１５/QÐ-UBND"), with_plain_figures("số l5/QĐ-UBND")
    ('N°15/QĐ-UBND', 'số 15/QĐ-UBND')
    """
    plain = normalize("NFC", text).translate(_PLAIN)
    return _AMONG_FIGURES.sub(lambda found: found[0].translate(_DIGITS), plain)


def close_up(number: str) -> str:
    """A bare number as it is printed: no spaces at its marks, no stop at its end, in capitals.

    >>> close_up("15 / qd - ubnd.")
    '15/QĐ-UBND'
    """
    number = _SPACED_MARK.sub(r"\1", re.sub("[–—]", "-", number)).rstrip(" .,;:-/(")
    # The 0 tells whose telephone or card it is: that is refused, and no number of a paper.
    if not any(span.kind in _OF_PERSONS for span in number_spans(number)):
        number = _NOUGHTS.sub("", number)
    number = number.upper().replace("TTG", "TTg") if number.islower() else number
    return _MARKED_SIGN.sub("U", _SIGN.sub(lambda found: _SIGNS[found[0]], number))


def number_key(number: object) -> str:
    """A form in which two ways to write the number of one paper are equal; "" for none."""
    bare = read_document_number(str(number or "")).number
    return _NOT_WORD.sub("", fold(bare)).lstrip("0")


def running_number(number: object) -> str:
    """The figures that lead it, as ``number_key`` has them: the same whatever stands behind.

    Letters that may be figures count as such: “15l/QĐ”, “lO/QĐ”.
    """
    bare = read_document_number(str(number or "")).number
    like = _LIKE_FIGURES.match(bare)
    found = _RUNNING.match(f"{like[0].translate(_DIGITS)}{bare[like.end() :]}" if like else bare)
    return fold(found[0]).lstrip("0") if found else ""


def _stored(day: str) -> str | None:
    try:
        return parse_date(_SPACED_MARK.sub(r"\1", day)).iso()
    except ScalarError:
        return None
