"""A unit's lineage as of a day: the picture, and the same facts as lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.views.kin import KinList, heirs_of, origins_of
from honour_roll.views.lineage_picture import (
    Lineage,
    Name,
    Picture,
    picture,
    tall_picture,
)
from honour_roll.views.unit_periods import UnitPeriodView, ended_words, period_views


@dataclass(frozen=True, slots=True)
class LineageView:
    """``then`` is the number of the period asked for: None if none was, or it was over by then.

    ``tall`` is the picture for a phone: None where there is none, or ``picture`` serves there too.
    """

    picture: Picture | None
    tall: Picture | None
    periods: tuple[UnitPeriodView, ...]
    then: int | None
    ended: str
    origins: KinList
    heirs: KinList


def lineage_view(reference: Reference, unit: Unit, day: date | None = None) -> LineageView:
    """The whole lineage of a unit; with a ``day`` the period in force then is told."""
    periods = tuple(period_views(reference, unit))
    origins, heirs = origins_of(reference, unit), heirs_of(reference, unit)
    then = unit.index_on(day) if day and unit.is_alive_on(day) else None
    names = [
        Name(period.name, period.span, period.change, number == then)
        for number, period in enumerate(periods)
    ]
    if unit.end:
        span = f"{names[-1].span} ({labels.UNIT_END[unit.end]})".strip()
        names[-1] = replace(names[-1], span=span)
    title = f"{unit.current.name}: đơn vị nào thành đơn vị nào"
    joined = [_joined(reference, unit, kin.id) for kin in origins.kin]
    standing = _standing(reference, (origins, heirs), day) if day and then is None else frozenset()
    lineage = Lineage(title, names, origins, heirs, joined, standing)
    wide = picture(lineage)
    return LineageView(
        picture=wide,
        tall=tall_picture(lineage) if wide and not wide.is_narrow else None,
        periods=periods,
        then=then,
        ended=ended_words(unit),
        origins=origins,
        heirs=heirs,
    )


def _standing(reference: Reference, lists: Iterable[KinList], day: date) -> frozenset[str]:
    """Those of ``lists`` that there were on ``day``."""
    units = reference.units
    ids = (one.id for kin in lists for one in kin.kin)
    return frozenset(id for id in ids if id in units and units[id].is_alive_on(day))


def _joined(reference: Reference, unit: Unit, id: str) -> int:
    """The number of the period in which the unit ``id`` came in: the day after its end."""
    before = reference.units[id]
    if before.ended is None:
        return 0
    last = before.ended.last_day()
    return unit.index_on(last + timedelta(days=1) if last < date.max else last)
