"""Forms of address before a person's name, and the family name Ông, which looks like one.

Ông is a family name (Ông Ích Mẫu), borne mostly around Đà Nẵng and in Quảng Nam. Bà, Cô, Cụ,
Anh, Chị, Em, Cháu and Thầy are none that anybody counts, so these go from before a name. “Ông”
goes where a name stands behind it that is whole without it: one with a known family name (Ông
Nguyễn Lộc), or of three words that begin otherwise than with a middle name (Ông Giàng Seo Sử). It
stays before Thị and Ích, which begin no name. The rest (Ông Văn Lộc, Ông Lộc) may be either: a
name that is cut and one that is too long both do harm, so that is asked. So is “Cố”, late, with a
capital before a known family name and two words more (Cố Nguyễn Văn Lộc): some are called Cố.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.text.family_names import is_family_name
from honour_roll.text.folding import collapse_spaces, spelling_key
from honour_roll.text.syllables import is_syllable

ONG, CO = "ông", "cố"
_WORD = r"(?:ông|bà|cụ|anh|chị|em|cháu|cô|thầy|đồng chí)"
# Seldom in writing, and perhaps somebody's family name: they go before a known family name only.
_SELDOM = ("bác", "chú", "cậu", "dì", "thím", "mợ", "mẹ")
_SHORT = r"(?:đ/c|đ\.c|đc|ô ?/ ?b(?:à\b)?|a ?/ ?c|ô\.b)"
_FORM = rf"(?:{_WORD}|{_SHORT})"
# Words that begin like a form of address and are none: hero, mother, siblings, teacher, doctor.
_OTHER_WORD = (
    r"(?:anh hùng|anh em|chị em|em bé|em học sinh|cháu ngoan|bà con|cô giáo|thầy giáo"
    r"|thầy thuốc|bác s[ĩỹ]|(?:bà )?mẹ (?:việt nam|vn(?:ah)?|liệt s[ĩỹ]))"
)
# "B." and "C." may be the first letter of a name, but not before a woman's "Thị".
_LETTER = r"(?:ô\.|[bc]\.(?= ?[^\W\d_]+ thị )) ?"
# "Ông/bà", "Ông (bà)", "Ông hoặc bà".
_MORE = rf"(?: ?[/–-] ?{_FORM}\b| hoặc {_FORM}\b| ?\( ?{_FORM} ?\))"
_SIGN = r"(?: ?: ?|[.,] ?)"
# "Cố" by itself may be a part of a name.
_LATE = rf"cố (?=(?!{_OTHER_WORD}\b){_FORM}\b)"
_CERTAIN = re.compile(
    rf"(?:(?!{_OTHER_WORD}\b)(?:{_FORM}\b{_MORE}+(?:{_SIGN}| )|{_FORM}\b{_SIGN}|{_SHORT}\b ?)"
    rf"|\( ?{_FORM}{_MORE}* ?\)(?:{_SIGN}| ?)|{_LATE}|{_LETTER})(?=\S)",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?!{_OTHER_WORD}\b)({_WORD}|{'|'.join(_SELDOM)}) (?=\S)", re.IGNORECASE)
_EVERY = re.compile(
    rf"(?:(?!{_OTHER_WORD}\b){_FORM}\b{_MORE}*(?: ?: ?|[.,]? )|\( ?{_FORM} ?\) ?|{_LATE}"
    rf"|{_LETTER})+(?=\S)",
    re.IGNORECASE,
)
_OF_ANYBODY = re.compile(r"(?:(?:đồng chí|đ/c|đ\.c|đc|cố|cụ)\W*)+", re.IGNORECASE)
_BEHIND = re.compile(r"[^\w\s'’‘ʼ.-]|(?<!\w)\d")
_LONGEST = 200
_NEVER_FIRST = frozenset(("thị", "ích"))
_IN_THE_MIDDLE = frozenset(("văn", "thị"))
_MIDDLE_NAMES = frozenset(
    map(
        spelling_key,
        "anh bá bảo bích cẩm chí công đại đăng đắc đình đức duy diệu gia hải hoài hồng hữu khánh "
        "khắc minh mỹ ngọc nhân nhật như phi phú phúc phước quang quốc sĩ sỹ tấn thanh thành thế "
        "thiên thiện thu thùy tiến trí trọng tuấn tường tuyết văn viết việt vĩnh xuân".split(),
    )
)


class _Reading(Enum):
    FORM = "before the name"
    NAME = "a part of it"
    UNCLEAR = "either"


class Addressed(NamedTuple):
    """A person's name behind the forms of address before it, both as they were typed.

    ``doubtful`` is what ``name`` begins with where that may be one more form, or a family name.
    """

    forms: str
    name: str
    doubtful: str = ""


def read_address(text: str) -> Addressed:
    """What stands before a person's name; the name is never empty by that.

    Returns NFC with single spaces: ``forms`` and ``name``, put together, are all of the text.

    >>> read_address("Đ/c Nguyễn Thị Chiên").name, read_address("Ông Ích Mẫu").name
    ('Nguyễn Thị Chiên', 'Ông Ích Mẫu')
    >>> read_address("Ông Văn Mẫu").doubtful
    'Ông'
    """
    text = collapse_spaces(normalize("NFC", text))
    at, doubtful = 0, ""
    while True:
        if found := _CERTAIN.match(text, at):
            at = found.end()
            continue
        found = _ALONE.match(text, at)
        end = found.end() if found else at
        behind = text[end : end + _LONGEST]
        reading = _reading(found[1], text[:at], behind) if found else _Reading.NAME
        if found is None or reading is _Reading.NAME:
            break
        if reading is _Reading.UNCLEAR:
            doubtful = found[1]
            break
        at = found.end()
    return Addressed(text[:at], text[at:], doubtful or _late_before(text[:at], text[at:]))


def has_form_of_address(text: str) -> bool:
    """Whether a form of address stands before a name, or a family name that looks like one."""
    return _EVERY.match(collapse_spaces(normalize("NFC", text))) is not None


def without_every_form(text: str) -> str:
    """``text`` without all that looks like a form of address: to know a name, not to write it.

    >>> without_every_form("Ông Ích Mẫu")
    'Ích Mẫu'
    """
    text = collapse_spaces(normalize("NFC", text))
    found = _EVERY.match(text)
    return text[found.end() :] if found else text


def is_form_of_address(text: str) -> bool:
    """Whether it is that alone: “Ông”, “Đ/c”, “Ông (bà)”."""
    found = _EVERY.match(f"{collapse_spaces(normalize('NFC', text))} X")
    return found is not None and found.end() > len(collapse_spaces(text))


def _late_before(before: str, name: str) -> str:
    """“Cố” at the head of a ``name`` that may be whole without it; of somebody alive it is none."""
    if before and not _OF_ANYBODY.fullmatch(before):
        return ""
    form, *words = _BEHIND.split(name[:_LONGEST], maxsplit=1)[0].split() or [""]
    is_late = spelling_key(form) == CO and form[0].isupper()
    return form if is_late and len(words) > 2 and is_family_name(words[0]) else ""


def _reading(form: str, before: str, behind: str) -> _Reading:
    """What a ``form`` is between the forms ``before`` and what stands ``behind`` it."""
    words = [word.strip(".") for word in _BEHIND.split(behind, maxsplit=1)[0].split()]
    words = [word for word in words if word]
    if not words:
        return _Reading.NAME
    is_small = form[0].islower() and any(word[0].isupper() for word in words)
    is_named = bool(before) and not _OF_ANYBODY.fullmatch(before)
    if spelling_key(form) != ONG:
        return _reading_of_others(form, before, words, is_small=is_small)
    if is_named:
        return _Reading.UNCLEAR if is_small else _Reading.NAME
    found = _Reading.FORM if is_small else _reading_of_ong(words)
    return _Reading.NAME if before and found is _Reading.UNCLEAR else found


def _reading_of_ong(words: list[str]) -> _Reading:
    first = spelling_key(words[0])
    if first in _NEVER_FIRST and len(words) > 1:
        return _Reading.NAME
    if len(words) == 1:
        return _Reading.UNCLEAR
    is_of_a_people = len(first) == 1 or not is_syllable(words[0])
    if is_family_name(words[0]) or is_of_a_people or _ALONE.match(f"{words[0]} X"):
        return _Reading.FORM
    if len(words) > 2 and (spelling_key(words[1]) in _IN_THE_MIDDLE or first not in _MIDDLE_NAMES):
        return _Reading.FORM
    return _Reading.UNCLEAR


def _reading_of_others(form: str, before: str, words: list[str], *, is_small: bool) -> _Reading:
    """Of forms that are no family name; of two before one word the second is a part of it."""
    if spelling_key(form) in _SELDOM:
        return _Reading.FORM if is_family_name(words[0]) else _Reading.UNCLEAR
    if is_small or len(words) > 1:
        return _Reading.FORM
    if before and form[0].isupper():
        return _Reading.NAME
    # Đồng is a family name, too, and Chí a middle name.
    is_unclear = " " in form and form.split()[1][0].isupper()
    return _Reading.UNCLEAR if is_unclear else _Reading.FORM
