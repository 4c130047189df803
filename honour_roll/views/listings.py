"""Which list of the site holds exactly the entries that a figure counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
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
    """Address of a list → the ids of its entries; ``whole`` is the list of the page at hand."""

    held: Mapping[str, Set[str]]
    whole: str | None = None

    def exactly(self, awards: Sequence[Award], label: str | None = None) -> str | None:
        """Where exactly the entries that have ``awards`` are shown: one alone, several on a list.

        Looked at are the list that the figure's ``label`` leads to, the whole, and the lists of
        the unit of ``awards``: any other would hold the same entries for quite another reason.
        """
        if not awards:
            return None
        records = {award.record for award in awards}
        if len(records) == 1:
            return addresses.of_record(*records)
        places = (_unit_time_list(awards[0]), addresses.of_unit(awards[0].unit))
        for address in (label, self.whole, *places):
            if address is not None and self.held.get(address) == records:
                return f"{address}#{ENTRIES}"
        return None


def _unit_time_list(award: Award) -> str:
    return addresses.of_unit_time(award.unit, time_of(award))


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
    exact = None if records == members else roll_listings(index).exactly(awards)
    place = ENTRIES if records <= members else ENTRIES_ELSEWHERE
    return Link(words, exact or f"{page}#{place}")
