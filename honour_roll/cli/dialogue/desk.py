"""What a dialogue knows: the content so far, things by name, and the ids it has given out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from honour_roll.cli.asking import agrees, times_asked
from honour_roll.cli.authorities import with_authority
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
from honour_roll.printing.safe import shown
from honour_roll.source.yaml_reader import Path
from honour_roll.text.folding import fold
from honour_roll.text.names import name_to_compare
from honour_roll.text.slugs import with_numbers

_Answer = TypeVar("_Answer")
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
        self._answers: dict[str, Any] = {}
        self.asked: list[str] = []
        """What was asked about so far, in order: dotted keys of the model, or names of our own."""

    def begin(self) -> None:
        """Start the questions anew: what was answered already is not asked again."""
        self._given.clear()
        self.asked.clear()

    def once(self, about: str, asks: Callable[[], _Answer]) -> _Answer:
        """What was answered ``about`` something; ``asks`` if it wasn't yet.

        What goes without asking is no answer, and may be another the next time.
        """
        if about not in self._answers:
            before = times_asked()
            found = asks()
            if times_asked() == before:
                return found
            self._answers[about] = found
        self.asked.append(about)
        answer: _Answer = self._answers[about]
        return answer

    def ask_again(self, abouts: Iterable[str]) -> None:
        """Forget some answers."""
        for about in abouts:
            self._answers.pop(about, None)

    def go_back(self) -> bool:
        """Forget the last answer; False where there is none."""
        if not self.asked:
            return False
        self.ask_again([self.asked[-1]])
        return True

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
            add = self._new_authority if vocabulary == "authorities" else None
            self._terms[vocabulary] = names.terms(self.reference, vocabulary, add)
        return self._terms[vocabulary]

    def _new_authority(self, name: str) -> str | None:
        """The id of an authority that is written into the content at once, if that is agreed to."""
        if not agrees(f"Trong Sổ chưa có cơ quan “{shown(name)}”. Thêm cơ quan này vào Sổ ngay?"):
            return None
        self.standing, id = with_authority(self.standing, name)
        self.reference = self.standing.roll.reference
        self._terms.pop("authorities", None)
        return id

    def year_of(self, decision: str) -> int | None:
        """The year of a decision's date, also of one that was just typed."""
        known = self.reference.decisions.get(decision)
        if known:
            return known.date.year if known.date else None
        return self._years.get(decision)

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
