"""Whose photo a file is by its name: of an honouree, and of which of several of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Self
from unicodedata import normalize

from honour_roll.intake.beside import stem_of
from honour_roll.intake.ids import year_in
from honour_roll.intake.namesakes import as_spelt
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.roll import Reference
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.names import common_noun, without_forms_of_address
from honour_roll.text.slugs import slugify

_NOT_WORD = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"-[0-9]{1,2}")
_LAST_NUMBER = re.compile(rf"{_NUMBER.pattern}\Z")
_BORN = re.compile(
    r"-(?:(?:sn|sinh|sinh-nam|nam-sinh)-)?(?:[0-9]{1,2}-[0-9]{1,2}-)?((?:19|20)[0-9]{2})(?=-|\Z)"
)
_DIVIDED = r"\s*[-–—(,;]"
_HAS_NOUN = re.compile(
    "(?:tinh|thanh-pho|thi-xa|huyen|quan|phuong|xa|thi-tran|dac-khu|thon|ban|to|khoi|ap|khu|xom)-"
)
_LONGEST = 200
# Before a name; folded for names without marks, so no escape may have a capital. One form of
# address alone: "Em ông Lò Văn Mẫu" is a photo of somebody else.
_GAP = r"[\s_.,–-]+"
_PICTURE = (
    rf"(?:(?:ảnh|hình)(?:{_GAP}(?:chân{_GAP}dung|thẻ|đại{_GAP}diện|của))*|chân{_GAP}dung){_GAP}"
)
_ADDRESS = (
    rf"(?:cụ(?:{_GAP}(?:ông|bà))?|ông|bà|anh|chị|em|cháu|cô|thầy|bác|đồng{_GAP}chí"
    rf"|đ(?:{_GAP})?c){_GAP}"
)
_BEFORE = rf"(?:{_PICTURE})?(?:{_ADDRESS}(?!{_ADDRESS}))?(?=\w)"


def beginnings(file: str) -> Iterator[str]:
    """What the name of a file may begin with, as slugs: every name that it may be called by."""
    found = [slugify(stem, _LONGEST).split("-") for stem in _stems(file)]
    slugs = ("-".join(words[: n + 1]) for words in found for n in range(len(words)))
    return iter(dict.fromkeys(slugs))


class Fit(IntEnum):
    """How a file's name fits an honouree."""

    NOT = 0
    WITH_NUMBER = 1
    """It says the name and a number, which may be a part of another name."""
    BY_NAME = 2
    """It says the name, and nothing else that is known of him."""
    SURELY = 3
    """It says the year of birth, the unit or the village too."""


@dataclass(frozen=True)
class Sitter:
    """Somebody of whom a photo may be; ``places`` are slugs of where he belongs."""

    name: str
    born: int | None
    unit: str
    village: str
    places: Mapping[str, bool]
    """Place → whether it tells him from others, or only lies above his unit."""

    @classmethod
    def of(cls, data: Mapping[str, Any], reference: Reference) -> Self:
        """The honouree of a record's ``data``."""
        name = str(data.get("name") or "")
        if data.get("kind") == Kind.INDIVIDUAL:
            name = without_forms_of_address(name)
        born = year_in(str(data.get("born") or ""))
        unit, village = (str(data.get(key) or "") for key in ("unit", "village"))
        return cls._at(name, born, unit, village, reference)

    @classmethod
    def of_entry(cls, entry: Entry, reference: Reference) -> Self:
        """The honouree of a record of the roll."""
        born = entry.born.year if entry.born else None
        village = entry.village or ""
        return cls._at(entry.name_to_compare, born, entry.unit, village, reference)

    @classmethod
    def _at(
        cls, name: str, born: int | None, unit: str, village: str, reference: Reference
    ) -> Self:
        known = unit in reference.units
        called = reference.unit_name(unit, None) if known else ""
        return cls(name, born, called, village, _places(unit, village, reference))

    @property
    def slug(self) -> str:
        """The name as it begins the name of a file."""
        return slugify(self.name, _LONGEST)

    def fit(self, file: str) -> Fit:
        """How well the bare name of a file fits; Hùng.jpg is no photo of Hưng."""
        return max(map(self._fit_of, _stems(file)))

    def _fit_of(self, stem: str) -> Fit:
        slug = slugify(stem, _LONGEST)
        if slug != self.slug and not slug.startswith(f"{self.slug}-"):
            return Fit.NOT
        written, name = (as_spelt(_NOT_WORD.sub(" ", one)).strip() for one in (stem, self.name))
        if fold(written) != written and not written.startswith(name):
            return Fit.NOT
        return self._fit_of_rest(slug[len(self.slug) :], is_divided=self._is_divided(stem))

    def photo_name(self, file: str) -> str:
        """What a file that fits is called in the roll: a year of birth is no part of it."""
        ending = file[len(stem_of(file)) :]
        stem = max(_stems(file), key=self._fit_of)
        number = _LAST_NUMBER.search(slugify(stem, _LONGEST)[len(self.slug) :])
        behind = number.group() if number else ""
        return f"{slugify(self.name)}{behind}{ending.lower()}"

    def _is_divided(self, stem: str) -> bool:
        """Whether a sign parts the name from what follows: else that may be more of a name."""
        name = re.escape(fold(collapse_spaces(self.name)))
        return re.match(name + _DIVIDED, fold(collapse_spaces(stem))) is not None

    def _fit_of_rest(self, rest: str, *, is_divided: bool) -> Fit:
        found = Fit.BY_NAME
        while rest and not _NUMBER.fullmatch(rest):
            if year := _BORN.match(rest):
                if self.born is not None and self.born != int(year[1]):
                    return Fit.NOT
                found = Fit.SURELY if self.born else found
                rest = rest[year.end() :]
                continue
            place = self._place_in(rest, is_divided=is_divided)
            if place is None:
                return Fit.NOT
            found = Fit.SURELY if self.places[place] else found
            rest = rest[len(place) + 1 :]
        return Fit.WITH_NUMBER if rest and found is Fit.BY_NAME else found

    def _place_in(self, rest: str, *, is_divided: bool) -> str | None:
        """The longest place that ``rest`` begins with; one without its noun only behind a sign."""
        found = [
            place
            for place in self.places
            if f"{rest}-".startswith(f"-{place}-") and (is_divided or _HAS_NOUN.match(place))
        ]
        return max(found, key=len, default=None)


def _stems(file: str) -> list[str]:
    """The file's name without its ending; and without “Ảnh”, “Ông” before it."""
    stem = normalize("NFC", stem_of(file))
    found = re.match(fold(_BEFORE) if stem.isascii() else _BEFORE, stem.lower())
    bare = stem[found.end() :] if found and len(stem.lower()) == len(stem) else stem
    return [stem] if bare == stem else [stem, bare]


def _places(unit: str, village: str, reference: Reference) -> dict[str, bool]:
    found: dict[str, bool] = {}
    if unit in reference.units:
        periods = reference.units[unit].periods
        above = {id for one in periods for id in reference.lineage.above(unit, one.start)}
        for id in above:
            found |= dict.fromkeys(_slugs(one.name for one in reference.units[id].periods), False)
        found |= dict.fromkeys(_slugs(one.name for one in periods), True)
    if village:
        found |= dict.fromkeys(_slugs([village]), True)
    return found


def _slugs(names: Iterable[str]) -> Iterator[str]:
    """Each name, and without its common noun: “Xã Suối Hoa”, “Suối Hoa”."""
    for name in names:
        yield slugify(name, _LONGEST)
        if noun := common_noun(name):
            yield slugify(name[len(noun) :], _LONGEST)
