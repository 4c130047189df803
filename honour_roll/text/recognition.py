"""Names that may not come back are known again, however they are dressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from honour_roll.text.address_forms import without_every_form
from honour_roll.text.family_names import is_family_name
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.names import is_of_couple, is_of_household, name_to_compare

_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
# A hyphen within a word joins it ("Quỳnh-Uyển"); with a space beside it, it is a dash.
_BREAK = re.compile(r"[–—,;:/|]|\s-|-\s")
_CAPITAL = "".join(filter(str.isupper, map(chr, range(0x1F00))))
_CAPITALISED = rf"(?<![^\W\d_])[{_CAPITAL}][^\W\d_]*(?:['’ʼ-][^\W\d_]+)*"
_CAPITALISED_RUN = re.compile(rf"{_CAPITALISED}(?:\s{{1,3}}{_CAPITALISED})+")
_MOST_WORDS = 6
_NOBODY = "X"
_WHOLE = 3
"""Words of a name from which on it is no place's ("Hà Nội") but a person's."""
_NO_WORD = re.compile(r"[\W_]+")
_CALLED_AFTER = re.compile(
    r"(?:^(?:mô hình|gương|điển hình)|\bcủa)(?: hộ gia đình| gia đình| hộ)?"
    r" (?=(?:ông|bà|cụ|anh|chị|cô|thầy)\b)",
    re.IGNORECASE,
)
_ADDRESS = "(?:ông|bà|cụ|anh|chị|cô|thầy)"
_SPOUSE = r"(?:(?:vợ|chồng)(?: là)? )?"
_COUPLE = re.compile(r"^(?:(?:hộ gia đình|gia đình|hộ) )?vợ chồng ", re.IGNORECASE)
# Between two persons; without a word or a sign only where the second is addressed in small letters.
_JOINED = re.compile(
    rf"(?i: (?:và|&|cùng) {_SPOUSE})| ?[,;/+–—-] ?(?i:{_SPOUSE}(?={_ADDRESS}\b))"
    rf"| (?={_ADDRESS} [A-ZÀ-ỸĐ])"
)
_OF_ARTS = r"(?: (?:uu tu|nhan dan))?"
# Folded, as a whole word or more each; no family name begins with any of them.
_TITLES = re.compile(
    rf"(?:(?:nghe nhan|nghe si|nha giao|thay thuoc){_OF_ARTS}|nnut|nnnd|nsut|nsnd|ngut|ngnd|ttut"
    r"|ttnd|pho giao su|giao su|tien si|thac si|bac si|duoc si|y si|ky su|luat su|nhac si|hoa si"
    r"|pgs|gs|ts|ths|bs|ks|anh hung(?: lao dong| luc luong vu trang(?: nhan dan)?)?"
    r"|(?:ba )?me(?: viet nam)? anh hung|(?:ba )?me vnah|chien si thi dua|cuu chien binh|ccb"
    r"|thuong binh|liet si|gia lang|truong (?:thon|ban|xom|khu|ap)|bi thu(?: chi bo| doan)?"
    r"|chu tich(?: hoi)?|nong dan|doanh nhan|giam doc|co giao|thay giao|nha su|ni su|hoa thuong"
    r"|thuong toa|dai duc|linh muc|muc su|guong|tam guong|dien hinh|hoi vien|dang vien)"
    r" (?=\w)"
)


def name_to_recognise(name: str, *, of_people: bool) -> str:
    """``name`` folded, as words with single spaces; never empty for a name with a letter.

    Further than ``name_to_compare`` go, of people, titles and callings before it, what stands in
    brackets, after a dash or a comma, and hyphens. Of a model called after a person that person
    is left.

    >>> name_to_recognise("Nghệ nhân Ưu tú Lò Thị Minh-Họa (Chín) - nông dân", of_people=True)
    'lo thi minh hoa'
    >>> name_to_recognise("Mô hình nuôi ong của bà Lò Thị Minh Họa", of_people=False)
    'lo thi minh hoa'
    """
    text = collapse_spaces(normalize("NFC", name))
    called = None if of_people else _CALLED_AFTER.search(text)
    if not of_people and called is None:
        return _words(name_to_compare(text, of_people=False))
    text = text[called.end() :] if called else text
    bare = name_to_compare(collapse_spaces(_BRACKETS.sub(" ", text)), of_people=True)
    return fold(_first_name(bare)) or _words(name)


def names_to_recognise(name: str, *, of_people: bool) -> tuple[str, ...]:
    """The same, and each person by himself where the name is of several.

    Of a household or couple, a second name may stand by itself behind a dash or a comma.

    >>> names_to_recognise("Hộ ông Vàng A Mẫu và bà Lò Thị Họa", of_people=True)
    ('vang a mau va ba lo thi hoa', 'vang a mau', 'lo thi hoa')
    """
    whole = name_to_recognise(name, of_people=of_people)
    found = [name_to_recognise(part, of_people=True) for part in _persons(name, of_people)]
    return tuple(dict.fromkeys((whole, *(one for one in found if " " in one))))


def is_called_after(name: str) -> bool:
    """Whether the name of a model says whose it is: “Mô hình nuôi ong của bà Lò Thị Họa”."""
    return _CALLED_AFTER.search(collapse_spaces(normalize("NFC", name))) is not None


def _persons(name: str, of_people: bool) -> Iterator[str]:
    """The parts of a name that are each of one person."""
    text = collapse_spaces(normalize("NFC", name))
    called = None if of_people else _CALLED_AFTER.search(text)
    if not of_people and called is None:
        return
    text = text[called.end() :] if called else text
    yield from filter(None, _JOINED.split(_COUPLE.sub("", text)))
    if is_of_household(text) or is_of_couple(text):
        yield from (part.strip() for part in _BREAK.split(text)[1:] if _is_full_name(part.strip()))


def _is_full_name(text: str) -> bool:
    """Whether it is a person's whole name by itself: “Lò Thị Lặng”, not “nông dân”, “Hà Nội”."""
    words = text.split()
    return len(words) >= _WHOLE and text.istitle() and is_family_name(words[0])


def names_within(text: str) -> Iterator[tuple[str, str]]:
    """All that may be a name in running text, as it stands there and as it is recognised.

    Two to six words with capitals that follow each other, in every choice: where a name begins
    and ends the text doesn't say.

    >>> [name for name, _ in names_within("cùng bà Lò Thị Họa, ở Tả Van")]
    ['Lò Thị', 'Lò Thị Họa', 'Thị Họa', 'Tả Van']
    """
    for run in _CAPITALISED_RUN.finditer(text):
        words = run[0].split()
        folded = [_words(word) for word in words]
        for n in range(len(words)):
            for end in range(n + 2, min(n + _MOST_WORDS, len(words)) + 1):
                yield " ".join(words[n:end]), " ".join(folded[n:end])


def _first_name(text: str) -> str:
    """The first part that is more than a title: "Nghệ nhân ưu tú, bà Lò Thị Minh Họa"."""
    for part in _BREAK.split(text):
        plain = name_to_compare(collapse_spaces(part), of_people=True)
        words = collapse_spaces(_NO_WORD.sub(" ", plain))
        if words and _bare(f"{words} {_NOBODY}") != _NOBODY:
            return _bare(words)
    return ""


def _bare(words: str) -> str:
    """Without titles and forms of address, in whatever order they stand before the name."""
    while True:
        bare = without_every_form(words)
        if found := _TITLES.match(fold(bare)):
            bare = bare.split(" ", found[0].count(" "))[-1]
        if bare == words:
            return words
        words = bare


def _words(text: str) -> str:
    return collapse_spaces(_NO_WORD.sub(" ", fold(text)))
