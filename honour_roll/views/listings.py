"""Which list of the site shows the entries that a figure counts: exactly these, or among others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from honour_roll.counts import UNKNOWN, Counts, distinct, group
from honour_roll.model.award import Award
from honour_roll.roll import PublicRoll
from honour_roll.text.numbers import format_count
from honour_roll.times import Time, time_of
from honour_roll.views import addresses
from honour_roll.views.parts import Link

ENTRIES = "danh-sach"
ENTRIES_ELSEWHERE = "noi-co-dien-hinh"
ENTRIES_TODAY = "theo-to-chuc-hien-nay"
"""Places on a unit's pages: its own entries, and the other units whose entries it counts; in one
time these are the units below it then, apart from those that it answers for today."""

CLOSE = 40
"""Sizes that differ by no more than so many entries are close (see ``CloseCalls``)."""

_UNITS_KEPT = 64
"""Units whose lists are kept as sets; a page asks for those of few units."""


class Listing(NamedTuple):
    """A list of the site: its address, how many entries it has, whether it has all of some."""

    address: str
    size: int
    holds: Callable[[Set[str]], bool]


class Counted(NamedTuple):
    """How many entries a figure counts, and where they are listed, alone or among others."""

    entries: int
    lead: str | None


_NOTHING = Counted(0, None)


class CloseCalls:
    """Lists that a figure would perhaps lead to, or no longer, if few of their entries changed.

    Which list a figure leads to depends on the sizes of several, those of other pages among
    them: a page has to be made again where one of these lists grows or shrinks.
    """

    def __init__(self) -> None:
        self._found: dict[str, int] = {}

    def compare(self, one: Listing, size: int, other: Listing | None = None) -> None:
        """The size of ``one`` was held against that of ``other``, or of a figure."""
        gap = abs(one.size - size)
        if gap > CLOSE:
            return
        for listing in (one, other):
            if listing is not None:
                self._found[listing.address] = min(gap, self._found.get(listing.address, gap))

    def take(self) -> dict[str, int]:
        """Address of a list → by how many entries it was close at least; starts anew."""
        found, self._found = self._found, {}
        return found


class Lists:
    """The lists of the whole roll, of units, and of units in one time.

    What a list of the whole roll holds is told by what its entries have, so that no list of a
    large roll is kept a second time.
    """

    def __init__(
        self, roll: PublicRoll, counts: Counts, members: Mapping[str, Sequence[str]]
    ) -> None:
        self._roll = roll
        self._counts = counts
        self._members = members
        self.close_calls = CloseCalls()
        self._of_unit = lru_cache(_UNITS_KEPT)(self._list_of_unit)
        self._of_unit_times = lru_cache(_UNITS_KEPT)(self._lists_of_unit_times)

    def of_unit(self, unit_id: str) -> Listing:
        """The entries on a unit's page."""
        return self._of_unit(unit_id)

    def _list_of_unit(self, unit_id: str) -> Listing:
        return _listing(addresses.of_unit(unit_id), self._members.get(unit_id, ()))

    def _lists_of_unit_times(self, unit_id: str) -> dict[Time, Listing]:
        return {
            time: _listing(addresses.of_unit_time(unit_id, time), (one.record for one in awards))
            for time, awards in group(self._counts.of_unit(unit_id), time_of).items()
        }

    def of_awards_unit(self, award: Award) -> tuple[Listing, Listing]:
        """Where an award's unit shows its record: with others of the time, and with all."""
        return self._of_unit_times(award.unit)[time_of(award)], self.of_unit(award.unit)

    def smallest(self, lists: Iterable[Listing], records: Set[str]) -> Listing | None:
        """The list with fewest entries that has all of ``records``, the first of such."""
        found: Listing | None = None
        for one in lists:
            if found is not None:
                self.close_calls.compare(one, found.size, found)
            is_less = len(records) <= one.size and (found is None or one.size < found.size)
            if is_less and one.holds(records):
                found = one
        return found

    def is_exactly(self, one: Listing, records: Set[str]) -> bool:
        """Whether a list has exactly the entries ``records``."""
        self.close_calls.compare(one, len(records))
        return one.size == len(records) and one.holds(records)

    def of_movement(self, award: Award) -> Listing:
        """The entries with an award of the same movement."""
        return self.of_roll[addresses.of_movement(award.movement or UNKNOWN)]

    def of_award(self, award: Award) -> tuple[Listing, ...]:
        """The entries of the whole roll with an award of the same time, category or movement."""
        return (
            self.of_roll[addresses.of_time(time_of(award))],
            self.of_roll[addresses.of_category(award.category)],
            self.of_movement(award),
        )

    @cached_property
    def of_roll(self) -> Mapping[str, Listing]:
        """The lists of times, categories, movements and fields by their addresses."""
        return {one.address: one for one in self._of_roll()}

    def _of_roll(self) -> Iterator[Listing]:
        counts, records = self._counts, self._roll.records
        for time, awards in counts.by_time.items():
            yield self._having(addresses.of_time(time), awards, time_of, time)
        for category, awards in counts.by_category.items():
            yield self._having(
                addresses.of_category(category), awards, lambda award: award.category, category
            )
        for id, awards in counts.by_movement.items():
            yield self._having(
                addresses.of_movement(id), awards, lambda award: award.movement or UNKNOWN, id
            )
        for id, awards in counts.by_field.items():
            yield self._having(
                addresses.of_field(id),
                awards,
                lambda award: records[award.record].field or UNKNOWN,
                id,
            )

    def _having(
        self, address: str, awards: list[Award], of: Callable[[Award], object], wanted: object
    ) -> Listing:
        """The entries that have one of ``awards``: those of which ``of`` gives what is wanted."""
        of_all = self._roll.records

        def holds(records: Set[str]) -> bool:
            return all(wanted in map(of, of_all[id].awards) for id in records)

        return Listing(address, distinct(awards), holds)


def _listing(address: str, ids: Iterable[str]) -> Listing:
    """The list at ``address``, which has these entries."""
    held = frozenset(ids)
    return Listing(address, len(held), held.issuperset)


@dataclass(frozen=True)
class Listings:
    """Where the figures of one page lead.

    ``whole`` is the list of the page at hand; ``elsewhere`` the place on it that leads to the
    lists of other units, where its figures count their entries. ``apart`` are the pages of one
    time on which these are at the place ``ENTRIES_TODAY``.
    """

    lists: Lists
    whole: Listing | None = None
    elsewhere: str | None = None
    apart: frozenset[str] = frozenset()

    def on(self, address: str, ids: Iterable[str], elsewhere: str | None = None) -> Listings:
        """The same for the page at ``address``, whose list has the entries ``ids``."""
        return Listings(self.lists, _listing(address, ids), elsewhere)

    def counted(self, awards: Sequence[Award], label: str | None = None) -> Counted:
        """How many entries have ``awards``, leading to exactly these, or to the fewest with them.

        ``label`` is where the words beside the figure lead: to a list that has all of them, or
        to the page of the unit in one time. The lists of the page and of its units go before
        those of the whole roll; the A–Z has every entry. No entries lead nowhere.
        """
        if not awards:
            return _NOTHING
        records = {award.record for award in awards}
        return Counted(len(records), self._leading(records, awards[0], label))

    def recorded(self, unit_id: str, awards: Sequence[Award], *, dated: bool = True) -> Link:
        """How many entries of a unit ``awards`` make, leading to them.

        That is a list that holds exactly these; else the unit's list among others; else the
        units below it, or before it, with their lists: of the one time of ``awards`` if they
        are ``dated``, which those of a unit's former units are not: its years don't have them.
        """
        records = {award.record for award in awards}
        words = format_count(len(records))
        if not records:
            return Link(words)
        page = self.lists.of_unit(unit_id)
        if self.lists.is_exactly(page, records):
            return Link(words, f"{page.address}#{ENTRIES}")
        if len(records) == 1:
            return Link(words, addresses.of_record(*records))
        near = [*self.lists.of_awards_unit(awards[0])]
        if page.holds(records):
            near.append(self.lists.of_movement(awards[0]))
        for one in near:
            if self.lists.is_exactly(one, records):
                return Link(words, f"{one.address}#{ENTRIES}")
        return Link(words, self._among(page, unit_id, awards, dated=dated))

    def _among(self, page: Listing, unit_id: str, awards: Sequence[Award], *, dated: bool) -> str:
        """Where a unit shows entries among others: as near to their time as can be."""
        times = {time_of(award) for award in awards} if dated else set()
        then = addresses.of_unit_time(unit_id, times.pop()) if len(times) == 1 else None
        if then and all(award.unit == unit_id for award in awards):
            return f"{then}#{ENTRIES}"
        if page.holds({award.record for award in awards}):
            return f"{page.address}#{ENTRIES}"
        return f"{then or page.address}#{ENTRIES_ELSEWHERE}"

    def _leading(self, records: Set[str], first: Award, label: str | None) -> str:
        if len(records) == 1:
            return addresses.of_record(first.record)
        of_label = self.lists.of_roll.get(label) if label else None
        smallest = self.lists.smallest(self._near(records, first, label, of_label), records)
        if smallest is None or not self.lists.is_exactly(smallest, records):
            movement = self.lists.of_movement(first)
            smallest = movement if self.lists.is_exactly(movement, records) else smallest
        if smallest is None and self.elsewhere:
            return self.elsewhere if of_label or not label else self._elsewhere_at(label)
        if smallest is None:
            smallest = self.lists.smallest(self.lists.of_award(first), records)
        return f"{smallest.address}#{ENTRIES}" if smallest else addresses.NAMES

    def _elsewhere_at(self, then: str) -> str:
        return f"{then}#{ENTRIES_TODAY if then in self.apart else ENTRIES_ELSEWHERE}"

    def _near(
        self, records: Set[str], first: Award, label: str | None, of_label: Listing | None
    ) -> list[Listing]:
        """The lists of the label, of the page, and of the unit of ``first``.

        That of its movement is near only where it has nothing else: any other list that happened
        to hold the same entries would do so for quite another reason. A list of the whole roll
        is far from the page of a unit that has them elsewhere, unless it has exactly these.
        """
        own = self.lists.of_awards_unit(first)
        near = [one for one in own if one.address == label]
        near += [self.whole, *own] if self.whole else own
        if of_label:
            is_here = not self.elsewhere or bool(self.whole and self.whole.holds(records))
            if is_here or self.lists.is_exactly(of_label, records):
                near.insert(0, of_label._replace(holds=_surely))
        return near


def _surely(records: Set[str]) -> bool:
    return True
