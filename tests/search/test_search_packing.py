"""Lists of numbers as texts."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from honour_roll.search.packing import pack, pack_steps

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
NUMBERS = st.integers(0, 2**30)


def unpacked(text: str) -> list[int]:
    numbers, number, shift = [], 0, 0
    for char in text:
        digit = DIGITS.index(char)
        number |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(number)
            number, shift = 0, 0
    assert shift == 0
    return numbers


@given(st.lists(NUMBERS))
def test_what_is_packed_comes_out_again(numbers: list[int]) -> None:
    assert unpacked(pack(numbers)) == numbers


@given(
    st.lists(st.integers(0, 40), min_size=1).map(sorted)
    | st.lists(st.integers(0, 5000), min_size=1).map(sorted)
    | st.lists(NUMBERS, min_size=1).map(sorted)
)
def test_rising_numbers_are_the_sums_of_their_steps(numbers: list[int]) -> None:
    first_and_steps = pack(numbers[:1]) + pack_steps(numbers)
    assert list(accumulate(unpacked(first_and_steps))) == sorted(set(numbers))


def test_small_numbers_take_a_character_each() -> None:
    assert len(pack(range(32))) == 32
    assert pack([]) == pack_steps([7]) == ""
