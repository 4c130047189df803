"""The folder that a build starts from, and what becomes of the site that it replaced.

The order of the steps, and why a build may die after any of them, is told in ``output``.
"""

from __future__ import annotations

import stat
from contextlib import suppress
from pathlib import Path

from honour_roll.publish import swap, tree
from honour_roll.publish.manifest import UNSEEN, WRITTEN, Manifest


def start_from(site: Path, building: Path, files: Manifest) -> None:
    """Make the folder ``building`` of the standby, as far as one is of use; raises OSError."""
    standby = swap.standby_of(site)
    if files.is_empty:
        tree.discard(standby)
        tree.discard(building)
    elif standby.exists():
        tree.discard(building)
        standby.rename(building)
    building.mkdir(exist_ok=True)
    # Whoever may not look into the site, such as a preview of private records, still may not.
    with suppress(OSError):
        building.chmod(stat.S_IMODE(site.stat().st_mode))


def catch_up(site: Path, building: Path, files: Manifest) -> bool:
    """Put all that is known of ``site`` into ``building``; raises OSError.

    Returns whether files had to be copied, because the disk has no hard links.
    """
    copies = tree.equalise(str(site), str(building), files.files())
    files.remark(copies)
    return bool(copies)


def remove_unseen(folder: Path, files: Manifest) -> None:
    """Remove what the next site doesn't have; raises OSError."""
    for name, mark in files.files(UNSEEN):
        tree.remove(str(folder), name, mark)


def finish(site: Path, old: Path | None, files: Manifest, *, keeps_standby: bool) -> None:
    """What follows when the new ``site`` is served: none of it may fail the build.

    ``old`` is where the one before lies now. It becomes the standby, or goes.
    """
    try:
        if old is not None:
            swap.keep_hidden(old, site)
            _remove_hidden(site, files)
    except OSError:
        old = None  # what it still holds is not lost: the next build moves it
    files.save()
    if old is not None:
        with suppress(OSError):
            _follow(site, old, files, keeps_standby=keeps_standby)


def _remove_hidden(site: Path, files: Manifest) -> None:
    """Files of ours below a name with a dot came over with those of the host."""
    for name, _ in files.files(UNSEEN):
        if name.startswith("."):
            with suppress(FileNotFoundError):
                tree.remove(str(site), name, tree.mark_of(f"{site}/{name}"))


def _follow(site: Path, old: Path, files: Manifest, *, keeps_standby: bool) -> None:
    """Make a standby of the old site; where files have to be copied there is none."""
    if files.is_empty or not keeps_standby:
        tree.discard(old)
        return
    if files.is_clean:
        remove_unseen(old, files)
        for name, _ in files.files(WRITTEN):
            tree.carry_over(str(site), str(old), name)
    else:
        files.forget_unseen()
        tree.equalise(str(site), str(old), files.files())
    old.rename(swap.standby_of(site))
