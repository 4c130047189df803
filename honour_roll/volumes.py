"""What a volume holds of each record, as digests; how records differ from it today."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from honour_roll.model.record import Record
from honour_roll.model.volume import Printed, Volume, VolumeEntry
from honour_roll.roll import HonourRoll, PublicRoll, moved_ids, present, still_shows

PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("name", "title", "other_names"),
        "facts": tuple(
            "kind unit unit_name field subject gender born died position hometown village "
            "origin_name".split()
        ),
        "honours": ("honours", "decisions"),
        "summary": ("summary",),
        "story": ("story", "story_author"),
        "photos": ("photos",),
        "note": ("note",),
        "sources": ("sources",),
    }
)
"""Part (see ``Printed``) → the fields of a record, and words it refers to, printed in it."""

_STORY_ONCE = ("summary", "story", "story_author")
"""The part ``story`` of volumes that were made before the summary had a part of its own."""

_OF_DECISIONS = ("number", "date", "authority", "level", "form", "title")
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
    data = record.to_data() | _words(roll, record)
    found = {part: _digest_of(data, names) for part, names in PARTS.items()}
    return Printed.model_validate({part: digest for part, digest in found.items() if digest})


def changes(roll: PublicRoll, volume: Volume) -> Iterator[Change]:
    """What differs today from ``volume`` as its manifest has it, in its order."""
    moved = moved_ids(roll.records)
    for printed in volume.entries:
        entry = present(printed, roll.records, moved)
        parts = None if entry.record not in roll.records else changed_parts(roll, entry)
        if parts is None or parts:
            yield Change(entry, parts)


def withheld(roll: HonourRoll, volume: Volume) -> list[VolumeEntry]:
    """The entries of a volume that show what is no longer public, under the ids of today.

    Where there is one, the site offers neither files nor cover (see ``HonourRoll.public``).
    """
    records = roll.public().records
    moved = moved_ids(records)
    found = (present(printed, records, moved) for printed in volume.entries)
    return [entry for entry in found if not still_shows(entry, records)]


def changed_parts(roll: PublicRoll, entry: VolumeEntry) -> tuple[str, ...]:
    """The parts that a public record has otherwise than they were printed.

    None of an entry that no longer tells what was printed (see ``HonourRoll.public``).
    """
    then = entry.printed
    if then is None:
        return ()
    record = roll.full(entry.record)
    now = printed(roll, record)
    if then.summary is None and then.story == _digest_of(record.to_data(), _STORY_ONCE):
        then = then.model_copy(update={"summary": now.summary, "story": now.story})
    return tuple(part for part in PARTS if getattr(then, part) != getattr(now, part))


def holding(roll: HonourRoll, record: str) -> Iterator[tuple[Volume, VolumeEntry]]:
    """The volumes that hold a record's name, also as another one's origin, public or not.

    They are what a takedown has to reach; they may have it under an earlier id.
    """
    entry = roll.records.get(record)
    ids = {record, *(entry.former_ids if entry else ())}
    for volume in roll.reference.volumes.values():
        for printed in volume.entries:
            if not ids.isdisjoint((printed.record, printed.origin)):
                yield volume, printed


def _words(roll: PublicRoll, record: Record) -> dict[str, object]:
    """What is printed of the things that a record refers to by their ids."""
    entry = roll.records[record.id]
    origin = roll.records.get(entry.replicated_from or "")
    return {
        "unit_name": roll.reference.unit_name(record.unit, entry.awards[0].when),
        "origin_name": origin.name if origin else None,
        "decisions": _decisions(roll, record),
    }


def _decisions(roll: PublicRoll, record: Record) -> list[dict[str, object]]:
    cited = dict.fromkeys(honour.decision or "" for honour in record.honours)
    decisions = roll.reference.decisions
    cited_data = (decisions[id].to_data() for id in cited if id in decisions)
    return [{key: data[key] for key in _OF_DECISIONS if key in data} for data in cited_data]


def _digest_of(data: Mapping[str, object], names: Iterable[str]) -> str | None:
    """What some fields say, None where they say nothing."""
    said = {name: data[name] for name in names if data.get(name)}
    return _digest(said) if said else None


def _digest(said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
