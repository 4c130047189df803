"""Where names stand in an A–Z: under which letter, and in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from honour_roll.model.entry import Entry
from honour_roll.model.terms import Kind
from honour_roll.text.collation import index_letter, index_word, person_key, sort_key
from honour_roll.text.folding import spelling_key
from honour_roll.text.telex import telex

REST = "Khác"
"""The letter of names that begin with a digit, or with no letter of the alphabet; it comes last."""

_ALPHABET = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"
_LATIN = {*_ALPHABET, *"FJWZɃ"}


def letter_slug(letter: str) -> str:
    """A letter in addresses, as it is typed in Telex: Ă is ``aw``, Đ is ``dd``."""
    return "khac" if letter == REST else telex(letter)


def all_letters(found: Iterable[str]) -> list[str]:
    """The letters of the alphabet, and those ``found`` besides, in order."""
    letters = set(found)
    latin = sorted(({*_ALPHABET, *letters}) - {REST}, key=sort_key)
    return [*latin, *({REST} & letters)]


def is_person(entry: Entry) -> bool:
    """Whether it stands among the people."""
    return entry.kind is Kind.INDIVIDUAL


def letter_of(entry: Entry) -> str:
    """The letter under which it stands."""
    letter = index_letter(*_name(entry))
    return letter if letter in _LATIN else REST


def word_of(entry: Entry) -> str:
    """The word by which it is sorted."""
    return index_word(*_name(entry))


def _name(entry: Entry) -> tuple[str, str | None]:
    """Its name, and what to sort by instead; people go by their given names."""
    return entry.name, entry.sort_name or (None if is_person(entry) else entry.name)


class NameOrder:
    """The people of a roll, or everything else in it, by letter; it keeps nothing but ids.

    ``ids`` are all of them in the order of lists, where people stand as in the A–Z.
    """

    def __init__(
        self, records: Mapping[str, Entry], ids: Iterable[str], *, of_people: bool
    ) -> None:
        chosen = [id for id in ids if is_person(records[id]) is of_people]
        if not of_people:
            chosen.sort(key=lambda id: (person_key(*_name(records[id])), id))
        found: dict[str, list[str]] = {}
        for id in chosen:
            found.setdefault(letter_of(records[id]), []).append(id)
        rest = found.pop(REST, None)
        self.by_letter: Mapping[str, list[str]] = {**found, **({REST: rest} if rest else {})}
        """The letters under which there is a name, in order, with the ids in theirs."""
        spellings = Counter(spelling_key(records[id].name) for id in chosen)
        self._shared = frozenset(name for name, count in spellings.items() if count > 1)

    @property
    def all(self) -> Iterator[str]:
        """All ids in order."""
        return chain.from_iterable(self.by_letter.values())

    def __len__(self) -> int:
        """How many names there are."""
        return sum(map(len, self.by_letter.values()))

    def has_namesake(self, entry: Entry) -> bool:
        """Whether another one has the same name, in one spelling or the other."""
        return spelling_key(entry.name) in self._shared
