"""The part of the index that every search needs: names, places, kinds and years, in columns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from honour_roll.model.terms import Kind
from honour_roll.search.entries import SearchPage, aliases, other_units, unit_aliases
from honour_roll.search.packing import pack
from honour_roll.search.words import plain_slug
from honour_roll.text import labels
from honour_roll.views.index import ViewIndex
from honour_roll.views.unit_names import now_label

K = TypeVar("K", bound=Hashable)
_KINDS = tuple(Kind)


class Table(Generic[K]):
    """Distinct values, numbered in the order in which they first come."""

    def __init__(self) -> None:
        self._numbers: dict[K, int] = {}

    def number(self, value: K) -> int:
        """The number of ``value``."""
        return self._numbers.setdefault(value, len(self._numbers))

    def column(self, values: Iterable[K]) -> str:
        """The numbers of ``values``, packed."""
        return pack([self.number(value) for value in values])

    @property
    def values(self) -> list[K]:
        """All values in the order of their numbers."""
        return list(self._numbers)


class Catalogue:
    """The order in which everything is numbered: records by id, then units by id, then pages."""

    def __init__(self, index: ViewIndex, pages: Sequence[SearchPage]) -> None:
        self.index = index
        self.records = [index.roll.records[id] for id in sorted(index.roll.records)]
        self.units = sorted(index.reference.units)
        self.pages = sorted(pages, key=lambda page: page.address)
        self._unit_numbers = {id: number for number, id in enumerate(self.units, start=1)}

    def unit(self, id: str | None) -> int:
        """A unit's place in ``units`` plus one; 0 for none, and for one that has no page."""
        return self._unit_numbers.get(id or "", 0)


def columns(catalogue: Catalogue) -> Mapping[str, object]:
    """All of it as JSON; ``assets/names.js`` reads it."""
    index, records = catalogue.index, catalogue.records
    reference = index.reference
    cards = [index.card(record.id) for record in records]
    folders, places, times = Table[str](), Table[tuple[str, int]](), Table[str]()
    place_column = places.column(
        (card.unit, catalogue.unit(record.unit))
        for card, record in zip(cards, records, strict=True)
    )
    names = [reference.unit_name(id, None) for id in catalogue.units]
    above = [reference.units[id].current.parent for id in catalogue.units]
    return {
        "titles": [*(r.name for r in records), *names, *(p.title for p in catalogue.pages)],
        "records": len(records),
        "folderOf": folders.column(record.id.rpartition("/")[0] for record in records),
        "folders": folders.values,
        "slugs": _slugs(catalogue),
        "kindOf": pack(_KINDS.index(record.kind) for record in records),
        "kinds": [labels.KIND[kind] for kind in _KINDS],
        "kindSlugs": _KINDS,
        "placeOf": place_column,
        "places": [name for name, _ in places.values],
        "placeUnits": pack(unit for _, unit in places.values),
        "timeOf": times.column(card.times for card in cards),
        "times": times.values,
        "otherUnits": _sparse(
            records, lambda r: [catalogue.unit(unit) for unit in other_units(index, r)]
        ),
        "aliases": {
            **_sparse(records, lambda r: list(aliases(index, r))),
            **_sparse(
                catalogue.units,
                lambda id: list(unit_aliases(reference, id)),
                start=len(records),
            ),
        },
        "units": catalogue.units,
        "parents": pack(catalogue.unit(id) for id in above),
        "notes": _sparse(catalogue.units, lambda id: now_label(reference, id, None)),
        "pages": [page.address for page in catalogue.pages],
        "labels": [page.label for page in catalogue.pages],
    }


def _slugs(catalogue: Catalogue) -> dict[int, str]:
    """The last parts of the records' ids that aren't made of their titles."""
    return {
        number: record.slug
        for number, record in enumerate(catalogue.records)
        if record.slug != plain_slug(record.name)
    }


T = TypeVar("T")


def _sparse(things: Sequence[T], value: Callable[[T], object], start: int = 0) -> dict[int, object]:
    """Number → value, of those that have one."""
    values = ((number, value(thing)) for number, thing in enumerate(things, start))
    return {number: found for number, found in values if found}
