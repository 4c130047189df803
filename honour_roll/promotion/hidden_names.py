"""Names of people who aren't public, in words that are about to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from honour_roll.model.record import Record
from honour_roll.model.terms import Kind
from honour_roll.roll import HonourRoll
from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.recognition import name_to_recognise

_NO_WORD = re.compile(r"[\W_]+")
_SURE = 3
"""Words of a name from which on it is looked for whatever its marks."""
_PEOPLE = (Kind.INDIVIDUAL, Kind.HOUSEHOLD)


def named_though_hidden(
    source: HonourRoll, record: Record, data: Mapping[str, Any], files: Mapping[str, str]
) -> Iterator[Message]:
    """Where ``data`` of ``record``, or a file that comes along, names somebody who isn't public.

    Names of one word aren't looked for, nor those that the record itself or anybody public has:
    who is meant can't be told then.
    """
    public = source.public().records.values()
    known = {_key(name) for one in public for name in (one.name, *one.other_names)}
    known |= {_key(name) for name in (record.name, *record.other_names)}
    hidden = {
        _key(name): (name, id)
        for id, names in _hidden(source)
        for name in names
        if _key(name) not in known and " " in _key(name).strip()
    }
    for place, text in (*_texts(data), *files.items()):
        exact, folded = _spaced(spelling_key(text)), _spaced(fold(text))
        for key, (name, id) in hidden.items():
            is_sure = key.count(" ") - 1 >= _SURE
            if key in folded and (is_sure or _spaced(spelling_key(name)) in exact):
                yield _refusal(place, name, id)


def _hidden(source: HonourRoll) -> Iterator[tuple[str, tuple[str, ...]]]:
    public = source.public().records
    for id, entry in source.records.items():
        if entry.kind.is_of_people and id not in public:
            yield id, (entry.name, *entry.other_names)
    for one in source.unsound:
        if one.cls is Record and one.data.get("kind") in _PEOPLE:
            id = one.file.removeprefix("records/").removesuffix(".yml")
            yield id, tuple(text for _, text in _texts({"": one.data.get("name")}))


def _key(name: str) -> str:
    return _spaced(name_to_recognise(name, of_people=True))


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
