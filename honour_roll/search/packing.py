"""Lists of numbers as short texts: each number in base 32, small ones in a single character."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import sub

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


class _Packed(dict[int, str]):
    """Number → its digits, the lowest first; all but the last have the bit of 32 set."""

    def __missing__(self, number: int) -> str:
        digits, rest = "", number
        while rest > 31:
            digits += _DIGITS[32 | rest & 31]
            rest >>= 5
        self[number] = digits + _DIGITS[rest]
        return self[number]


_PACKED = _Packed()


def pack(numbers: Iterable[int]) -> str:
    """Numbers from 0 up; ``assets/packing.js`` reads them."""
    return "".join([_PACKED[number] for number in numbers])


def pack_rising(numbers: Sequence[int]) -> str:
    """Numbers none of which is smaller than the one before it, as their differences."""
    if not numbers:
        return ""
    return pack((numbers[0], *map(sub, numbers[1:], numbers)))
