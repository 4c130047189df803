"""Names as an A–Z has them: in order, under their letters, each on one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.text.collation import index_letter, index_word, person_key, sort_key
from honour_roll.text.folding import place_tones, spelling_key
from honour_roll.text.telex import telex
from honour_roll.views.index import ViewIndex

REST = "Khác"
"""The letter of names that begin with a digit, or with no letter of the alphabet; it comes last."""

_ALPHABET = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
_LATIN = {*_ALPHABET, *"FJWZɃ"}


@dataclass(frozen=True, slots=True)
class NameLine:
    """One record; ``word``, between ``before`` and ``after``, is what a person is sorted by."""

    before: str
    word: str
    after: str
    address: str
    years: str
    kind: str
    place: str
    times: str


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Lines under one heading; ``count`` is what stands under it on all pages together."""

    title: str
    id: str
    count: int
    is_continued: bool
    lines: tuple[NameLine, ...]


class Name(NamedTuple):
    """Where a record stands: its letter, and the word with which its lines are headed."""

    letter: str
    word: str
    id: str


def letter_slug(letter: str) -> str:
    """A letter in addresses, as it is typed in Telex: Ă is ``aw``, Đ is ``dd``."""
    return "khac" if letter == REST else telex(letter)


def all_letters(found: Iterable[str]) -> list[str]:
    """The letters of the alphabet, and those ``found`` besides, in order."""
    letters = set(found)
    latin = sorted(({*_ALPHABET, *letters}) - {REST}, key=sort_key)
    return [*latin, *({REST} & letters)]


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: how many names stand under it, and the record that comes first."""

    title: str
    id: str
    count: int
    first: str


Heads = dict[str, Head]
"""Record id → the heading under which its name stands; in the order of the names."""


def no_heads(names: Iterable[Name]) -> Heads:
    """No heading for any of them."""
    return _heads(names, lambda one: "", lambda one: "")


def letter_heads(names: Iterable[Name], list_slug: str) -> Heads:
    """Their letters, for a page that has several lists."""
    return _heads(names, lambda one: one.letter, lambda one: list_slug + letter_slug(one.letter))


def word_heads(names: Iterable[Name]) -> Heads:
    """Their words, by which people are sorted."""
    return _heads(names, lambda one: one.word, lambda one: f"ten-{telex(one.word) or 'khac'}")


def _heads(names: Iterable[Name], title: Callable[[Name], str], id: Callable[[Name], str]) -> Heads:
    """Titles that differ in case alone are one heading; each heading has an id of its own."""
    heads: Heads = {}
    taken: Counter[str] = Counter()
    for _, found in groupby(names, lambda one: sort_key(title(one))[:2]):
        group = list(found)
        slug = id(group[0])
        taken[slug] += 1
        own = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
        head = Head(title(group[0]), own, len(group), group[0].id)
        heads |= {name.id: head for name in group}
    return heads


def is_person(entry: Entry) -> bool:
    """Whether an entry stands among the people."""
    return entry.kind is Kind.INDIVIDUAL


def letter_of(entry: Entry) -> str:
    """The letter under which an entry stands."""
    letter = index_letter(entry.name, _sort_name(entry))
    return letter if letter in _LATIN else REST


def _sort_name(entry: Entry) -> str | None:
    """What to sort by from the first word on; a person without it goes by the given name."""
    return entry.sort_name or (None if is_person(entry) else entry.name)


class Names:
    """The people of a roll, or everything else in it, in the order of the A–Z."""

    def __init__(self, index: ViewIndex, *, of_people: bool) -> None:
        self._index = index
        self._of_people = of_people
        chosen = [one for one in index.roll.records.values() if is_person(one) is of_people]
        self._spellings = Counter(spelling_key(record.name) for record in chosen)
        placed = sorted(map(self._placed, chosen), key=lambda one: one[0])
        self.all = [name for _, name in placed]

    def _placed(self, entry: Entry) -> tuple[tuple[object, ...], Name]:
        sort_name, letter = _sort_name(entry), letter_of(entry)
        word = index_word(entry.name, sort_name)
        key = (letter == REST, person_key(entry.name, sort_name), entry.id)
        return key, Name(letter, word, entry.id)

    @cached_property
    def by_letter(self) -> dict[str, list[Name]]:
        """The letters under which there is a name, in order."""
        return {letter: list(names) for letter, names in groupby(self.all, lambda one: one.letter)}

    def called(self, name: Name) -> str:
        """A name in full."""
        return self._index.roll.records[name.id].name

    def line(self, name: Name) -> NameLine:
        """One name as a line; namesakes are told apart by their village too."""
        record, card = self._index.roll.records[name.id], self._index.card(name.id)
        before, word, after = record.name, "", ""
        if self._of_people:
            before, word, after = _parted(record.name, name.word)
        has_namesakes = self._spellings[spelling_key(record.name)] > 1
        village = record.village if has_namesakes else None
        return NameLine(
            before=before,
            word=word,
            after=after,
            address=card.address,
            years=_years(record),
            kind="" if self._of_people else card.kind,
            place=", ".join(part for part in (village, card.unit) if part),
            times=card.times,
        )

    def groups(self, names: Iterable[Name], heads: Heads) -> Iterator[NameGroup]:
        """Names that follow each other, under their headings."""
        for head, found in groupby(names, lambda one: heads[one.id]):
            group = list(found)
            yield NameGroup(
                title=head.title,
                id=head.id,
                count=head.count,
                is_continued=group[0].id != head.first,
                lines=tuple(map(self.line, group)),
            )


def _parted(name: str, word: str) -> tuple[str, str, str]:
    """``name`` around the last place, an alias in brackets aside, where ``word`` stands in it."""
    bare, bracket, alias = name.partition(" (")
    words = bare.split(" ")
    for at in range(len(words) - 1, -1, -1):
        if place_tones(words[at]) == word:
            before, after = " ".join(words[:at]), " ".join(words[at + 1 :])
            return (
                f"{before} " if before else "",
                words[at],
                (f" {after}" if after else "") + bracket + alias,
            )
    return name, "", ""


def _years(record: Entry) -> str:
    """``1950–2010``, ``sinh 1950``, ``mất 2010``; empty where neither is known."""
    born, died = (date.year if date else None for date in (record.born, record.died))
    if born and died:
        return f"{born}–{died}"
    return f"sinh {born}" if born else f"mất {died}" if died else ""
