"""Which records of the private content aren't public, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.roll import HonourRoll
from honour_roll.source.leaves import leaves

_NAMES = ("name", "other_names")
_NOT_PEOPLE = (Kind.COLLECTIVE, Kind.MODEL)


class Hidden(NamedTuple):
    """One of them; the first of the ``names`` is its own."""

    id: str
    names: tuple[str, ...]
    of_people: bool


def hidden_in(source: HonourRoll) -> Iterator[Hidden]:
    """All of them, those with mistakes too: of what kind these are may be one."""
    public = source.public().records
    for id, entry in source.records.items():
        if id not in public:
            yield Hidden(id, (entry.name, *entry.other_names), entry.kind.is_of_people)
    for one in source.unsound:
        if one.cls is Record:
            id = one.file.removeprefix("records/").removesuffix(".yml")
            names = tuple(text for _, text in leaves([one.data.get(key) for key in _NAMES]))
            yield Hidden(id, names, one.data.get("kind") not in _NOT_PEOPLE)


def public_entries(source: HonourRoll, id: str) -> list[Entry]:
    """All that is public there, but for the record ``id``."""
    return [one for one in source.public().records.values() if one.id != id]
