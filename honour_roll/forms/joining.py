"""An honouree who is in the roll already gets one more honour, never a second record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from honour_roll.forms.adding import Adding, Found
from honour_roll.forms.awards import Awards, Likeness
from honour_roll.forms.decisions import Decisions
from honour_roll.forms.told_of_twins import given_to_other, maybe_of_roll
from honour_roll.intake.draft import Draft
from honour_roll.intake.namesakes import as_spelt, spelt_otherwise
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.standing import Standing, meaning
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.rules.twins import contradict
from honour_roll.text.folding import fold
from honour_roll.text.place_names import are_two_villages


class Joining:
    """Compares what arrives with the records that are there."""

    def __init__(
        self, standing: Standing, decisions: Decisions, awards: Awards, values: ShownValues
    ) -> None:
        self._standing = standing
        self._awards = awards
        self._adding = Adding(standing, decisions, awards, values)

    def join(self, draft: Draft) -> Draft:
        """``draft`` of a new record as it is, or what it adds to the record of the same honouree.

        A person without a year of birth on both sides may be a namesake: that is asked, not
        guessed.
        """
        record = meaning("records", draft.id or "a/2000/a", draft.data)
        if not isinstance(record, Record):
            return draft
        near = [entry for entry in self._near(record) if not _are_told_apart(record, entry)]
        wanted = as_spelt(_name(record))
        alike = [entry for entry in near if as_spelt(entry.name_to_compare) == wanted]
        certain = [entry for entry in alike if _is_certain(record, entry)]
        first = [*certain, *(entry for entry in alike if entry not in certain)]
        for entry in first:
            if (found := self._found(draft, entry)) and found.is_there:
                if found.are_all_there:
                    return self._adding.again(draft, record, entry, found)
                return self._adding.with_more(draft, record, entry, found)
        if len(certain) == 1 and (found := self._found(draft, certain[0])):
            if other := self._given_to(draft, record, but=certain[0]):
                twice = given_to_other(draft, certain[0].id, other.id)
                return replace(draft, told=(*draft.told, twice))
            return self._adding.with_more(draft, record, certain[0], found)
        if not near:
            return draft
        place, other = draft.place_of("name"), near[0]
        unsure = (
            maybe_of_roll(draft, alike)
            if alike
            else spelt_otherwise(place, record.name, other.name, other.id)
        )
        return replace(draft, told=(*draft.told, unsure))

    def others(self, draft: Draft) -> list[Entry]:
        """Those of the roll who are certainly others, with the name and unit of ``draft``."""
        record = meaning("records", draft.id or "a/2000/a", draft.data)
        if not isinstance(record, Record):
            return []
        return [entry for entry in self._near(record) if _are_told_apart(record, entry)]

    def _given_to(self, draft: Draft, record: Record, *, but: Entry) -> Entry | None:
        """Another of that name and year of birth who has the decision: perhaps the same person."""
        decisions = {one.get("decision") for one in draft.data["honours"]} - {None}
        wanted = as_spelt(_name(record))
        for entry in self._near(record) if record.born else ():
            if entry is but or not entry.born or contradict([_years(record, entry)]):
                continue
            has_it = any(award.decision in decisions for award in entry.awards)
            if has_it and as_spelt(entry.name_to_compare) == wanted:
                return entry
        return None

    def _near(self, record: Record) -> list[Entry]:
        """Those of the same unit whose name is the same when marks are left aside."""
        return self._by_name.get((record.kind, record.unit, fold(_name(record))), [])

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str, str], list[Entry]]:
        found: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self._standing.roll.records.values():
            found[entry.kind, entry.unit, fold(entry.name_to_compare)].append(entry)
        return found

    def _found(self, draft: Draft, entry: Entry) -> Found | None:
        """None where the file of ``entry`` can't be read."""
        current = self._standing.current("records", entry.id)
        if current is None or current.data is None:
            return None
        there = current.data.get("honours", ())
        return Found([self._nearest(honour, there) for honour in draft.data["honours"]])

    def _nearest(
        self, honour: Mapping[str, Any], there: Sequence[Mapping[str, Any]]
    ) -> tuple[Likeness, int]:
        likes = [self._awards.likeness(other, honour) for other in there]
        completing = [n for n, like in enumerate(likes) if like is Likeness.COMPLETES]
        if completing[1:] and Likeness.SAME not in likes:
            return Likeness.UNSURE, completing[0]
        for like in Likeness:
            if like in likes:
                return like, likes.index(like)
        return Likeness.OTHER, 0


def _are_told_apart(record: Record, entry: Entry) -> bool:
    is_other = contradict([_years(record, entry)])
    return is_other or are_two_villages(record.village, entry.village)


def _years(record: Record, entry: Entry) -> tuple[object, object]:
    """What is sent says the year of birth alone; what stands in the roll may say the day."""
    return (record.born and record.born.year, entry.born and entry.born.year)


def _name(record: Record) -> str:
    return Entry.of(record, {}).name_to_compare


def _is_certain(record: Record, entry: Entry) -> bool:
    """Households have no year of birth: of one village and one name they are one."""
    if record.kind is Kind.HOUSEHOLD:
        return bool(record.village and entry.village)
    return record.kind is not Kind.INDIVIDUAL or bool(record.born and entry.born)
