"""Vietnamese names of people: the given name comes last."""

from __future__ import annotations

import re
from unicodedata import normalize

from honour_roll.text.folding import collapse_spaces

_FORM = r"(?:ông|bà|cụ|anh|chị|em|cô|thầy|đồng chí|đ/c|đ\.c|đc)"
# Words that begin like a form of address and are none: hero, mother, siblings, teacher, doctor.
_OTHER_WORD = r"(?:anh hùng|anh em|chị em|em bé|bà mẹ|bà con|cô giáo|thầy giáo|thầy thuốc)"
_LEADING_FORMS = re.compile(rf"(?:(?!{_OTHER_WORD}\b){_FORM}\b[.:,]? )+", re.IGNORECASE)
_ALIAS = re.compile(r"(?<=.) ?\(.*")


def without_forms_of_address(name: str) -> str:
    """A person's name without "ông", "bà", "đồng chí", "đ/c" … before it; never empty by that.

    Returns NFC with single spaces. Only for people: places such as Bà Rịa begin alike.

    >>> without_forms_of_address("Đ/c Nguyễn Thị Chiên")
    'Nguyễn Thị Chiên'
    """
    text = collapse_spaces(normalize("NFC", name))
    found = _LEADING_FORMS.match(text)
    return text[found.end() :] if found else text


def split_name(name: str) -> tuple[str, str]:
    """(family and middle names, given name): the given name is the last word.

    A form of address before the name and an alias in brackets after it are left out.
    """
    bare = _ALIAS.sub("", without_forms_of_address(name), count=1)
    before, _, given = bare.rpartition(" ")
    return before, given


def given_name(name: str) -> str:
    """The name a person is called and sorted by: "Cù Chính Lan" → "Lan"."""
    return split_name(name)[1]
