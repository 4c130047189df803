"""Lists of entries: sorted, grouped by kind, paged at 100."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.cards import Card
from honour_roll.views.index import ViewIndex
from honour_roll.views.pager import Pager, pager

T = TypeVar("T")

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """The things of a long list that one page shows; ``first`` is the place of the first."""

    address: str
    number: int
    pager: Pager
    first: int
    things: Sequence[T]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Entries of one kind; ``card`` makes what a list shows of one."""

    title: str
    ids: tuple[str, ...]
    card: Callable[[str], Card]

    @property
    def cards(self) -> Iterator[Card]:
        """Their cards, made one at a time: those of a long list are too many to keep."""
        return map(self.card, self.ids)


@dataclass(frozen=True, slots=True)
class EntryList:
    """One page of a list; ``total`` is the number of distinct entries on all its pages."""

    address: str
    ids: Sequence[str]
    total: int
    number: int
    pager: Pager
    first: int
    groups: tuple[CardGroup, ...]

    @property
    def last(self) -> int:
        """The place in the whole list of the last entry on this page."""
        return self.first + len(self.ids) - 1


def paged(index: ViewIndex, ids: Iterable[str], address: str) -> list[EntryList]:
    """The pages of a list; one page without entries when there are none."""
    ordered, records = index.in_order(ids), index.roll.records

    def groups(ids: Iterable[str]) -> Iterator[CardGroup]:
        for kind, own in groupby(ids, key=lambda id: records[id].kind):
            yield CardGroup(labels.KIND[kind], tuple(own), index.card)

    return [
        EntryList(
            address=page.address,
            ids=page.things,
            total=len(ordered),
            number=page.number,
            pager=page.pager,
            first=page.first,
            groups=tuple(groups(page.things)),
        )
        for page in slices(ordered, address)
    ]


def slices(things: Sequence[T], address: str) -> list[Slice[T]]:
    """A list by the page, the first at ``address``; one empty page where there is nothing."""
    count = max(1, -(-len(things) // PAGE_SIZE))
    return [
        Slice(
            address=addresses.of_page(address, number),
            number=number,
            pager=pager(number, count, address),
            first=at + 1,
            things=things[at : at + PAGE_SIZE],
        )
        for number, at in enumerate(range(0, count * PAGE_SIZE, PAGE_SIZE), start=1)
    ]


def numbered(title: str, number: int) -> str:
    """The title of page ``number`` of a list."""
    return f"{title} – trang {number}" if number > 1 else title
