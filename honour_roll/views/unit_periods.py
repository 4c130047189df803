"""What a unit was called through time, and what it is in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.views.parts import Link, as_sentence, in_sentence, spelled
from honour_roll.views.unit_changes import change_words, span_words
from honour_roll.views.unit_names import named_link


@dataclass(frozen=True, slots=True)
class UnitPeriodView:
    """What a unit was called for one stretch of time."""

    name: str
    span: str
    change: str
    level: str
    parent: Link | None
    committee: str
    code: str
    note: str


def period_views(reference: Reference, unit: Unit) -> Iterator[UnitPeriodView]:
    """The names of a unit, the earliest first."""
    for number, period in enumerate(unit.periods):
        until = last_day_known(unit, number)
        yield UnitPeriodView(
            name=period.name,
            span=span_words(period.start, until),
            change=as_sentence(change_words(reference, unit, number)),
            level=labels.LEVEL[period.level],
            parent=named_link(reference, period.parent, until) if period.parent else None,
            committee=period.committee or "",
            code=period.code or "",
            note=period.note or "",
        )


def last_day_known(unit: Unit, number: int) -> PartialDate | None:
    """When a period ended: the day before the next one, or what is known of the change."""
    until = unit.periods[number].until
    if until is not None or number + 1 == len(unit.periods):
        return until
    change = unit.periods[number + 1].start
    last = unit.last_day_of(number)
    if change is None or change.day is None or last is None:
        return change
    return PartialDate(last.year, last.month, last.day)


def ended_words(unit: Unit) -> str:
    """When and how a unit ended; empty while it lives."""
    if unit.ended is None:
        return ""
    how = f" ({labels.UNIT_END[unit.end]})" if unit.end else ""
    return f"Kết thúc hoạt động {spelled(unit.ended)}{how}"


def life_words(reference: Reference, unit: Unit) -> str:
    """A unit's level, the unit above, its span and its earlier names in one sentence.

    Empty where that would say nothing, as of the nation.
    """
    period = unit.current
    words = [_level_words(period.level), _above_words(reference, unit)]
    told = [part for part in (*words, span_words(_named_since(unit), unit.ended)) if part]
    before = dict.fromkeys(one.name for one in unit.periods if one.name != period.name)
    if before:
        told[-1:] = [
            f"{told[-1]};" if told else "",
            f"trước đó là {', '.join(map(place_in_sentence, before))}",
        ]
    return f"{period.name} {' '.join(told).strip()}." if told else ""


def _named_since(unit: Unit) -> PartialDate | None:
    """Since when a unit has its latest name: a change of code or parent is no new name."""
    since = unit.current.start
    for period in reversed(unit.periods):
        if period.name != unit.current.name:
            break
        since = period.start
    return since


def _level_words(level: Level) -> str:
    """Nation and village are told by their names."""
    if level in (Level.NATION, Level.VILLAGE):
        return ""
    return f"là đơn vị {in_sentence(labels.LEVEL[level])}"


def _above_words(reference: Reference, unit: Unit) -> str:
    above = reference.units.get(unit.current.parent or "")
    if above is None or above.current.level is Level.NATION:
        return ""
    return f"thuộc {place_in_sentence(reference.unit_name(above.id, unit.ended))}"
