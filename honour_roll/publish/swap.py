"""A site is built beside the one that is served and takes its place when it is whole."""

from __future__ import annotations

from pathlib import Path

from honour_roll.publish.exchange import exchange
from honour_roll.publish.lock import lock_of
from honour_roll.publish.tree import discard


def aside_of(site: Path) -> Path:
    """The folder beside ``site`` in which the next one is built."""
    return site.with_name(f".{site.name}-building")


def standby_of(site: Path) -> Path:
    """The folder beside ``site`` that holds the same files, for the next build to start from."""
    return site.with_name(f".{site.name}-standby")


def scratch_of(site: Path) -> Path:
    """The folder beside ``site`` for what a site generator writes on its own."""
    return site.with_name(f".{site.name}-theme")


def traces(site: Path) -> tuple[Path, ...]:
    """The folders that builds may leave beside a ``site``."""
    return (standby_of(site), aside_of(site), scratch_of(site), _old(site))


def remove_traces(site: Path) -> None:
    """Remove all that builds left beside a ``site`` that will not be built again."""
    for folder in traces(site):
        discard(folder)
    lock_of(site).unlink(missing_ok=True)


def recover(site: Path) -> None:
    """Finish, or take back, a swap that was cut off half way; raises OSError.

    What is left of the old site is then a folder that a build was at work in.
    """
    old, aside = _old(site), aside_of(site)
    if not old.exists():
        return
    if not site.exists():
        old.rename(site)
        return
    keep_hidden(old, site)
    discard(aside)
    old.rename(aside)


def take_place(aside: Path, site: Path) -> Path | None:
    """Put ``aside`` in the place of ``site``, in one step where the system has one.

    Elsewhere (Windows, some network drives) it takes two renames, and for a moment there is no
    site. Returns where the old site lies now, if there was one. Raises OSError when the folders
    can't change places; ``site`` is then as it was.
    """
    if not site.exists():
        aside.rename(site)
        return None
    old = _old(site)
    # Named so before the exchange, because after it that is what it is: a build killed in
    # between leaves a folder of which ``recover`` loses nothing, whichever of the two it holds.
    aside.rename(old)
    if not exchange(old, site):
        old.rename(aside)
        _exchange_in_two(aside, site, old)
    return old


def _exchange_in_two(aside: Path, site: Path, old: Path) -> None:
    site.rename(old)
    try:
        aside.rename(site)
    except OSError:
        old.rename(site)
        raise


def keep_hidden(old: Path, site: Path) -> None:
    """Move what starts with a dot (``.git``) from the old site into the new one.

    An entry of which the new site has one of its own stays behind. Raises OSError.
    """
    for entry in list(old.iterdir()):
        if entry.name.startswith(".") and not (site / entry.name).exists():
            entry.rename(site / entry.name)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}-old")
