"""Cells of names that hold several names, or more than a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from honour_roll.forms.grids import GridRow
from honour_roll.forms.told_of_names import (
    name_of_no_person,
    name_of_one_word,
    name_with_more,
    names_in_one_cell,
)
from honour_roll.intake.draft import Place, Told
from honour_roll.intake.titles import without_titles

_BREAK = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_MORE = re.compile(r"[0-9,:]|\s[-–—]\s")
_ALIAS = re.compile(r"\s*\(.*")
_AND = re.compile(r"\s+(?:và|&)\s+|\s*;\s*", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\s*;\s*")


def name_and_rest(row: GridRow, column: int) -> tuple[str, str]:
    """The name of a cell, and what stands behind it: on further lines, or after a comma."""
    lines = row.lines.get(column, ())
    if lines:
        return lines[0].rstrip(" ,;"), ", ".join(lines[1:])
    name, *rest = _BREAK.split(row.texts.get(column, ""), maxsplit=1)
    return name, "".join(rest)


def odd_name(place: Place, name: str, lines: Sequence[str], *, is_person: bool) -> Iterator[Told]:
    """What is told of a name that may be several, or more than one person's name."""
    parts = lines or (_AND if is_person else _OF_SEVERAL).split(name)
    names = [one.strip() for one in parts if len(one.split()) > 1 and one.strip()[0] != "("]
    is_couple = is_person and not lines and len(parts) > 1
    if len(names) > 1 or is_couple:
        yield names_in_one_cell(place, [one for one in parts if one] if is_couple else names)
    elif is_person and _MORE.search(name):
        yield name_with_more(place, name, place.heading or "")
    elif is_person:
        yield from _odd_words(place, name)


def _odd_words(place: Place, name: str) -> Iterator[Told]:
    words = without_titles(_ALIAS.sub("", name)).split()
    if len(words) == 1:
        yield name_of_one_word(place, name)
    elif any(word[0].islower() for word in words) and not all(word.islower() for word in words):
        yield name_of_no_person(place, name)
