"""Lists of numbers as short texts: each number in base 32, small ones in a single character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import sub

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_SINGLE = bytes(range(32))
_DIGIT_OF = _DIGITS.encode().ljust(256, b"?")
_MOST_KEPT = 4096


class _Packed(dict[int, str]):
    """Number → its digits, the lowest first; all but the last have the bit of 32 set."""

    def __missing__(self, number: int) -> str:
        digits, rest = "", number
        while rest > 31:
            digits += _DIGITS[32 | rest & 31]
            rest >>= 5
        digits += _DIGITS[rest]
        if number < _MOST_KEPT:
            self[number] = digits
        return digits


PACKED = _Packed()
"""Number from 0 up → its characters."""


def pack(numbers: Iterable[int]) -> str:
    """Numbers from 0 up; ``assets/packing.js`` reads them."""
    return "".join([PACKED[number] for number in numbers])


def pack_steps(numbers: Sequence[int]) -> str:
    """Numbers in order, each once and without the first, as their differences."""
    try:
        steps = bytes(map(sub, numbers[1:], numbers))
    except ValueError:
        return pack(filter(None, map(sub, numbers[1:], numbers)))
    # Most are single digits, and nothing translates those faster.
    if steps.translate(None, _SINGLE):
        return pack(filter(None, steps))
    return steps.translate(_DIGIT_OF, b"\0").decode("ascii")
