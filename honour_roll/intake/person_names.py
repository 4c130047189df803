"""A person's name as it arrives: what stands before it goes to its field or is told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from honour_roll.intake.draft import Draft, Place, Told
from honour_roll.intake.namesakes import as_spelt
from honour_roll.intake.odd_names import odd_name
from honour_roll.intake.standing import Standing
from honour_roll.intake.told_of_odd_names import name_with_marks
from honour_roll.intake.told_of_people import (
    TITLE_IN_NAME,
    beside_name,
    name_behind_calling,
    name_of_several,
    name_shortened,
    name_unclear,
    name_unfinished,
    name_with_letter,
    still_in_name,
    title_of_roll,
)
from honour_roll.model.ids import is_record_id
from honour_roll.model.terms import Kind
from honour_roll.source.yaml_reader import Path
from honour_roll.text.address_forms import ONG
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.names import is_of_couple, is_of_household, without_list_marks
from honour_roll.text.short_words import short_word
from honour_roll.text.titles import PersonName, calling_before, read_person_name

_KEYS = ("title", "position")
# Of these somebody may have meant something: a number before a name, a sign of a footnote behind.
_MARKED = re.compile(r"^\s*[0-9]{1,3}\.|[*†]\s*$")
_UNFINISHED = re.compile(r"\w\s*(?:…|\.\.)")


class PersonNames:
    """Reads the names of new people; ``standing`` says who is called Ông already."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing

    def of_draft(self, draft: Draft) -> Draft:
        """``draft`` with a bare name if it is of a new person; of others it is only told."""
        if draft.folder != "records" or draft.has_read_name:
            return draft
        place = draft.place_of("name")
        odd = self.odd(draft.data, place) if self._is_to_be_judged(draft) else []
        if draft.id is not None:
            return replace(draft, told=(*draft.told, *_still_there(draft.data, place), *odd))
        data, said = self.read(draft.data, place, is_judged=_forbids(odd))
        said = [*odd, *said]
        places: dict[Path, Place] = {(key,): place for key in _KEYS if key in data}
        return replace(
            draft,
            data=data,
            places={**places, **draft.places},
            told=(*draft.told, *said),
            has_read_name=True,
        )

    def _is_to_be_judged(self, draft: Draft) -> bool:
        """Whoever is asked in a dialogue has answered; what the content says was judged once."""
        if draft.id is None:
            return True
        current = self._standing.current("records", draft.id) if is_record_id(draft.id) else None
        kept = (current.data or {}).get("name") if current else None
        return draft.is_by_id and draft.data.get("name") != kept

    def odd(self, data: Mapping[str, Any], place: Place, lines: Sequence[str] = ()) -> list[Told]:
        """What is told of a person's name that is several, or more than one; ``lines`` of a cell.

        Nothing is where somebody of the roll is called so.
        """
        typed = data.get("name")
        if data.get("kind") != Kind.INDIVIDUAL or not isinstance(typed, str) or not typed.strip():
            return []
        name = without_list_marks(typed)
        if as_spelt(name) in self._names:
            return []
        lines = [*filter(None, map(str.strip, lines or name.split("\n")))]
        found = odd_name(place, collapse_spaces(name), lines if lines[1:] else (), is_person=True)
        return [*found, *([name_with_marks(place, typed, name)] if _MARKED.search(typed) else ())]

    def read(
        self, data: Mapping[str, Any], place: Place, *, is_judged: bool = False
    ) -> tuple[Mapping[str, Any], list[Told]]:
        """``data`` of a record with the name alone in it, and what is told of it at ``place``.

        ``is_judged``: the name can't stay as it is, as was told already.
        """
        typed = data.get("name")
        if data.get("kind") != Kind.INDIVIDUAL or not isinstance(typed, str) or not typed.strip():
            return data, []
        found = read_person_name(without_list_marks(typed))
        new, said = {**data, "name": found.name}, list[Told]()
        for key, is_title, words in _parts(found):
            new[key] = _with(data.get(key), words, is_title=is_title)
            typed = found.typed(titles=is_title)
            said.append(beside_name(place, key, typed, str(new[key])))
        return new, [*said, *(() if is_judged else self._doubts(found, data, place))]

    def _doubts(self, found: PersonName, data: Mapping[str, Any], place: Place) -> Iterator[Told]:
        """What has to be answered before a name is written."""
        name = found.name
        if is_of_household(name) or is_of_couple(name):
            yield name_of_several(place, name)
        elif found.doubtful and not self._is_family(found, data):
            yield name_unclear(place, name, found.doubtful)
        elif _UNFINISHED.search(name):
            yield name_unfinished(place, name)
        elif short := short_word(name):
            is_letter = len(short.strip(".")) == 1 and name.startswith(short)
            yield (name_with_letter if is_letter else name_shortened)(place, name, short)
        elif (found_before := calling_before(name))[0]:
            yield name_behind_calling(place, name, *found_before)

    def _is_family(self, found: PersonName, data: Mapping[str, Any]) -> bool:
        """A woman is not addressed as Ông; and the roll may have somebody who is called so."""
        if found.doubtful.lower() == ONG and data.get("gender") == "female":
            return True
        bare = found.name[len(found.doubtful) :].lstrip()
        return as_spelt(found.name) in self._names and as_spelt(bare) not in self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        """Those of the people of the roll."""
        people = self._standing.roll.records.values()
        return frozenset(as_spelt(one.name) for one in people if one.kind is Kind.INDIVIDUAL)


def with_title_of_roll(draft: Draft, typed: Mapping[str, Any]) -> Draft:
    """``draft`` with what is told where the record that it was joined to has another title.

    ``typed`` is what was read of the file: a later honour doesn't change what the record says.
    """
    title, kept = typed.get("title"), draft.data.get("title")
    if not title or fold(str(title)) in fold(str(kept or "")):
        return draft
    others = [one for one in draft.told if one.problem.code != TITLE_IN_NAME]
    return replace(
        draft, told=(*others, title_of_roll(draft.place_of("name"), str(title), str(kept)))
    )


def _forbids(told: Iterable[Told]) -> bool:
    return any(one.problem.is_error for one in told)


def _still_there(data: Mapping[str, Any], place: Place) -> Iterator[Told]:
    name = data.get("name")
    if data.get("kind") != Kind.INDIVIDUAL or not isinstance(name, str):
        return
    found = read_person_name(name)
    for key, is_title, _ in _parts(found):
        yield still_in_name(place, key, found.typed(titles=is_title), found.name)


def _parts(found: PersonName) -> Iterator[tuple[str, bool, str]]:
    """Field, whether it is that of titles, and words for what stood before a name."""
    if found.title:
        yield "title", True, found.title
    if found.calling:
        yield "position", False, found.calling


def _with(said: object, words: str, *, is_title: bool) -> object:
    """What a field says, and ``words`` behind it where it does not say them."""
    if not isinstance(said, str) or not said.strip():
        return said or words
    return said if fold(words) in fold(said) else f"{said}, {words if is_title else words.lower()}"
