"""Which entry a draft is about: its id, given or made, and the photos under their final names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from honour_roll.intake.births import without_day_of_birth, year_of
from honour_roll.intake.decision_numbers import with_clean_number
from honour_roll.intake.draft import Draft, Folder, Told, told
from honour_roll.intake.eths import with_vietnamese_letters
from honour_roll.intake.homes import without_house
from honour_roll.intake.ids import stem_of, year_in
from honour_roll.intake.namesakes import MAYBE_SAME, name_as_spelt, spelt_otherwise
from honour_roll.intake.person_names import PersonNames
from honour_roll.intake.photos import OTHER_PHOTO, Settled, settled
from honour_roll.intake.standing import Current, Standing, meaning
from honour_roll.intake.steps import Outcome, Step
from honour_roll.intake.taken_down import LetIn, TakenDown
from honour_roll.intake.told_of_ids import changed, gone, twice
from honour_roll.intake.usable import usable
from honour_roll.intake.villages import with_clean_village, with_village_of_roll
from honour_roll.model.ids import is_record_id, read_record_id, read_slug
from honour_roll.rules.twins import contradict
from honour_roll.text.dates import parse_date
from honour_roll.text.message import ScalarError
from honour_roll.text.place_names import are_two_villages
from honour_roll.text.slugs import with_numbers

_NOBODY = LetIn()
_DISTINGUISHING = ("kind", "born", "position")
_SAY_WHY = frozenset((MAYBE_SAME, OTHER_PHOTO))
"""Codes of what says already why a draft is a conflict."""
_ORDER: Mapping[Folder, int] = {"units": 0, "decisions": 1, "records": 2}


class Picking:
    """Gives every draft its id; those without one are recognised by what they say."""

    def __init__(self, standing: Standing, let_in: LetIn = _NOBODY) -> None:
        self._standing = standing
        self._taken_down = TakenDown(standing, let_in)
        self._taken: set[tuple[Folder, str]] = set()
        self._years: dict[str, int | None] = {}
        self._names: defaultdict[str, dict[str, bytes]] = defaultdict(dict)

    def steps(self, drafts: Iterable[Draft]) -> list[Step]:
        """One step a draft, in the order given."""
        people = PersonNames(self._standing)
        there = self._standing
        drafts = [with_vietnamese_letters(usable(draft), there) for draft in drafts]
        drafts = [with_clean_number(draft, there) for draft in drafts]
        ready = [self._without_private(people.of_draft(draft)) for draft in drafts]
        ready = [with_clean_village(draft, there) for draft in ready]
        found: dict[int, Step] = {}
        # A record's year may come from a decision that arrives with it; an id that is written
        # down is not given to another.
        by_rank = sorted(
            range(len(ready)),
            key=lambda n: (_ORDER[ready[n].folder], ready[n].id is None),
        )
        waiting: list[int] = []
        for folder in _ORDER:
            mine = [n for n in by_rank if ready[n].folder == folder]
            for n in mine:
                step = self._certain(ready[n])
                if step is None:
                    waiting.append(n)
                else:
                    found[n] = self._taking(self._judged(step))
            for n in waiting:
                found[n] = self._taking(self._judged(self._supposed(ready[n])))
            waiting.clear()
        return [found[n] for n in range(len(ready))]

    def _without_private(self, draft: Draft) -> Draft:
        """What the content said already when it was exported goes back as it was."""
        is_known = draft.folder == "records" and is_record_id(draft.id or "")
        current = self._standing.current("records", draft.id or "") if is_known else None
        if current is None or _born(current.data) != _born(draft.data):
            draft = without_day_of_birth(draft)
        if current is None or _village(current.data) != _village(draft.data):
            draft = without_house(draft)
        return draft

    def _judged(self, step: Step) -> Step:
        return self._taken_down.judged(step, self._stem(step.draft))

    def _taking(self, step: Step) -> Step:
        self._taken.add((step.draft.folder, step.id))
        if step.draft.folder == "decisions":
            self._years[step.id] = year_in(step.draft.data.get("date"))
        folder = step.id.rpartition("/")[0]
        self._names[folder].update(step.photos)
        return step

    def _certain(self, draft: Draft) -> Step | None:
        """The step of a draft with an id, or of one that is in the content already."""
        if draft.id is not None:
            return self._named(draft, draft.id)
        stem = self._stem(draft)
        for id in self._free_ids(draft, stem):
            step = self._step(draft, id)
            if step.outcome is Outcome.UNCHANGED:
                return step
        return None

    def _named(self, draft: Draft, id: str) -> Step:
        try:
            (read_record_id if draft.folder == "records" else read_slug)(id)
        except ScalarError as error:
            found = told(draft.place_of("id"), error.code, error.what, error.remedy)
            stem = self._stem(draft)
            return self._refused(draft, self._new_id(draft, stem), found)
        if (draft.folder, id) in self._taken:
            return self._refused(draft, id, twice(draft, id))
        if self._taken_down.bars(draft, id):
            id = self._taken_down.free_id(id, {one for _, one in self._taken})
        return self._step(draft, id)

    def _supposed(self, draft: Draft) -> Step:
        """The step of a draft that must be made an id."""
        stem = self._stem(draft)
        for id in self._free_ids(draft, stem):
            current = self._standing.current(draft.folder, id)
            if current is None or _are_told_apart(draft, current):
                continue
            if (other := _spelt_otherwise(draft, current)) is None:
                return self._step(draft, id)
            if not any(one.problem.code == other.problem.code for one in draft.told):
                draft = replace(draft, told=(*draft.told, other))
        return self._step(draft, self._new_id(draft, stem))

    def _step(self, draft: Draft, id: str) -> Step:
        current = self._standing.current(draft.folder, id)
        if draft.folder == "records" and current and current.data:
            draft = with_village_of_roll(draft, current.data)
        draft, photos, photos_are_new = self._settled(draft, id)
        part = meaning(draft.folder, id, draft.data)
        data: Mapping[str, Any] = part.to_data() if part else draft.data
        step = Step(draft, id, Outcome.NEW, data, current, photos, draft.told)
        if current is None:
            return step if draft.seen is None else step.becomes(Outcome.CONFLICT, gone(draft, id))
        now = meaning(draft.folder, id, current.data or {})
        if part and now and part == now and not photos_are_new:
            return step.becomes(Outcome.UNCHANGED)
        if draft.seen is not None and draft.seen == current.mark:
            return step.becomes(Outcome.UPDATED)
        codes = {one.problem.code for one in draft.told}
        is_asked = draft.seen is None and bool(codes & _SAY_WHY)
        return step.becomes(Outcome.CONFLICT, *(() if is_asked else (changed(draft, id),)))

    def _settled(self, draft: Draft, id: str) -> Settled:
        if draft.folder != "records" or not draft.photos or not is_record_id(id):
            return Settled(draft, {}, photos_are_new=False)
        return settled(self._standing.root, id, draft, self._names[id.rpartition("/")[0]])

    def _refused(self, draft: Draft, id: str, found: Told) -> Step:
        return Step(draft, id, Outcome.REFUSED, draft.data, told=(*draft.told, found))

    def _free_ids(self, draft: Draft, stem: str) -> list[str]:
        found = self._standing.ids_like(draft.folder, stem)
        return [id for id in found if (draft.folder, id) not in self._taken]

    def _new_id(self, draft: Draft, stem: str) -> str:
        known = self._standing.roll.known.of(draft.folder)
        ids = with_numbers(stem)
        return next(
            id
            for id in ids
            if id not in known
            and (draft.folder, id) not in self._taken
            and not self._taken_down.bars(draft, id)
        )

    def _stem(self, draft: Draft) -> str:
        return stem_of(draft, self._year_of)

    def _year_of(self, decision: str) -> int | None:
        if decision in self._years:
            return self._years[decision]
        known = self._standing.roll.reference.decisions.get(decision)
        return known.date.year if known and known.date else None


def _are_told_apart(draft: Draft, current: Current) -> bool:
    """Whether the draft is certainly about another than the entry of the same name."""
    if current.data is None:
        return False
    if draft.folder == "units":
        one, two = _parent(draft.data), _parent(current.data)
        return None not in (one, two) and one != two
    if draft.folder == "decisions":
        return False
    if are_two_villages(*(side.get("village") for side in (draft.data, current.data))):
        return True
    pairs = ((draft.data.get(key), current.data.get(key)) for key in _DISTINGUISHING)
    return contradict((year_of(one) or one, year_of(two) or two) for one, two in pairs)


def _spelt_otherwise(draft: Draft, current: Current) -> Told | None:
    """What is told where only the marks of a name tell the two apart; None where nothing does."""
    if draft.folder != "records" or current.data is None:
        return None
    if name_as_spelt(draft.data) == name_as_spelt(current.data):
        return None
    place, name = draft.place_of("name"), str(draft.data.get("name"))
    return spelt_otherwise(place, name, str(current.data.get("name")), current.id)


def _born(data: Mapping[str, Any] | None) -> str | None:
    """The date of birth as it is stored; None where there is none that can be read."""
    try:
        return parse_date(str((data or {}).get("born") or "")).iso()
    except ScalarError:
        return None


def _village(data: Mapping[str, Any] | None) -> object:
    return (data or {}).get("village")


def _parent(data: Mapping[str, Any]) -> object:
    periods = data.get("periods")
    last = periods[-1] if isinstance(periods, list) and periods else None
    return last.get("parent") if isinstance(last, Mapping) else None
