"""How old people were when they were honoured, for the rules about minors and children."""

from __future__ import annotations

from honour_roll.model.award import award
from honour_roll.model.record import Record
from honour_roll.rules.surroundings import Surroundings

OF_AGE = 18


def age_when_honoured(record: Record, around: Surroundings) -> int | None:
    """The years from birth to the first honour, by years alone; None where either is unknown.

    Below zero where the record contradicts itself, which another rule tells.
    """
    if record.born is None:
        return None
    decisions = around.reference.decisions
    times = (
        award(record, honour, decisions.get(honour.decision or "")).when
        for honour in record.honours
    )
    first = min((when.year for when in times if when), default=None)
    return None if first is None else first - record.born.year
