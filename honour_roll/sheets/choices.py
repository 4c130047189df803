"""The words that officers choose, and the ids and keys that they stand for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from honour_roll.intake.field_values import words_of
from honour_roll.model.decision import Decision
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.sheets.columns import Column
from honour_roll.text.dates import parse_date
from honour_roll.text.document_numbers import read_document_number
from honour_roll.text.folding import collapse_spaces, fold
from honour_roll.text.named_ids import name_and_id
from honour_roll.text.odd_characters import with_dstrokes
from honour_roll.text.office_names import body_that_signs, near_offices, office_key
from honour_roll.text.suggest import DOUBT, nearest

_MOST_NEAR = 5


class ChoiceList:
    """Ids with one word each; words are found without regard to marks and capitals."""

    def __init__(
        self,
        words: Mapping[str, str],
        *,
        is_of_offices: bool = False,
        is_of_decisions: bool = False,
    ) -> None:
        self._is_of_offices = is_of_offices
        self._is_of_decisions = is_of_decisions
        self.words = dict(words)
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        self._exact: defaultdict[str, set[str]] = defaultdict(set)
        self._in_full: defaultdict[str, set[str]] = defaultdict(set)
        self._recalled: dict[str, str] = {}
        self._recalled_numbers: defaultdict[str, set[str]] = defaultdict(set)
        for id, word in self.words.items():
            self.also(id, word)
            self.also(id, id)

    def also(self, id: str, word: str) -> None:
        """``word`` is another name of ``id``."""
        self._exact[_spaced(word)].add(id)
        self._ids[fold(_spaced(word))].add(id)
        self._in_full[office_key(word)].add(id)

    def recall(self, id: str, word: str) -> None:
        """``word`` stood for ``id`` when the workbook went out, if that is still there."""
        if id in self.words:
            self._recalled[_spaced(word)] = id

    def recall_number(self, id: str, number: str) -> None:
        """The same of its number, which another may have by now."""
        if id in self.words:
            self._recalled_numbers[number].add(id)

    def word(self, id: str) -> str:
        """The word of ``id``; an unknown id stays as it is."""
        return self.words.get(id, id)

    def ids(self, text: str) -> set[str]:
        """What ``text`` may stand for: one id, several where it is ambiguous, or none."""
        body = self.body_of(text)
        return {body} if body else self._called(text)

    def body_of(self, text: str) -> str | None:
        """The body of offices for which ``text`` signs, where the list has that body alone."""
        if not self._is_of_offices or self._called(text):
            return None
        return body_that_signs(text, self.words)

    def _called(self, text: str) -> set[str]:
        written = _spaced(text)
        if written in self.words:
            return {written}
        if written in self._recalled:
            return {self._recalled[written]}
        named = name_and_id(written)
        if named and named[1] in self.words and written not in self._exact:
            name, id = named
            of_name = self.ids(name) or self.ids(name.partition(",")[0])
            return {id} if id in of_name else {*of_name, id} if of_name else set()
        written = with_dstrokes(written)
        by_letters = self._exact.get(written) or self._ids.get(fold(written))
        found = by_letters
        if not found and DOUBT not in written:
            found = self._in_full.get(office_key(written))
        # What a decision was called by its number alone, if no other is called so by now.
        found = found or self._recalled_numbers.get(written)
        if found or not self._is_of_decisions:
            return found or set()
        read = read_document_number(written)
        ids = self._called(read.number) if read.number != written else set()
        return {id for id in ids if self._may_be_of(id, read.day)}

    def _may_be_of(self, id: str, day: str | None) -> bool:
        """Whether what a decision is called has that day, or none is said."""
        word = self.words.get(id)
        return not (day and word) or f", {parse_date(day).display()}" in str(word)

    def near(self, text: str) -> list[str]:
        """The words that were probably meant: of offices those of the same body."""
        if self._is_of_offices and (found := near_offices(text, self.words.values())):
            return list(found[:_MOST_NEAR])
        near = nearest(text, self.words.values())
        return [near] if near else []


class Choices:
    """Every list of a content folder, by what columns say of it."""

    def __init__(self, reference: Reference) -> None:
        self._lists: dict[str, ChoiceList] = {
            name: ChoiceList(
                _told_apart(reference.terms(name)), is_of_offices=name == "authorities"
            )
            for name in reference.vocabulary
        }
        self._lists["units"] = unit_choices(reference.units)
        self._lists["decisions"] = _decisions(reference)
        self._closed: dict[tuple[str, ...], ChoiceList] = {}

    def of(self, column: Column) -> ChoiceList | None:
        """The list of a column; None where anything may be written."""
        if column.refers_to:
            return self.named(column.refers_to)
        if not column.choices:
            return None
        if column.choices not in self._closed:
            self._closed[column.choices] = ChoiceList(words_of(column.choices))
        return self._closed[column.choices]

    def named(self, kind: str) -> ChoiceList:
        """The list of ``units``, ``decisions`` or a vocabulary."""
        return self._lists.setdefault(kind, ChoiceList({}))


def unit_choices(units: Mapping[str, Unit]) -> ChoiceList:
    """Units by all the names that they ever had; each goes out under a name that is its alone."""
    names = {id: unit.current.name for id, unit in units.items()}
    # What one is called now another may have been called before.
    twice = _repeated(
        name for unit in units.values() for name in {period.name for period in unit.periods}
    )
    for id, unit in units.items():
        parent = units.get(unit.current.parent or "")
        if names[id] in twice and parent:
            names[id] = f"{names[id]} ({parent.current.name})"
    found = ChoiceList(_told_apart(names))
    for id, unit in units.items():
        for period in unit.periods:
            found.also(id, period.name)
    return found


def _decisions(reference: Reference) -> ChoiceList:
    decisions = reference.decisions
    names = {id: _decision_name(one, reference) for id, one in decisions.items()}
    found = ChoiceList(_told_apart(names), is_of_decisions=True)
    for id, one in decisions.items():
        if one.number:
            found.also(id, one.number)
    return found


def _decision_name(decision: Decision, reference: Reference) -> str:
    authority = reference.term("authorities", decision.authority)
    date = decision.date.display() if decision.date else None
    return ", ".join(filter(None, (decision.number or decision.title, date, authority)))


def _told_apart(names: Mapping[str, str]) -> dict[str, str]:
    """Names that several have, or that are another's id, get their ids behind them."""
    twice = _repeated(names.values()) | names.keys()
    return {id: f"{name} [{id}]" if name in twice else name for id, name in names.items()}


def _repeated(names: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if count > 1}


def _spaced(text: str) -> str:
    return collapse_spaces(text)
