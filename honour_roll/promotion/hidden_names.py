"""Names of people who aren't public, in words that are about to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.promotion.hidden import hidden_in, public_entries
from honour_roll.promotion.words import Words, spaced, texts_in
from honour_roll.roll import HonourRoll
from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.meant import readings
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.recognition import is_called_after, names_to_recognise

_SURE = 3
"""Words of a name from which on it is looked for whatever its marks, in one word too."""


def named_though_hidden(
    source: HonourRoll, record: Record, data: Mapping[str, Any], files: Mapping[str, str]
) -> Iterator[Message]:
    """Where ``data`` of ``record``, or a file that comes along, names somebody who isn't public.

    Its id and its other names are looked at too. Each person of a household is looked for, and
    whoever a model is called after. Names of one word aren't, nor those that the record itself or
    anybody public has: who is meant can't be told then.
    """
    persons = _looked_for(source, record)
    here = {f"records/{record.id}.yml": record.id}
    for place, text in (*here.items(), *texts_in(data), *files.items()):
        words = [Words.of(one) for one in readings(text)]
        found = {one.id: one.name for one in persons if any(map(one.is_in, words))}
        yield from (_refusal(place, name, id) for id, name in found.items())


class _Person(NamedTuple):
    """Alone or of a household; ``spelled`` is the ``key`` with its marks."""

    key: str
    spelled: str
    name: str
    id: str

    def is_in(self, words: Words) -> bool:
        if self.key.count(" ") - 1 < _SURE:
            return self.key in words.folded and self.spelled in words.exact
        return self.key in words.folded or self.key.replace(" ", "") in words.runs


def _looked_for(source: HonourRoll, record: Record) -> list[_Person]:
    """Nobody of the record's own name: what else that one is called may well be the same person."""
    own = set(_borne(record.kind, record.name))
    known = own.union(
        *(_borne(one.kind, one.name, *one.other_names) for one in public_entries(source, record.id))
    )
    return [
        _Person(key, spelled, name, one.id)
        for one in hidden_in(source)
        if own.isdisjoint(key for key, _ in islice(_keys(*one.names), 1))
        for name in one.names
        if one.of_people or is_called_after(name)
        for key, spelled in _keys(name, of_people=one.of_people)
        if key not in known and " " in key.strip()
    ]


def _borne(kind: Kind, *names: str) -> Iterator[str]:
    """Of a household each person in its names; of others whoever else is in them is somebody else.

    “Lò Thị Mẫu (vợ ông A)” is not Mr A.
    """
    for name in names:
        keys = (key for key, _ in _keys(name))
        yield from keys if kind is Kind.HOUSEHOLD else islice(keys, 1)


def _keys(*names: str, of_people: bool = True) -> Iterator[tuple[str, str]]:
    """Each person in ``names`` folded, and as it is spelled there."""
    for name in names:
        words = spaced(spelling_key(name)).split()
        for one in names_to_recognise(name, of_people=of_people):
            length = one.count(" ") + 1
            runs = (words[at : at + length] for at in range(len(words)))
            spelled = (" ".join(run) for run in runs if fold(" ".join(run)) == one)
            yield f" {one} ", f" {next(spelled, one)} "


def _refusal(place: str, name: str, id: str) -> Message:
    return Message(
        f"{place}: nêu tên {quoted(name)}, người chưa được công bố ({id}); hãy bỏ tên ấy, hoặc "
        "thêm --namesakes nếu đã xem và đó là người khác trùng tên",
        f"{place}: names {quoted(name)}, who isn't public ({id}); leave the name out, or add "
        "--namesakes if it was looked at and is another person",
    )
