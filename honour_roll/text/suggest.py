"""The nearest known word, for "ý bạn là …?"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from honour_roll.text.folding import fold

DOUBT = "?"
"""Behind a word it says that whoever typed it wasn't sure: then no word is known by it."""

_LONGEST = 80
_LETTERS_A_MISTAKE = 3
_MOST_MISTAKES = 4
_SHORTEST_PART = len("-khac-")
_BREAK = re.compile(r"[\W_]+")


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that ``word`` was probably meant to be, or None.

    Marks, case, spaces, "-" and "_" don't count ("cải cách hành chính" finds
    cai-cach-hanh-chinh). One letter in three may be missing, too many, wrong or swapped
    with its neighbour, four at most; of equally near candidates the first by code point
    is given. Words above 80 characters are near to nothing.
    """
    wanted = _shape(word) if len(word) <= _LONGEST else ""
    if not wanted:
        return None
    places = _places(wanted)
    limit = min(len(wanted) // _LETTERS_A_MISTAKE, _MOST_MISTAKES)
    best: tuple[int, str] | None = None
    for candidate in candidates:
        other = _shape(candidate[: 2 * _LONGEST])
        if abs(len(other) - len(wanted)) > limit:
            continue
        mistakes = _distance(places, len(wanted), other, limit)
        if mistakes <= limit and (best is None or (mistakes, candidate) < best):
            best = mistakes, candidate
            limit = mistakes
    return best[1] if best else None


def differ_little(one: str, other: str, most: int) -> bool:
    """Whether not more than ``most`` letters are wrong, missing or too many; marks don't count.

    >>> differ_little("Lò Văn Mốt", "Lồ Văn Mót", 2), differ_little("Lò Văn Mốt", "Lý A Páo", 2)
    (True, False)
    """
    shape = _shape(one[:_LONGEST])
    if not shape:
        return False
    return _distance(_places(shape), len(shape), _shape(other[:_LONGEST]), most) <= most


def nearest_part(word: str, meanings: Mapping[str, str]) -> str | None:
    """What ``word`` was probably meant to be, by whole words; None where it may be several.

    ``meanings``: spelling → what it means. Looked for are spellings that begin with ``word``,
    then those that have it within, then the longest that is a part of it. Marks and case don't
    count; single words of less than four letters are no part of anything.
    """
    wanted = f"-{_shape(word)}-" if len(word) <= _LONGEST else "--"
    if wanted == "--":
        return None
    begun: set[str] = set()
    around: set[str] = set()
    within: tuple[int, set[str]] = (_SHORTEST_PART, set())
    for spelling, meaning in meanings.items():
        own = f"-{_shape(spelling[: 2 * _LONGEST])}-"
        if own.startswith(wanted):
            begun.add(meaning)
        elif wanted in own:
            around.add(meaning)
        elif len(own) >= within[0] and own in wanted:
            same = within[1] if len(own) == within[0] else set()
            within = len(own), same | {meaning}
    found = begun or around or within[1]
    return next(iter(found)) if len(found) == 1 else None


def _shape(text: str) -> str:
    return _BREAK.sub("-", fold(text)).strip("-")


def _places(word: str) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, char in enumerate(word):
        places[char] = places.get(char, 0) | 1 << place
    return places


def _distance(places: dict[str, int], length: int, other: str, limit: int) -> int:
    """Letters added, lost, changed or swapped with a neighbour; above ``limit`` only roughly.

    ``places`` has the bits of a word of ``length`` letters, not 0. It is the optimal string
    alignment distance, a column of its matrix in the bits of one number: Hyyrö, "A
    bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003).
    """
    full, last = (1 << length) - 1, 1 << (length - 1)
    plus, minus, diagonal, matches_before = full, 0, 0, 0
    distance, left = length, len(other)
    for char in other:
        matches = places.get(char, 0)
        swapped = ((~diagonal & matches) << 1) & matches_before
        diagonal = (((matches & plus) + plus) ^ plus) | matches | minus | swapped
        more = minus | ~(diagonal | plus)
        less = diagonal & plus
        left -= 1
        if more & last:
            distance += 1
        elif less & last:
            distance -= 1
        elif distance - left > limit:
            break
        more = more << 1 | 1
        plus = (less << 1 | ~(diagonal | more)) & full
        minus = more & diagonal & full
        matches_before = matches
    return distance
