"""Looks at every photo once: what ``honour_roll.photos`` refuses, what is too small for print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.roll import HonourRoll
from honour_roll.rules import photos
from honour_roll.rules.booklets.named_files import named_files
from honour_roll.rules.photos import photo_small
from honour_roll.rules.rule import Finding, record_file
from honour_roll.source.yaml_reader import Path as Place

_RULES = {module.RULE.code: module.RULE for module in photos.RULES}


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Photos and covers that are missing, a mistake of the entry, can't be shown, or are small."""
    for id, entry in roll.records.items():
        file = record_file(id)
        folder = (roll.reference.root / file).parent
        for n, photo in enumerate(entry.photos):
            yield from _found(folder / photo.file, file, ("photos", n, "file"))
    for file, cover in named_files(roll, "cover"):
        yield from _found((roll.reference.root / file).with_name(cover), file, ("cover",))


def _found(photo: Path, file: str, at: Place) -> Iterator[Finding]:
    try:
        info = inspect(photo)
    except PhotoRefused as refused:
        yield _RULES[refused.code].at(file, at, refused.what, refused.remedy)
    else:
        yield from photo_small.check_photo(info, file, at)
