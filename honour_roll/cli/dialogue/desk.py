"""What a dialogue knows: the content so far, things by name, and the ids it has given out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from honour_roll.cli.dialogue import names
from honour_roll.cli.dialogue.names import Names
from honour_roll.intake.draft import Draft, Folder, Place
from honour_roll.intake.fields import title
from honour_roll.intake.ids import stem_of, year_in
from honour_roll.intake.standing import Standing
from honour_roll.model.base import Part
from honour_roll.model.decision import Decision
from honour_roll.model.entry import Entry
from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.source.yaml_reader import Path
from honour_roll.text.folding import fold
from honour_roll.text.names import name_to_compare
from honour_roll.text.slugs import with_numbers

TYPED = "Vừa nhập"
"""What stands for the file where a problem is told of something typed."""


class Dialogue:
    """The content that is added to; nothing of it is written here."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        self.reference = standing.roll.reference
        self._years: dict[str, int | None] = {}
        self._given: set[tuple[Folder, str]] = set()
        self._terms: dict[str, Names] = {}
        self._numbers: dict[str, str] = {}

    @cached_property
    def units(self) -> Names:
        """Units by name."""
        return names.units(self.reference)

    @cached_property
    def decisions(self) -> Names:
        """Decisions by number and title."""
        return names.decisions(self.reference)

    def terms(self, vocabulary: str) -> Names:
        """The words of a vocabulary."""
        if vocabulary not in self._terms:
            self._terms[vocabulary] = names.terms(self.reference, vocabulary)
        return self._terms[vocabulary]

    def year_of(self, decision: str) -> int | None:
        """The year of a decision's date, also of one that was just typed."""
        known = self.reference.decisions.get(decision)
        if known:
            return known.date.year if known.date else None
        return self._years.get(decision)

    def decision_words(self, id: str) -> str:
        """A decision's name, or the number of one that was just typed."""
        return self.decisions.labels.get(id) or self._numbers.get(id) or id

    def namesakes(self, kind: Kind, name: str, unit: str) -> list[Entry]:
        """Entries of that kind and name, marks left aside; those of ``unit`` first."""
        wanted = fold(name_to_compare(name, of_people=kind.is_of_people))
        found = self._by_name.get((kind, wanted), ())
        return sorted(found, key=lambda entry: (entry.unit != unit, entry.id))

    @cached_property
    def _by_name(self) -> Mapping[tuple[Kind, str], list[Entry]]:
        found: defaultdict[tuple[Kind, str], list[Entry]] = defaultdict(list)
        for entry in self.standing.roll.records.values():
            found[entry.kind, fold(entry.name_to_compare)].append(entry)
        return found

    def decision_draft(self, id: str, data: Mapping[str, Any]) -> Draft:
        """A new decision; honours may name it from now on."""
        self._years[id] = year_in(data.get("date"))
        self._numbers[id] = str(data.get("number") or "")
        return Draft("decisions", id, data, Place(TYPED), places(Decision, data))

    def record_draft(self, data: Mapping[str, Any], line: str = "", **more: Any) -> Draft:
        """A new record, under an id that no other has; ``line`` is what was pasted for it."""
        stem = stem_of(Draft("records", None, data, Place(TYPED)), self.year_of)
        taken = self.standing.roll.known.of("records")
        ids = with_numbers(stem)
        id = next(id for id in ids if id not in taken and ("records", id) not in self._given)
        self._given.add(("records", id))
        at = Place(line or TYPED)
        return Draft("records", id, data, at, places(Record, data, line), **more)


def places(part: type[Part], data: Mapping[str, Any], line: str = "") -> dict[Path, Place]:
    """Where each value was typed: its title in the model, and the line that was pasted."""
    return {path: Place(line or TYPED, heading=title(part, path)) for path in _paths(data)}


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _paths(item, (*path, str(key)))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _paths(item, (*path, number))
    else:
        yield path


def decision_of(dialogue: Dialogue, id: str | None) -> Decision | None:
    """A decision that the content has."""
    return dialogue.reference.decisions.get(id or "")
