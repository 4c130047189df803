"""``photo-…``: every photo lies beside its record and can be shown.

Why: a photo that is missing, or is a link to elsewhere, is a mistake in the entry. One that
can't be shown (damaged, too large, of another kind) is a warning: its page goes without it.
The codes are those of ``honour_roll.photos``.

Good: ``file: con-dan-cho.jpg`` with that JPEG in the folder of the record's YAML file.
Bad:  the same without the picture; a HEIC picture renamed to ``.jpg``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.finding import Finding, record_file

_ERRORS = frozenset(("photo-missing", "photo-link", "photo-not-a-file"))


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Photos that are missing or can't be shown."""
    for id, entry in roll.records.items():
        file = record_file(id)
        for n, photo in enumerate(entry.photos):
            refused = _refused((roll.reference.root / file).with_name(photo.file))
            if refused:
                severity = Severity.ERROR if refused.code in _ERRORS else Severity.WARNING
                path = ("photos", n, "file")
                yield Finding(refused.code, severity, file, path, refused.what, refused.remedy)


def _refused(path: Path) -> PhotoRefused | None:
    try:
        inspect(path)
    except PhotoRefused as refused:
        return refused
    return None
