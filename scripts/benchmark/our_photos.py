"""The photos of a folder in all widths, as a build makes them: ``… FOLDER OUT``."""

from __future__ import annotations

import sys
from pathlib import Path

from honour_roll.photos.cache import PhotoCache


def main(folder: Path, out: Path) -> None:
    """From nothing: into a new cache, and from there into files, whose names give the width."""
    cache = PhotoCache(out / "cache")
    photos = sorted(folder.iterdir())
    for _ in cache.prepare(photos):
        pass
    for photo in photos:
        for one in cache.prepared(photo).renditions:
            (out / f"{photo.stem}-{one.width}.webp").write_bytes(one.data)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
