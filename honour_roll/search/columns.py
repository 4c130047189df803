"""The part of the index that every search needs: names, places, kinds and years, in columns."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.search.entries import (
    SearchPage,
    aliases,
    other_units,
    unit_aliases,
)
from honour_roll.search.packing import pack
from honour_roll.search.words import plain_slug
from honour_roll.text import labels
from honour_roll.views.cards import times_label
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
        self.ids = sorted(index.roll.records)
        self.units = sorted(index.reference.units)
        self.pages = sorted(pages, key=lambda page: page.address)
        self._unit_numbers = {id: number for number, id in enumerate(self.units, start=1)}

    def entries(self) -> Iterator[Entry]:
        """All records."""
        return map(self.index.roll.records.__getitem__, self.ids)

    def unit(self, id: str | None) -> int:
        """A unit's place in ``units`` plus one; 0 for none, and for one that has no page."""
        return self._unit_numbers.get(id or "", 0)


def columns(catalogue: Catalogue) -> Mapping[str, object]:
    """All of it as JSON; ``assets/names.js`` reads it."""
    return {
        "titles": [
            *(entry.name for entry in catalogue.entries()),
            *(catalogue.index.reference.unit_name(id, None) for id in catalogue.units),
            *(page.title for page in catalogue.pages),
        ],
        **_of_records(catalogue),
        "aliases": {
            **_sparse(aliases(entry) for entry in catalogue.entries()),
            **_sparse(
                (list(unit_aliases(catalogue.index.reference, id)) for id in catalogue.units),
                start=len(catalogue.ids),
            ),
        },
        **_of_units(catalogue),
        "pages": [page.address for page in catalogue.pages],
        "labels": [page.label for page in catalogue.pages],
    }


def _of_records(catalogue: Catalogue) -> Mapping[str, object]:
    folders, places, times = Table[str](), Table[tuple[str, int]](), Table[str]()
    return {
        "records": len(catalogue.ids),
        "folderOf": folders.column(id.rpartition("/")[0] for id in catalogue.ids),
        "folders": folders.values,
        "slugs": _slugs(catalogue),
        "kindOf": pack(_KINDS.index(entry.kind) for entry in catalogue.entries()),
        "kinds": [labels.KIND[kind] for kind in _KINDS],
        "kindSlugs": _KINDS,
        "placeOf": places.column(_place(catalogue, entry) for entry in catalogue.entries()),
        "places": [name for name, _ in places.values],
        "placeUnits": pack(unit for _, unit in places.values),
        "timeOf": times.column(times_label(entry.awards) for entry in catalogue.entries()),
        "times": times.values,
        "otherUnits": _sparse(
            [catalogue.unit(unit) for unit in other_units(entry)] for entry in catalogue.entries()
        ),
    }


def _place(catalogue: Catalogue, entry: Entry) -> tuple[str, int]:
    """A record's unit, under its name of the first honour's day, and its number."""
    when = entry.awards[0].when
    return catalogue.index.reference.unit_name(entry.unit, when), catalogue.unit(entry.unit)


def _of_units(catalogue: Catalogue) -> Mapping[str, object]:
    reference = catalogue.index.reference
    above = [reference.units[id].current.parent for id in catalogue.units]
    return {
        "units": catalogue.units,
        "parents": pack(catalogue.unit(id) for id in above),
        "notes": _sparse(now_label(reference, id, None) for id in catalogue.units),
    }


def _slugs(catalogue: Catalogue) -> dict[int, str]:
    """The last parts of the records' ids that aren't made of their titles."""
    return {
        number: entry.slug
        for number, entry in enumerate(catalogue.entries())
        if entry.slug != plain_slug(entry.name)
    }


def _sparse(values: Iterable[object], start: int = 0) -> dict[int, object]:
    """Number → value, of those that are not empty."""
    return {number: value for number, value in enumerate(values, start) if value}
