"""Names as an A–Z has them: each on a line, under headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from honour_roll.model.entry import Entry
from honour_roll.text.collation import sort_key
from honour_roll.text.folding import place_tones
from honour_roll.text.telex import telex
from honour_roll.views.index import ViewIndex
from honour_roll.views.name_order import NameOrder, is_person, letter_slug, word_of


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


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: how many names stand under it, and the record that comes first."""

    title: str
    id: str
    count: int
    first: str


Heads = dict[str, Head]
"""Entry id → the heading under which its name stands; in the order of the names."""


def no_heads(ids: Iterable[str]) -> Heads:
    """No heading for any of them."""
    return _heads(ids, lambda id: "", lambda id: "")


def letter_heads(order: NameOrder, list_slug: str) -> Heads:
    """Their letters, for a page that has several lists."""
    letters = {id: letter for letter, ids in order.by_letter.items() for id in ids}
    return _heads(letters, lambda id: letters[id], lambda id: list_slug + letter_slug(letters[id]))


def word_heads(order: NameOrder, index: ViewIndex, ids: Iterable[str]) -> Heads:
    """Their words, by which people are sorted."""
    words = {id: word_of(index.roll.records[id]) for id in ids}
    return _heads(words, lambda id: words[id], lambda id: f"ten-{telex(words[id]) or 'khac'}")


def _heads(ids: Iterable[str], title: Callable[[str], str], slug: Callable[[str], str]) -> Heads:
    """Titles that differ in case alone are one heading; each heading has an id of its own."""
    heads: Heads = {}
    taken: Counter[str] = Counter()
    for _, found in groupby(ids, lambda id: sort_key(title(id))[:2]):
        group = list(found)
        first = group[0]
        name = slug(first)
        taken[name] += 1
        own = name if taken[name] == 1 else f"{name}-{taken[name]}"
        heads |= dict.fromkeys(group, Head(title(first), own, len(group), first))
    return heads


def name_groups(
    order: NameOrder, index: ViewIndex, ids: Iterable[str], heads: Heads
) -> Iterator[NameGroup]:
    """Names that follow each other, under their headings."""
    for head, found in groupby(ids, heads.__getitem__):
        group = list(found)
        yield NameGroup(
            title=head.title,
            id=head.id,
            count=head.count,
            is_continued=group[0] != head.first,
            lines=tuple(_line(order, index, id) for id in group),
        )


def _line(order: NameOrder, index: ViewIndex, id: str) -> NameLine:
    """One name as a line; namesakes are told apart by their village too."""
    record, card = index.roll.records[id], index.card(id)
    before, word, after = record.name, "", ""
    if is_person(record):
        before, word, after = _parted(record.name, word_of(record))
    village = record.village if record.village and order.has_namesake(record) else None
    return NameLine(
        before=before,
        word=word,
        after=after,
        address=card.address,
        years=_years(record),
        kind="" if is_person(record) else card.kind,
        place=", ".join(part for part in (village, card.unit) if part),
        times=card.times,
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
