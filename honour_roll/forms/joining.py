"""An honouree who is in the roll already gets one more honour, never a second record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from honour_roll.forms.again import Sides, blanks_filled, filled
from honour_roll.forms.awards import Awards, Likeness
from honour_roll.forms.decisions import Decisions
from honour_roll.forms.differing import differing, says, with_more
from honour_roll.forms.items import added, moved, with_free_keys, with_photos_apart
from honour_roll.forms.other_photos import with_other_photos
from honour_roll.forms.told_of_files import first_photos
from honour_roll.forms.told_of_twins import award_joined, award_unsure, maybe_of_roll, not_taken
from honour_roll.intake.draft import Draft, Told
from honour_roll.intake.namesakes import as_spelt, spelt_otherwise
from honour_roll.intake.photos import known_names
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.standing import Current, Standing, meaning
from honour_roll.intake.time_order import order_in_time
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.rules.twins import contradict
from honour_roll.text.folding import fold
from honour_roll.text.message import Message
from honour_roll.text.place_names import are_two_villages

_ADDED = ("photos", "sources")
_AS_OF_THAT_DAY = "position"
_OF_THE_HONOUR = ("honours", *_ADDED)
_NOT_COMPARED = ("name", "title", _AS_OF_THAT_DAY, *_OF_THE_HONOUR)
_THERE = (Likeness.SAME, Likeness.CLASH)
"""What the roll has: where it says otherwise, that is a conflict and no second honour."""


@dataclass(frozen=True)
class _Found:
    """How each honour of a draft stands to those of a record: likeness, and to which."""

    pairs: Sequence[tuple[Likeness, int]]

    @property
    def is_there(self) -> bool:
        """Whether the record has one of them."""
        return any(like in _THERE for like, _ in self.pairs)

    @property
    def are_all_there(self) -> bool:
        """Whether it has them all."""
        return all(like in _THERE for like, _ in self.pairs)


class Joining:
    """Compares what arrives with the records that are there."""

    def __init__(
        self, standing: Standing, decisions: Decisions, awards: Awards, values: ShownValues
    ) -> None:
        self._standing = standing
        self._decisions = decisions
        self._awards = awards
        self._values = values

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
                    return self._again(draft, record, entry, found)
                return self._with_more(draft, record, entry, found)
        if len(certain) == 1 and (found := self._found(draft, certain[0])):
            return self._with_more(draft, record, certain[0], found)
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

    def _near(self, record: Record) -> list[Entry]:
        """Those of the same unit whose name is the same when marks are left aside."""
        return self._by_name.get((record.kind, record.unit, fold(_name(record))), [])

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str, str], list[Entry]]:
        found: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self._standing.roll.records.values():
            found[entry.kind, entry.unit, fold(entry.name_to_compare)].append(entry)
        return found

    def _found(self, draft: Draft, entry: Entry) -> _Found | None:
        """None where the file of ``entry`` can't be read."""
        current = self._current(entry)
        if current is None or current.data is None:
            return None
        there = current.data.get("honours", ())
        return _Found([self._nearest(honour, there) for honour in draft.data["honours"]])

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

    def _again(self, draft: Draft, record: Record, entry: Entry, found: _Found) -> Draft:
        """The same honour once more: only what the roll does not say yet is added."""
        conflict = replace(draft, id=entry.id)
        current = self._current(entry)
        now = meaning("records", entry.id, current.data or {}) if current else None
        if current is None or now is None:
            return conflict
        before, whole, part = current.data or {}, now.to_data(), record.to_data()
        at = [n for _, n in found.pairs]
        is_later = _is_of_later_honour(whole, part, at)
        has_photos = self._has_photos(draft, part, entry, whole)
        compared = {key: part[key] for key in part if key in _OF_THE_HONOUR} if is_later else part
        if has_photos and says(whole, compared):
            same = replace(draft, id=entry.id, data=before, seen=current.mark)
            return replace(same, photos={}, places={})
        came = part if has_photos else {key: part[key] for key in part if key != "photos"}
        done = filled(Sides(before, whole, came), draft, at, self._values, is_later=is_later)
        if Likeness.CLASH in [like for like, _ in found.pairs] or done is None:
            return conflict
        if not has_photos and whole.get("photos"):
            draft = with_photos_apart(draft, whole["photos"], entry.id)
            return with_other_photos(self._standing.root, entry.id, draft, before)
        told = [*blanks_filled(done.draft, entry.id, whole)]
        if done.not_taken:
            told.append(not_taken(draft, entry.id, done.not_taken))
        data = {**done.draft.data}
        if not has_photos:
            data["photos"] = draft.data["photos"]
            told.append(first_photos(draft, entry.id))
        return replace(
            done.draft,
            id=entry.id,
            data=data,
            photos={} if has_photos else draft.photos,
            seen=current.mark,
            told=(*draft.told, *told),
        )

    def _has_photos(
        self, draft: Draft, part: dict[str, Any], entry: Entry, whole: Mapping[str, Any]
    ) -> bool:
        """Whether the record has all that came; ``part`` then calls them as the record does."""
        if not draft.photos:
            return True
        root = self._standing.root
        names = known_names(root, entry.id, whole.get("photos", ()), draft.photos)
        if "photos" in part:
            part["photos"] = [
                {**item, "file": names.get(item["file"], item["file"])} for item in part["photos"]
            ]
        return len(names) == len(draft.photos)

    def _with_more(self, draft: Draft, record: Record, entry: Entry, found: _Found) -> Draft:
        """The record with the honours that it lacks, each in its place in time.

        One of which only one side knows the decision is completed.
        """
        current = self._current(entry)
        if current is None or current.data is None:
            return draft
        before = dict(current.data)
        draft = with_photos_apart(draft, before.get("photos", ()), entry.id)
        honours: list[dict[str, Any]] = [*before.get("honours", ())]
        keys = {honour.get("key") for honour in honours}
        late, at, told = list[int](), dict[int, int](), list[Told]()
        there = Message(f"hồ sơ {entry.id}", f"the record {entry.id}")
        for m, ((like, n), honour) in enumerate(
            zip(found.pairs, draft.data["honours"], strict=True)
        ):
            own = _of_that_day(honour, record, entry)
            if like in _THERE:
                at[m] = n
            elif like is Likeness.COMPLETES:
                at[m] = n
                honours[n] = self._awards.completed(honours[n], own if entry.position else honour)
                told.append(award_joined(draft, m, there, self._number(honours[n])))
            else:
                if like is Likeness.UNSURE:
                    told.append(award_unsure(draft, m, there))
                at[m] = len(honours)
                late.append(at[m])
                (own,) = with_free_keys([own], keys)
                keys.add(own["key"])
                honours.append(own)
        # A later honour leaves the rest as it is; what is told of its own year may differ.
        compared = draft.data.keys() - {*_NOT_COMPARED} if not late else {"story"}
        if differ := differing(before, draft.data, sorted(compared), self._values):
            told.append(not_taken(draft, entry.id, differ))
        order = order_in_time(honours, late, lambda id: self._decisions.of(id).get("date"))
        data = with_more(before, draft.data)
        data["honours"] = [honours[n] for n in order]
        whole, places = added(before, draft, _ADDED)
        shift = {"honours": {m: order.index(n) for m, n in at.items()}, **places}
        return replace(
            draft,
            id=entry.id,
            data=data | whole,
            places={
                path: place for old, place in draft.places.items() if (path := moved(old, shift))
            },
            seen=current.mark,
            told=(*draft.told, *told),
        )

    def _number(self, honour: Mapping[str, Any]) -> str:
        return str(self._decisions.of(honour.get("decision")).get("number") or "")

    def _current(self, entry: Entry) -> Current | None:
        return self._standing.current("records", entry.id)


def _of_that_day(honour: Mapping[str, Any], record: Record, entry: Entry) -> dict[str, Any]:
    """``honour`` with the position of its day, where the record's is another."""
    is_other = record.position and record.position != entry.position
    position = {_AS_OF_THAT_DAY: record.position} if is_other else {}
    return {**position, **honour}


def _are_told_apart(record: Record, entry: Entry) -> bool:
    # What is sent says the year alone; what stands in the roll may say the day.
    years = (record.born and record.born.year, entry.born and entry.born.year)
    return contradict([years]) or are_two_villages(record.village, entry.village)


def _name(record: Record) -> str:
    return Entry.of(record, {}).name_to_compare


def _is_certain(record: Record, entry: Entry) -> bool:
    """Households have no year of birth: of one village and one name they are one."""
    if record.kind is Kind.HOUSEHOLD:
        return bool(record.village and entry.village)
    return record.kind is not Kind.INDIVIDUAL or bool(record.born and entry.born)


def _is_of_later_honour(
    whole: Mapping[str, Any], part: Mapping[str, Any], at: Sequence[int]
) -> bool:
    """Of an honour that was added the rest of the record was not taken: nothing to compare.

    One that stands first may have been added too: then it keeps the position of that day.
    """
    position = part.get(_AS_OF_THAT_DAY)
    of_that_day = [whole["honours"][n].get(_AS_OF_THAT_DAY) for n in at]
    is_added = position != whole.get(_AS_OF_THAT_DAY) and position in of_that_day
    return is_added or 0 not in at
