"""New people and households are asked about where they may be one who is there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from honour_roll.intake.birth_years import told_of_births
from honour_roll.intake.draft import Told
from honour_roll.intake.honourees import Honouree, by_name, name_key_of, of_step
from honour_roll.intake.households import told_of_households
from honour_roll.intake.namesakes import asked_once
from honour_roll.intake.other_units import OtherUnits
from honour_roll.intake.standing import Standing
from honour_roll.intake.steps import Step
from honour_roll.intake.villages import told_of_village


def asked_of_namesakes(steps: Sequence[Step], standing: Standing) -> list[Step]:
    """``steps``, of which those are asked about who differ in village, unit or birth alone.

    Who was given an id of his own is another: that is the answer.
    """
    known = by_name(standing, steps)
    units = OtherUnits(standing.roll.reference)
    return [
        _asked(step, known[key], units) if (key := name_key_of(step)) else step for step in steps
    ]


def _asked(step: Step, others: Iterable[Honouree], units: OtherUnits) -> Step:
    if not step.is_new_unnamed:
        return step
    own = of_step(step)
    found = (
        one for other in others if other.id != own.id for one in _told(step, own, other, units)
    )
    return asked_once(step, found)


def _told(step: Step, own: Honouree, other: Honouree, units: OtherUnits) -> Iterator[Told]:
    if own.unit == other.unit:
        yield from told_of_village(step.draft, own, other)
        yield from told_of_births(step.draft, own, other)
        yield from told_of_households(step.draft, own, other)
    else:
        yield from units.told(step.draft, own, other)
