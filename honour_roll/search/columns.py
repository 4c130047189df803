"""The part of the index that every search needs: names, places, kinds and years, in columns."""

from __future__ import annotations

from array import array
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
        self.units = sorted(index.reference.shown_units)
        self.pages = sorted(pages, key=lambda page: page.address)
        self._unit_numbers = {id: number for number, id in enumerate(self.units, start=1)}

    def entries(self) -> Iterator[Entry]:
        """All records."""
        return map(self.index.roll.records.__getitem__, self.ids)

    def unit(self, id: str | None) -> int:
        """A unit's place in ``units`` plus one; 0 for none, and for one that has no page."""
        return self._unit_numbers.get(id or "", 0)


Row = tuple[str, str, str, list[str], list[str]]
"""A record's place and times in words, its slug where that isn't made of its name, its aliases,
and its other units."""


def row(index: ViewIndex, entry: Entry) -> Row:
    """What takes time to find of ``entry``; its columns are made of it."""
    return (
        index.reference.unit_name(entry.unit, entry.awards[0].when),
        times_label(entry.awards),
        "" if entry.slug == plain_slug(entry.name) else entry.slug,
        aliases(entry),
        other_units(entry),
    )


def columns(catalogue: Catalogue, rows: Iterable[Row]) -> Mapping[str, object]:
    """All of it as JSON, of the rows of all records; ``assets/names.js`` reads it."""
    return {
        "titles": [
            *(entry.name for entry in catalogue.entries()),
            *(catalogue.index.reference.unit_name(id, None) for id in catalogue.units),
            *(page.title for page in catalogue.pages),
        ],
        **_of_records(catalogue, rows),
        **_of_units(catalogue),
        "pages": [page.address for page in catalogue.pages],
        "labels": [page.label for page in catalogue.pages],
    }


def _of_records(catalogue: Catalogue, rows: Iterable[Row]) -> Mapping[str, object]:
    """The columns of records; units have aliases in the same one."""
    folders, places, times = Table[str](), Table[tuple[str, int]](), Table[str]()
    place_of, time_of = array("L"), array("L")
    slugs: dict[int, str] = {}
    names: dict[int, list[str]] = {}
    others: dict[int, list[int]] = {}
    pairs = zip(catalogue.entries(), rows, strict=True)
    for number, (entry, (place, time, slug, also_named, also_in)) in enumerate(pairs):
        place_of.append(places.number((place, catalogue.unit(entry.unit))))
        time_of.append(times.number(time))
        if slug:
            slugs[number] = slug
        if also_named:
            names[number] = also_named
        if also_in:
            others[number] = [catalogue.unit(unit) for unit in also_in]
    return {
        "records": len(catalogue.ids),
        "folderOf": folders.column(id.rpartition("/")[0] for id in catalogue.ids),
        "folders": folders.values,
        "slugs": slugs,
        "kindOf": pack(_KINDS.index(entry.kind) for entry in catalogue.entries()),
        "kinds": [labels.KIND[kind] for kind in _KINDS],
        "kindSlugs": _KINDS,
        "placeOf": pack(place_of),
        "places": [name for name, _ in places.values],
        "placeUnits": pack(unit for _, unit in places.values),
        "timeOf": pack(time_of),
        "times": times.values,
        "otherUnits": others,
        **_aliases(catalogue, names),
    }


def _aliases(catalogue: Catalogue, of_records: Mapping[int, list[str]]) -> Mapping[str, object]:
    """``taken`` is how many at the end of a unit's aliases are those of units it took over."""
    aliases: dict[int, Sequence[str]] = dict(of_records)
    taken: dict[int, int] = {}
    for number, id in enumerate(catalogue.units, len(catalogue.ids)):
        own, others = unit_aliases(catalogue.index.reference, id)
        if own or others:
            aliases[number] = own + others
        if others:
            taken[number] = len(others)
    return {"aliases": aliases, "taken": taken}


def _of_units(catalogue: Catalogue) -> Mapping[str, object]:
    reference = catalogue.index.reference
    notes = ((number, now_label(reference, id, None)) for number, id in enumerate(catalogue.units))
    above = [reference.units[id].current.parent for id in catalogue.units]
    return {
        "units": catalogue.units,
        "parents": pack(catalogue.unit(id) for id in above),
        "notes": {number: note for number, note in notes if note},
    }
