"""The pager: which pages of a long list one of its pages leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.views import addresses

FEW = 20
"""A list of at most so many pages names them all."""

_NEAR, _FAR, _ALL = 2, 5, 9


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of a list."""

    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages that page ``number`` of a list names, in order; None stands for a gap.

    A list of one page names none.
    """

    number: int
    pages: tuple[PageLink | None, ...]
    previous: PageLink | None
    next: PageLink | None


def pager(number: int, count: int, address: str) -> Pager:
    """The pager of page ``number`` of ``count``; ``address`` is that of page 1.

    From page 1 every page is at most two clicks away where ``count`` is at most 100, and
    three where it is at most 1,000; no page of these lists has more than 25 links. Round
    pages are the junctions: page 1 leads to 10, 20, 30 …, page 40 to 35 … 45.
    """

    def link(page: int) -> PageLink | None:
        return PageLink(page, addresses.of_page(address, page)) if 1 <= page <= count else None

    return Pager(
        number,
        tuple(link(page) if page else None for page in _with_gaps(number, count)),
        link(number - 1),
        link(number + 1),
    )


def _with_gaps(number: int, count: int) -> Iterator[int]:
    """The pages named, 0 for a gap: not for a single page, nor from one round page to the next."""
    if count == 1:
        return
    before = 0
    for page in sorted(_named(number, count)):
        if page - before == 2:
            yield page - 1
        elif page - before > 2 and not _is_step(before, page):
            yield 0
        yield page
        before = page


def _is_step(before: int, page: int) -> bool:
    """Whether two pages are neighbouring tens, hundreds or thousands."""
    wide = page - before
    return wide in (10, 100, 1000) and before % wide == 0


def _named(number: int, count: int) -> set[int]:
    if count <= FEW:
        return set(range(1, count + 1))
    found = {1, number, count}
    power = 1
    while power < count:
        wide = _reach(number, count, power)
        below, above = (number - 1) // power, number // power + 1
        found.update(power * step for step in range(below, max(below - wide, 0), -1))
        found.update(power * step for step in range(above, above + wide) if power * step < count)
        power *= 10
    return found


def _reach(number: int, count: int, power: int) -> int:
    """How many multiples of ``power`` page ``number`` names on either side."""
    is_end = number in (1, count)
    if is_end and power * 10 >= count:
        return _ALL
    if is_end or number % (power * 10) == 0:
        return _FAR
    return _NEAR if power == 1 else 1
