"""What the headings within a list say of the rows below them, level by level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from honour_roll.forms.heading_awards import HeadedAward
from honour_roll.intake.draft import Place
from honour_roll.model.terms import Kind

PART = r"(?:[IVX]+|[A-ZĐ]|[a-zđ]|[0-9]+)"
"""One part of the number of a heading, as a pattern."""
_NUMBER = re.compile(rf"[(\[]?(?P<first>{PART})(?P<more>(?:\.[0-9]+)*)[\s.)\]/:-]*")
_DASH = re.compile(r"[-–—+*•●▪]+")
_RANKS = {"I": 1, "A": 1, "1": 2, "a": 5, "-": 6}
_DOTTED = 2


@dataclass
class GroupHeading:
    """One that leaves open what it should say; ``rows`` are those that hang on it."""

    place: Place
    text: str
    rows: list[int] = field(default_factory=list)

    def taken_rows(self) -> list[int]:
        """Those that hang on it, each told once: a table may go on after a page."""
        rows, self.rows = self.rows, []
        return rows


class NamedUnit(NamedTuple):
    """A unit as a heading, or the command, names it: which one is meant each award says."""

    place: Place
    text: str


@dataclass
class Level:
    """What one heading says. ``style`` is the shape of its number, or its sort without one."""

    style: str
    kind: Kind | None = None
    unit: NamedUnit | None = None
    unknown: GroupHeading | None = None
    """The heading itself, where it may name a unit and the roll has none of that name."""
    unclear: GroupHeading | None = None
    """The heading itself, where it ends a kind and doesn't say which is next."""
    award: HeadedAward | None = None
    held: GroupHeading | None = None
    """The heading itself, where its award is none of the list's decision."""

    @property
    def names_unit(self) -> bool:
        """Whether it is the heading of a unit, known or not."""
        return bool(self.unit or self.unknown)

    @property
    def rank(self) -> int | None:
        """How deep its number is; without one that is only known from where it stands."""
        if self.style.startswith("="):
            return None
        return _RANKS.get(self.style) or _DOTTED + self.style.count(".")


@dataclass
class Group:
    """What the last headings say; a table that goes on after a page keeps them.

    Those below ``barred`` were not honoured.
    """

    levels: list[Level] = field(default_factory=list)
    barred: GroupHeading | None = None

    def begin(self, style: str) -> tuple[Level, list[Level]]:
        """A new level, and those that end with it: of its own style, and all that are deeper."""
        new = Level(style)
        first = next((n for n, one in enumerate(self.levels) if _ends(new, one)), len(self.levels))
        ended, self.levels = self.levels[first:], [*self.levels[:first], new]
        return new, ended

    def leave_open_units(self, ended: Iterable[Level]) -> None:
        """Behind several units none is guessed, but where numbers say whose the last level is."""
        if not any(one.names_unit for one in ended):
            return
        for one in self.levels[:-1]:
            if None in (one.rank, self.levels[-1].rank):
                one.unit = one.unknown = None

    @property
    def kind(self) -> Kind | None:
        """The kind of the rows below, where a heading says it."""
        found = self._of_kind()
        return found.kind if found else None

    def kind_above(self, style: str) -> Kind | None:
        """The kind of the rows below that are numbered so: never by a heading of that number."""
        found = self._of_kind()
        is_above = found is not None and not _ends(Level(style), found)
        return found.kind if found and is_above else None

    @property
    def unclear(self) -> GroupHeading | None:
        """The heading by which nobody knows what they are any more."""
        found = self._of_kind()
        return found.unclear if found else None

    @property
    def unit(self) -> NamedUnit | None:
        """The unit that they belong to."""
        found = self._of_unit()
        return found.unit if found else None

    @property
    def unknown(self) -> GroupHeading | None:
        """The heading that names a unit which the roll has not."""
        found = self._of_unit()
        return found.unknown if found else None

    @property
    def award(self) -> HeadedAward | None:
        """The award that they got, where a heading says it."""
        found = self._of_award()
        return found.award if found else None

    @property
    def held(self) -> GroupHeading | None:
        """The heading by which it is an award that the decision didn't give."""
        found = self._of_award()
        return found.held if found else None

    def _of_award(self) -> Level | None:
        return next((one for one in self._inward() if one.award), None)

    def _of_kind(self) -> Level | None:
        return next((one for one in self._inward() if one.kind or one.unclear), None)

    def _of_unit(self) -> Level | None:
        return next((one for one in self._inward() if one.names_unit), None)

    def _inward(self) -> Iterator[Level]:
        return reversed(self.levels)


def style_of(number: str, *, is_of_unit: bool = False) -> str:
    """The shape of a heading's number: “II.” → “I”, “2” → “1”, “1.2” → “1.1”, “b)” → “a”.

    Offices head units and kinds without any number too: these are levels of two sorts.
    """
    number = number.strip()
    if _DASH.fullmatch(number):
        return "-"
    found = _NUMBER.fullmatch(number)
    if found is None:
        return "=unit" if is_of_unit else "="
    if depth := found["more"].count("."):
        return "1" + ".1" * depth
    first = found["first"]
    if first.isdigit():
        return "1"
    if re.fullmatch("[IVX]+", first):
        return "I"
    return "A" if first.isupper() else "a"


def _ends(new: Level, old: Level) -> bool:
    is_deeper = new.rank is not None and old.rank is not None and old.rank > new.rank
    return new.style == old.style or is_deeper
