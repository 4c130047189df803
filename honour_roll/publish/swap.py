"""A site is built beside the one that is served and takes its place when it is whole."""

from __future__ import annotations

import shutil
from pathlib import Path


def aside_of(site: Path) -> Path:
    """The folder beside ``site`` in which the next one is built."""
    return site.with_name(f".{site.name}-building")


def prepare(site: Path) -> Path:
    """An empty folder to build in; what an earlier, interrupted build left is gone.

    Raises OSError where the folder beside ``site`` can't be written.
    """
    _restore(site)
    aside = aside_of(site)
    discard(aside)
    aside.mkdir(parents=True)
    return aside


def publish(aside: Path, site: Path) -> None:
    """Put ``aside`` in the place of ``site``; entries of ``site`` that start with a dot stay.

    Raises OSError when it can't; ``site`` is then as it was.
    """
    old = _old(site)
    if not site.exists():
        aside.rename(site)
        return
    kept = [entry.name for entry in site.iterdir() if entry.name.startswith(".")]
    site.rename(old)
    try:
        for name in kept:
            (old / name).rename(aside / name)
        aside.rename(site)
    except OSError:
        _restore(site)
        raise
    discard(old)


def discard(folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there."""
    if folder.exists():
        shutil.rmtree(folder)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")


def _restore(site: Path) -> None:
    """Bring the old site back where an earlier swap was cut off half way."""
    old = _old(site)
    if not old.exists():
        return
    if site.exists():
        discard(old)
    else:
        old.rename(site)
