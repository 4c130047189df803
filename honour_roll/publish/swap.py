"""A site is built beside the one that is served and takes its place when it is whole."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from honour_roll.publish.exchange import exchange


def aside_of(site: Path) -> Path:
    """The folder beside ``site`` in which the next one is built."""
    return site.with_name(f".{site.name}-building")


def prepare(site: Path) -> Path:
    """An empty folder to build in; what an earlier, interrupted build left is gone.

    Raises OSError where the folder beside ``site`` can't be written.
    """
    _recover(site)
    aside = aside_of(site)
    discard(aside)
    aside.mkdir(parents=True)
    return aside


def publish(aside: Path, site: Path) -> None:
    """Put ``aside`` in the place of ``site``, in one step where the system has one.

    Elsewhere (Windows, some network drives) it takes two renames, and for a moment there is no
    site. Entries of ``site`` that start with a dot (``.git``) stay where the new site has none
    of that name. Raises OSError when the folders can't change places; ``site`` is then as it
    was.
    """
    if not site.exists():
        aside.rename(site)
        return
    old = _old(site)
    # Named so before the exchange, because after it that is what it is: a build killed in
    # between leaves a folder of which ``_recover`` loses nothing, whichever of the two it holds.
    aside.rename(old)
    if not exchange(old, site):
        old.rename(aside)
        _exchange_in_two(aside, site, old)
    # What can't be cleared away now (open files on Windows) is left to the next ``prepare``.
    with contextlib.suppress(OSError):
        _clear_away(old, site)


def _exchange_in_two(aside: Path, site: Path, old: Path) -> None:
    site.rename(old)
    try:
        aside.rename(site)
    except OSError:
        old.rename(site)
        raise


def discard(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def _recover(site: Path) -> None:
    """Finish, or take back, a swap that was cut off half way."""
    old = _old(site)
    if not old.exists():
        return
    if site.exists():
        _clear_away(old, site)
    else:
        old.rename(site)


def _clear_away(old: Path, site: Path) -> None:
    for entry in list(old.iterdir()):
        if entry.name.startswith(".") and not (site / entry.name).exists():
            entry.rename(site / entry.name)
    discard(old)
