"""What the headings between the rows of a list say, each as far as it reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from honour_roll.intake.draft import Place
from honour_roll.model.terms import Kind

_PART = "(?:[0-9]+|[IVX]+|[ivx]{2,}|[A-ZĐ]|[a-zđ])"
_NUMBERING = re.compile(rf"({_PART}(?:\.{_PART})*)\s*[.)/-]+\s*|({_PART}(?:\.{_PART})+)\s+")
_LEVELS = tuple(map(re.compile, ("[IVX]+", "[A-ZĐ]", "[0-9]+", "[a-zđ]", "[ivx]+")))
_ORDER = (1, 0, 2, 3, 4)
_DEEPER = 10


@dataclass
class UnknownGroup:
    """A heading that names no unit of the roll; ``rows`` are those that hang on it."""

    place: Place
    text: str
    rows: list[int] = field(default_factory=list)


class NamedUnit(NamedTuple):
    """A unit as a heading, or the command, names it: which one is meant each award says."""

    place: Place
    text: str


class _Heading(NamedTuple):
    """``level``: how deep its number says that it is, if it has one."""

    level: int | None
    kind: Kind | None = None
    unit: NamedUnit | UnknownGroup | None = None

    def is_above(self, level: int | None) -> bool:
        """Whether numbers certainly say so."""
        return None not in (self.level, level) and (self.level or 0) < (level or 0)

    def ends_at(self, level: int | None) -> bool:
        """Whether a heading of that level, numbered as this one is, stands beside it or above."""
        return None not in (self.level, level) and not self.is_above(level)


@dataclass
class Group:
    """What the last headings say; a table that goes on after a page keeps them.

    Those below ``barred`` were not honoured.
    """

    barred: UnknownGroup | None = None
    _headings: list[_Heading] = field(default_factory=list)

    @property
    def kind(self) -> Kind | None:
        """That of the nearest heading that says one."""
        return next((one.kind for one in reversed(self._headings) if one.kind), None)

    @property
    def unit(self) -> NamedUnit | None:
        """That of the nearest heading of a unit."""
        found = self._place
        return found if isinstance(found, NamedUnit) else None

    @property
    def unknown(self) -> UnknownGroup | None:
        """The nearest heading of a unit, if the roll does not know it."""
        found = self._place
        return found if isinstance(found, UnknownGroup) else None

    @property
    def _place(self) -> NamedUnit | UnknownGroup | None:
        return next((one.unit for one in reversed(self._headings) if one.unit), None)

    def put_kind(self, kind: Kind, level: int | None) -> None:
        """A heading of a kind; the unit above it stays where it lies within that.

        Of several units none is guessed: what was numbered beside the last one, or not at all,
        need not be that of the rows below.
        """
        own = _Heading(level, kind)
        ends = (
            n
            for n, one in enumerate(self._headings)
            if one.ends_at(level) or (one.kind and None in (one.level, level))
        )
        kept = self._headings[: next(ends, len(self._headings))]
        if any(one.unit for one in self._headings[len(kept) :]):
            kept = [one for one in kept if one.unit is None or one.is_above(level)]
        self._headings = [*kept, own]

    def put_unit(self, unit: NamedUnit | UnknownGroup, level: int | None) -> None:
        """A heading of a unit; the kind stays but where it was that of a unit numbered beside."""
        own, there = _Heading(level, unit=unit), self._headings
        units = [n for n, one in enumerate(there) if one.unit]
        if ended := [n for n in units if there[n].ends_at(level)]:
            self._headings = [*there[: ended[0]], own]
        elif plain := [n for n in units if level is None and there[n].level is None]:
            kinds = [one for one in there[plain[0] :] if one.unit is None]
            self._headings = [*there[: plain[0]], own, *kinds]
        else:
            self._headings = [*there, own]


def level_of(number: str) -> int | None:
    """How deep a number of a heading is: A, I, 1, 1.1, a; None for a dash or nothing."""
    parts = [part for part in re.split(r"[\s.)(/-]+", number) if part]
    shapes = [
        level
        for part in parts[-1:]
        for shape, level in zip(_LEVELS, _ORDER, strict=True)
        if shape.fullmatch(part)
    ]
    return shapes[0] * _DEEPER + len(parts) if shapes else None


def split_number(text: str) -> tuple[str, str]:
    """The number in front of a heading's words, or "", and the words."""
    found = _NUMBERING.match(text)
    return (found[0], text[found.end() :]) if found else ("", text)
