"""The village of an entry as it arrives: stored clean, and asked about where two are nearly one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from honour_roll.intake.draft import Draft, Place, Told
from honour_roll.intake.honourees import Honouree
from honour_roll.intake.standing import Standing
from honour_roll.intake.told_of_same import nothing_differs
from honour_roll.intake.told_of_villages import nearly_one_village, only_village, village_cleaned
from honour_roll.model.terms import Kind
from honour_roll.roll import Reference
from honour_roll.rules.twins import contradict
from honour_roll.text.place_names import (
    VillageLikeness,
    clean_village,
    name_key,
    village_likeness,
)

_KEY = "village"


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
    names = names_of_unit(str(data.get("unit") or ""), reference)
    village = clean_village(typed, lambda part: name_key(part) in names) or typed
    # Of spaces, of what is not seen and a stop at the end nobody has to be told.
    is_told = clean_village(typed, lambda part: False) != village
    return {**data, _KEY: village}, [village_cleaned(place, typed, village)] if is_told else []


def with_village_of_roll(draft: Draft, there: Mapping[str, Any]) -> Draft:
    """A new ``draft`` with the village as the roll writes it, where it is the same one."""
    own, other = draft.data.get(_KEY), there.get(_KEY)
    if draft.id is not None or not own or not other:
        return draft
    is_same = village_likeness(str(own), str(other)) is VillageLikeness.SAME
    return replace(draft, data={**draft.data, _KEY: other}) if is_same else draft


def told_of_village(draft: Draft, own: Honouree, other: Honouree) -> Iterator[Told]:
    """What is told of one who has a namesake of the unit, by what their villages say."""
    if contradict([(own.born, other.born)]):
        return
    if _is_nothing_different(draft, own, other):
        villages = (own.village, other.village)
        yield nothing_differs(draft, own.id, villages, other.where)
        return
    if not own.village or not other.village:
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


def _is_nothing_different(draft: Draft, own: Honouree, other: Honouree) -> bool:
    """Whether a list would take them for one; on one decision the rules tell it themselves."""
    if own.decisions & other.decisions:
        return False
    is_person = draft.data.get("kind") == Kind.INDIVIDUAL
    if is_person and not (own.born and other.born):
        return False
    if own.village and other.village:
        return village_likeness(own.village, other.village) is VillageLikeness.SAME
    return is_person and not contradict([(own.position, other.position)])


def names_of_unit(id: str, reference: Reference) -> frozenset[str]:
    """What a unit and those above it were ever called, in the form compared."""
    if id not in reference.units:
        return frozenset()
    periods = reference.units[id].periods
    ids = {id, *(above for one in periods for above in reference.lineage.above(id, one.start))}
    return frozenset(name_key(one.name) for unit in ids for one in reference.units[unit].periods)
