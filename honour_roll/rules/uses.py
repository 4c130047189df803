"""Where entries refer to others by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from honour_roll.model.base import Part
from honour_roll.model.booklet import Booklet
from honour_roll.model.decision import Decision
from honour_roll.model.ids import MAX_LENGTH, is_record_id
from honour_roll.model.record import Record
from honour_roll.model.tally import TallySheet
from honour_roll.model.unit import Unit
from honour_roll.model.vocabulary import Authority
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import record_file, tally_file
from honour_roll.source.yaml_reader import Path
from honour_roll.text.slugs import is_slug

_PLACES: Mapping[type[Part], Mapping[str, str]] = MappingProxyType(
    {
        Record: {
            "unit": "units",
            "also_units.*": "units",
            "field": "fields",
            "subject": "subjects",
            "replicated_from": "records",
            "honours.*.movement": "movements",
            "honours.*.decision": "decisions",
            "honours.*.authority": "authorities",
            "honours.*.form": "forms",
            "honours.*.unit": "units",
            "disseminated.*.channel": "channels",
        },
        Unit: {"successors.*": "units", "periods.*.parent": "units"},
        Decision: {"authority": "authorities", "form": "forms"},
        TallySheet: {
            "unit": "units",
            "movement": "movements",
            "totals.*.measure": "measures",
            "totals.*.form": "forms",
            "totals.*.authority": "authorities",
            "totals.*.movement": "movements",
        },
        Booklet: {
            "selection.units.*": "units",
            "selection.movements.*": "movements",
            "selection.forms.*": "forms",
            "selection.fields.*": "fields",
            "selection.include.*": "records",
            "selection.exclude.*": "records",
        },
        Authority: {"unit": "units"},
    }
)
"""Paths of ids (``*``: each item of a list), with the kind of id that each holds."""

_STEPS = {
    cls: [(tuple(place.split(".")), kind) for place, kind in places.items()]
    for cls, places in _PLACES.items()
}


def places_of(cls: type[Part]) -> Mapping[str, str]:
    """Where files of ``cls`` hold ids: paths such as ``honours.*.unit`` → their kind."""
    return _PLACES.get(cls, {})


RECORDS = "records"
"""The kind of the ids of records, which come and go without the rest of the content."""


class Use(NamedTuple):
    """An id of ``kind`` (see ``Known``) at ``path`` within ``file``."""

    file: str
    path: Path
    kind: str
    id: str


def kind_at(cls: type[Part], path: Path) -> str | None:
    """The kind of the ids that stand at ``path`` of a ``cls``; None where no id stands."""
    place = ".".join("*" if isinstance(step, int) else step for step in path)
    return _PLACES.get(cls, {}).get(place)


def uses_of(record: Record) -> Iterator[Use]:
    """Every id that a record refers to."""
    return _within(Record, record, record_file(record.id), ())


def uses(roll: HonourRoll) -> Iterator[Use]:
    """Every id that any other part of the roll refers to, or that one with mistakes certainly does.

    Of records without mistakes, the ids of other records alone (see ``uses_of``).
    """
    for id, entry in roll.records.items():
        if entry.replicated_from:
            yield Use(record_file(id), ("replicated_from",), RECORDS, entry.replicated_from)
        for n, photo in enumerate(entry.photos):
            for m, one in enumerate(photo.people):
                if is_record_id(one):
                    yield Use(record_file(id), ("photos", n, "people", m), RECORDS, one)
    for file, at, part in _sound(roll):
        yield from _within(type(part), part, file, at)
    for cls, file, at, data in roll.unsound:
        for use in _within(cls, data, file, at):
            if _is_id(use):
                yield use


def names_for_ids(roll: HonourRoll) -> Iterator[Use]:
    """What stands where an id should, in a form that no id has."""
    for cls, file, at, data in roll.unsound:
        for use in _within(cls, data, file, at):
            if use.kind != RECORDS and not _is_id(use):
                yield use


def _sound(roll: HonourRoll) -> Iterator[tuple[str, Path, Part]]:
    """All parts but records that may refer to others, with their places."""
    reference = roll.reference
    for id, unit in reference.units.items():
        yield reference.unit_files[id], roll.unit_paths[id], unit
    for id, decision in reference.decisions.items():
        yield f"decisions/{id}.yml", (), decision
    for id, sheet in reference.tallies.items():
        yield tally_file(id), (), sheet
    for id, booklet in reference.booklets.items():
        yield f"booklets/{id}.yml", (), booklet
    for id, authority in reference.authorities.items():
        yield "vocabulary/authorities.yml", (id,), authority


def _within(cls: type[Part], entry: object, file: str, at: Path) -> Iterator[Use]:
    for steps, kind in _STEPS.get(cls, ()):
        for path, id in _texts(entry, steps, at):
            yield Use(file, path, kind, id)


def _texts(value: Any, steps: tuple[str, ...], path: Path) -> Iterator[tuple[Path, str]]:
    """The texts where ``steps`` lead from ``value``, a part or YAML data of any shape."""
    if not steps:
        if isinstance(value, str):
            yield path, value
        return
    step, rest = steps[0], steps[1:]
    if step == "*":
        if isinstance(value, list | tuple):
            for n, item in enumerate(value):
                yield from _texts(item, rest, (*path, n))
    elif isinstance(value, Part):
        yield from _texts(getattr(value, step), rest, (*path, step))
    elif isinstance(value, dict):
        yield from _texts(value.get(step), rest, (*path, step))


def _is_id(use: Use) -> bool:
    """Whether ``use`` is told as unknown at most: an id in a wrong form is told already."""
    if use.kind == RECORDS:
        return is_record_id(use.id)
    return len(use.id) <= MAX_LENGTH and is_slug(use.id)
