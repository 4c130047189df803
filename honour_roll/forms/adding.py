"""What one more paper on an honouree of the roll adds to the record, and what it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from honour_roll.forms.again import Sides, blanks_filled, filled
from honour_roll.forms.awards import Awards, Likeness
from honour_roll.forms.decisions import Decisions
from honour_roll.forms.differing import differing, says, with_more
from honour_roll.forms.items import added, moved, with_free_keys, with_photos_apart
from honour_roll.forms.other_photos import with_other_photos
from honour_roll.forms.told_of_files import first_photos
from honour_roll.forms.told_of_twins import award_joined, award_unsure, not_taken
from honour_roll.intake.draft import Draft, Told
from honour_roll.intake.photos import known_names
from honour_roll.intake.shown_values import ShownValues
from honour_roll.intake.standing import Current, Standing, meaning
from honour_roll.intake.time_order import order_in_time
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.text.message import Message

_ADDED = ("photos", "sources")
_AS_OF_THAT_DAY = "position"
_OF_THE_HONOUR = ("honours", *_ADDED)
_NOT_COMPARED = ("name", "title", _AS_OF_THAT_DAY, *_OF_THE_HONOUR)
_THERE = (Likeness.SAME, Likeness.CLASH)
"""What the roll has: where it says otherwise, that is a conflict and no second honour."""


@dataclass(frozen=True)
class Found:
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


class Adding:
    """Puts what was sent into the record whose honouree it is of."""

    def __init__(
        self, standing: Standing, decisions: Decisions, awards: Awards, values: ShownValues
    ) -> None:
        self._standing = standing
        self._decisions = decisions
        self._awards = awards
        self._values = values

    def again(self, draft: Draft, record: Record, entry: Entry, found: Found) -> Draft:
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

    def with_more(self, draft: Draft, record: Record, entry: Entry, found: Found) -> Draft:
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
