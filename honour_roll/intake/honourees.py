"""Who arrives and who is in the roll, with what tells one from a namesake."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from honour_roll.intake.births import year_of
from honour_roll.intake.namesakes import as_spelt, name_as_spelt
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Step
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.text.message import Message

NameKey = tuple[str, str]
"""Kind and name: people of one key may be one, in whatever unit they stand."""


class Honouree(NamedTuple):
    """One of them; ``id`` of the step or of the roll, ``is_of_roll``: it is there already."""

    id: str
    is_of_roll: bool
    where: Message
    unit: str
    born: str | None
    village: str | None
    position: str | None
    decisions: frozenset[str]


def by_name(standing: Standing, steps: Iterable[Step]) -> Mapping[NameKey, list[Honouree]]:
    """Those of the roll and of ``steps``; only of names in ``steps``."""
    found: defaultdict[NameKey, list[Honouree]] = defaultdict(list)
    for step in steps:
        if key := name_key_of(step):
            found[key].append(of_step(step))
    arrived = {one.id for some in found.values() for one in some}
    for entry in standing.roll.records.values() if found else ():
        key = (entry.kind.value, as_spelt(entry.name_to_compare))
        if key in found and entry.id not in arrived:
            found[key].append(_of_entry(entry))
    return found


def name_key_of(step: Step) -> NameKey | None:
    """None for what is neither a person nor a household."""
    kind = step.draft.data.get("kind")
    if step.draft.folder != "records" or kind not in (Kind.INDIVIDUAL, Kind.HOUSEHOLD):
        return None
    return str(kind), name_as_spelt(step.data)


def of_step(step: Step) -> Honouree:
    """What arrives of one."""
    data = step.data
    honours = [one for one in data.get("honours", ()) if isinstance(one, Mapping)]
    return Honouree(
        step.id,
        step.current is not None,
        _in_roll(step.id) if step.current else step.draft.at.words,
        str(data.get("unit") or ""),
        year_of(data.get("born")) or _text(data.get("born")),
        _text(data.get("village")),
        _text(data.get("position")),
        frozenset(str(one["decision"]) for one in honours if one.get("decision")),
    )


def _of_entry(entry: Entry) -> Honouree:
    return Honouree(
        entry.id,
        True,
        _in_roll(entry.id),
        entry.unit,
        str(entry.born.year) if entry.born else None,
        entry.village,
        entry.position,
        frozenset(award.decision for award in entry.awards if award.decision),
    )


def _in_roll(id: str) -> Message:
    return Message(f"hồ sơ {id}", f"the record {id}")


def _text(value: object) -> str | None:
    return str(value) if value else None
