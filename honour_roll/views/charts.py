"""Bar charts over tables: distinct honourees by category, status, field, level or unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from honour_roll.counts import UNKNOWN, distinct, group
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Level, Status
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.views import addresses
from honour_roll.views.index import ViewIndex
from honour_roll.views.listings import Counted, Listings
from honour_roll.views.parts import Link
from honour_roll.views.unit_names import unit_link
from honour_roll.views.ways import field_name

MOST_UNITS = 20
WHOLE = 1000
"""The share of the longest bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row; ``share`` is the bar's length in thousandths of the longest."""

    label: Link
    count: Link
    share: int


@dataclass(frozen=True, slots=True)
class BarChart:
    """A table with a bar for each number.

    ``total`` is counted anew; None where the rows simply make it up and it would say nothing.
    """

    caption: str
    corner: str
    bars: tuple[Bar, ...]
    total: Link | None


def share(part: int, most: int) -> int:
    """The length of a bar; what is not nothing can be seen."""
    return max(1, round(WHOLE * part / most)) if part else 0


def of_awards(
    index: ViewIndex, awards: Sequence[Award], listings: Listings
) -> tuple[BarChart, ...]:
    """What ``awards``, which are of one movement, are made up of."""
    return (
        by_category(awards, listings),
        by_status(awards, listings),
        by_field(index, awards, listings),
        by_level(awards, listings),
    )


def by_category(awards: Sequence[Award], listings: Listings) -> BarChart:
    """All categories, also where they have nothing."""
    groups = group(awards, lambda award: award.category)
    rows = {
        Link(labels.CATEGORY[category], addresses.of_category(category)): groups.get(category, [])
        for category in Category
    }
    return _chart("Theo đối tượng", "Đối tượng", rows, awards, listings)


def by_status(awards: Sequence[Award], listings: Listings) -> BarChart:
    """All states that are ever published: none implies another, so a zero tells something."""
    groups = group(awards, lambda award: award.status)
    rows = {
        Link(labels.STATUS[status]): groups.get(status, []) for status in Status if status.is_public
    }
    return _chart("Theo trạng thái", "Trạng thái", rows, awards, listings)


def by_field(index: ViewIndex, awards: Sequence[Award], listings: Listings) -> BarChart:
    """The fields that occur, as the vocabulary has them; entries that name none come last."""
    records, reference = index.roll.records, index.reference
    groups = group(awards, lambda award: records[award.record].field or UNKNOWN)
    known = [field for field in reference.vocabulary.get("fields", {}) if field in groups]
    order = dict.fromkeys((*known, *sorted(groups.keys() - {UNKNOWN}), *groups))
    rows = {
        Link(field_name(reference, field), addresses.of_field(field)): groups[field]
        for field in order
    }
    return _chart("Theo lĩnh vực", "Lĩnh vực", rows, awards, listings)


def by_level(awards: Sequence[Award], listings: Listings) -> BarChart:
    """The levels that occur, the highest first; honours that name none come last."""
    groups = group(awards, lambda award: award.level)
    rows = {
        Link(labels.LEVEL[level]): groups[level] for level in reversed(Level) if level in groups
    }
    if None in groups:
        rows[Link(labels.NO_LEVEL)] = groups[None]
    return _chart("Theo cấp", "Cấp", rows, awards, listings)


def by_unit(index: ViewIndex, awards: Sequence[Award], listings: Listings) -> BarChart:
    """The units with most entries of their own, at most ``MOST_UNITS``."""
    groups = group(awards, lambda award: award.unit)
    counts = {unit: distinct(own) for unit, own in groups.items()}
    chosen = sorted(counts, key=lambda unit: (-counts[unit], unit))[:MOST_UNITS]
    rows = {unit_link(index.reference, unit, None): groups[unit] for unit in chosen}
    left_out = len(groups) - len(chosen)
    caption = f"{len(chosen)} đơn vị có nhiều điển hình nhất" if left_out else "Theo đơn vị"
    return _chart(caption, "Đơn vị", rows, awards, listings)


def _chart(
    caption: str,
    corner: str,
    rows: Mapping[Link, Sequence[Award]],
    awards: Sequence[Award],
    listings: Listings,
) -> BarChart:
    counted = [listings.counted(own, label.address) for label, own in rows.items()]
    most = max((one.entries for one in counted), default=0)
    bars = (
        Bar(label, _link(one), share(one.entries, most))
        for label, one in zip(rows, counted, strict=True)
    )
    everyone = listings.counted(awards)
    is_sum = sum(one.entries for one in counted) == everyone.entries
    return BarChart(caption, corner, tuple(bars), None if is_sum else _link(everyone))


def _link(counted: Counted) -> Link:
    return Link(format_count(counted.entries), counted.lead)
