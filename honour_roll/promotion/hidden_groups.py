"""Collectives and models that aren't public, in words that are about to be.

Other than a person's, their names are said every day of what has nothing to do with the roll: a
branch of the party, the women of a village. So only what tells that one of them was put forward,
or not chosen, is refused; a name that is long enough is shown, to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from honour_roll.model.record import Record
from honour_roll.promotion.hidden import hidden_in, public_entries
from honour_roll.promotion.words import Words, spaced, texts_in
from honour_roll.roll import HonourRoll
from honour_roll.text.folding import fold, spelling_key
from honour_roll.text.meant import readings
from honour_roll.text.message import Message
from honour_roll.text.quoting import quoted
from honour_roll.text.recognition import is_called_after

_FEWEST = 3
_PARTICULAR = 4
"""Words of a name from which on nothing else is called so: then it is known without marks too."""
_NOUN = re.compile(r"^ (?:tap the|mo hinh|guong|dien hinh)(?=(?: [^ ]+){3})")
_SENTENCE_END = re.compile(r"[.!?;](?=\s|\Z)|\n\s*\n")
_HONOURED = r"(?:chon|xet|cong nhan|khen|tang|trao|ghi danh|bieu duong|de cu|de nghi|gioi thieu)"
_OF_CHOICE = re.compile(
    rf" (?:(?:khong|chua) duoc (?:\w+ )?{_HONOURED}|khong (?:dat|du) (?:tieu chuan|dieu kien)"
    r"|bi (?:loai|tu choi)|(?:duoc|dang) (?:\w+ )?(?:de nghi|de cu|xet)"
    rf"|(?:de nghi|du kien) (?:\w+ )?{_HONOURED}|rut (?:ten|ho so|khoi)) "
)


class GroupNamed(NamedTuple):
    """Where one is named; ``is_told`` where that tells that it was put forward, or not chosen."""

    what: Message
    is_told: bool


def groups_named(
    source: HonourRoll, record: Record, data: Mapping[str, Any], files: Mapping[str, str]
) -> Iterator[GroupNamed]:
    """Where ``data`` of ``record``, or a file that comes along, names one of them.

    Not looked for are names of fewer than three words, and such that the record itself or anything
    public has.
    """
    groups = list(_looked_for(source, record))
    for place, text in (*texts_in(data), *files.items()):
        sentences = [
            Words.of(sentence)
            for reading in readings(text)
            for sentence in _SENTENCE_END.split(reading)
        ]
        for one in groups:
            if found := [words for words in sentences if one.is_in(words)]:
                is_told = any(_OF_CHOICE.search(words.folded) for words in found)
                if is_told or one.is_particular:
                    yield GroupNamed(_said(place, one), is_told)


class _Group(NamedTuple):
    """``key`` is the name without what it is; ``spelled`` is the same with its marks."""

    key: str
    spelled: str
    name: str
    id: str

    @property
    def is_particular(self) -> bool:
        return len(self.key.split()) >= _PARTICULAR

    def is_in(self, words: Words) -> bool:
        return self.key in words.folded and (self.is_particular or self.spelled in words.exact)


def _looked_for(source: HonourRoll, record: Record) -> Iterator[_Group]:
    known = set(_keys((record.name, *record.other_names)))
    for entry in public_entries(source, record.id):
        known.update(_keys((entry.name, *entry.other_names)))
    for one in hidden_in(source):
        for name in () if one.of_people else one.names:
            key, spelled = _keys([name])[0], spaced(spelling_key(name))
            own_words = spelled.split()[-len(key.split()) :]
            if len(own_words) >= _FEWEST and key not in known and not is_called_after(name):
                yield _Group(key, f" {' '.join(own_words)} ", name, one.id)


def _keys(names: Iterable[str]) -> list[str]:
    return [_NOUN.sub("", spaced(fold(name))) for name in names]


def _said(place: str, one: _Group) -> Message:
    return Message(
        f"{place}: nêu tên {quoted(one.name)}, tập thể hoặc mô hình chưa được công bố ({one.id}); "
        "đừng để lộ việc đang đề nghị hay không được chọn",
        f"{place}: names {quoted(one.name)}, which isn't public ({one.id}); it must not tell that "
        "it was put forward or not chosen",
    )
