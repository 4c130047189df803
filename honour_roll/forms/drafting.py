"""What a form or a row of a list says, as drafts of a record and of its decision."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from honour_roll.forms.authorities import authority_entry
from honour_roll.forms.beside import Beside
from honour_roll.forms.decisions import Decisions
from honour_roll.forms.fields import Field
from honour_roll.forms.heading_awards import HeadingAwards
from honour_roll.forms.known_names import TermNames, UnitNames
from honour_roll.forms.told import unknown_word
from honour_roll.forms.told_of_authorities import unknown_authority
from honour_roll.forms.told_of_units import unit_of_body, unit_within, unknown_unit
from honour_roll.intake.births import without_day_of_birth
from honour_roll.intake.draft import Draft, PhotoSource, Place, Told
from honour_roll.intake.homes import without_house
from honour_roll.intake.ids import key_stem
from honour_roll.intake.person_names import PersonNames
from honour_roll.intake.standing import Standing
from honour_roll.intake.told_of_bodies import authority_of_body
from honour_roll.intake.villages import clean_in
from honour_roll.model.terms import Kind
from honour_roll.source.yaml_reader import Path
from honour_roll.text.dates import PartialDate, parse_date
from honour_roll.text.message import ScalarError
from honour_roll.text.names import (
    is_in_capitals,
    is_in_small_letters,
    with_initial_capitals,
    without_list_marks,
)
from honour_roll.text.office_names import (
    body_that_signs,
    near_offices,
    office_name,
)
from honour_roll.text.suggest import nearest

_MOST_NEAR = 5
_OF_HOUSEHOLD = re.compile(r"^(?:Hộ Gia Đình|Gia Đình|Hộ)(?: (?:Ông|Bà|Anh|Chị|Cụ|Đồng Chí))?(?= )")
_MAY_DIFFER = ("level", "form")


@dataclass
class Entry:
    """What was read of one honouree; ``honour`` and ``decision`` are apart from the rest."""

    at: Place
    data: dict[str, Any] = field(default_factory=dict)
    honour: dict[str, Any] = field(default_factory=dict)
    decision: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    decision_places: dict[Path, Place] = field(default_factory=dict)
    photos: dict[str, PhotoSource] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    decision_told: list[Told] = field(default_factory=list)


class Drafting:
    """Makes drafts, one after another; ``decisions`` gathers the new decisions of all."""

    def __init__(self, standing: Standing, beside: Beside) -> None:
        self._reference = standing.roll.reference
        self._people = PersonNames(standing)
        self.units = UnitNames.of(self._reference)
        self.beside = beside
        self.decisions = Decisions(standing)

    def terms(self, field: Field) -> TermNames | None:
        """The words that a field may hold; None for free text."""
        if field.choices is not None:
            return TermNames(field.choices)
        if field.vocabulary is None:
            return None
        return TermNames(self._reference.terms(field.vocabulary))

    def word(self, field: Field, text: str, place: Place, told: list[Told]) -> str | None:
        """The key of a word, or the text itself where any is allowed."""
        if field.vocabulary == "authorities":
            return self.authority(text, place, told)
        terms = self.terms(field)
        if terms is None:
            return text
        found = terms.find(text)
        if found.id is None:
            told.append(unknown_word(place, field.title, text, found.candidates))
        return found.id

    def unit(
        self, text: str, place: Place, entry: Entry, told: list[Told]
    ) -> tuple[str | None, bool]:
        """A unit's id, and whether it is only the place that the text names.

        Of several of a name that is meant which was there when ``entry`` was honoured, and which
        belonged to whoever decided.
        """
        when, body = self.when(entry), self._body(entry)
        found = self.units.find(text, when, body)
        is_named = found.id is not None
        around = found if is_named or found.candidates[1:] else self.units.within(text, when, body)
        if around.id is None:
            told.append(unknown_unit(place, text, around.candidates or found.candidates))
            return None, False
        name = self._reference.unit_name(around.id, when)
        if not is_named:
            told.append(unit_within(place, text, name))
        look = self.units.find if is_named else self.units.within
        if body and look(text, when).id is None:
            above = self._reference.unit_name(body, when)
            told.append(unit_of_body(place, text, f"{name} ({around.id})", above))
        return around.id, not is_named

    def when(self, entry: Entry) -> PartialDate | None:
        """The time by whose names units are looked up."""
        for text in (entry.honour.get("year"), self._decision(entry).get("date")):
            try:
                return parse_date(str(text))
            except ScalarError:
                continue
        return None

    def _body(self, entry: Entry) -> str | None:
        """The unit of the authority that decided; of an unknown one that which it names."""
        authority = str(self._decision(entry).get("authority") or "")
        known = self._reference.authorities.get(authority)
        if known is not None and known.unit:
            return known.unit
        return self.units.within(known.name if known else authority, self.when(entry)).id

    def _decision(self, entry: Entry) -> Mapping[str, Any]:
        """What is said of it, or the roll says of the one that is named."""
        return entry.decision or self.decisions.of(entry.honour.get("decision"))

    def authority(self, text: str, place: Place, told: list[Told]) -> str:
        """The key of who decided; where there is none, the line to add for it is told.

        Whoever signs for a body that alone is known is that body, which is told too. Of an unknown
        one the name is given: it tells its decision from those of others.
        """
        known = self._reference.terms("authorities")
        found = TermNames(known).find(text)
        if found.id is None and (body := body_that_signs(text, known)):
            told.append(authority_of_body(place, text, known[body]))
            return body
        if found.id is None:
            text = office_name(text)
            id, entry = authority_entry(text, self._reference)
            parts = ", ".join(
                f'{key}: "{said}"' if key == "name" else f"{key}: {said}"
                for key, said in entry.items()
            )
            names = known.values()
            near = near_offices(text, names) or filter(None, [nearest(text, names)])
            told.append(unknown_authority(place, text, [*near][:_MOST_NEAR], f"{id}: {{{parts}}}"))
        return found.id or text

    def unit_name(self, id: str) -> str:
        """What a unit was last called."""
        return self._reference.unit_name(id, None)

    def form_within(self, text: str) -> str | None:
        """The form of honour that a text names, if it does."""
        return TermNames(self._reference.terms("forms")).within(text)

    def heading_awards(self, decision: Mapping[str, Any]) -> HeadingAwards:
        """Reads the headings of a list of this ``decision``."""
        names, authority = self._reference.terms("authorities"), decision.get("authority")
        name = names.get(authority, authority) if authority else None
        return HeadingAwards(self._reference.terms("forms"), decision.get("form"), name)

    def add_level(self, decision: dict[str, Any]) -> None:
        """The level of the authority that decided, where nothing else is said."""
        authority = self._reference.authorities.get(decision.get("authority", ""))
        if authority is not None and authority.level is not None:
            decision.setdefault("level", authority.level.value)

    def draft(self, entry: Entry) -> Draft:
        """The record's draft; its decision is settled on the way."""
        self._read_name(entry)
        place = entry.places.get(("village",), entry.at)
        entry.data, said = clean_in(entry.data, place, self._reference)
        entry.told += said
        data = entry.data
        id, differing = self.decisions.settle(
            entry.decision, entry.at, entry.decision_places, entry.decision_told
        )
        honour = self._honour(entry, id)
        data["honours"] = [honour] if honour else []
        told = (*entry.told, *differing)
        draft = Draft("records", None, data, entry.at, entry.places, photos=entry.photos, told=told)
        return replace(without_house(without_day_of_birth(draft)), has_read_name=True)

    def tell_odd_name(self, entry: Entry, lines: Sequence[str]) -> None:
        """A form has the name of one person, and nothing else, in its field."""
        place = entry.places.get(("name",), entry.at)
        entry.told += self._people.odd(entry.data, place, lines)

    def _read_name(self, entry: Entry) -> None:
        """The name as it is written here; what stood before it goes to its own field."""
        place = entry.places.get(("name",), entry.at)
        data, said = self._people.read(entry.data, place)
        entry.data = _with_capitals(data)
        entry.told += said
        for key in ("title", "position"):
            if key in data:
                entry.places.setdefault((key,), place)

    def _honour(self, entry: Entry, decision: str | None) -> dict[str, Any]:
        """The honour, with what it says otherwise than its decision."""
        honour = dict(entry.honour)
        decision = decision or honour.get("decision")
        said = self.decisions.of(decision)
        if honour.get("form") and honour.get("form") == said.get("form"):
            del honour["form"]
        if decision is not None:
            honour["decision"] = decision
        for key in _MAY_DIFFER:
            if key in entry.decision and str(said.get(key)) != str(entry.decision[key]):
                honour[key] = entry.decision[key]
        if decision is None and "authority" in entry.decision:
            honour["authority"] = entry.decision["authority"]
        honour["key"] = key_stem(honour, said)
        return honour


def shared_words(words: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of one photo and holds for those that come with it."""
    return {key: words[key] for key in ("credit",) if key in words}


def _with_capitals(data: Mapping[str, Any]) -> dict[str, Any]:
    name = data.get("name")
    if not isinstance(name, str) or data.get("kind") not in (Kind.INDIVIDUAL, Kind.HOUSEHOLD):
        return {**data}
    name = without_list_marks(name)
    if is_in_capitals(name) or is_in_small_letters(name):
        name = _OF_HOUSEHOLD.sub(lambda found: found[0].capitalize(), with_initial_capitals(name))
    return {**data, "name": name}
