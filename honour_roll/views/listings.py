"""Which list of the site shows the entries that a figure counts: exactly these, or among others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from honour_roll.counts import time_of
from honour_roll.model.award import Award
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link
from honour_roll.views.ways import UNKNOWN

ENTRIES = "danh-sach"
ENTRIES_ELSEWHERE = "noi-co-dien-hinh"
"""Places on a unit's page: its own entries, and the other units whose entries it counts."""


@dataclass(frozen=True)
class Listings:
    """Address of a list → the ids of its entries.

    ``whole`` is the list of the page at hand; ``elsewhere`` the place on it that leads to the
    lists of other units, where its figures count their entries.
    """

    held: Mapping[str, Set[str]]
    whole: str | None = None
    elsewhere: str | None = None

    def leading(self, awards: Sequence[Award], label: str | None = None) -> str | None:
        """Where the entries that have ``awards`` are shown: exactly these, or among the fewest.

        None for no entries. The lists of the page and of its units go before those of the
        whole roll; the A–Z has every entry.
        """
        if not awards:
            return None
        exact = self.exactly(awards, label)
        if exact:
            return exact
        first, records = awards[0], {award.record for award in awards}
        near = (label, self.whole, _unit_time_list(first), addresses.of_unit(first.unit))
        return (
            self._smallest(near, records)
            or self.elsewhere
            or self._smallest(_roll_lists(first), records)
            or addresses.NAMES
        )

    def _smallest(self, lists: Iterable[str | None], records: Set[str]) -> str | None:
        held = {one: self.held[one] for one in lists if one is not None and one in self.held}
        holding = [one for one in held if records <= held[one]]
        if not holding:
            return None
        return f"{min(holding, key=lambda one: len(held[one]))}#{ENTRIES}"

    def exactly(self, awards: Sequence[Award], label: str | None = None) -> str | None:
        """Where exactly the entries that have ``awards`` are shown: one alone, several on a list.

        Looked at are the list that the figure's ``label`` leads to, the whole, and the lists of
        the unit and the movement of ``awards``: any other would hold the same entries for quite
        another reason.
        """
        if not awards:
            return None
        records = {award.record for award in awards}
        if len(records) == 1:
            return addresses.of_record(*records)
        movement = addresses.of_movement(awards[0].movement or UNKNOWN)
        places = (_unit_time_list(awards[0]), addresses.of_unit(awards[0].unit), movement)
        for address in (label, self.whole, *places):
            if address is not None and self.held.get(address) == records:
                return f"{address}#{ENTRIES}"
        return None


def _unit_time_list(award: Award) -> str:
    return addresses.of_unit_time(award.unit, time_of(award))


def _roll_lists(award: Award) -> tuple[str, ...]:
    return (
        addresses.of_time(time_of(award)),
        addresses.of_category(award.category),
        addresses.of_movement(award.movement or UNKNOWN),
    )


@lru_cache(maxsize=1)
def roll_listings(index: ViewIndex) -> Listings:
    """All lists but those of decisions; made once for all pages of a roll."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for award in index.counts.all:
        held[addresses.of_movement(award.movement or UNKNOWN)].add(award.record)
        held[addresses.of_category(award.category)].add(award.record)
        held[addresses.of_time(time_of(award))].add(award.record)
        held[_unit_time_list(award)].add(award.record)
    for id, record in index.roll.records.items():
        held[addresses.of_field(record.field or UNKNOWN)].add(id)
    for unit_id, ids in index.members.items():
        held[addresses.of_unit(unit_id)] = set(ids)
    return Listings(dict(held))


def recorded_link(index: ViewIndex, unit_id: str, awards: Sequence[Award]) -> Link:
    """How many entries of a unit ``awards`` make, leading to them.

    That is the unit's list if it holds exactly these, or another list that does; else the unit's
    list among others; else the units below it, or before it, with their lists.
    """
    records = {award.record for award in awards}
    words = format_count(len(records))
    if not records:
        return Link(words)
    page, members = addresses.of_unit(unit_id), set(index.members.get(unit_id, ()))
    is_own = records <= members
    exact = None
    if records != members and (is_own or len(records) == 1):
        exact = roll_listings(index).exactly(awards)
    return Link(words, exact or f"{page}#{ENTRIES if is_own else ENTRIES_ELSEWHERE}")
