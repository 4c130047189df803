"""The order in which entries stand in a booklet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from honour_roll.choosing import Chosen
from honour_roll.model.booklet import OrderKey
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Category
from honour_roll.roll import Reference
from honour_roll.text.collation import person_key, sort_key
from honour_roll.text.names import proper_first
from honour_roll.views.name_order import is_person

_CATEGORY_ORDER = {category: number for number, category in enumerate(Category)}


def in_order(
    chosen: Iterable[Chosen], keys: Sequence[OrderKey], reference: Reference
) -> list[Chosen]:
    """``chosen`` by the first key, then the second …; by id where all agree."""
    order = _Orders(reference)
    ways = [order.ways[key] for key in keys]
    return sorted(chosen, key=lambda one: (*(way(one) for way in ways), one.entry.id))


class _Orders:
    """What each key of an order sorts by."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self.ways: dict[OrderKey, Callable[[Chosen], object]] = {
            "kind": lambda one: _CATEGORY_ORDER[one.category],
            "unit": self._unit,
            "given-name": lambda one: name_key(one.entry),
            "year": lambda one: one.awards[0].order,
            "protocol": self._protocol,
        }

    def _unit(self, one: Chosen) -> object:
        name = self._reference.unit_name(one.entry.unit, one.awards[0].when)
        return sort_key(proper_first(name)), one.entry.unit

    def _protocol(self, one: Chosen) -> tuple[int, int]:
        """The highest level that honoured it first, then the highest unit; the unknown last."""
        unit = self._reference.units.get(one.entry.unit)
        own = unit.period_for(one.awards[0].when).level.rank if unit else -1
        return -max(award.level.rank if award.level else -1 for award in one.awards), -own


def name_key(entry: Entry) -> str:
    """People go by their given names, everything else by its own."""
    return person_key(entry.name, entry.sort_name or (None if is_person(entry) else entry.name))
