"""What several pages say of one honour."""

from __future__ import annotations

from honour_roll.model.award import Award
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.text.dates import PartialDate


def form_words(reference: Reference, award: Award) -> str:
    """The form of the honour, or the state that it reached where no form is known."""
    return reference.term("forms", award.form) or labels.STATUS[award.status]


def decided_on(reference: Reference, award: Award) -> PartialDate | None:
    """The day of the decision; a day without a document is no decision's."""
    decision = reference.decisions.get(award.decision or "")
    if decision:
        return decision.date
    return award.date if award.number else None


def movement_label(reference: Reference, movement: str | None) -> str:
    """A movement's short name, as tables have it."""
    if movement is None:
        return labels.NO_MOVEMENT
    term = reference.movements.get(movement)
    return (term.short_name or term.name) if term else movement
