"""Cells of names that hold several names, or more than a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from honour_roll.intake.draft import Place, Told
from honour_roll.intake.told_of_odd_names import (
    name_of_no_person,
    name_of_nobody,
    name_of_one_word,
    name_with_more,
    name_with_note,
    names_in_one_cell,
)
from honour_roll.text.ditto import is_ditto
from honour_roll.text.folding import fold
from honour_roll.text.names import is_of_couple, is_of_household
from honour_roll.text.titles import calling_before, without_titles

_MORE = re.compile(r"[0-9,:]|\s[-–—]\s")
_NOTE = re.compile(r"\(\s*([^()]*?)\s*\)?\s*$")
# What stands in brackets behind a name and belongs to it.
_OTHER_NAME = re.compile(
    r"(?:tuc|bi danh|biet danh|ten|hay|con goi|thuong goi|phap danh|dao hieu|but danh|tu)\b"
)
_NO_OTHER_NAME = frozenset("nu nam mat chet con me bo cha vo chong em anh chi ong ba".split())
_ITEM = re.compile(r"\(?(?:[0-9]{1,3}|[a-z])\s*[)/-](?=\s*[^\W\d_])")
_NOBODY = re.compile(r"[\W\d_]*|khong(?: co)?|chua co|trong")
_ALIAS = re.compile(r"\s*\(.*")
_AND = re.compile(r"\s+(?:và|&)\s+|\s*;\s*")
_AND_OR_NAME = re.compile(r"\s+(?:Và|VÀ)\s+")
# Ê Đê and Mnông put the clan behind a dash: Y Bhăm - Niê.
_CLAN = re.compile(r"(?<=\w)\s+[-–—]\s+(?=[^\W\d_]+(?: [^\W\d_]+)?\Z)")
_OF_A_CLAN = re.compile(r"(?:[^\W\d_]|[^\W\d_]{1,2}['’ʼ]\w+) ")
_ONE_BEHIND = re.compile(r"cố (?=[^\W\d_])")
_OF_SEVERAL = re.compile(r"\s*;\s*")


def odd_name(
    place: Place, name: str, lines: Sequence[str], *, is_person: bool, of_list: bool = False
) -> Iterator[Told]:
    """What is told of a name that may be several, or more than one person's name.

    ``of_list``: it stands in a list, where columns can be said to mean something else.
    """
    parts = lines or (_persons(name) if is_person else _OF_SEVERAL.split(name))
    names = [one.strip() for one in parts if len(one.split()) > 1 and one.strip()[0] != "("]
    is_couple = is_person and not lines and len(parts) > 1
    if len(names) > 1 or is_couple:
        yield names_in_one_cell(place, [one for one in parts if one] if is_couple else names)
    elif _is_of_nobody(name):
        yield name_of_nobody(place, name)
    elif has_note(name) and (note := _NOTE.search(name)):
        yield name_with_note(place, name, note[0].strip())
    elif is_person and (before := _ITEM.match(name) or _ONE_BEHIND.match(name)):
        yield name_with_note(place, name, before[0].strip())
    elif is_person and _MORE.search(_without_clan(without_titles(name))):
        yield name_with_more(place, name, place.heading or "", of_list=of_list)
    elif is_person:
        yield from _odd_words(place, name, of_list=of_list)


def _persons(name: str) -> list[str]:
    """The parts of a name that stand for one person each."""
    found: list[str] = []
    for part in _AND.split(name):
        # With a capital it is a word of a name (Sùng Và Páo) but between two whole names.
        names = _AND_OR_NAME.split(part)
        found += names if all(len(one.split()) > 1 for one in names) else [part]
    return found


def _without_clan(name: str) -> str:
    return _CLAN.sub(" ", name) if _OF_A_CLAN.match(name) else name


def has_note(name: str) -> bool:
    """Whether there is something in brackets that is not another name: “(đã mất)”."""
    found = _NOTE.search(name)
    if found is None or _OTHER_NAME.match(fold(found[1])):
        return False
    words = found[1].split()
    is_name = all(word[:1].isupper() and not word.isupper() for word in words)
    return not (words and is_name) or fold(found[1]) in _NO_OTHER_NAME


def _is_of_nobody(name: str) -> bool:
    return bool(name) and (_NOBODY.fullmatch(fold(name)) is not None or is_ditto(name))


def _odd_words(place: Place, name: str, *, of_list: bool) -> Iterator[Told]:
    bare = without_titles(name)
    words = _ALIAS.sub("", bare).split()
    if len(words) == 1:
        yield name_of_one_word(place, words[0], name)
    elif calling_before(bare)[0] or is_of_household(bare) or is_of_couple(bare):
        return
    elif any(word[0].islower() for word in words) and not all(word.islower() for word in words):
        yield name_of_no_person(place, name, of_list=of_list)
