"""The copy as a folder and as a ZIP file, each of which takes the place of an older one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from honour_roll.publish import swap
from honour_roll.publish.lock import SiteLock
from honour_roll.publish.offline.archive import Archive
from honour_roll.publish.offline.files import OPENER, OfflineFiles
from honour_roll.publish.tree import discard, write
from honour_roll.search import programs
from honour_roll.search.index import FOLDER, STUB
from honour_roll.text.progress import Step

NAME = "so-ghi-danh"
"""Of the folder and of the ZIP file."""

_ENGINES = f"{FOLDER}*/engine.js"


class NoSiteError(Exception):
    """There is no built site to copy."""


class OtherVersionError(Exception):
    """The site was built by another version of the program."""


class ForeignFolderError(Exception):
    """A folder that is none of ours has the name."""


@dataclass(frozen=True, slots=True)
class OfflineCopy:
    """What was written.

    ``longest`` is the longest path below ``folder``; ``rooted`` are links that lead nowhere on a
    disk, because they start at the root of a host.
    """

    folder: Path
    archive: Path
    files: int
    longest: str
    rooted: tuple[str, ...]


def write_offline(site: Path, out: Path, step: Step) -> OfflineCopy:
    """Copy a built ``site`` into ``out``, as a folder and as a ZIP file.

    Raises NoSiteError, OtherVersionError, ForeignFolderError, SiteBusyError while the site is
    being built, and OSError; a copy that was there is then as it was.
    """
    if not ((site / "index.html").is_file() and (site / STUB).is_file()):
        raise NoSiteError(str(site))
    folder, archive = out / NAME, out / f"{NAME}.zip"
    out.mkdir(parents=True, exist_ok=True)
    swap.recover(folder)
    if folder.exists() and not (folder / OPENER).is_file():
        raise ForeignFolderError(str(folder))
    lock = SiteLock(site)
    try:
        # What pages on a disk load instead of a worker fits the engine of its own version alone.
        if all(one.read_bytes() != programs.engine() for one in site.glob(_ENGINES)):
            raise OtherVersionError(str(site))
        return _write(OfflineFiles(site), folder, archive, step)
    finally:
        lock.release()


def _write(files: OfflineFiles, folder: Path, archive: Path, step: Step) -> OfflineCopy:
    aside, zip_aside = swap.aside_of(folder), archive.with_name(f".{archive.name}-building")
    count, longest = 0, ""
    with _cleared(aside, zip_aside):
        with Archive(zip_aside) as packed:
            for count, (name, data) in enumerate(files, start=1):
                step("Chép trang", count, len(files.names))
                write(str(aside), name, data)
                packed.put(name, data)
                longest = max(longest, name, key=len)
        old = swap.take_place(aside, folder)
        zip_aside.replace(archive)
        if old is not None:
            discard(old)
    return OfflineCopy(folder, archive, count, longest, tuple(sorted(files.pages.rooted)))


@contextmanager
def _cleared(aside: Path, zip_aside: Path) -> Iterator[None]:
    """Nothing of an earlier attempt before, nothing of this one after."""
    discard(aside)
    try:
        yield
    finally:
        with suppress(OSError):  # what is left goes with the next copy
            discard(aside)
            zip_aside.unlink(missing_ok=True)
