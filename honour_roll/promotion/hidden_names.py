"""Names of people who aren't public, in words that are about to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple, Self

from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.roll import HonourRoll
from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.meant import readings
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.recognition import names_to_recognise

_NO_WORD = re.compile(r"[\W_]+")
_LETTERS = re.compile("[a-z]+")
_SURE = 3
"""Words of a name from which on it is looked for whatever its marks, in one word too."""
_NAMES = ("name", "other_names")
_NOT_PEOPLE = (Kind.COLLECTIVE, Kind.MODEL)


def named_though_hidden(
    source: HonourRoll, record: Record, data: Mapping[str, Any], files: Mapping[str, str]
) -> Iterator[Message]:
    """Where ``data`` of ``record``, or a file that comes along, names somebody who isn't public.

    Its id and its other names are looked at too. Each person of a household is looked for. Names
    of one word aren't, nor those that the record itself or anybody public has: who is meant can't
    be told then.
    """
    hidden = _looked_for(source, record)
    here = {f"records/{record.id}.yml": record.id}
    for place, text in (*here.items(), *_texts(data), *files.items()):
        words = [_Words.of(one) for one in readings(text)]
        found = {one.id: one.name for one in hidden if any(map(one.is_in, words))}
        yield from (_refusal(place, name, id) for id, name in found.items())


def _looked_for(source: HonourRoll, record: Record) -> list[_Hidden]:
    """Nobody of the record's own name: what else that one is called may well be the same person."""
    own = {key for key, _ in _keys(record.name)}
    public = [one for one in source.public().records.values() if one.id != record.id]
    names = [name for one in public for name in (one.name, *one.other_names)]
    known = own | {key for key, _ in _keys(*names)}
    return [
        _Hidden(key, spelled, name, id)
        for id, called in _hidden(source)
        if own.isdisjoint(key for key, _ in islice(_keys(*called), 1))
        for name in called
        for key, spelled in _keys(name)
        if key not in known and " " in key.strip()
    ]


class _Words(NamedTuple):
    """A text as words in a row, without marks and with them; ``runs`` are its letters a-z."""

    folded: str
    exact: str
    runs: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Self:
        folded = fold(text)
        runs = frozenset(_LETTERS.findall(folded))
        return cls(_spaced(folded), _spaced(spelling_key(text)), runs)


class _Hidden(NamedTuple):
    """A person, alone or of a household; ``spelled`` is the ``key`` with its marks."""

    key: str
    spelled: str
    name: str
    id: str

    def is_in(self, words: _Words) -> bool:
        if self.key.count(" ") - 1 < _SURE:
            return self.key in words.folded and self.spelled in words.exact
        return self.key in words.folded or self.key.replace(" ", "") in words.runs


def _hidden(source: HonourRoll) -> Iterator[tuple[str, tuple[str, ...]]]:
    public = source.public().records
    for id, entry in source.records.items():
        if entry.kind.is_of_people and id not in public:
            yield id, (entry.name, *entry.other_names)
    for one in source.unsound:
        if one.cls is Record and one.data.get("kind") not in _NOT_PEOPLE:
            id = one.file.removeprefix("records/").removesuffix(".yml")
            yield id, tuple(text for _, text in _texts({"": [one.data.get(key) for key in _NAMES]}))


def _keys(*names: str) -> Iterator[tuple[str, str]]:
    """Each person in ``names`` folded, and as it is spelled there."""
    for name in names:
        words = _spaced(spelling_key(name)).split()
        for one in names_to_recognise(name, of_people=True):
            length = one.count(" ") + 1
            runs = (words[at : at + length] for at in range(len(words)))
            spelled = (" ".join(run) for run in runs if fold(" ".join(run)) == one)
            yield f" {one} ", f" {next(spelled, one)} "


def _spaced(text: str) -> str:
    return f" {_NO_WORD.sub(' ', text).strip()} "


def _texts(data: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Every string within, by where it stands."""
    for key, value in data.items():
        yield from _within(f"{before}{key}", value)


def _within(place: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        yield from _texts(value, f"{place}.")
    elif isinstance(value, Iterable):
        for n, item in enumerate(value):
            yield from _within(f"{place}[{n}]", item)


def _refusal(place: str, name: str, id: str) -> Message:
    return Message(
        f"{place}: nêu tên {quoted(name)}, người chưa được công bố ({id}); hãy bỏ tên ấy, hoặc "
        "thêm --namesakes nếu đã xem và đó là người khác trùng tên",
        f"{place}: names {quoted(name)}, who isn't public ({id}); leave the name out, or add "
        "--namesakes if it was looked at and is another person",
    )
