"""Vietnamese names: of people the given name comes last, of places the common noun first."""

from __future__ import annotations

import re
from unicodedata import normalize

from honour_roll.text.address_forms import read_address, without_every_form
from honour_roll.text.folding import collapse_spaces, spelling_key

# Of a list within a cell: a dash, a bullet or a number before a name; a footnote's sign or the
# stop of a sentence behind.
_MARKS_BEFORE = re.compile(r"(?:(?:[-–—+•●▪*]|[0-9]{1,3}\.)\s*)+(?=[^\W\d_])")
_MARKS_BEHIND = re.compile(r"(?<=[\w)])\s*(?:[*†]+|[.,;:])$")
_PLACE_NOUN = re.compile(
    r"(?:Tỉnh|Thành phố|Thị xã|Huyện|Quận|Phường|Xã|Thị trấn|Đặc khu|Thôn|Bản) "
)
_ANY_NOUN = re.compile(_PLACE_NOUN.pattern, re.IGNORECASE)
_COMMON_PLACE = re.compile(rf"{_PLACE_NOUN.pattern}(?!\d)")
_CAPITAL_PLACES = frozenset({"Thành phố Hồ Chí Minh"})
_APOSTROPHES = "'’‘ʼ`´′"
_INNER_APOSTROPHE = re.compile(rf"(?<=\w)[{_APOSTROPHES}](?=\w)")
_QUOTE = re.compile(rf"[\"“”„‟«»″]|(?<!\w)[{_APOSTROPHES}]|[{_APOSTROPHES}](?!\w)")
_FINAL = " .,;:!…"
_PLAIN = re.compile("(?:[^\\W\u02bc]| )+")
_HOUSEHOLD = re.compile(r"^(?:hộ gia đình|gia đình|hộ) (?=\S)", re.IGNORECASE)
_COUPLE = re.compile(r"^(?:hai |đôi |cặp )?vợ(?: ?[,/&-] ?| và | )chồng (?=\S)", re.IGNORECASE)
_FAMILY = re.compile(
    r"^(?:(?:hai|ba|bốn|năm|cả|[2-9]) )?"
    r"(?:(?:bố|cha|mẹ) con|(?:ông|bà) cháu|(?:anh|chị) em) (?=\S)",
    re.IGNORECASE,
)
_ALIAS = re.compile(r"(?<=.) ?\(.*")


def without_forms_of_address(name: str) -> str:
    """A person's name without "ông", "bà", "đồng chí", "đ/c" … before it; never empty by that.

    Returns NFC with single spaces. Only for people: places such as Bà Rịa begin alike. What may
    be the family name Ông stays.

    >>> without_forms_of_address("Đ/c Nguyễn Thị Chiên")
    'Nguyễn Thị Chiên'
    """
    return read_address(name).name


def without_list_marks(name: str) -> str:
    """The name of a person or household without marks of a list; the rest is as it was typed.

    >>> without_list_marks("- Nguyễn Thị Chiên *")
    'Nguyễn Thị Chiên'
    """
    text = name.strip()
    before = _MARKS_BEFORE.match(text)
    bare = _MARKS_BEHIND.sub("", text[before.end() :] if before else text)
    return name if bare == text else bare


def name_to_compare(name: str, *, of_people: bool) -> str:
    """``name`` without what two writers of one name may do differently; never empty by that.

    Quotation marks and final punctuation go, an apostrophe within a word gets one shape; of
    people (a person, a household) forms of address go too.

    >>> name_to_compare("Hộ gia đình ông Lò Văn Pành.", of_people=True)
    'Lò Văn Pành'
    """
    text = name
    if not _PLAIN.fullmatch(name):
        text = _INNER_APOSTROPHE.sub("'", normalize("NFC", name))
        text = collapse_spaces(_QUOTE.sub("", text)).rstrip(_FINAL)
    if not of_people:
        return text or name
    head = _HOUSEHOLD.sub("", text, count=1)
    # Behind “Hộ” it is always a form of address, with a capital or without.
    return (without_forms_of_address(text) if head == text else without_every_form(head)) or name


def is_of_household(name: str) -> bool:
    """Whether a name says itself that it is a household's: “Hộ ông Lò Văn Pành”."""
    return _HOUSEHOLD.match(collapse_spaces(normalize("NFC", name))) is not None


def is_of_couple(name: str) -> bool:
    """The same of a couple, or of several of one house: “Vợ chồng ông Lò Văn Pành”."""
    text = collapse_spaces(normalize("NFC", name))
    return any(pattern.match(text) for pattern in (_COUPLE, _FAMILY))


def split_name(name: str) -> tuple[str, str]:
    """(family and middle names, given name): the given name is the last word.

    A form of address before the name and an alias in brackets after it are left out.
    """
    bare = _ALIAS.sub("", without_forms_of_address(name), count=1)
    before, _, given = bare.rpartition(" ")
    return before, given


def place_in_sentence(name: str) -> str:
    """An administrative unit's name within a sentence: ``tỉnh Lào Cai``, ``thị xã Sa Pa``.

    The common noun is small there, but before a number (``Quận 1``) and in the names that the
    law writes with a capital. Other names stand as they are. Source: Decree 30/2020/NĐ-CP,
    annex II, part III.
    """
    if name in _CAPITAL_PLACES or not _COMMON_PLACE.match(name):
        return name
    return name[:1].lower() + name[1:]


def before_place(position: str, place: str) -> tuple[str, str]:
    """A position as it stands before its place, and what joins them: a place is not said twice.

    >>> before_place("Công an phường Sa Pa", "phường Sa Pa")
    ('Công an', ' ')
    >>> before_place("Trưởng thôn", "phường Sa Pa")
    ('Trưởng thôn', ', ')
    """
    bare = position[: -len(place)] if place else ""
    if not spelling_key(position).endswith(f" {spelling_key(place)}") or not bare.strip():
        return position, ", "
    return bare.rstrip(" ,;–-"), ", " if bare.rstrip().endswith((",", ";", "–", "-")) else " "


def proper_first(name: str) -> str:
    """An administrative unit's name as an index has it: ``Sa Pa, thị xã``; others as they are."""
    found = _COMMON_PLACE.match(name)
    if not found or name in _CAPITAL_PLACES:
        return name
    return f"{name[found.end() :]}, {found.group().strip().lower()}"


def common_noun(name: str) -> str:
    """The noun before an administrative unit's own name: ``Thị xã``; empty where there is none."""
    found = _PLACE_NOUN.match(name)
    return found.group().strip() if found else ""


def with_noun(name: str) -> str:
    """An administrative unit's name with its common noun as it is written: ``Thành phố Bắc Kạn``.

    >>> with_noun("THÀNH PHỐ Bắc Kạn"), with_noun("Thị Trấn Sa Pa")
    ('Thành phố Bắc Kạn', 'Thị trấn Sa Pa')
    """
    found = _ANY_NOUN.match(name)
    return found.group().capitalize() + name[found.end() :] if found else name


def given_name(name: str) -> str:
    """The name a person is called and sorted by: "Cù Chính Lan" → "Lan"."""
    return split_name(name)[1]


_WORD = re.compile(r"[^\W\d_]+")
_KEPT = re.compile(r"[IVX]{2,}|GS|TS|PGS|ThS|BS|CKI{1,2}|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT")


def is_in_capitals(name: str) -> bool:
    """Whether a person's name has no small letter, and a word of two letters or more.

    One word alone may be an acronym.
    """
    words = [word for word in _WORD.findall(name) if not _KEPT.fullmatch(word)]
    return len(words) > 1 and name == name.upper() and max(map(len, words)) > 1


def is_in_small_letters(name: str) -> bool:
    """Whether a person's name of two words or more has no capital."""
    return len(_WORD.findall(name)) > 1 and name == name.lower()


def with_initial_capitals(name: str) -> str:
    """A person's name with a capital at the start of each part, as Decree 30/2020/NĐ-CP has it.

    Titles in letters and Roman numerals stay.

    >>> with_initial_capitals("H'HEN NIÊ")
    "H'Hen Niê"
    """
    return _WORD.sub(
        lambda found: found[0] if _KEPT.fullmatch(found[0]) else found[0].capitalize(), name
    )
