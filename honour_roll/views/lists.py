"""Lists of entries: sorted, grouped by kind, paged at 100."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from honour_roll.views import addresses
from honour_roll.views.cards import Card
from honour_roll.views.index import ViewIndex
from honour_roll.views.pager import Pager, pager

T = TypeVar("T")

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards of one kind."""

    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class EntryList:
    """One page of a list; ``total`` is the number of distinct entries on all its pages."""

    address: str
    groups: tuple[CardGroup, ...]
    total: int
    number: int
    pager: Pager
    first: int

    @property
    def last(self) -> int:
        """The place in the whole list of the last entry on this page."""
        return self.first + sum(len(group.cards) for group in self.groups) - 1


def paged(index: ViewIndex, ids: Iterable[str], address: str) -> list[EntryList]:
    """The pages of a list; one page without entries when there are none."""
    ordered = index.in_order(ids)
    slices = sliced(ordered)
    return [
        EntryList(
            address=addresses.of_page(address, number),
            groups=_by_kind([index.card(id) for id in part]),
            total=len(ordered),
            number=number,
            pager=pager(number, len(slices), address),
            first=(number - 1) * PAGE_SIZE + 1,
        )
        for number, part in enumerate(slices, start=1)
    ]


def sliced(things: Sequence[T]) -> list[Sequence[T]]:
    """Things by the page; one empty page where there are none."""
    return [things[at : at + PAGE_SIZE] for at in range(0, len(things), PAGE_SIZE)] or [things]


def numbered(title: str, number: int) -> str:
    """The title of page ``number`` of a list."""
    return f"{title} – trang {number}" if number > 1 else title


def _by_kind(cards: list[Card]) -> tuple[CardGroup, ...]:
    return tuple(
        CardGroup(kind, tuple(group)) for kind, group in groupby(cards, key=lambda card: card.kind)
    )
