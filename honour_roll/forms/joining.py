"""An honouree who is in the roll already gets one more honour, never a second record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from honour_roll.forms.other_photos import with_other_photos
from honour_roll.intake.draft import Draft, Told, told
from honour_roll.intake.namesakes import MAYBE_SAME, as_spelt, spelt_otherwise
from honour_roll.intake.photos import known_names, name_apart
from honour_roll.intake.standing import Current, Standing, meaning
from honour_roll.intake.time_order import DateOf, order_in_time, places_in_order
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.rules.twins import contradict
from honour_roll.text.folding import fold
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.slugs import with_numbers

_ADDED = ("photos", "sources")
_AS_OF_THAT_DAY = "position"
_OF_THE_HONOUR = ("honours", *_ADDED)


class Joining:
    """Compares what arrives with the records that are there."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing

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
        for entry in alike:
            if _has_honour(entry, record):
                return self._again(draft, record, entry)
        certain = [entry for entry in alike if _is_certain(record, entry)]
        if len(certain) == 1:
            return self._later(draft, record, certain[0])
        if not near:
            return draft
        place, first = draft.place_of("name"), near[0]
        unsure = (
            _who(draft, alike)
            if alike
            else spelt_otherwise(place, record.name, first.name, first.id)
        )
        return replace(draft, told=(*draft.told, unsure))

    def _near(self, record: Record) -> list[Entry]:
        """Those of the same unit whose name is the same when marks are left aside."""
        return self._by_name.get((record.kind, record.unit, fold(_name(record))), [])

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str, str], list[Entry]]:
        found: defaultdict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        for entry in self._standing.roll.records.values():
            found[entry.kind, entry.unit, fold(entry.name_to_compare)].append(entry)
        return found

    def _again(self, draft: Draft, record: Record, entry: Entry) -> Draft:
        """The same honour once more: nothing to do if the roll says all that this says."""
        current = self._current(entry)
        if current is None:
            return replace(draft, id=entry.id)
        now = meaning("records", entry.id, current.data or {})
        whole = now.to_data() if now else {}
        part = record.to_data()
        if _is_of_later_honour(whole, part):
            part = {key: value for key, value in part.items() if key in _OF_THE_HONOUR}
        if self._has_photos(draft, part, entry, whole) and _says(whole, part):
            return replace(
                draft, id=entry.id, data=current.data or {}, seen=current.mark, photos={}, places={}
            )
        of_rest = {key: value for key, value in part.items() if key != "photos"}
        if draft.photos and _says(whole, of_rest):
            draft = _with_photos_apart(draft, whole.get("photos", ()), entry.id)
            return with_other_photos(self._standing.root, entry.id, draft, current.data or {})
        return replace(draft, id=entry.id)

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

    def _later(self, draft: Draft, record: Record, entry: Entry) -> Draft:
        current = self._current(entry)
        if current is None or current.data is None:
            return draft
        before = dict(current.data)
        draft = _with_photos_apart(draft, before.get("photos", ()), entry.id)
        honours = [*before.get("honours", ())]
        new = _with_free_keys(draft.data["honours"], honours)
        if record.position and record.position != entry.position:
            new = [{**honour, _AS_OF_THAT_DAY: record.position} for honour in new]
        data = {**draft.data, **before, "honours": [*honours, *new]}
        for key in _ADDED:
            if items := [*before.get(key, ()), *draft.data.get(key, ())]:
                data[key] = items
        shift = {key: len(before.get(key, ())) for key in ("honours", *_ADDED)}
        places = {_moved(path, shift): place for path, place in draft.places.items()}
        return replace(draft, id=entry.id, data=data, places=places, seen=current.mark)

    def _current(self, entry: Entry) -> Current | None:
        return self._standing.current("records", entry.id)


def in_time(draft: Draft, date_of: DateOf) -> Draft:
    """``draft`` with its last honour before those that began after it, and its places with it."""
    honours = draft.data.get("honours", ())
    if draft.seen is None or not draft.places or not honours:
        return draft
    order = order_in_time(honours, [len(honours) - 1], date_of)
    data = {**draft.data, "honours": [honours[n] for n in order]}
    return replace(draft, data=data, places=places_in_order(draft.places, order))


def _name(record: Record) -> str:
    return Entry.of(record, {}).name_to_compare


def _are_told_apart(record: Record, entry: Entry) -> bool:
    # What is sent says the year alone; what stands in the roll may say the day.
    years = (record.born and record.born.year, entry.born and entry.born.year)
    return contradict((years, (record.village, entry.village)))


def _is_certain(record: Record, entry: Entry) -> bool:
    """Households have no year of birth: of one village and one name they are one."""
    if record.kind is Kind.HOUSEHOLD:
        return bool(record.village and entry.village)
    return record.kind is not Kind.INDIVIDUAL or bool(record.born and entry.born)


def _has_honour(entry: Entry, record: Record) -> bool:
    """Whether one of the honours is there: of one decision, or of one year, status and form."""
    there = {_mark(a.decision, a.year, a.status, a.form) for a in entry.awards}
    there |= {(a.decision,) for a in entry.awards if a.decision}
    return any(
        ((h.decision,) if h.decision else _mark(None, h.year, h.status, h.form)) in there
        for h in record.honours
    )


def _mark(decision: str | None, year: int | None, status: str, form: str | None) -> tuple[Any, ...]:
    return ("" if decision is None else decision, year, status, form)


def _says(whole: Any, part: Any) -> bool:
    """Whether everything in ``part`` is in ``whole``; lists by their items."""
    if isinstance(part, Mapping):
        return isinstance(whole, Mapping) and all(
            _says(whole.get(key), value) for key, value in part.items() if key != "key"
        )
    if isinstance(part, list | tuple):
        return isinstance(whole, list | tuple) and all(
            any(_says(other, item) for other in whole) for item in part
        )
    return bool(whole == part)


def _is_of_later_honour(whole: Mapping[str, Any], part: Mapping[str, Any]) -> bool:
    """Of an honour that was added the rest of the record was not taken: nothing to compare.

    One that stands first may have been added too: then it keeps the position of that day.
    """
    position = part.get(_AS_OF_THAT_DAY)
    of_that_day = [{**honour, _AS_OF_THAT_DAY: position} for honour in part["honours"]]
    is_added = position != whole.get(_AS_OF_THAT_DAY) and _says(whole.get("honours"), of_that_day)
    return is_added or not _says(whole.get("honours", ())[:1], part["honours"])


def _with_photos_apart(draft: Draft, there: Sequence[Any], id: str) -> Draft:
    """``draft`` with no photo called like one that the record ``id`` has."""
    taken = {str(item.get("file")) for item in there if isinstance(item, Mapping)}
    names = dict[str, str]()
    for name in draft.photos:
        others = {*taken, *names.values(), *draft.photos}
        names[name] = name_apart(name, id, others) if name in taken else name
    items = [
        {**item, "file": names.get(item.get("file"), item.get("file"))}
        for item in draft.data.get("photos", ())
    ]
    data = {**draft.data, "photos": items} if items else draft.data
    photos = {names[name]: source for name, source in draft.photos.items()}
    return replace(draft, data=data, photos=photos)


def _with_free_keys(
    new: Sequence[Mapping[str, Any]], there: Sequence[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    taken = {honour.get("key") for honour in there}
    found = []
    for honour in new:
        key = next(key for key in with_numbers(honour["key"]) if key not in taken)
        taken.add(key)
        found.append({**honour, "key": key})
    return found


def _moved(path: tuple[str | int, ...], shift: Mapping[str, int]) -> tuple[str | int, ...]:
    if len(path) > 1 and isinstance(path[1], int) and isinstance(path[0], str):
        return (path[0], path[1] + shift.get(path[0], 0), *path[2:])
    return path


def _who(draft: Draft, alike: Sequence[Entry]) -> Told:
    is_household = alike[0].kind is Kind.HOUSEHOLD
    shown = ", ".join(entry.id for entry in alike[:3])
    return told(
        draft.place_of("name"),
        MAYBE_SAME,
        Message(
            f"trong Sổ đã có {quoted(alike[0].name)} cùng đơn vị ({shown}); không rõ có phải một "
            + ("hộ" if is_household else "người"),
            f"the roll has {quoted(alike[0].name)} of the same unit ({shown}); is it the same?",
        ),
        Message(
            "Ghi thôn, bản, tổ dân phố ở cả hai nơi: cùng thôn là một hộ, khác thôn là hộ khác.",
            "Give the village at both places: the same one means the same household.",
        )
        if is_household
        else Message(
            "Ghi năm sinh ở cả hai nơi (cùng năm là một người), hoặc ghi thôn, bản nếu là người "
            "khác.",
            "Give the year of birth at both places, or the village of another person.",
        ),
    )
