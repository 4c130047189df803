"""What counts of a roll, public or not: for editors' own lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from honour_roll.model.award import Award
from honour_roll.model.entry import Entry
from honour_roll.model.terms import Status
from honour_roll.roll.reference import Reference


@dataclass(frozen=True)
class EditorsRoll:
    """Every record with its honours in force, in any state. Made by ``HonourRoll.in_force``."""

    records: Mapping[str, Entry]
    reference: Reference

    def all_awards(self) -> Iterator[Award]:
        """Every award in force."""
        for entry in self.records.values():
            yield from entry.awards

    def holds(self, status: Status) -> bool:
        """Whether there may be awards of this state."""
        return status is not Status.REVOKED


def editors_roll(records: Mapping[str, Entry], reference: Reference) -> EditorsRoll:
    """What ``HonourRoll.in_force`` gives; see there."""
    kept = {
        id: replace(entry, awards=awards)
        for id, entry in records.items()
        if not entry.is_withdrawn and (awards := awards_in_force(entry))
    }
    return EditorsRoll(kept, reference)


def awards_in_force(entry: Entry) -> tuple[Award, ...]:
    """Without those that a later one revokes, and the revocations themselves."""
    revoked = {a.revokes for a in entry.awards if a.status is Status.REVOKED and a.revokes}
    return tuple(a for a in entry.awards if a.status is not Status.REVOKED and a.key not in revoked)
