"""Vietnamese alphabetical order, equal to ICU's locale ``vi`` for Vietnamese text."""

from __future__ import annotations

from unicodedata import category, normalize

from honour_roll.text.folding import TONES, place_tones
from honour_roll.text.names import split_name

# CLDR's root order, as far as Vietnamese documents use it; the letters with vi's tailoring.
_SIGNS = (
    "\t\n\v\f\r\x85\u2028\u2029 _-‐‒–—―,;:!¡?¿.…·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•′″`´^¯¨¸°©®←→↑↓"
    "+±÷×<=>¬|¦~−⁄■□▪●○✓✔¤¢$£¥₫€"
)
_DIGITS = "0123456789"
_LETTERS = "aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz"
_MARKS = TONES + "\u0306\u0302\u030c\u030a\u0308\u030b\u0307\u0338\u0327\u0328\u0304"
# Characters that ICU sorts as another one with a difference of the second level.
_VARIANTS = {"ð": "d", "ħ": "h", "ł": "l", "ø": "o"} | dict.fromkeys("‘’", "'")
_VARIANTS |= dict.fromkeys("“”„", '"')

_PRIMARY = {char: chr(weight) for weight, char in enumerate(_SIGNS + _DIGITS + _LETTERS, 1)}
_OTHER_SCRIPT = "\uffff"
_PLAIN, _FIRST_MARK, _VARIANT = 1, 2, 0x400
_LOWER, _UPPER, _COMPATIBLE = "\x01", "\x02", "\x03"

_HEADINGS = {_PRIMARY[letter]: letter.upper() for letter in _LETTERS}
_HEADINGS |= {_PRIMARY[digit]: "0–9" for digit in _DIGITS}
NO_LETTER = "#"
"""The heading of what begins with neither a Latin letter nor a digit."""

Levels = tuple[str, str, str]


def _mark_weight(mark: str) -> str:
    place = _MARKS.find(mark)
    return chr(_FIRST_MARK + place) if place >= 0 else mark


def _character(char: str) -> Levels:
    """The weights of one character of NFC text: letters, then marks, then case."""
    if char in _PRIMARY:
        return _PRIMARY[char], chr(_PLAIN), _LOWER
    if char in _VARIANTS:
        primary = _PRIMARY[_VARIANTS[char]]
        return primary, chr(_PLAIN) + chr(_VARIANT + ord(char)), _LOWER
    lower = char.lower()
    if lower != char and (lower in _PRIMARY or lower in _VARIANTS):
        primary, secondary, _ = _character(lower)
        return primary, secondary, _UPPER
    kind = category(char)
    if kind.startswith("M"):
        return "", _mark_weight(char), ""
    if kind in {"Cc", "Cf"}:
        return "", "", ""
    return _decomposed(char)


def _decomposed(char: str) -> Levels:
    parts = normalize("NFD", char)
    if parts != char:
        return _joined(parts)
    parts = normalize("NFKD", char)
    if parts == char:
        return _OTHER_SCRIPT + char, chr(_PLAIN), _LOWER
    primary, secondary, tertiary = _joined(parts)
    return primary, secondary, _COMPATIBLE * len(tertiary)


def _joined(parts: str) -> Levels:
    primary, secondary, tertiary = zip(*map(_character, parts), strict=True)
    return "".join(primary), "".join(secondary), "".join(tertiary)


class _Level(dict[int, str]):
    """A ``str.translate`` table of one level; rare characters are worked out when met."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level

    def __missing__(self, code: int) -> str:
        return _character(chr(code))[self.level]


def _tables() -> tuple[_Level, _Level, _Level]:
    known = {char: _character(char) for char in map(chr, range(0x80))}
    for letter in _LETTERS + _LETTERS.upper():
        primary, secondary, tertiary = _character(letter)
        known[letter] = (primary, secondary, tertiary)
        for tone in TONES:
            whole = normalize("NFC", letter + tone)
            if len(whole) == 1:
                known[whole] = (primary, secondary + _mark_weight(tone), tertiary)
    tables = _Level(0), _Level(1), _Level(2)
    for table in tables:
        table.update({ord(char): levels[table.level] for char, levels in known.items()})
    return tables


_LEVELS = _tables()


def _levels(text: str) -> Levels:
    normal = normalize("NFC", text)
    letters, marks, case = _LEVELS
    return normal.translate(letters), normal.translate(marks), normal.translate(case)


def sort_key(text: str) -> tuple[str, str, str, str]:
    """The place of ``text`` in Vietnamese order: (letters, tones, case, the text itself).

    The letters of the whole text come first (a ă â b c d đ e ê …, spaces and punctuation
    before digits before letters), then its tones (ngang huyền hỏi ngã sắc nặng), then its
    case (small before capital), as in ICU. So tones of an early syllable give way to
    letters of a later one: "Lê An" < "Lề An" < "Lê Ánh". Each syllable by itself, as some
    dictionaries do, would be another order than that of databases and browsers.

    The first three parts are equal where ICU finds two texts equal (NFC and NFD); the
    last one makes the order total. Other scripts follow the Latin one by code point.
    Source: CLDR root collation and its tailoring for ``vi``.
    """
    return (*_levels(text), text)


def person_key(name: str, sort_name: str | None = None) -> str:
    """The place of a person: by given name, then by family and middle names.

    ``sort_name`` ("Lan Cù Chính") is in sorting order already and is taken as it stands:
    its first word, then the rest. What is no person is sorted by giving its name as
    ``sort_name`` too. Quotation marks and the like before the first letter don't count,
    and the two spellings of one given name (Hoà, Hòa) stand together. The key is one string,
    because a large roll has many: weights are above NUL, so that the parts compare one by one.
    """
    first, rest = _index_parts(name, sort_name)
    return "\0".join((*_levels(first), *_levels(rest), name))


def index_letter(name: str, sort_name: str | None = None) -> str:
    """The heading of an A–Z index under which ``person_key`` puts a name.

    A letter of the alphabet without its tone (A Ă Â B C D Đ …, F J W Z too), "0–9" for
    digits, "#" for all else.
    """
    first, _ = _index_parts(name, sort_name)
    letters = normalize("NFC", first).translate(_LEVELS[0])
    return _HEADINGS.get(letters[:1], NO_LETTER)


def index_word(name: str, sort_name: str | None = None) -> str:
    """The word by which ``person_key`` puts a name: the given name, in one spelling (Hòa)."""
    return _index_parts(name, sort_name)[0]


def _index_parts(name: str, sort_name: str | None) -> tuple[str, str]:
    if sort_name:
        first, _, rest = _from_first_letter(sort_name).partition(" ")
        first = first.rstrip(",")
    else:
        rest, first = split_name(_from_first_letter(name))
    return place_tones(first), place_tones(rest)


def _from_first_letter(text: str) -> str:
    for place, char in enumerate(text):
        if char.isalnum():
            return text[place:]
    return text
