"""What was made of the content on this machine: whoever is taken down may be in any of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from honour_roll.publish import swap
from honour_roll.publish.lock import SiteLock, lock_of
from honour_roll.publish.offline.copy import NAME
from honour_roll.publish.offline.files import OPENER
from honour_roll.publish.tree import discard
from honour_roll.search.index import STUB

_CACHES = (Path(".cache", "honour-roll"), Path(".cache", "screenshots"))
_BOOKS = "an-pham"
_PROFILES = (
    "-web.pdf",
    "-office.pdf",
    "-office-huong-dan.txt",
    "-press-ruot.pdf",
    "-press-bia.pdf",
    ".docx",
    ".epub",
)


@dataclass(frozen=True, slots=True)
class Derived:
    """The folders of a project: the built ``site``, the copies in ``dist``, all around ``root``."""

    root: Path
    site: Path
    dist: Path

    @property
    def has_site(self) -> bool:
        """Whether the folder holds a site of ours, or what is left of one half removed.

        Of any other nothing is removed.
        """
        return (self.site / STUB).is_file()

    def found(self, booklets: Iterable[str]) -> list[Path]:
        """What is there: the site, copies of it, caches, files of these booklets."""
        found = [self.site] if self.has_site else []
        found += swap.traces(self.site)
        found += self._copies()
        found += [self.root / cache for cache in _CACHES]
        found += [self.root / _BOOKS / f"{id}{end}" for id in booklets for end in _PROFILES]
        return [path for path in found if path.exists()]

    def _copies(self) -> Iterator[Path]:
        folder, archive = self.dist / NAME, self.dist / f"{NAME}.zip"
        if (folder / OPENER).is_file():
            yield folder
        yield from (archive, swap.aside_of(archive))
        yield from swap.traces(folder)

    def remove(self, found: Sequence[Path]) -> None:
        """Remove what was found.

        Raises SiteBusyError while a build is at work, and OSError. What the host keeps in the
        site's folder (``.git``) stays.
        """
        lock = SiteLock(self.site)
        try:
            swap.recover(self.site)
            recovered = [self.site] if self.has_site else []
            for path in dict.fromkeys((*found, *recovered, *swap.traces(self.site))):
                self._remove(path)
        finally:
            lock.release()
        with suppress(OSError):  # empty, and says nothing
            lock_of(self.site).unlink(missing_ok=True)

    def _remove(self, path: Path) -> None:
        """Where one file tells what a folder is, that goes last: a second try must find it."""
        if path == self.site:
            _empty(path, STUB)
        elif path == self.dist / NAME:
            _empty(path, OPENER)
            discard(path)
        elif path.is_dir():
            discard(path)
        else:
            path.unlink(missing_ok=True)


def _empty(folder: Path, last: str) -> None:
    """Remove what doesn't start with a dot (that is the host's), the file ``last`` last."""
    kept, _, rest = last.partition("/")
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if entry.name.startswith(".") or entry.name == kept:
            continue
        if entry.is_dir() and not entry.is_symlink():
            discard(entry)
        else:
            entry.unlink()
    if rest:
        _empty(folder / kept, rest)
    else:
        (folder / kept).unlink(missing_ok=True)
    with suppress(OSError):  # what the host keeps there
        folder.rmdir()
