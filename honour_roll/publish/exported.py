"""Workbooks that went out: whether somebody typed in one since is known by its very bytes."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

EXCHANGE = "trao-doi"
"""Where what goes to officers and comes from them lies; git leaves it out."""
EXPORT = "so-ghi-danh.xlsx"
"""The whole content as a workbook."""
_NOTE = Path(".cache", "honour-roll", "exported")
"""SHA-256 of each as it was written; may be deleted at any time: then nobody knows."""


def remember(root: Path, file: Path) -> None:
    """Note how ``file`` was exported, if it lies where the project ``root`` has its exports."""
    if (root / EXCHANGE).resolve() not in file.resolve().parents:
        return
    with suppress(OSError):  # without a note it is taken for one in which somebody typed
        (root / _NOTE).parent.mkdir(parents=True, exist_ok=True)
        with (root / _NOTE).open("a", encoding="ascii") as note:
            note.write(f"{_digest(file)}\n")


def exports(root: Path) -> tuple[list[Path], list[Path]]:
    """Those that are as they went out, and those in which somebody may have typed since."""
    try:
        known = frozenset((root / _NOTE).read_text(encoding="ascii").split())
    except (OSError, ValueError):
        known = frozenset()
    found: tuple[list[Path], list[Path]] = [], []
    for path in sorted((root / EXCHANGE).rglob(EXPORT)):
        found[not _is_known(path, known)].append(path)
    return found


def _is_known(path: Path, known: frozenset[str]) -> bool:
    try:
        return _digest(path) in known
    except OSError:
        return False


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
