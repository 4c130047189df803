"""Records that may be one and the same honouree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from honour_roll.model.entry import Entry
from honour_roll.roll import HonourRoll
from honour_roll.text.folding import spelling_key
from honour_roll.text.message import Message
from honour_roll.text.place_names import VillageLikeness, village_likeness
from honour_roll.times import time_of

TELL_APART = Message(
    "Nếu là một, gộp thành một hồ sơ và ghi thêm lần ghi nhận vào đó; nếu không, ghi thôn "
    "(village), năm sinh (born) hoặc chức vụ (position) để phân biệt.",
    "If they are one, make one record of them; if not, give village, born or position.",
)

_DISTINGUISHING = ("born", "position")
_TWO = (VillageLikeness.OTHER, VillageLikeness.OF_OTHER_KIND)
"""In a record a village has its kind: “Nà” may be “Bản Nà”, “Tổ 3” is not “Thôn 3”."""
# A village of a hundred namesakes is a mistake of another kind.
_MOST_TOGETHER = 20


def contradict(said: Iterable[tuple[object, object]]) -> bool:
    """Whether two say something different of one thing; what only one says tells nothing."""
    return any(one and other and one != other for one, other in said)


def pairs(roll: HonourRoll) -> Iterator[tuple[Entry, Entry]]:
    """Two records of a kind and a unit whose names are equal but for marks, by their ids.

    Those that say something different of where, when born or what they are, are two.
    """
    for group in roll.namesakes:
        for first, second in combinations(group[:_MOST_TOGETHER], 2):
            if not _are_told_apart(first, second):
                yield first, second


def doubles(roll: HonourRoll, *, in_one_time: bool) -> Iterator[tuple[Entry, Entry]]:
    """Of those of one name, each with another, told once: either may be the one just added.

    ``in_one_time``: those that were honoured in one year or period with the other; else those
    that never were with any.
    """
    others: dict[str, Entry] = {}
    together: dict[str, Entry] = {}
    entries: dict[str, Entry] = {}
    for pair in pairs(roll):
        if not _are_spelled_alike(*pair):
            continue
        for entry, other in (pair, pair[::-1]):
            entries[entry.id] = entry
            others.setdefault(entry.id, other)
            if _share_a_time(entry, other):
                together.setdefault(entry.id, other)
    for id, entry in entries.items():
        if (id in together) is in_one_time:
            yield (together if in_one_time else others)[id], entry


def _are_spelled_alike(first: Entry, second: Entry) -> bool:
    return spelling_key(first.name_to_compare) == spelling_key(second.name_to_compare)


def _share_a_time(first: Entry, second: Entry) -> bool:
    """Whether both were honoured in one year or period."""
    times = {time_of(award) for award in first.awards}
    return any(time_of(award) in times for award in second.awards)


def _are_told_apart(first: Entry, second: Entry) -> bool:
    if contradict((getattr(first, name), getattr(second, name)) for name in _DISTINGUISHING):
        return True
    villages = (first.village, second.village)
    return all(villages) and village_likeness(*map(str, villages)) in _TWO
