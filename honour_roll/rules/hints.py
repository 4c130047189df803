"""Suggestions (“Ý bạn là …?”) for keys and ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from honour_roll.roll import Reference
from honour_roll.source.known import Known
from honour_roll.text.labels import VOCABULARY
from honour_roll.text.message import Message
from honour_roll.text.slugs import is_slug, slugify
from honour_roll.text.suggest import nearest, nearest_part

# Real files have a few; a hostile one, thousands of wrong keys among thousands.
_MOST_KEYS = 100
# 75 ms for 10,000 ids: a folder full of unknown words must not hold anybody up.
_MOST_COMPARED = 500_000
_LONGEST_NAME = 80
_RECORDS = "records"
_NOUNS = {
    "units": Message("đơn vị", "unit"),
    _RECORDS: Message("điển hình", "record"),
    "decisions": Message("quyết định", "decision"),
}


def nearest_key(word: str, keys: Collection[str]) -> str | None:
    """The key that ``word`` was probably meant to be; None where there are too many."""
    return nearest(word, keys) if len(keys) <= _MOST_KEYS else None


def did_you_mean(near: str | None) -> Message:
    """The start of a remedy, empty without a suggestion."""
    if near is None:
        return Message("", "")
    return Message(f"Ý bạn là “{near}”? ", f"Did you mean “{near}”? ")


def noun_of(kind: str) -> Message:
    """What an id of ``kind`` (see ``Known``) stands for, within a sentence."""
    return _NOUNS.get(kind) or Message(VOCABULARY[kind].lower(), "term")


def place_of(kind: str) -> str:
    """Where under the content folder the ids of ``kind`` are."""
    return f"{kind}/" if kind in _NOUNS else f"vocabulary/{kind}.yml"


class Suggestions:
    """The id of a kind that was meant, looked for once a word and within a bound.

    Whoever writes a name, a title or a number instead of the id finds the id too.
    """

    def __init__(self, known: Known, reference: Reference) -> None:
        self._known = known
        self._reference = reference
        self._found: dict[tuple[str, str], str | None] = {}
        self._spellings: dict[str, Mapping[str, str]] = {}
        self._left = _MOST_COMPARED

    def nearest(self, kind: str, word: str) -> str | None:
        """What ``word`` was probably meant to be; None where too much was looked for already."""
        key = kind, word
        if key not in self._found:
            self._found[key] = self._nearest(kind, word)
        return self._found[key]

    def _nearest(self, kind: str, word: str) -> str | None:
        if self._left <= 0:
            return None
        ids = self._known.of(kind)
        self._left -= len(ids)
        if kind == _RECORDS:
            return nearest(word, ids)
        if kind not in self._spellings:
            self._spellings[kind] = self._spellings_of(kind)
        spellings = self._spellings[kind]
        self._left -= len(spellings)
        # Names of one beginning ("Xã …") are too near to one another for letters that differ.
        return (
            spellings.get(slugify(word, _LONGEST_NAME))
            or nearest(word, filter(is_slug, ids))
            or nearest_part(word, spellings)
        )

    def _spellings_of(self, kind: str) -> Mapping[str, str]:
        """Ids, and what else may be written for one, to ids; without what several are called."""
        meant: dict[str, set[str]] = {}
        for id, name in self._names(kind):
            meant.setdefault(slugify(name, _LONGEST_NAME), set()).add(id)
        names = {name: next(iter(ids)) for name, ids in meant.items() if len(ids) == 1}
        return {**names, **{id: id for id in self._known.of(kind) if is_slug(id)}}

    def _names(self, kind: str) -> Iterator[tuple[str, str]]:
        if kind == "units":
            for id, unit in self._reference.units.items():
                yield from ((id, period.name) for period in unit.periods)
        elif kind == "decisions":
            for id, one in self._reference.decisions.items():
                yield from ((id, text) for text in (one.number, one.title) if text)
        else:
            terms = self._reference.vocabulary.get(kind, {})
            yield from ((id, term.name) for id, term in terms.items())
