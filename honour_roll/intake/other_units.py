"""One person whom one paper puts into a commune, and another into the unit above or before it."""

from __future__ import annotations

from collections.abc import Iterator

from honour_roll.intake.draft import Draft, Told
from honour_roll.intake.honourees import Honouree
from honour_roll.intake.told_of_same import only_unit
from honour_roll.roll import Reference
from honour_roll.rules.twins import contradict
from honour_roll.text.place_names import VillageLikeness, village_likeness


class OtherUnits:
    """Knows which units may be written for one another."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._around: dict[str, set[str]] = {}

    def told(self, draft: Draft, own: Honouree, other: Honouree) -> Iterator[Told]:
        """What is told of ``draft`` where one of its name may be the same in another unit."""
        if contradict([(own.born, other.born)]) or not self._are_near(own.unit, other.unit):
            return
        likeness = village_likeness(own.village or "", other.village or "")
        has_one_village = bool(own.village) and likeness is VillageLikeness.SAME
        has_one_birth = bool(own.born and other.born)
        is_of_one_day = bool(own.decisions & other.decisions)
        if not is_of_one_day and not (has_one_birth and has_one_village):
            return
        # What differs may have been another paper's words, unless all of it does.
        differ = [
            contradict([(own.position, other.position)]),
            bool(own.village and other.village) and likeness is VillageLikeness.OTHER,
        ]
        if all(differ) or (any(differ) and not has_one_birth and not has_one_village):
            return
        names = [self._name(one.unit) for one in (own, other)]
        yield only_unit(draft, own.id, names, other.where, is_of_one_day=is_of_one_day)

    def _are_near(self, one: str, other: str) -> bool:
        """Whether one was ever within the other, or came before or after it."""
        return other in self._near(one) or one in self._near(other)

    def _near(self, unit: str) -> set[str]:
        if unit not in self._around:
            self._around[unit] = self._reference.lineage.around([unit])
        return self._around[unit]

    def _name(self, unit: str) -> str:
        known = self._reference.units.get(unit)
        return known.current.name if known else unit
