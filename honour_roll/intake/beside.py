"""Photo files that lie beside a workbook, by their names."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from honour_roll.intake.draft import PhotoSource
from honour_roll.photos.files import ENDINGS, MAX_BYTES
from honour_roll.source.files import read_bytes

_FOLDERS = ("", "anh", "ảnh")
_ENDINGS = tuple(ending for endings in ENDINGS.values() for ending in endings)
_MOST = 10_000


def photos_beside(file: Path) -> dict[str, PhotoSource]:
    """Those in the folder of ``file``, and in a folder “anh” or “ảnh” there; links are left out."""
    found: dict[str, PhotoSource] = {}
    for name in _FOLDERS:
        folder = file.parent / name
        for path in sorted(folder.iterdir())[:_MOST] if folder.is_dir() else ():
            if path.name.lower().endswith(_ENDINGS):
                found.setdefault(path.name, partial(_read, path))
    return found


def _read(path: Path) -> bytes:
    raw, problem = read_bytes(path, MAX_BYTES, path.name)
    if raw is None:
        raise OSError(problem.what.en if problem else path.name)
    return raw
