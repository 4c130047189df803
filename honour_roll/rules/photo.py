"""``photo-…``: every photo lies beside its record and can be shown.

Why: a photo that is missing or lies elsewhere is an error of the entry. One that can't be shown
(damaged, too large, of another kind) is a warning: its page goes without it. The codes are
those of ``honour_roll.photos``, and ``photo-place``.

Good: ``file: con-dan-cho.jpg`` with that JPEG in the folder of the record's YAML file.
Bad:  ``file: ../anh/con-dan-cho.jpg``; a link; a HEIC picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from honour_roll.photos.decode import inspect
from honour_roll.photos.errors import PhotoRefused
from honour_roll.problems import Severity
from honour_roll.roll import HonourRoll
from honour_roll.rules.finding import Finding, record_file
from honour_roll.text.message import Message

_ERRORS = frozenset(("photo-missing", "photo-link", "photo-not-a-file"))
_SEPARATORS = frozenset("/\\:")


def check(roll: HonourRoll) -> Iterator[Finding]:
    """Photos that are missing, lie elsewhere, or can't be shown."""
    for id, record in roll.records.items():
        file = record_file(id)
        for n, photo in enumerate(record.photos):
            path = ("photos", n, "file")
            if not _is_name(photo.file):
                yield _elsewhere(file, path)
            elif refused := _refused((roll.reference.root / file).with_name(photo.file)):
                severity = Severity.ERROR if refused.code in _ERRORS else Severity.WARNING
                yield Finding(refused.code, severity, file, path, refused.what, refused.remedy)


def _is_name(name: str) -> bool:
    """Whether ``name`` can only mean a file of the folder in which it is looked for."""
    return name not in (".", "..") and _SEPARATORS.isdisjoint(name) and name.isprintable()


def _refused(path: Path) -> PhotoRefused | None:
    try:
        inspect(path)
    except PhotoRefused as refused:
        return refused
    return None


def _elsewhere(file: str, path: tuple[str, int, str]) -> Finding:
    return Finding(
        "photo-place",
        Severity.ERROR,
        file,
        path,
        Message(
            "đây không phải tên một tệp nằm cạnh hồ sơ", "this is no name of a file beside the record"
        ),
        Message(
            "Đặt ảnh cùng thư mục với tệp YAML và chỉ ghi tên tệp, ví dụ: con-dan-cho.jpg.",
            "Put the photo beside the YAML file and write its name alone.",
        ),
    )
