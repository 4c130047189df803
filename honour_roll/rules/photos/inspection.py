"""Looks at every photo once: what ``honour_roll.photos`` refuses, what is too small for print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from honour_roll.photos.decode import PhotoInfo, inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.photos.soundness import Look
from honour_roll.roll import HonourRoll
from honour_roll.rules import photos
from honour_roll.rules.booklets.named_files import named_files
from honour_roll.rules.photos import photo_small
from honour_roll.rules.rule import Finding, record_file
from honour_roll.source.yaml_reader import Path as Place

_RULES = {module.RULE.code: module.RULE for module in photos.RULES}


def by_structure(paths: Iterable[Path]) -> Iterator[PhotoInfo | PhotoRefused]:
    """``Look`` at what the files' structure shows, without decoding them."""
    for path in paths:
        try:
            yield inspect(path)
        except PhotoRefused as refused:
            yield refused


def check(roll: HonourRoll, look: Look) -> Iterator[Finding]:
    """Photos and covers that are missing, a mistake of the entry, can't be shown, or are small."""
    named = [*_named(roll)]
    for (_, file, at), seen in zip(named, look([path for path, *_ in named]), strict=True):
        if isinstance(seen, PhotoRefused):
            yield _RULES[seen.code].at(file, at, seen.what, seen.remedy)
        else:
            yield from photo_small.check_photo(seen, file, at)


def _named(roll: HonourRoll) -> Iterator[tuple[Path, str, Place]]:
    """Each photo and cover, the file that names it, and where."""
    for id, entry in roll.records.items():
        file = record_file(id)
        folder = (roll.reference.root / file).parent
        for n, photo in enumerate(entry.photos):
            yield folder / photo.file, file, ("photos", n, "file")
    for file, cover in named_files(roll, "cover"):
        yield (roll.reference.root / file).with_name(cover), file, ("cover",)
