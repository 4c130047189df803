"""The village of an entry as it arrives: stored clean, and asked about where two are nearly one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple
from unicodedata import normalize

from honour_roll.intake.births import year_of
from honour_roll.intake.draft import Draft, Place, Told
from honour_roll.intake.namesakes import MAYBE_SAME, as_spelt, name_as_spelt
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Outcome, Step
from honour_roll.intake.told_of_villages import nearly_one_village, only_village, village_cleaned
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.roll import Reference
from honour_roll.rules.twins import contradict
from honour_roll.text.folding import collapse_spaces
from honour_roll.text.message import Message
from honour_roll.text.odd_characters import without_invisible
from honour_roll.text.place_names import (
    VillageLikeness,
    clean_village,
    name_key,
    village_likeness,
)

_KEY = "village"
_STOP = " .,;:"


def with_clean_village(draft: Draft, standing: Standing) -> Draft:
    """``draft`` of a record with its village as it is stored; one that the content has so stays."""
    if draft.folder != "records" or not isinstance(draft.data.get(_KEY), str):
        return draft
    current = standing.current("records", draft.id) if draft.id else None
    if current and current.data and current.data.get(_KEY) == draft.data[_KEY]:
        return draft
    reference, place = standing.roll.reference, draft.place_of(_KEY)
    data, said = clean_in(draft.data, place, reference)
    return replace(draft, data=data, told=(*draft.told, *said))


def clean_in(
    data: Mapping[str, Any], place: Place, reference: Reference
) -> tuple[dict[str, Any], list[Told]]:
    """What a record says, with its village alone, and what is told of that at ``place``."""
    typed = data.get(_KEY)
    if not isinstance(typed, str):
        return {**data}, []
    names = _names_of_unit(str(data.get("unit") or ""), reference)
    village = clean_village(typed, lambda part: name_key(part) in names) or typed
    # Of spaces, of what is not seen and a stop at the end nobody has to be told.
    is_told = collapse_spaces(normalize("NFC", without_invisible(typed))).rstrip(_STOP) != village
    return {**data, _KEY: village}, [village_cleaned(place, typed, village)] if is_told else []


def with_village_of_roll(draft: Draft, there: Mapping[str, Any]) -> Draft:
    """A new ``draft`` with the village as the roll writes it, where it is the same one."""
    own, other = draft.data.get(_KEY), there.get(_KEY)
    if draft.id is not None or not own or not other:
        return draft
    is_same = village_likeness(str(own), str(other)) is VillageLikeness.SAME
    return replace(draft, data={**draft.data, _KEY: other}) if is_same else draft


def asked_of_villages(steps: Sequence[Step], standing: Standing) -> list[Step]:
    """``steps``, of which new people and households are asked about where only villages differ.

    Who was given an id of his own is another: that is the answer.
    """
    known = _by_name(standing, steps)
    return [_asked(step, known[key]) if (key := _key(step)) else step for step in steps]


class _Honouree(NamedTuple):
    """What tells one from a namesake; ``id`` of the step or of the roll."""

    id: str
    where: Message
    born: str | None
    village: str | None
    position: str | None
    decisions: frozenset[str]


_Key = tuple[str, str, str]


def _asked(step: Step, others: Iterable[_Honouree]) -> Step:
    if step.outcome is not Outcome.NEW or step.draft.id is not None:
        return step
    if any(one.problem.code == MAYBE_SAME and one.problem.is_error for one in step.told):
        return step
    own = _of_step(step)
    found = [one for other in others if other.id != own.id for one in _told(step.draft, own, other)]
    found.sort(key=lambda one: not one.problem.is_error)
    return replace(step, told=(*step.told, *found[:1]))


def _told(draft: Draft, own: _Honouree, other: _Honouree) -> Iterator[Told]:
    """What is told of one who has a namesake in another village, or in one called almost so."""
    if not own.village or not other.village or contradict([(own.born, other.born)]):
        return
    likeness = village_likeness(own.village, other.village)
    if likeness is VillageLikeness.SAME:
        return
    if likeness is not VillageLikeness.OTHER:
        yield nearly_one_village(draft, own.id, (own.village, other.village), other.where)
        return
    is_of_one_day = bool(own.decisions & other.decisions)
    has_one_birth = bool(own.born and other.born)
    if draft.data.get("kind") == Kind.INDIVIDUAL and (is_of_one_day or has_one_birth):
        is_asked = is_of_one_day and has_one_birth
        is_asked = is_asked and not contradict([(own.position, other.position)])
        villages = (own.village, other.village)
        yield only_village(
            draft, own.id, villages, other.where, has_one_birth=has_one_birth, is_asked=is_asked
        )


def _by_name(standing: Standing, steps: Iterable[Step]) -> Mapping[_Key, list[_Honouree]]:
    """Those of the roll and of ``steps`` by kind, unit and name; only of names in ``steps``."""
    found: defaultdict[_Key, list[_Honouree]] = defaultdict(list)
    for step in steps:
        if key := _key(step):
            found[key].append(_of_step(step))
    arrived = {one.id for some in found.values() for one in some}
    for entry in standing.roll.records.values() if found else ():
        key = (entry.kind.value, entry.unit, as_spelt(entry.name_to_compare))
        if key in found and entry.id not in arrived:
            found[key].append(_of_entry(entry))
    return found


def _key(step: Step) -> _Key | None:
    kind = step.draft.data.get("kind")
    if step.draft.folder != "records" or kind not in (Kind.INDIVIDUAL, Kind.HOUSEHOLD):
        return None
    return str(kind), str(step.data.get("unit") or ""), name_as_spelt(step.data)


def _of_step(step: Step) -> _Honouree:
    data = step.data
    honours = [one for one in data.get("honours", ()) if isinstance(one, Mapping)]
    where = _in_roll(step.id) if step.current else step.draft.at.words
    return _Honouree(
        step.id,
        where,
        year_of(data.get("born")) or _text(data.get("born")),
        _text(data.get(_KEY)),
        _text(data.get("position")),
        frozenset(str(one["decision"]) for one in honours if one.get("decision")),
    )


def _of_entry(entry: Entry) -> _Honouree:
    decisions = frozenset(award.decision for award in entry.awards if award.decision)
    born = str(entry.born.year) if entry.born else None
    return _Honouree(entry.id, _in_roll(entry.id), born, entry.village, entry.position, decisions)


def _in_roll(id: str) -> Message:
    return Message(f"hồ sơ {id}", f"the record {id}")


def _names_of_unit(id: str, reference: Reference) -> frozenset[str]:
    """What a unit and those above it were ever called, in the form compared."""
    if id not in reference.units:
        return frozenset()
    periods = reference.units[id].periods
    ids = {id, *(above for one in periods for above in reference.lineage.above(id, one.start))}
    return frozenset(name_key(one.name) for unit in ids for one in reference.units[unit].periods)


def _text(value: object) -> str | None:
    return str(value) if value else None
