"""Numbers and yes/no as Vietnamese offices write them: 6.084; 2,02%; "03"; có, không."""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import normalize

from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message, ScalarError
from honour_roll.text.quoting import quoted

LARGEST = 10**12
"""No number in an honour roll is larger."""

_WHOLE = r"(?:[0-9]+|[1-9][0-9]{0,2}(?P<mark>[. ])[0-9]{3}(?:(?P=mark)[0-9]{3})*)"
_COUNT = re.compile(_WHOLE)
_DECIMAL = re.compile(rf"(?P<whole>{_WHOLE})(?:,(?P<fraction>[0-9]{{1,9}}))?(?: ?%)?")
_COMMA_FOR_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?: ?%)?")
_POINT_FOR_DECIMALS = re.compile(r"[0-9]+\.[0-9]+(?: ?%)?")
_FLAGS = {"true": True, "có": True, "false": False, "không": False}


def parse_count(text: str) -> int:
    """A whole number from 0 to 10**12: "6084", "6.084", "6 084", "03".

    A comma is refused: "6,084" is six thousand in an English sheet and six and a bit in a
    Vietnamese one. Raises ``ScalarError``: ``count-ambiguous``, ``count-unreadable``,
    ``number-size``.
    """
    written = collapse_spaces(text)
    if _COMMA_FOR_THOUSANDS.fullmatch(written):
        raise _ambiguous("count-ambiguous", written)
    if not _COUNT.fullmatch(written):
        raise ScalarError(
            "count-unreadable",
            Message(
                f"không đọc được số nguyên {quoted(written)}",
                f"{quoted(written)} is not a whole number",
            ),
            Message(
                "Chỉ ghi số nguyên bằng các chữ số 0–9, hàng nghìn cách bằng dấu chấm: 6084 hoặc "
                "6.084.",
                "Write a whole number with the digits 0–9, a point for thousands: 6084 or 6.084.",
            ),
        )
    return _whole(written)


def parse_decimal(text: str) -> Decimal:
    """A number that may have decimals, from 0 to 10**12: "2,02", "2,02%", "98", "1.459,5".

    The comma stands before decimals, the point (or a space) only between thousands, so
    "1.459" is a thousand and more; a percent sign is dropped. "2.02" is refused, as a point
    is no decimal mark here, and so is "6,084" (one to three digits, a comma, three
    digits), which an English sheet writes for six thousand; "6,0840" is read. Raises
    ``ScalarError``: ``decimal-point``, ``decimal-ambiguous``, ``decimal-unreadable``,
    ``number-size``.
    """
    written = collapse_spaces(text)
    if _COMMA_FOR_THOUSANDS.fullmatch(written):
        raise _ambiguous("decimal-ambiguous", written)
    found = _DECIMAL.fullmatch(written)
    if not found:
        raise _no_decimal(written)
    fraction = found["fraction"]
    whole = _whole(found["whole"])
    number = Decimal(f"{whole}.{fraction}" if fraction else whole)
    if number > LARGEST:
        raise _too_large(written)
    return number


def parse_flag(text: str) -> bool:
    """Yes or no: "true", "có", "false", "không", in any case.

    Raises ``ScalarError``: ``flag-unreadable``.
    """
    written = collapse_spaces(text)
    flag = _FLAGS.get(normalize("NFC", written[:20]).casefold()) if len(written) <= 20 else None
    if flag is None:
        raise ScalarError(
            "flag-unreadable",
            Message(
                f"không rõ {quoted(written)} là có hay không",
                f"{quoted(written)} is no yes or no",
            ),
            Message("Ghi “có” hoặc “không” (cũng nhận true, false).", "Write true or false."),
        )
    return flag


def format_count(number: int) -> str:
    """A whole number with points between thousands: 6084 → "6.084"."""
    return f"{number:,}".replace(",", ".")


def format_decimal(number: Decimal) -> str:
    """A number with a comma before its decimals, all of which are kept: "2,02", "1.459,5"."""
    return f"{number:,f}".translate({ord(","): ".", ord("."): ","})


def format_size(size: int) -> str:
    """A file's size in bytes as people tell it: "18 KB", "1,2 MB", "64 MB"."""
    kilobytes = max(1, round(size / 1000))
    if kilobytes < 1000:
        return f"{kilobytes} KB"
    megabytes = Decimal(kilobytes) / 1000
    return f"{format_decimal(round(megabytes, 1 if kilobytes < 9950 else 0))} MB"


def _whole(written: str) -> int:
    digits = written.replace(".", "").replace(" ", "").lstrip("0")
    # Measured by its length first: Python refuses to convert thousands of digits.
    if len(digits) > len(str(LARGEST)) or int(digits or "0") > LARGEST:
        raise _too_large(written)
    return int(digits or "0")


def _ambiguous(code: str, written: str) -> ScalarError:
    grouped = written.rstrip("% ").replace(",", ".")
    return ScalarError(
        code,
        Message(
            f"{quoted(written)} có thể hiểu theo hai cách: hàng nghìn hay số thập phân",
            f"{quoted(written)} can be read in two ways: thousands or decimals",
        ),
        Message(
            f"Nếu là số nguyên, ghi {quoted(grouped)}; nếu là số thập phân, "
            "thêm một chữ số 0 ở cuối, ví dụ 6,0840.",
            f"For a whole number write {quoted(grouped)}; for decimals add a 0, such as 6,0840.",
        ),
    )


def _no_decimal(written: str) -> ScalarError:
    if _POINT_FOR_DECIMALS.fullmatch(written):
        return ScalarError(
            "decimal-point",
            Message(
                f"{quoted(written)} dùng dấu chấm không đúng chỗ",
                f"{quoted(written)} has a point in the wrong place",
            ),
            Message(
                f"Trước phần thập phân ghi dấu phẩy: {quoted(written.replace('.', ','))}; "
                "dấu chấm chỉ dùng để tách hàng nghìn: 6.084.",
                f"Write a comma before decimals: {quoted(written.replace('.', ','))}; "
                "a point only parts thousands: 6.084.",
            ),
        )
    return ScalarError(
        "decimal-unreadable",
        Message(f"không đọc được số {quoted(written)}", f"{quoted(written)} is not a number"),
        Message(
            "Ghi số bằng các chữ số 0–9, ví dụ 98 hoặc 2,02 hoặc 1.459,5.",
            "Write a number with the digits 0–9, such as 98, 2,02 or 1.459,5.",
        ),
    )


def _too_large(written: str) -> ScalarError:
    return ScalarError(
        "number-size",
        Message(f"số {quoted(written)} quá lớn", f"the number {quoted(written)} is too large"),
        Message(
            f"Kiểm tra lại các chữ số: số lớn nhất được nhận là {format_count(LARGEST)}.",
            f"Check the digits: the largest number taken is {format_count(LARGEST)}.",
        ),
    )


def roman(number: int) -> str:
    """A number from 1 to 39 as annexes have it.

    >>> roman(14)
    'XIV'
    """
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", *_ONES)[ones]


_ONES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
