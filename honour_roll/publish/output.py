"""One build's output: only what changed is written, and the whole takes the site's place at once.

What lies beside ``site``, each name saying what the folder is for whoever finds it:

- ``.site-standby``: the files of the site once more, by hard links; at rest. The second build
  makes it: a build that starts from nothing (as in CI) never needs it.
- ``.site-building``: a build was or is at work in it, nothing in it counts.
- ``.site-old``: the site of before a swap, or, for a moment before it, the next one.

The order of a build, and why it may die (or run out of disk) after any step:

1. Lock. A swap that was cut off is finished or taken back. What the state says counts as far as
   the files of the site agree with it, so the site may be newer than the state.
2. At the first change the standby gets the name ``.site-building`` and is made like the site
   again, by the marks of its files. Where there is none it is made; where nothing of the site is
   known, the folder is empty. A changed file is always a new one: what the site links to is
   never opened for writing.
3. What is in the state and was neither put nor kept is removed there. The site is still the old
   one: dying so far leaves ``.site-building``, which the next build mends or removes.
4. The two change places. From here on the new site is served, and no failure may take it back.
5. The state is written. Dying before it leaves an older state: what changed has other marks, so
   the next build puts it anew.
6. The old site gets the same links and removals, so that nothing of what is gone stays on disk,
   and becomes the standby. Dying before the last renaming leaves ``.site-old`` for step 1.

Nothing is flushed to the disk file by file, which would cost more than the build: after a power
cut a file that came out short has another size, and is put anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

from honour_roll.kept import Kept
from honour_roll.publish import standby, swap, tree
from honour_roll.publish.lock import SiteLock
from honour_roll.publish.manifest import CARRIED, UNSEEN, WRITTEN, Manifest
from honour_roll.publish.tree import Mark

_MKDOCS = "mkdocs"
_DIGEST_BYTES = 16


class Row(NamedTuple):
    """A file that was written."""

    name: str
    owner: str
    mark: Mark
    digest: bytes


@dataclass(frozen=True)
class Report:
    """What a build did: files, and their bytes."""

    written: int
    written_bytes: int
    carried: int
    carried_bytes: int
    removed: int
    removed_bytes: int


class Output:
    """The next site, to be put together from what changed and what stays.

    ``site`` is the folder that is served, without links in its path; ``state`` a file in a cache,
    one for each site; ``basis`` a digest over all that shapes the output besides records. Names
    are paths from the site's root with forward slashes. An owner is what a file is made from:
    files are kept by owner.

    Raises SiteBusyError while another build holds the site. Every method raises OSError where
    the disk or its permissions don't let it go on; the build must then be discarded.
    """

    def __init__(self, site: Path, state: Path, basis: str) -> None:
        self._site = site
        self._lock = SiteLock(site)
        self._manifest: Manifest | None = None
        self._building = swap.aside_of(site)
        self._has_begun = False
        self._has_copied = False
        try:
            swap.recover(site)
            self._manifest = Manifest(state, basis)
            self._manifest.load(str(site))
        except BaseException:
            self._close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    @property
    def _files(self) -> Manifest:
        if self._manifest is None:
            raise ValueError("the build was published or discarded already")
        return self._manifest

    @property
    def damaged(self) -> frozenset[str]:
        """The owners of which a file was touched or is missing."""
        return frozenset(self._files.damaged)

    def has(self, name: str) -> bool:
        """Whether the next site has the file: it was put or kept."""
        return self._files.has(name)

    def put(self, name: str, data: bytes, owner: str) -> None:
        """The next site has the file ``name`` with ``data``.

        Put each name once: of two the last one counts, but it counts as changed.
        Raises FileExistsError where a file and a folder would have the same name.
        """
        self._put(name, owner, _digest(data), partial(_write, data))

    @property
    def is_first(self) -> bool:
        """Whether nothing is known of a site that is served: every file is written."""
        return self._files.is_empty

    def begin(self) -> None:
        """Make the folder to write to, which otherwise the first change does."""
        self._begin()

    def write(self, name: str, data: bytes, owner: str) -> Row:
        """Write a file of a first build, in a process that may not change the output.

        The row is for ``add`` in the process that made the output. Raises OSError, also where
        the name is taken.
        """
        return Row(name, owner, tree.write(str(self._building), name, data), _digest(data))

    def add(self, rows: Iterable[Row]) -> None:
        """Files that were written by ``write``."""
        for row in rows:
            self._files.add(*row)

    def keep(self, owner: str) -> bool:
        """All files of ``owner`` stay, if each is as it was; returns whether they do."""
        if not self._files.has_of(owner):
            return False
        self._files.keep(owner)
        return True

    def keep_file(self, name: str, owner: str) -> bool:
        """The file stays, if it is as it was; returns whether it does."""
        return self._files.keep_file(name, owner)

    def keep_others(self, is_kept: Callable[[str], bool]) -> None:
        """All files of the owners for which ``is_kept`` stay, as ``keep`` would keep them."""
        self._files.keep_others(is_kept)

    def names(self) -> Iterator[tuple[str, str]]:
        """The files of the next site with their owners, in order."""
        return self._files.names()

    @contextmanager
    def keeping(self, start: str, version: Callable[[str], bytes]) -> Iterator[Kept]:
        """Runs kept with the state under keys that start so; those nobody asks for are forgotten.

        See ``Kept`` for ``version``.
        """
        used: list[str] = []

        def recall(key: str) -> bytes | None:
            used.append(key)
            return self.recall(key)

        yield Kept(start, version, recall, self.remember)
        self._files.forget_others(start, used)

    def adopt(self, folder: Path) -> None:
        """Put everything below ``folder``, which another program wrote for this build."""
        for name, mark in tree.walk(str(folder)):
            if mark is not None:
                source = folder / name
                with source.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").digest()[:_DIGEST_BYTES]
                self._put(name, _MKDOCS, digest, partial(tree.copy, str(source)))

    def recall(self, key: str) -> bytes | None:
        """What was remembered with the served site, if it was built on the same basis."""
        return self._files.recall(key)

    def remember(self, key: str, data: bytes) -> None:
        """Keep ``data`` with the state of the next site, and on until the basis changes."""
        self._files.remember(key, data)

    def publish(self) -> Report:
        """Let the next site take the served one's place; nothing happens if they are equal.

        Raises OSError, and the served site is as it was.
        """
        files = self._files
        written, carried, removed = map(files.total, (WRITTEN, CARRIED, UNSEEN))
        try:
            if self._has_begun or removed[0] or not files.is_clean:
                self._begin()
                standby.remove_unseen(self._building, files)
                old = swap.take_place(self._building, self._site)
                standby.finish(self._site, old, files, keeps_standby=not self._has_copied)
            elif files.has_news:
                files.save()
        finally:
            self.discard()
        return Report(*written, *carried, *removed)

    def discard(self) -> None:
        """Give the build up, if it was not published: the served site stays as it is."""
        if self._manifest is None:
            return
        try:
            with suppress(OSError):  # the next build can still do it
                tree.discard(self._building)
        finally:
            self._close()

    def _close(self) -> None:
        if self._manifest is not None:
            self._manifest.close()
            self._manifest = None
        self._lock.release()

    def _put(self, name: str, owner: str, digest: bytes, make: Callable[[str, str], Mark]) -> None:
        if self._files.carry(name, owner, digest):
            return
        self._begin()
        root = str(self._building)
        try:
            mark = make(root, name)
        except tree.TAKEN:
            self._refuse_clash(name)
            tree.make_way(root, name)
            mark = make(root, name)
        self._files.add(name, owner, mark, digest)

    def _refuse_clash(self, name: str) -> None:
        parents = [name[:end] for end, letter in enumerate(name) if letter == "/"]
        if self._files.has_below(name) or any(map(self._files.has, parents)):
            raise FileExistsError(f"{name}: a file and a folder of one name")

    def _begin(self) -> None:
        """Make the folder for the next site, with all that is known of the served one."""
        if not self._has_begun:
            standby.start_from(self._site, self._building, self._files)
            self._has_begun = True
            self._has_copied = standby.catch_up(self._site, self._building, self._files)


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()[:_DIGEST_BYTES]


def _write(data: bytes, root: str, name: str) -> Mark:
    return tree.write(root, name, data)
