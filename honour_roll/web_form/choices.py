"""What a reference can be chosen from, by kind: id, name, and a word that tells twins apart."""

from __future__ import annotations

from collections.abc import Iterable

from honour_roll.model.entry import Entry
from honour_roll.model.unit import Unit
from honour_roll.roll import HonourRoll, PublicRoll, Reference
from honour_roll.text.collation import sort_key
from honour_roll.text.names import place_in_sentence
from honour_roll.views.decision_names import full_name, newest_first
from honour_roll.views.unit_names import now_label

RecordChoice = tuple[str, str, str, str]
"""Id, name, note, kind."""
Choice = tuple[str, str, str] | RecordChoice
"""Id, name, note; of a record its kind as well."""

_YEAR = 1
_UNKNOWN = "khong-ro"


def choices(roll: HonourRoll | PublicRoll) -> dict[str, list[Choice]]:
    """All that the form's references can be chosen from, each kind in the order to be shown.

    The records are for its search, and for telling of namesakes.
    """
    reference = roll.reference
    decisions: list[Choice] = [
        (one.id, full_name(reference, one), one.title or "")
        for one in newest_first(reference.decisions.values())
    ]
    terms: dict[str, list[Choice]] = {
        name: [(id, term.name, "") for id, term in words.items()]
        for name, words in reference.vocabulary.items()
    }
    return {
        "units": _units(reference),
        "decisions": decisions,
        **terms,
        "records": [record_choice(reference, entry) for entry in _in_order(roll.records.values())],
    }


def _units(reference: Reference) -> list[Choice]:
    """By name, those of today before those that ended."""
    by_name = sorted(
        reference.offered_units.values(),
        key=lambda unit: (unit.ended is not None, sort_key(unit.current.name), unit.id),
    )
    return [(unit.id, unit.current.name, _note(reference, unit)) for unit in by_name]


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (sort_key(entry.name), entry.id))


def record_choice(reference: Reference, entry: Entry) -> RecordChoice:
    """A record, with what tells namesakes apart."""
    year = entry.id.split("/")[_YEAR]
    words = [
        reference.unit_name(entry.unit, None),
        "" if year == _UNKNOWN else year,
        entry.position or "",
        entry.village or "",
        f"sinh {entry.born.year}" if entry.born else "",
    ]
    return entry.id, entry.name, "; ".join(word for word in words if word), entry.kind.value


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
