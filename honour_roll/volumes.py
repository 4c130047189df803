"""What a volume holds of each record, as digests; how records differ from it today."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.model.record import Record
from honour_roll.model.volume import Printed, Volume, VolumeEntry
from honour_roll.roll import PublicRoll

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("name", "title", "other_names"),
        "facts": tuple(
            "kind unit field subject gender born died position hometown village "
            "replicated_from".split()
        ),
        "honours": ("honours",),
        "story": ("summary", "story", "story_author"),
        "photos": ("photos",),
        "note": ("note",),
        "sources": ("sources",),
    }
)
"""Part (see ``Printed``) → the fields of a record that are printed in it."""

_DIGITS = 16


class Change(NamedTuple):
    """An entry of a volume of which a record says something else today.

    ``parts`` are keys of ``PARTS``; None where the record is no longer public, or no more.
    """

    entry: VolumeEntry
    parts: tuple[str, ...] | None


def printed(roll: PublicRoll, record: Record) -> Printed:
    """What the public sees of a record in print, part by part; without what it leaves out.

    Decisions count with the honours that they are cited for, a unit's name with the facts. The
    bytes of photos don't count, only what the record says of them.
    """
    data = record.to_data()
    found: dict[str, str] = {}
    for part, names in PARTS.items():
        said: dict[str, object] = {name: data[name] for name in names if name in data}
        if part == "honours":
            said["decisions"] = _decisions(roll, record)
        elif part == "facts":
            said["unit name"] = roll.reference.unit_name(
                record.unit, roll.records[record.id].awards[0].when
            )
        if said:
            found[part] = _digest(said)
    return Printed.model_validate(found)


def changes(roll: PublicRoll, volume: Volume) -> Iterator[Change]:
    """What differs from ``volume`` today, in its order."""
    for entry in volume.entries:
        parts = None if entry.record not in roll.records else changed_parts(roll, entry)
        if parts is None or parts:
            yield Change(entry, parts)


def changed_parts(roll: PublicRoll, entry: VolumeEntry) -> tuple[str, ...]:
    """The parts that a public record has otherwise than they were printed.

    None of an entry that no longer tells what was printed (see ``HonourRoll.public``).
    """
    then = entry.printed
    if then is None:
        return ()
    now = printed(roll, roll.full(entry.record))
    return tuple(part for part in PARTS if getattr(then, part) != getattr(now, part))


def holding(volumes: Mapping[str, Volume], record: str) -> Iterator[tuple[Volume, VolumeEntry]]:
    """The volumes in which a record stands, public or not: what a takedown has to reach."""
    for volume in volumes.values():
        for entry in volume.entries:
            if record in (entry.record, entry.origin):
                yield volume, entry


def _decisions(roll: PublicRoll, record: Record) -> list[dict[str, object]]:
    cited = dict.fromkeys(honour.decision or "" for honour in record.honours)
    decisions = roll.reference.decisions
    return [decisions[id].to_data() for id in cited if id in decisions]


def _digest(said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
