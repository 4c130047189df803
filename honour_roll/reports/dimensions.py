"""What annexes count by: the same words in the list of awards and at the head of a count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from honour_roll.counts import distinct, group
from honour_roll.model.award import Award
from honour_roll.reports.table import WHOLE, Formula
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.parts import spelled

NO_FORM, NO_DECISION = "Không rõ hình thức", "Chưa ghi quyết định"
HONOUREES, YEAR = "DS_dien_hinh", "DS_nam"
"""The names of the ranges in which the list numbers the honourees, and tells single years."""
_BEYOND = "1E9"
"""Larger than any number of an honouree: stands for the rows that a formula leaves out."""


@dataclass(frozen=True)
class Dimension:
    """One column of the list of awards, whose cells have ``name`` in the workbook.

    Words differ wherever the things do: a formula compares words.
    """

    name: str
    of: Callable[[Award], object]
    words: Mapping[object, str]

    def word(self, award: Award) -> str:
        """What the list says of an award."""
        return self.words[self.of(award)]


class Condition:
    """An award says ``word``, which stands in the cell ``place`` of the sheet at hand."""

    def __init__(self, dimension: Dimension, key: object, place: str) -> None:
        self._dimension = dimension
        self._key = key
        self.formula = f"({dimension.name}={place})"

    def holds(self, award: Award) -> bool:
        """Whether it does."""
        return self._dimension.of(award) == self._key


class InYear:
    """An award counts in the year of the cell ``place``."""

    def __init__(self, year: int, place: str) -> None:
        self._year = year
        self.formula = f"({YEAR}={place})"

    def holds(self, award: Award) -> bool:
        """Whether it does."""
        return time_of(award) == self._year


class UpTo:
    """An award counts in a year, at the latest that of the cell ``place``."""

    def __init__(self, year: int, place: str) -> None:
        self._year = year
        self.formula = f"({YEAR}>0)*({YEAR}<={place})"

    def holds(self, award: Award) -> bool:
        """Whether it does."""
        time = time_of(award)
        return isinstance(time, int) and time <= self._year


def counted(awards: Iterable[Award], *conditions: Condition | InYear | UpTo) -> Formula:
    """Distinct honourees (rules 1 and 2 of counts.py), now and as a live formula.

    Who is not counted gets a number beyond all; FREQUENCY then has one filled bin for every
    honouree counted, and the last one if anybody was left out.
    """
    value = distinct(one for one in awards if all(c.holds(one) for c in conditions))
    chosen = "*".join(condition.formula for condition in conditions)
    numbers = f"{chosen}*({HONOUREES}-{_BEYOND})+{_BEYOND}"
    text = (
        f"=SUMPRODUCT(--(FREQUENCY({numbers},{HONOUREES})>0))"
        f"-(SUMPRODUCT({chosen}*1)<ROWS({HONOUREES}))"
    )
    return Formula(text, value, WHOLE)


class Dimensions:
    """Those of one list of awards; units have their names of ``end``."""

    def __init__(self, reference: Reference, awards: Iterable[Award], end: PartialDate) -> None:
        self._reference = reference
        self._end = end
        self._awards = list(awards)
        self._units = self._unit_words()
        self.movement = self._of("DS_phong_trao", _movement, self._movement_words)
        self.status = self._of("DS_trang_thai", _status, lambda one: labels.STATUS[one.status])
        self.time = self._of(
            "DS_thoi_gian", time_of, lambda one: addresses.time_label(time_of(one))
        )
        self.category = self._of("DS_doi_tuong", _category, _category_words)
        self.level = self._of("DS_cap", _level, _level_words)
        self.form = self._of("DS_hinh_thuc", _form, self._form_words)
        self.unit = self._of("DS_don_vi", _unit, lambda one: self._units[one.unit])
        self.decision = self._of("DS_quyet_dinh", _decision, self._decision_words)

    @property
    def all(self) -> tuple[Dimension, ...]:
        """In the order of the list's columns."""
        return (
            self.unit,
            self.category,
            self.status,
            self.form,
            self.level,
            self.time,
            self.decision,
            self.movement,
        )

    def _of(
        self, name: str, of: Callable[[Award], object], words: Callable[[Award], str]
    ) -> Dimension:
        found = {of(award): words(award) for award in self._awards}
        return Dimension(name, of, _told_apart(found))

    def _movement_words(self, award: Award) -> str:
        return movement_label(self._reference, award.movement)

    def _form_words(self, award: Award) -> str:
        return self._reference.term("forms", award.form) or NO_FORM

    def _unit_words(self) -> Mapping[str, str]:
        """Names, with what tells units of one name apart."""
        names = {one.unit: self._reference.unit_name(one.unit, self._end) for one in self._awards}
        words = dict(names)
        for same in group(names, lambda id: names[id].casefold()).values():
            if len(same) > 1:
                hints = _hints([self._hints(id) for id in same])
                for id, hint in zip(same, hints, strict=True):
                    words[id] = f"{names[id]} ({hint})" if hint else names[id]
        return words

    def _hints(self, id: str) -> tuple[str, str]:
        """When a unit ended or began, and to which it belonged; empty where nobody says."""
        unit = self._reference.units.get(id)
        if unit is None:
            return "", ""
        start = unit.periods[0].start
        time = f"từ {start.display()}" if start else ""
        if unit.ended:
            time = f"đến {unit.ended.display()}"
        parent = unit.period_for(self._end).parent
        above = place_in_sentence(self._reference.unit_name(parent, self._end)) if parent else ""
        return time, above

    def _decision_words(self, award: Award) -> str:
        decision = self._reference.decisions.get(award.decision or "")
        number = award.number or (decision.number if decision else None)
        day = spelled(award.date) if award.date else ""
        if number is None and decision is None:
            return NO_DECISION
        return f"{number} {day}".rstrip() if number else f"Không rõ số, {day}".rstrip(", ")


def _hints(found: Sequence[tuple[str, str]]) -> list[str]:
    """The shortest that all differ: times, what is above, both; none where both are alike."""
    both = [", ".join(filter(None, (above, time))) for time, above in found]
    tried = [[time for time, _ in found], [above for _, above in found], both]
    rest = both if len({*both}) > 1 else [""] * len(both)
    return next((hints for hints in tried if len({*hints}) == len(hints)), rest)


def _told_apart(words: dict[object, str]) -> Mapping[object, str]:
    """Words of different things differ, in letters and not only in their case."""
    taken: set[str] = set()
    told: dict[object, str] = {}
    for key in sorted(words, key=str):
        word, n = words[key], 1
        while word.casefold() in taken:
            n += 1
            word = f"{words[key]} ({n})"
        taken.add(word.casefold())
        told[key] = word
    return told


def _movement(award: Award) -> object:
    return award.movement


def _status(award: Award) -> object:
    return award.status


def _category(award: Award) -> object:
    return award.category


def _category_words(award: Award) -> str:
    return labels.CATEGORY[award.category]


def _level(award: Award) -> object:
    return award.level


def _level_words(award: Award) -> str:
    return labels.LEVEL[award.level] if award.level else labels.NO_LEVEL


def _form(award: Award) -> object:
    return award.form


def _unit(award: Award) -> str:
    return award.unit


def _decision(award: Award) -> object:
    """The file of a decision; without one its number, which others give as well, or every year."""
    if award.decision or not award.number:
        return award.decision
    return award.number, award.authority, award.date


def letter(column: int) -> str:
    """A column's letter, from 0; annexes have fewer than 26."""
    return chr(ord("A") + column)
