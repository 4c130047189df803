"""How programs save a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def in_place(file: Path, text: str) -> None:
    """Notepad, nano."""
    file.write_text(text, encoding="utf-8")


def beside_a_backup(file: Path, text: str) -> None:
    """Vim: a trial file, the old one renamed, a new one written, the old one removed."""
    swap = file.with_name(f".{file.name}.swp")
    swap.write_bytes(b"b0VIM")
    trial = file.with_name("4913")
    trial.touch()
    trial.unlink()
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_text(text, encoding="utf-8")
    backup.unlink()
    swap.unlink()


def by_renaming(file: Path, text: str) -> None:
    """GNOME's editor, VS Code with atomic saves, LibreOffice."""
    fresh = file.with_name(".goutputstream-A1B2C3")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)


def from_elsewhere(file: Path, text: str) -> None:
    """Programs that write into the folder for temporary files first."""
    fresh = file.parents[4] / "tmp-save"
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(file)


def removed_first(file: Path, text: str) -> None:
    """git, and programs that unpack archives."""
    file.unlink()
    file.write_text(text, encoding="utf-8")


WAYS_TO_SAVE: tuple[Callable[[Path, str], None], ...] = (
    in_place,
    beside_a_backup,
    by_renaming,
    from_elsewhere,
    removed_first,
)
