"""Names that stand in several columns: “Họ và đệm” and “Tên”, or one heading over both."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import Enum

from honour_roll.forms.columns import heading_key
from honour_roll.text.folding import collapse_spaces, fold

_FAMILY = re.compile(r"ho\b.*\b(?:dem|lot)")
_MIDDLE = re.compile(r"(?:(?:ten|chu) )?(?:dem|lot)")
_GIVEN = re.compile(r"ten(?: goi| rieng| chinh)?")
_ADDRESS = frozenset(("ông", "ôngbà", "ônghoặcbà", "anhchị", "đồngchí", "đc", "bà"))
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
# One-word values that a column of something else holds: gender, a mark, an ethnic group.
_OTHER = frozenset("nam nu x k co khong kinh tay thai muong hmong mong dao nung".split())
_MOST = 3


class Part(Enum):
    """Which part of a person's name a column holds."""

    ADDRESS = "Ông/Bà"
    FAMILY = "Họ"
    MIDDLE = "Tên đệm"
    GIVEN = "Tên"


def part_of(heading: str, after: str = "") -> Part | None:
    """The part that a heading means; ``after`` is the heading to its right."""
    key, words = heading_key(heading), collapse_spaces(re.sub(r"\W+", " ", fold(heading)))
    if _GIVEN.fullmatch(words):
        return Part.GIVEN
    if _MIDDLE.fullmatch(words):
        return Part.MIDDLE
    is_bare = key == "ho" and part_of(after) in (Part.GIVEN, Part.MIDDLE)
    if key == "họ" or is_bare or _FAMILY.fullmatch(words):
        return Part.FAMILY
    return Part.ADDRESS if key in _ADDRESS else None


def find_chain(headings: Mapping[int, str], whole: Collection[int]) -> list[int]:
    """The columns that make one name together, from left to right; empty where one has it all.

    ``headings`` by column; ``whole`` are those whose heading means a whole name.
    """
    numbers = sorted(headings)
    for start in range(len(numbers)):
        found: list[int] = []
        before: Part | None = None
        for n in numbers[start : start + _MOST + 1]:
            after = headings.get(n + 1, "")
            part = part_of(headings[n], after)
            is_whole = n in whole and part in (None, Part.GIVEN)
            if found and n != found[-1] + 1:
                break
            if before in (Part.FAMILY, Part.MIDDLE) and part is Part.GIVEN:
                return [*found, n]
            if before is Part.ADDRESS and is_whole:
                return [*found, n]
            if not _goes_on(before, part):
                break
            found.append(n)
            before = part
    return []


def _goes_on(before: Part | None, part: Part | None) -> bool:
    if part is Part.MIDDLE:
        return before is Part.FAMILY
    if part is Part.FAMILY:
        return before in (None, Part.ADDRESS)
    return part is Part.ADDRESS and before is None


def are_given_names(texts: Sequence[str]) -> bool:
    """Whether these are surely what stands beside a family name: one word each, with a capital."""
    words = [collapse_spaces(text) for text in texts]
    is_plain = all(_WORD.fullmatch(word) and word[:1].isupper() for word in words)
    return bool(words) and is_plain and not all(fold(word) in _OTHER for word in words)


def may_be_names(texts: Iterable[str]) -> bool:
    """Whether one of them has a word in it, more than a mark."""
    return any(len(word) > 1 for text in texts for word in _WORD.findall(text))
