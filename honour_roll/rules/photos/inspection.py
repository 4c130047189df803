"""Looks at every photo: what ``honour_roll.photos`` refuses is told at its record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.rule import Finding, Rule, record_file

_ERRORS = frozenset(("photo-missing", "photo-link", "photo-not-a-file"))


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Photos that are missing, which is a mistake of the entry, or that can't be shown."""
    for id, entry in roll.records.items():
        file = record_file(id)
        for n, photo in enumerate(entry.photos):
            refused = _refused((roll.reference.root / file).with_name(photo.file))
            if refused:
                severity = Severity.ERROR if refused.code in _ERRORS else Severity.WARNING
                rule = Rule(refused.code, severity)
                yield rule.at(file, ("photos", n, "file"), refused.what, refused.remedy)


def _refused(path: Path) -> PhotoRefused | None:
    try:
        inspect(path)
    except PhotoRefused as refused:
        return refused
    return None
