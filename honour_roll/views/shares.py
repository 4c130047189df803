"""What a unit's part of some honours is made up of, so that figures of all can be added up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from honour_roll.counts import UNKNOWN, distinct, group
from honour_roll.model.award import Award
from honour_roll.model.terms import Category, Level, Status
from honour_roll.text import labels
from honour_roll.text.numbers import format_count
from honour_roll.times import time_of
from honour_roll.views import addresses
from honour_roll.views.award_words import movement_label
from honour_roll.views.index import ViewIndex, sort_times
from honour_roll.views.parts import in_sentence
from honour_roll.views.ways import field_name

_Told = tuple[str | None, Category, Status, Level | None]
"""What an honour is: its movement, category, status and level."""

_told = attrgetter("movement", "category", "status", "level")
_CATEGORIES, _STATUSES = list(Category), list(Status)
_LEVELS = [*reversed(Level), None]


class Shares:
    """Parts of ``awards`` in words; what all of these have in common is not said."""

    def __init__(self, index: ViewIndex, awards: Sequence[Award]) -> None:
        self._index = index
        self._varies = [len({*values}) > 1 for values in zip(*map(_told, awards), strict=True)]
        self._has_times = len({time_of(award) for award in awards}) > 1
        self._has_fields = len({self._field(award) for award in awards}) > 1

    def of(self, awards: Sequence[Award]) -> tuple[str, ...]:
        """``2 cá nhân – cấp huyện; 1 mô hình – cấp tỉnh``, the years, the fields; maybe none."""
        return tuple("; ".join(parts) for parts in self._of(awards))

    def _of(self, awards: Sequence[Award]) -> Iterator[Iterator[str]]:
        if any(self._varies):
            groups: dict[_Told, list[Award]] = group(awards, _told)
            yield (
                f"{_count(groups[one])} {self._words(one)}" for one in sorted(groups, key=_order)
            )
        if self._has_times:
            times = group(awards, time_of)
            yield (
                f"{in_sentence(addresses.time_label(time))}: {_count(times[time])}"
                for time in sort_times(times)
            )
        if self._has_fields:
            fields = group(awards, self._field)
            reference = self._index.reference
            yield (
                f"{in_sentence(field_name(reference, field))}: {_count(fields[field])}"
                for field in sorted(fields)
            )

    def _words(self, told: _Told) -> str:
        movement, category, status, level = told
        words = (
            movement_label(self._index.reference, movement),
            labels.CATEGORY[category],
            labels.STATUS[status],
            labels.LEVEL[level] if level else labels.NO_LEVEL,
        )
        said = (in_sentence(one) for one, varies in zip(words, self._varies, strict=True) if varies)
        return " – ".join(said)

    def _field(self, award: Award) -> str:
        return self._index.roll.records[award.record].field or UNKNOWN


def _order(told: _Told) -> tuple[str, int, int, int]:
    movement, category, status, level = told
    return (
        movement or "",
        _CATEGORIES.index(category),
        _STATUSES.index(status),
        _LEVELS.index(level),
    )


def _count(awards: Sequence[Award]) -> str:
    return format_count(distinct(awards))
