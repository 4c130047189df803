"""What a unit was on a day, in sentences: its name, level and parent then; or that it was over."""

from __future__ import annotations

from honour_roll.model.terms import Level
from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate
from honour_roll.text.names import place_in_sentence
from honour_roll.views.parts import as_sentence, in_sentence, spelled
from honour_roll.views.unit_names import now_label
from honour_roll.views.unit_periods import ended_words


def state_words(reference: Reference, unit: Unit, when: PartialDate | None) -> str:
    """Of the last day of ``when``; empty without one, or where there is no more than the name."""
    if when is None:
        return ""
    day = when.last_day()
    at = spelled(PartialDate(day.year, day.month, day.day))
    if unit.is_alive_on(day):
        standing = _standing(reference, unit, when)
        name = place_in_sentence(unit.period_on(day).name)
        return f"{as_sentence(at)}, {name}{standing}." if standing else ""
    if unit.ended is None or day <= unit.ended.last_day():
        start = unit.periods[0].start
        founded = f" (thành lập {spelled(start)})" if start else ""
        return f"{as_sentence(at)}, đơn vị chưa thành lập{founded}."
    standing = _standing(reference, unit, unit.ended).removeprefix(" là").strip()
    apposed = f", {standing.replace(', ', ' ')}," if standing else ""
    told = f"{unit.current.name}{apposed} {in_sentence(ended_words(unit))}."
    answering = reference.lineage.answering_on(unit.id, day)
    if answering:
        above = place_in_sentence(reference.unit_name(answering, when))
        told += f" {as_sentence(at)}, {_ground(unit)} {above}."
    return told


def _ground(unit: Unit) -> str:
    return "đơn vị kế thừa là" if len(unit.successors) == 1 else "địa bàn thuộc"


def _standing(reference: Reference, unit: Unit, when: PartialDate) -> str:
    """`` là đơn vị cấp huyện, thuộc tỉnh Lào Cai``; the parent by its name of that day."""
    period = unit.period_for(when)
    words = ""
    if period.level not in (Level.NATION, Level.VILLAGE):
        words = f" là đơn vị {in_sentence(labels.LEVEL[period.level])}"
    above = reference.units.get(period.parent or "")
    if above is None or above.period_for(when).level is Level.NATION:
        return words
    name = place_in_sentence(reference.unit_name(above.id, when))
    since = now_label(reference, above.id, when) if not above.is_alive_on(when.last_day()) else ""
    return f"{words or ''}{',' if words else ''} thuộc {name}{f' ({since})' if since else ''}"
