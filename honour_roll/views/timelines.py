"""A time line: years as columns, periods of several years as spans below them, undated apart.

All measures are pixels, from the left and the top. Widths of words are estimated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from honour_roll.text.dates import PartialDate, Period
from honour_roll.text.numbers import format_count
from honour_roll.times import Time
from honour_roll.views import addresses

SLOT, BREAK, UNDATED = 40, 28, 72
"""Widths: of a year; of a break, which stands for years that have nothing; of the undated."""
TOP, PLOT, YEARS, LANE = 20, 96, 28, 38
"""Heights: above the highest column; of that column; of the years; of each row of spans."""
MOST_EMPTY = 3
"""So many years in a row that have nothing are drawn; more become a break."""

_CHARACTER = 7.4
_BETWEEN = 10
_NARROWEST = 320


@dataclass(frozen=True, slots=True)
class Column:
    """One year, or what is undated."""

    centre: int
    height: int
    count: str
    label: str


@dataclass(frozen=True, slots=True)
class Band:
    """A period of several years with its count; ``centre`` is that of its words."""

    left: int
    right: int
    top: int
    centre: int
    label: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing; ``base`` is where columns stand, ``axis`` how far years reach to the right."""

    width: int
    height: int
    base: int
    axis: int
    columns: tuple[Column, ...]
    breaks: tuple[int, ...]
    bands: tuple[Band, ...]
    undated: Column | None

    @property
    def is_wide(self) -> bool:
        """Whether a phone shows it only in part."""
        return self.width > _NARROWEST


@dataclass(frozen=True, slots=True)
class _Slot:
    """A year with its left edge; no year is a break."""

    year: int | None
    left: int


def timeline(counts: Mapping[Time, int]) -> Timeline | None:
    """The time line of ``counts``, none of which is 0; None where there is only one time."""
    if len(counts) < 2:
        return None
    years = {time: count for time, count in counts.items() if isinstance(time, int)}
    periods = {time: count for time, count in counts.items() if isinstance(time, Period)}
    undated = counts.get(None, 0)
    slots, end = _slots({*years, *_bounds(periods)})
    base = TOP + PLOT if years or undated else _BETWEEN
    bands = _bands(periods, slots, end, base + YEARS)
    axis = max([end, *(round(_width(band.label)) for band in bands)])
    most = max([undated, *years.values()])
    return Timeline(
        width=axis + UNDATED if undated else axis,
        height=max([base + YEARS, *(band.top + LANE for band in bands)]),
        base=base,
        axis=axis,
        columns=tuple(
            _column(slot.left + SLOT // 2, years.get(slot.year, 0), most, str(slot.year))
            for slot in slots
            if slot.year is not None
        ),
        breaks=tuple(slot.left + BREAK // 2 for slot in slots if slot.year is None),
        bands=bands,
        undated=_column(axis + UNDATED // 2, undated, most, "") if undated else None,
    )


def _column(centre: int, count: int, most: int, label: str) -> Column:
    """Nothing has no height; the least that there is can be seen. No columns at all: no zeros."""
    height = max(2, round(PLOT * count / most)) if count else 0
    return Column(centre, height, format_count(count) if most else "", label)


def _bounds(periods: Collection[Period]) -> Iterator[int]:
    for period in periods:
        yield period.start.year
        if period.end:
            yield period.end.year


def _slots(anchors: Collection[int]) -> tuple[list[_Slot], int]:
    """The years from the first anchor to the last, and where they end."""
    years = list(_with_breaks(anchors))
    widths = [BREAK if year is None else SLOT for year in years]
    lefts = list(accumulate(widths, initial=0))
    return [_Slot(year, left) for year, left in zip(years, lefts, strict=False)], lefts[-1]


def _with_breaks(anchors: Collection[int]) -> Iterator[int | None]:
    before = min(anchors)
    for year in sorted(anchors):
        empty = range(before + 1, year)
        yield from empty if len(empty) <= MOST_EMPTY else (None,)
        yield year
        before = year


def _bands(
    periods: Mapping[Period, int], slots: Collection[_Slot], end: int, top: int
) -> tuple[Band, ...]:
    """Spans from the earliest, each in the first row where neither it nor its words touch one."""
    lefts = {slot.year: slot.left for slot in slots}
    rows: list[float] = []
    bands: list[Band] = []
    for period in sorted(periods, key=_order):
        left = lefts[period.start.year] + _share(period.start, first=True)
        right = lefts[period.end.year] + _share(period.end, first=False) if period.end else end
        label = f"{addresses.time_label(period)}: {format_count(periods[period])}"
        half = _width(label) / 2
        centre = max(min((left + right) / 2, end - half), half)
        row = _first_free(rows, min(left, centre - half))
        rows[row:] = [max(right, centre + half) + _BETWEEN, *rows[row + 1 :]]
        bands.append(
            Band(left, right, top + row * LANE, round(centre), label, is_open=period.end is None)
        )
    return tuple(bands)


def _first_free(rows: list[float], left: float) -> int:
    return next((number for number, taken in enumerate(rows) if taken <= left), len(rows))


def _order(period: Period) -> tuple[str, str]:
    return period.start.iso(), period.end.iso() if period.end else "9"


def _share(date: PartialDate, *, first: bool) -> int:
    """How far into its year a span starts or ends, to the month."""
    if date.month is None:
        return 0 if first else SLOT
    return round(SLOT * (date.month - first) / 12)


def _width(words: str) -> float:
    return len(words) * _CHARACTER
