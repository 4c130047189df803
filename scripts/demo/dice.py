"""Repeatable chance: the same seed gives the same rolls on every system and Python."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


class Dice:
    """SplitMix64 (Steele, Lea, Flood 2014), started from words of any kind."""

    def __init__(self, *seed: object) -> None:
        words = "\n".join(str(word) for word in seed)
        self._state = int.from_bytes(sha256(words.encode()).digest()[:8], "big")

    def below(self, limit: int) -> int:
        """0 to ``limit`` - 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return ((mixed ^ (mixed >> 31)) * limit) >> 64

    def between(self, first: int, last: int) -> int:
        """``first`` to ``last``, both included."""
        return first + self.below(last - first + 1)

    def chance(self, percent: float) -> bool:
        """True in about ``percent`` of 100 cases."""
        return self.below(10_000) < percent * 100

    def pick(self, choices: Sequence[T]) -> T:
        """One of ``choices``."""
        return choices[self.below(len(choices))]

    def some(self, choices: Iterable[T], count: int) -> list[T]:
        """Up to ``count`` different ones of ``choices``, in chance order."""
        pool = list(choices)
        for place in range(min(count, len(pool))):
            other = place + self.below(len(pool) - place)
            pool[place], pool[other] = pool[other], pool[place]
        return pool[:count]


class Weighted(Generic[T]):
    """Choices with weights: a choice of weight 3 comes three times as often as one of 1."""

    def __init__(self, weights: Mapping[T, int]) -> None:
        self._choices = tuple(weights)
        self._sums = tuple(accumulate(weights.values()))

    def roll(self, dice: Dice) -> T:
        """One choice."""
        return self._choices[bisect_right(self._sums, dice.below(self._sums[-1]))]


def parse_weights(text: str) -> Weighted[str]:
    """Choices written as ``Thị 40, Thị Thu 7, 2``: words and weight; the last has no words."""
    pairs = (item.rpartition(" ") for item in text.split(", "))
    return Weighted({words: int(weight) for words, _, weight in pairs})
