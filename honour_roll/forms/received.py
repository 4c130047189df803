"""What was sent: a file with the photos beside it, a folder, or a ZIP file."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from honour_roll.forms.told_of_files import cannot_be_read, left_out, too_many_files
from honour_roll.intake.beside import is_picture, photos_beside
from honour_roll.intake.draft import Place, Told
from honour_roll.office.archive import Archive
from honour_roll.office.package import MAX_BYTES
from honour_roll.office.refused import OfficeRefused
from honour_roll.source import papers
from honour_roll.source.files import is_link

MOST_FILES = 2_000
_OFFICE = (".docx", ".xlsx")
# Refused by name when they are opened, rather than passed over.
_REFUSED = (".doc", ".xls", ".docm", ".xlsm", ".xlsb", ".dotx", ".xltx", ".rtf")
_NOISE = ("__MACOSX/", ".", "~$", "Thumbs.db", "desktop.ini")


class Sent(NamedTuple):
    """One file; ``name`` is its path as the user is told it. ``read`` may raise ``OSError``."""

    name: str
    read: Callable[[], bytes]

    @property
    def folder(self) -> str:
        """Where it lies; "" for the top."""
        return self.name.rpartition("/")[0]


class Received(NamedTuple):
    """Office files and photos; ``told`` is of those that are neither.

    ``is_whole``: all of it was sent; beside a single file lies also what has nothing to do with it.
    """

    files: list[Sent]
    photos: list[Sent]
    told: list[Told]
    is_whole: bool = True


def receive(path: Path) -> Received:
    """What lies at ``path``, but for papers of consent.

    Raises ``OfficeRefused`` or ``OSError`` where nothing can be read.
    """
    if papers.FOLDER in path.resolve().parts:
        return Received([], [], [])
    if path.is_dir():
        return _sorted(_in_folder(path))
    if path.suffix.lower() == ".zip":
        return _sorted(_in_archive(path))
    beside = [Sent(name, read) for name, read in photos_beside(path.absolute()).items()]
    return Received([Sent(path.name, partial(_read, path))], beside, [], is_whole=False)


def _in_folder(root: Path) -> Iterator[Sent]:
    for folder, folders, files in os.walk(root):
        wanted = (name for name in folders if name != papers.FOLDER)
        folders[:] = sorted(name for name in wanted if not is_link(Path(folder, name)))
        for name in sorted(files):
            path = Path(folder, name)
            if path.is_file() and not is_link(path):
                yield Sent(path.relative_to(root).as_posix(), partial(_read, path))


def _in_archive(path: Path) -> Iterator[Sent]:
    archive = Archive(path)
    for name, info in sorted(archive.names()):
        yield Sent(name, partial(_unpacked, archive, info))


def _unpacked(archive: Archive, info: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(info)
    except OfficeRefused as refused:
        raise OSError(refused.what.vi) from refused


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def _sorted(sent: Iterator[Sent]) -> Received:
    found = Received([], [], [])
    for number, one in enumerate(sent):
        if number >= MOST_FILES:
            found.told.append(too_many_files(Place(one.name), MOST_FILES))
            break
        bare = PurePosixPath(one.name).name
        if papers.FOLDER in PurePosixPath(one.name).parts:
            continue
        if one.name.startswith(_NOISE) or bare.startswith(_NOISE):
            continue
        if is_picture(bare):
            found.photos.append(one)
        elif bare.lower().endswith((*_OFFICE, *_REFUSED)):
            found.files.append(one)
        else:
            is_archive = bare.lower().endswith((".zip", ".rar", ".7z"))
            tell = cannot_be_read if is_archive else left_out
            found.told.append(tell(Place(one.name)))
    return found
