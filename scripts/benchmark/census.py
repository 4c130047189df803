"""What a build wrote: ``python -m scripts.benchmark.census SITE SNAPSHOT [--digest]``.

A program of its own, because what this one has in memory would count as the builds' memory.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORDS = "dien-hinh/"
LISTS = (
    "don-vi/",
    "nam/",
    "doi-tuong/",
    "linh-vuc/",
    "phong-trao/",
    "quyet-dinh/",
    "muc-luc/",
    "so-ghi-danh/",
    "nguon/",
)


@dataclass(frozen=True)
class Census:
    """Files and bytes that a site has, and those that are new since the last look.

    New is a file whose inode, time of change or size is another one, or that was not there.
    ``records`` and ``lists`` count pages; ``digest`` is of all names and contents.
    """

    files: int
    bytes: int
    records: int
    lists: int
    written_files: int
    written_bytes: int
    digest: str = ""


def take(site: Path, snapshot: Path, *, digest: bool = False) -> Census:
    """Look at ``site`` in another process; ``snapshot`` keeps what it saw for the next look."""
    command = [sys.executable, "-m", "scripts.benchmark.census", str(site), str(snapshot)]
    done = subprocess.run(
        [*command, *(["--digest"] if digest else [])], cwd=ROOT, check=True, stdout=subprocess.PIPE
    )
    return Census(**json.loads(done.stdout))


def main() -> None:
    """Look, compare, print as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("snapshot", type=Path)
    parser.add_argument("--digest", action="store_true")
    options = parser.parse_args()
    files = {name: [s.st_ino, s.st_mtime_ns, s.st_size] for name, s in _files(options.site)}
    known: dict[str, list[int]] = {}
    if options.snapshot.exists():
        known = json.loads(options.snapshot.read_text(encoding="utf-8"))
    options.snapshot.write_text(json.dumps(files), encoding="utf-8")
    new = [seen[2] for name, seen in files.items() if known.get(name) != seen]
    pages = [name for name in files if name.endswith("/index.html")]
    census = Census(
        files=len(files),
        bytes=sum(size for _, _, size in files.values()),
        records=sum(name.startswith(RECORDS) for name in pages),
        lists=sum(name.startswith(LISTS) for name in pages),
        written_files=len(new),
        written_bytes=sum(new),
        digest=_digest(options.site, sorted(files)) if options.digest else "",
    )
    print(json.dumps(asdict(census)))


def _files(site: Path) -> Iterator[tuple[str, os.stat_result]]:
    """Every file below ``site`` by its name from there."""
    folders = [""] if site.is_dir() else []
    while folders:
        folder = folders.pop()
        with os.scandir(site / folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")
                else:
                    yield folder + entry.name, entry.stat(follow_symlinks=False)


def _digest(site: Path, names: list[str]) -> str:
    digest = hashlib.sha256()
    for name in names:
        data = (site / name).read_bytes()
        digest.update(f"{name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


if __name__ == "__main__":
    main()
