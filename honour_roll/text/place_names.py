"""Names of places as people write them: units, and the villages and neighbourhoods in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from typing import NamedTuple
from unicodedata import normalize

from honour_roll.text.folding import collapse_spaces, fold, spelling_key
from honour_roll.text.odd_characters import without_invisible

_SHORT = {
    "p": "phường",
    "x": "xã",
    "tx": "thị xã",
    "tp": "thành phố",
    "tt": "thị trấn",
    "h": "huyện",
    "t": "tỉnh",
}
_SHORTENED = re.compile(
    rf"(?<!\w)(?:({'|'.join(sorted(_SHORT, key=len, reverse=True))})\s*\.\s*|(tx|tp|tt)\s+)"
)
_NOT_WORD = re.compile(r"[\W_]+")
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("tổ dân phố", "tổ dp", "tdp", "tổ"), "tổ"),
    **dict.fromkeys(("khu phố", "kp"), "khu phố"),
    **dict.fromkeys(("khu dân cư", "kdc"), "khu dân cư"),
    **{word: word for word in ("thôn", "bản", "xóm", "ấp", "buôn", "làng", "khóm", "sóc", "phum")},
    **{word: word for word in ("khối phố", "khối", "tiểu khu", "khu", "đội")},
}
"""What a place may be called → what it is: a “TDP” is a “tổ”."""
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_FIGURES_OF_ROMAN: Mapping[str, str] = {word: str(n) for n, word in enumerate(_ROMAN, start=1)}
_WORDS = "một hai ba bốn năm sáu bảy tám chín mười".split()
_FIGURES: Mapping[str, str] = {
    word: str(n) for words in (_ROMAN, _WORDS) for n, word in enumerate(words, start=1)
}
"""What “Thôn III” and “Thôn Ba” have in place of a figure, once their kind is known.

At the end of a name, “Tả Van Giáy I”, only a Roman numeral is one.
"""
_UNMARKED = {fold(word): kind for word, kind in _KINDS.items()}


def _before_a_name(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = "|".join(sorted(words, key=len, reverse=True))
    return re.compile(rf"({longest_first})(?:[\s.:]+(?=\S)|(?=[0-9]))")


_KIND = _before_a_name(_KINDS)
_UNMARKED_KIND = _before_a_name(_UNMARKED)
_NUMBER_WORD = re.compile(r"(?<!\w)(?:(?:số|so)[\s.:]*)+(?=[0-9])")
_FIRST_NUMBER_WORD = re.compile(r"\A(?:(?:số|so)[\s.:]+)+")
_NOUGHTS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_BREAK = re.compile(r"\s*[,;()]\s*|\s+[-–—]\s+")
_KEPT_BREAK = re.compile(r"(\s*[,;]\s*|\s+[-–—]\s+)")
_EDGE = " .,;:-–—"
_STOP = " .,;:"
_UNIT = re.compile(r"(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) (?=\S)")
_FORMER = re.compile(r"\b(?:cũ|trước đây)\b")


def name_key(text: str) -> str:
    """A form in which two ways to write one name are equal; marks count, punctuation does not."""
    written = _SHORTENED.sub(lambda found: f"{_SHORT[found[1] or found[2]]} ", spelling_key(text))
    return " ".join(_NOT_WORD.sub(" ", written).split())


class Part(NamedTuple):
    """“Tổ dân phố số 03”, “Tổ III”: of the kind “tổ” with the name “3”; “Nà” is of no kind."""

    kind: str
    name: str


class Village(NamedTuple):
    """A place below a commune in the form that is compared; ``above`` are units named behind."""

    parts: tuple[Part, ...]
    above: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Equal for two ways to write one place, wherever that lies."""
        return ", ".join(" ".join(filter(None, part)) for part in self.parts)


class VillageLikeness(Enum):
    """How two names of villages stand to each other."""

    SAME = auto()
    UNSURE = auto()
    """One says less: no kind, no marks, not all of its parts, or of what unit it was."""
    OF_OTHER_KIND = auto()
    """“Thôn 3” and “Tổ 3”."""
    OTHER = auto()


def read_village(text: str, *, in_figures: bool = True) -> Village:
    """What counts when villages are compared; ``in_figures``: “Thôn III” is “thôn 3”.

    >>> read_village("Tổ dân phố số 03, phường Sa Pa.").key, read_village("Nà").key
    ('tổ 3', 'nà')
    """
    whole = collapse_spaces(spelling_key(without_invisible(text))).strip(_EDGE)
    words = [bare for part in _BREAK.split(whole) if (bare := part.strip(_EDGE))]
    units = (n for n, part in enumerate(words) if n and _UNIT.match(_written_out(part)))
    end = next(units, len(words))
    parts = tuple(_part(word, in_figures=in_figures) for word in words[:end])
    return Village(parts, tuple(map(name_key, words[end:])))


def village_likeness(one: str, other: str) -> VillageLikeness:
    """Whether two texts name one village of a commune."""
    found = _likeness(read_village(one), read_village(other))
    if found is not VillageLikeness.OTHER:
        return found
    # “Thôn Bảy” is as like “Thon Bay”, or “Bảy” alone, as any other name is.
    return _likeness(read_village(one, in_figures=False), read_village(other, in_figures=False))


def _likeness(first: Village, second: Village) -> VillageLikeness:
    if first.parts == second.parts:
        is_clear = _are_of_one_unit(first.above, second.above)
        return VillageLikeness.SAME if is_clear else VillageLikeness.UNSURE
    if [part.name for part in first.parts] == [part.name for part in second.parts]:
        pairs = zip(first.parts, second.parts, strict=True)
        is_clear = all(_says_less(one.kind, two.kind) for one, two in pairs)
        return VillageLikeness.UNSURE if is_clear else VillageLikeness.OF_OTHER_KIND
    return VillageLikeness.UNSURE if _is_shorter(first, second) else VillageLikeness.OTHER


def are_two_villages(one: str | None, other: str | None) -> bool:
    """Whether two records name a village each, and not certainly the same."""
    if not one or not other:
        return False
    return village_likeness(one, other) is not VillageLikeness.SAME


def clean_village(text: str, names_unit: Callable[[str], bool]) -> str:
    """``text`` as it is stored: all seen, single spaces, no stop at its end, its own unit left off.

    ``names_unit``: whether a part is the name of that unit, or of one above it.
    """
    whole = collapse_spaces(normalize("NFC", without_invisible(text))).rstrip(_STOP)
    parts = _KEPT_BREAK.split(whole)
    while len(parts) > 1 and names_unit(parts[-1]):
        parts = parts[:-2]
    return "".join(parts).rstrip(_STOP)


def _part(text: str, *, in_figures: bool) -> Part:
    kinds: list[str] = []
    known, pattern = (_UNMARKED, _UNMARKED_KIND) if text.isascii() else (_KINDS, _KIND)
    while found := pattern.match(text):
        kind = known[found[1]]
        kinds += [kind] if kind not in kinds else []
        text = text[found.end() :].strip(_EDGE)
    name = _NOUGHTS.sub("", _NUMBER_WORD.sub("", text))
    # Without a kind before it “Ba” is a name.
    is_read = bool(kinds) and in_figures
    figure = _FIGURES.get(_FIRST_NUMBER_WORD.sub("", name)) if is_read else None
    head, _, last = name.rpartition(" ")
    if head and in_figures and last in _FIGURES_OF_ROMAN:
        figure = figure or _NUMBER_WORD.sub("", f"{head} {_FIGURES_OF_ROMAN[last]}")
    return Part(" ".join(kinds), figure or name)


def _written_out(part: str) -> str:
    """With “x.”, “p.” in full."""
    return f"{name_key(part)} " if _SHORTENED.match(part) else part


def _are_of_one_unit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """A village of a former commune may have a namesake in the present one."""
    if one and other:
        return one[0] == other[0]
    return not any(map(_FORMER.search, (*one, *other)))


def _says_less(one: str, other: str) -> bool:
    """Whether the kinds of one are among those of the other."""
    kinds = (set(one.split()), set(other.split()))
    return kinds[0] <= kinds[1] or kinds[1] <= kinds[0]


def _is_shorter(one: Village, other: Village) -> bool:
    """Whether one may be the other, written with less."""
    first, second = ([part.name for part in village.parts] for village in (one, other))
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    short, long = sorted((one.key, other.key), key=len)
    if long.startswith(f"{short} ") and _UNIT.match(long[len(short) + 1 :]):
        return True
    bare = [fold(", ".join(names)) for names in (first, second)]
    return bare[0] == bare[1] and bare[0] in (", ".join(first), ", ".join(second))
