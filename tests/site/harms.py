"""What happens to a site and its cache between two builds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from tests.site.bare_site import Place

Harm = Callable[[Place, Random], None]


def a_touched_file(place: Place, luck: Random) -> None:
    """Another time on a file of the site or the standby, which are one."""
    path = _one_of(_files(place.site), luck)
    os.utime(path, ns=(luck.randrange(10**18), luck.randrange(10**18)))


def a_changed_file(place: Place, luck: Random) -> None:
    """Other bytes in a file of the site, written as an editor writes."""
    path = _one_of(_files(place.site), luck)
    path.unlink()
    path.write_bytes(luck.choice([b"", b"half a page", b"x" * 10_000]))


def a_changed_file_behind_a_link(place: Place, luck: Random) -> None:
    """Other bytes in the file itself, which the standby has too."""
    with _one_of(_files(place.site), luck).open("ab") as file:
        file.write(b"more")


def missing_files(place: Place, luck: Random) -> None:
    """Some files of the site are gone."""
    for path in luck.sample(_files(place.site), 3):
        path.unlink()


def a_missing_folder(place: Place, luck: Random) -> None:
    """A part of the site is gone."""
    shutil.rmtree(luck.choice([path for path in place.site.iterdir() if path.is_dir()]))


def a_stray_file(place: Place, luck: Random) -> None:
    """A file that no build made."""
    folder = _one_of(_files(place.site), luck).parent
    (folder / f"lạ-{luck.randrange(9)}.html").write_bytes(b"x")


def no_site(place: Place, luck: Random) -> None:
    """The site is gone, the cache is there."""
    shutil.rmtree(place.site)


def no_standby(place: Place, luck: Random) -> None:
    """What lay beside the site is gone."""
    shutil.rmtree(place.standby, ignore_errors=True)


def an_interrupted_build(place: Place, luck: Random) -> None:
    """What a killed build left."""
    folder = place.root / luck.choice([".site-building", ".site-old"])
    (folder / "dien-hinh").mkdir(parents=True, exist_ok=True)
    (folder / "dien-hinh" / "index.html").write_bytes(b"half")


def a_deleted_cache(place: Place, luck: Random) -> None:
    """A part of the cache is gone, or all of it."""
    shutil.rmtree(_one_of([place.cache, *(p for p in place.cache.iterdir() if p.is_dir())], luck))


def a_deleted_state(place: Place, luck: Random) -> None:
    """A file of the cache is gone."""
    _one_of(_files(place.cache), luck).unlink()


def a_damaged_state(place: Place, luck: Random) -> None:
    """A byte of a file in the cache is another one, or its end is missing."""
    path = _one_of(_files(place.cache), luck)
    data = bytearray(path.read_bytes())
    at = luck.randrange(len(data))
    if luck.random() < 0.5:
        data[at] ^= 1 << luck.randrange(8)
        path.write_bytes(data)
    else:
        path.write_bytes(data[:at])


def an_older_state(place: Place, luck: Random) -> None:
    """A file of the cache is what it was some builds ago."""
    path = _one_of(_files(place.cache), luck)
    kept = place.root / "kept" / path.name
    kept.parent.mkdir(exist_ok=True)
    older = kept.read_bytes() if kept.exists() else None
    kept.write_bytes(path.read_bytes())
    if older is not None:
        path.write_bytes(older)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _one_of(paths: Iterable[Path], luck: Random) -> Path:
    return luck.choice(sorted(paths))


HARMS: list[Harm] = [
    *(a_touched_file, a_changed_file, a_changed_file_behind_a_link, missing_files),
    *(a_missing_folder, a_stray_file, no_site, no_standby, an_interrupted_build),
    *(a_deleted_cache, a_deleted_state, a_damaged_state, an_older_state),
]
