"""What a reference can be chosen from, by kind: id, name, and a word that tells twins apart."""

from __future__ import annotations

from honour_roll.model.unit import Unit
from honour_roll.roll import Reference
from honour_roll.text.collation import sort_key
from honour_roll.text.names import place_in_sentence
from honour_roll.views.decision_names import full_name, newest_first
from honour_roll.views.unit_names import now_label

Choice = tuple[str, str, str]
"""Id, name, note."""


def choices(reference: Reference) -> dict[str, list[Choice]]:
    """All that the form's references can be chosen from, each kind in the order to be shown."""
    units = [
        (unit.id, unit.current.name, _note(reference, unit))
        for unit in reference.offered_units.values()
    ]
    decisions = [
        (one.id, full_name(reference, one), one.title or "")
        for one in newest_first(reference.decisions.values())
    ]
    terms = {
        name: [(id, term.name, "") for id, term in words.items()]
        for name, words in reference.vocabulary.items()
    }
    by_name = sorted(units, key=lambda unit: (sort_key(unit[1]), unit[0]))
    return {"units": by_name, "decisions": decisions, **terms}


def _note(reference: Reference, unit: Unit) -> str:
    """Above it, what it was called and what became of it: many communes have one name."""
    above, name = unit.current.parent, unit.current.name
    earlier = dict.fromkeys(one.name for one in unit.periods if one.name != name)
    words = [
        place_in_sentence(reference.unit_name(above, None)) if above else "",
        *(f"trước là {place_in_sentence(one)}" for one in earlier),
        now_label(reference, unit.id, None),
    ]
    return "; ".join(word for word in words if word)
