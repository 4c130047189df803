"""The repository's own roll with ten thousand made-up records beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from honour_roll.model.record import Record
from honour_roll.roll import HonourRoll
from tests.builders import roll_in

T = TypeVar("T")


def merged(*folders: Path) -> HonourRoll:
    """One roll of several content folders; of two things with one id the first is kept."""
    rolls = [roll_in(folder) for folder in folders]
    first = rolls[0]
    references = [roll.reference for roll in rolls]
    names = {name for reference in references for name in reference.vocabulary}
    reference = replace(
        first.reference,
        units=_joined(reference.units for reference in references),
        decisions=_joined(reference.decisions for reference in references),
        tallies=_joined(reference.tallies for reference in references),
        booklets=_joined(reference.booklets for reference in references),
        volumes=_joined(reference.volumes for reference in references),
        volume_files=_joined(reference.volume_files for reference in references),
        vocabulary={
            name: _joined(reference.vocabulary.get(name, {}) for reference in references)
            for name in sorted(names)
        },
    )

    def full(id: str) -> Record:
        return next(roll for roll in rolls if id in roll.records).full(id)

    return HonourRoll(_joined(roll.records for roll in rolls), reference, full)


def _joined(parts: Iterable[Mapping[str, T]]) -> dict[str, T]:
    found: dict[str, T] = {}
    for part in parts:
        found = {**part, **found}
    return found
