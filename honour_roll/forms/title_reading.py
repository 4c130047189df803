"""What the title of a list itself says of those listed: that they were honoured, or something else.

It is read from its head on, for the honour has to be theirs: “Danh sách ban tổ chức lễ tuyên
dương” praises nobody of it. Words that aren't known are no honour: they are asked about.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from honour_roll.forms import title_words as words_of
from honour_roll.text.folding import collapse_spaces, fold, spelling_key

# Names of a law and of councils, which stand above any list.
_NAMES = re.compile(r"thi (?:đua|dua)\W{1,4}(?:v[àa] )?khen (?:thưởng|thuong)")
_NOT_WORDS = re.compile(r"[\W_]+")
_MOST_OF_AN_OFFICE = 14
# “Các ông (bà) có tên trong danh sách …” is no title.
_LIST = "(?<!trong )(?<!tại )(?<!theo )(?<!có )(?:danh sách|ds|phụ lục|bảng tổng hợp)"
_CIRCUMSTANCE = (
    f"(?:{words_of.WHY}|(?:trong|tại|vì|qua|khi)|về(?! (?:dự|tham|nhận|trao)\\b)"
    "|nhân (?:dịp|ngày|kỷ niệm))"
)
# "Hội Phụ nữ", "Trường dạy nghề thanh niên": in a name of an office nobody is meant.
_BODY = (
    "(?:hội|đoàn|liên đoàn|liên hiệp|trường|trung tâm|nhà|báo|mặt trận|ủy ban|phòng|ban|sở|khoa)"
)
_OFFICE = (
    f"(?:{words_of.OFFICES})(?: (?!(?:{words_of.NO_ACT_OF_OFFICES})\\b)\\w+)"
    f"{{0,{_MOST_OF_AN_OFFICE}}}? "
)
_RECEIVED = f"{words_of.ACTS}|{words_of.REWARDED}"
_PASSIVE = f"\\bđược (?:(?:vinh dự|ghi nhận|{_OFFICE.rstrip()}) )?(?:{_RECEIVED})\\b"
_KNOWN = f"(?:(?:{words_of.KNOWN})(?: |$))*+"
_LEAD = f"(?:(?:{words_of.LEAD})(?: |$))*+"


class Says(Enum):
    """What a title says of those listed."""

    HONOURED = auto()
    NOTHING = auto()
    """No more than who they are, of when, and what they did well."""
    ELSE = auto()
    """Something else, or what is not known."""
    NO_TITLE = auto()
    """There are only lines that head a paper."""


class Reading(NamedTuple):
    """``core`` is the title, as words, up to what it says of why or where."""

    says: Says
    core: str
    is_of_honoured: bool = False
    """Whether it names somebody who was honoured, if not surely those listed."""


def words_in(text: str) -> str:
    """Its words in small letters, one space apart, without names that praise nobody."""
    return _NOT_WORDS.sub(" ", _NAMES.sub(" ", collapse_spaces(spelling_key(text)))).strip()


def begins_title(line: str) -> bool:
    """Whether a line names people listed, or an honour, without “Danh sách”."""
    words = words_in(line)
    lead = _end(_LEAD, words)
    return bool(_match(f"(?:{words_of.HEADS}|{words_of.ACTS})\\b", words, lead))


def read(title: str, *, is_name: bool = False) -> Reading:
    """What a title says, without its decision; ``is_name``: the name of a sheet, which is short."""
    words = words_in(title)
    first = _search(f"\\b{_LIST}\\b", words)
    if first is not None:
        words = words[first.start() :]
    elif not (is_name or begins_title(title)):
        return Reading(Says.NO_TITLE, words)
    return _passive(words) or _headline(words)


def _passive(words: str) -> Reading | None:
    """“… được tặng Giấy khen”: of the first that are named, whatever they did."""
    found = _search(_PASSIVE, words)
    if found is None:
        return None
    before, act = words[: found.start()], words[found.start() :]
    core = before + _until_circumstance(act)
    before = _sub(f"\\b(?:{words_of.ONLY_HONOURED})\\b", "cá nhân", before)
    named = _end(_KNOWN, before)
    rest = before[named:].strip()
    of_others = _search(f"\\b(?:{words_of.HEADS})\\b", _without_bodies(rest))
    has_head = not rest or _search(f"\\b(?:{words_of.LISTED})\\b", before[:named]) is not None
    is_theirs = has_head and (of_others is None or _match(f"(?:{words_of.WHY})\\b", rest))
    return Reading(Says.HONOURED if is_theirs else Says.ELSE, core, is_of_honoured=True)


def _headline(words: str) -> Reading:
    """“Danh sách khen thưởng …”: nothing but who they are may stand before."""
    lead, named = _end(_LEAD, words), _end(_KNOWN, words)
    acts = words_of.ACTS if named == lead else words_of.ACTS_OF_PEOPLE
    for start in dict.fromkeys((lead, named)):
        if _match(f"(?:{acts})\\b", words, start):
            core = words[:start] + _until_circumstance(words[start:])
            return Reading(Says.HONOURED, core, is_of_honoured=True)
    rest = words[named:]
    is_known = not rest or _match(f"(?:{words_of.WHY})\\b", rest)
    return Reading(Says.NOTHING if is_known else Says.ELSE, _until_circumstance(words))


def _until_circumstance(words: str) -> str:
    found = _search(f"\\b{_CIRCUMSTANCE}\\b", words)
    return words[: found.start()] if found else words


def _without_bodies(words: str) -> str:
    pattern = f"\\b{_BODY}(?: \\w+){{0,3}}? (?:{words_of.PEOPLE})\\b"
    return _sub(pattern, " ", words)


def _end(pattern: str, words: str) -> int:
    found = _match(pattern, words)
    return found.end() if found else 0


def _match(pattern: str, words: str, start: int = 0) -> re.Match[str] | None:
    return _pattern(pattern, is_bare=words.isascii()).match(words, start)


def _search(pattern: str, words: str) -> re.Match[str] | None:
    return _pattern(pattern, is_bare=words.isascii()).search(words)


def _sub(pattern: str, by: str, words: str) -> str:
    is_bare = words.isascii()
    return _pattern(pattern, is_bare=is_bare).sub(fold(by) if is_bare else by, words)


@cache
def _pattern(pattern: str, *, is_bare: bool) -> re.Pattern[str]:
    """For words without marks one that needs none."""
    return re.compile(fold(pattern) if is_bare else pattern)
