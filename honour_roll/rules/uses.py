"""Where entries refer to others by id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from honour_roll.model.base import Part
from honour_roll.roll import HonourRoll
from honour_roll.rules.finding import record_file, tally_file
from honour_roll.source.yaml_reader import Path

_Fields = Sequence[tuple[str, str]]
"""Names of fields, with the kind of id that each holds."""

_RECORD = (
    ("unit", "units"),
    ("also_units", "units"),
    ("field", "fields"),
    ("subject", "subjects"),
    ("replicated_from", "records"),
)
_HONOUR = (
    ("movement", "movements"),
    ("decision", "decisions"),
    ("authority", "authorities"),
    ("form", "forms"),
    ("unit", "units"),
)
_TALLY = (
    ("measure", "measures"),
    ("form", "forms"),
    ("authority", "authorities"),
    ("movement", "movements"),
)
_SELECTION = (
    ("units", "units"),
    ("forms", "forms"),
    ("fields", "fields"),
    ("include", "records"),
    ("exclude", "records"),
)
_DECISION = (("authority", "authorities"), ("form", "forms"))


class Use(NamedTuple):
    """An id of ``kind`` (see ``Known``) at ``path`` within ``file``."""

    file: str
    path: Path
    kind: str
    id: str


def uses(roll: HonourRoll) -> Iterator[Use]:
    """Every id that an entry of the roll refers to."""
    yield from _of_records(roll)
    yield from _of_units(roll)
    reference = roll.reference
    for decision in reference.decisions.values():
        yield from _of(decision, _DECISION, f"decisions/{decision.id}.yml")
    for sheet in reference.tallies.values():
        yield from _of(sheet, (("unit", "units"), ("movement", "movements")), tally_file(sheet.id))
        for n, tally in enumerate(sheet.totals):
            yield from _of(tally, _TALLY, tally_file(sheet.id), ("totals", n))
    for booklet in reference.booklets.values():
        yield from _of(booklet.selection, _SELECTION, f"booklets/{booklet.id}.yml", ("selection",))
    for id, authority in reference.authorities.items():
        yield from _of(authority, (("unit", "units"),), "vocabulary/authorities.yml", (id,))


def _of_records(roll: HonourRoll) -> Iterator[Use]:
    for id, record in roll.records.items():
        file = record_file(id)
        yield from _of(record, _RECORD, file)
        for n, honour in enumerate(record.honours):
            yield from _of(honour, _HONOUR, file, ("honours", n))
        for n, use in enumerate(record.disseminated):
            yield from _of(use, (("channel", "channels"),), file, ("disseminated", n))


def _of_units(roll: HonourRoll) -> Iterator[Use]:
    for id, unit in roll.reference.units.items():
        file, at = roll.reference.unit_files[id], roll.unit_paths[id]
        yield from _of(unit, (("successors", "units"),), file, at)
        for n, period in enumerate(unit.periods):
            yield from _of(period, (("parent", "units"),), file, (*at, "periods", n))


def _of(part: Part, fields: _Fields, file: str, at: Path = ()) -> Iterator[Use]:
    """The ids in ``fields`` of ``part``, each of which is one id, several or none."""
    for name, kind in fields:
        value = getattr(part, name)
        if isinstance(value, str):
            yield Use(file, (*at, name), kind, value)
        else:
            for n, id in enumerate(value or ()):
                yield Use(file, (*at, name, n), kind, id)
