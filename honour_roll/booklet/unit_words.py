"""What tells units of one name apart where they stand in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from honour_roll.counts import group
from honour_roll.roll import Reference
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence


class Named(NamedTuple):
    """A unit under its name of a day (of its last day for None)."""

    unit: str
    when: PartialDate | None


@dataclass(frozen=True)
class UnitWords:
    """Says of units in a list, each under one name or several, what tells them apart."""

    reference: Reference

    def apart(self, listed: Iterable[Named]) -> dict[Named, str]:
        """``huyện Ba`` for each whose name another unit of the list has too, else nothing.

        It is the nearest unit above on that day that the others don't have; else the years of its
        life; else its id, which nobody shares.
        """
        found: dict[Named, str] = {}
        names = group(listed, lambda one: self.reference.unit_name(*one).casefold())
        for same in names.values():
            if len({one.unit for one in same}) > 1:
                found |= self._apart(same)
        return found

    def _apart(self, same: Sequence[Named]) -> dict[Named, str]:
        """The first way that says something of each, and of no two units the same."""
        ways: tuple[Callable[[Named, Sequence[Named]], str], ...] = (self._place, self._life)
        for way in ways:
            words = {one: way(one, [o for o in same if o.unit != one.unit]) for one in same}
            if all(words.values()) and _differ(words):
                return words
        return {one: one.unit for one in same}

    def _place(self, one: Named, others: Sequence[Named]) -> str:
        theirs = {name for other in others for name in self._above(other)}
        return next((name for name in self._above(one) if name not in theirs), "")

    def _above(self, one: Named) -> Iterator[str]:
        for unit in self.reference.lineage.above(*one):
            yield place_in_sentence(self.reference.unit_name(unit, one.when))

    def _life(self, one: Named, _: Sequence[Named]) -> str:
        unit = self.reference.units.get(one.unit)
        if unit is None:
            return ""
        start = unit.periods[0].start
        since = f"từ năm {start.year}" if start else ""
        until = f"đến năm {unit.ended.year}" if unit.ended else ""
        return " ".join(word for word in (since, until) if word)


def _differ(words: dict[Named, str]) -> bool:
    """Whether no two units are told the same."""
    units = group(words, lambda one: words[one])
    return all(len({one.unit for one in same}) == 1 for same in units.values())
