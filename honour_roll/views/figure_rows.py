"""Rows of figures: a published total beside what the roll has, or a count of the roll alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from honour_roll.counts import Total, distinct
from honour_roll.model.award import Award
from honour_roll.model.tally import Tally
from honour_roll.model.terms import Category
from honour_roll.model.vocabulary import Measure
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.numbers import format_decimal
from honour_roll.times import time_of, time_of_tally
from honour_roll.views import addresses
from honour_roll.views.cards import times_label
from honour_roll.views.charts import share
from honour_roll.views.former import FormerView, former_view
from honour_roll.views.index import ViewIndex
from honour_roll.views.missing import UNKNOWN_MISSING, missing_words
from honour_roll.views.parts import Link, SourceView, source_view, spelled
from honour_roll.views.unit_names import unit_link


@dataclass(frozen=True, slots=True)
class Pair:
    """What the roll has and what was published, as two bars in the scale of ``longest``."""

    recorded: int
    published: int
    longest: int

    @property
    def shares(self) -> tuple[int, int]:
        """The lengths of the two bars in thousandths."""
        return share(self.recorded, self.longest), share(self.published, self.longest)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One published total, or one recorded count for which nobody published a total.

    ``missing`` is what the roll lacks of it, in words.
    ``recorded`` and ``pair`` are None where the two can't be compared; ``unit`` where the page
    tells it. Words are empty where the source says nothing. ``former`` are those whose unit came
    to this one later, who are not counted.
    """

    unit: Link | None
    subject: str
    status: str
    time: Link
    level: str
    recorded: Link | None
    pair: Pair | None
    published: str
    missing: str
    source: SourceView | None
    source_number: int
    note: str | None
    names: tuple[str, ...]
    is_part: bool
    former: FormerView | None = None


class Published(NamedTuple):
    """A published total on a page; ``number`` is its source's, a part stands below its whole.

    ``agreeing`` are the awards that it may be held against, None where it can't be.
    """

    number: int
    total: Total
    is_part: bool
    agreeing: list[Award] | None


def published_row(index: ViewIndex, published: Published, *, unit_told: bool) -> FigureRow:
    """A published total, with its unit unless the page tells it."""
    number, (sheet, tally), is_part, agreeing = published
    return FigureRow(
        unit=None if unit_told or is_part else unit_link(index.reference, sheet.unit, None),
        subject=tally.title,
        status=labels.STATUS[tally.status] if tally.status else "",
        time=_tally_link(sheet.unit, tally),
        level=labels.LEVEL[tally.level] if tally.level else "",
        recorded=None if agreeing is None else index.listings.recorded(sheet.unit, agreeing),
        pair=None if agreeing is None else _pair(distinct(agreeing), round(tally.value)),
        published=published_value(index.reference, tally),
        missing=missing_words(published.total, None if agreeing is None else distinct(agreeing)),
        source=source_view(sheet.source),
        source_number=number,
        note=tally.note,
        names=tally.names,
        is_part=is_part,
        former=former_view(index, published.total, agreeing),
    )


def unpublished_row(
    index: ViewIndex, unit_id: str, category: Category, awards: list[Award]
) -> FigureRow:
    """What the roll has, though nobody published a total; also where it has nothing."""
    level = awards[0].level if awards else None
    return FigureRow(
        unit=None,
        subject=labels.CATEGORY[category],
        status=labels.STATUS[awards[0].status] if awards else "",
        time=Link(_times(awards)),
        level=labels.LEVEL[level] if level else "",
        recorded=index.listings.recorded(unit_id, awards),
        pair=None,
        published=labels.NO_FIGURE,
        missing=UNKNOWN_MISSING,
        source=None,
        source_number=0,
        note=None,
        names=(),
        is_part=False,
    )


def _times(awards: list[Award]) -> str:
    """When awards were given; those of one time, which are most, need not be sorted."""
    times = {time_of(award) for award in awards}
    return addresses.time_label(times.pop()) if len(times) == 1 else times_label(awards)


def in_one_scale(rows: Iterable[FigureRow]) -> tuple[FigureRow, ...]:
    """Rows whose bars can be compared with each other."""
    rows = tuple(rows)
    longest = max((row.pair.longest for row in rows if row.pair), default=0)
    return tuple(
        replace(row, pair=replace(row.pair, longest=longest)) if row.pair else row for row in rows
    )


def _pair(recorded: int, published: int) -> Pair | None:
    longest = max(recorded, published)
    return Pair(recorded, published, longest) if longest else None


def _tally_link(unit_id: str, tally: Tally) -> Link:
    """When a total holds, leading to the unit's page of that time."""
    time = time_of_tally(tally)
    address = None if time is None else addresses.of_unit_time(unit_id, time)
    return Link(tally_time(tally), address)


def tally_time(tally: Tally) -> str:
    """When a published total holds: its year or period, or the day up to which it counts."""
    if tally.period:
        return tally.period.period.display()
    if tally.year:
        return str(tally.year)
    return f"tính đến {spelled(tally.as_of)}" if tally.as_of else labels.UNDATED


def published_value(reference: Reference, tally: Tally) -> str:
    """The figure as people write it: ``6.084``, ``trên 98%``."""
    measure = reference.vocabulary.get("measures", {}).get(tally.measure)
    sign = "%" if isinstance(measure, Measure) and measure.percent else ""
    return f"{'trên ' if tally.over else ''}{format_decimal(tally.value)}{sign}"
