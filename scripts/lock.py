"""Renew the locks in ``requirements/`` from pyproject.toml: ``python -m scripts.lock``.

Works in a throw-away environment, so that a lock which cannot be installed can be mended.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from scripts.machine import SetupError, run, say
from scripts.setup import NEWEST_PYTHON, OLDEST_PYTHON, ROOT, Environment

_PRODUCT = (
    "pyproject.toml",
    "--extra=site",
    "--extra=book",
    "--extra=office",
    "--extra=heic",
    "--group=build",
)
_WITHIN_TEST = ("-c", "requirements/test.txt")
LOCKS = {
    "test": (*_PRODUCT, "--group=bench", "--group=test"),
    # What is measured is what is tested.
    "bench": (*_PRODUCT, "--group=bench", *_WITHIN_TEST),
    # The site is tested with what it is built with.
    "site": (*_PRODUCT, *_WITHIN_TEST),
    "lock": ("--group=lock",),
}
PLATFORMS = (
    "x86_64-manylinux_2_28",
    "aarch64-manylinux_2_28",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "x86_64-pc-windows-msvc",
)
PYTHONS = [f"3.{minor}" for minor in range(OLDEST_PYTHON[1], NEWEST_PYTHON[1] + 1)]
WHEELS_ONLY = "--only-binary=:all:"


def main() -> int:
    """Exit status: 0 renewed and installable everywhere, 1 not."""
    for name in [name for name in os.environ if name.startswith("UV_")]:
        del os.environ[name]
    # uv takes a Mac for one of 13; wheels of pikepdf ask for 14, the oldest that Apple supports.
    os.environ["MACOSX_DEPLOYMENT_TARGET"] = "14.0"
    os.chdir(ROOT)
    try:
        with tempfile.TemporaryDirectory() as folder:
            uv = _install_uv(Path(folder))
            for name, sources in LOCKS.items():
                _compile(uv, name, sources)
            for system, version in product(PLATFORMS, PYTHONS):
                _try_install(uv, system, version, Path(folder, "nothing"))
    except SetupError as error:
        print(f"lock: {error}", file=sys.stderr)
        return 1
    return 0


def _install_uv(folder: Path) -> list[str | Path]:
    """Install the locked uv below ``folder``; return how to call it."""
    environment = Environment(folder)
    environment.create()
    environment.install_locked(ROOT / "requirements" / "lock.txt")
    return [environment.python, "-m", "uv", "--no-config", "--quiet", "pip"]


def _compile(uv: Sequence[str | Path], name: str, sources: Sequence[str]) -> None:
    lock = f"requirements/{name}.txt"
    say(f"renewing {lock}")
    oldest = ".".join(map(str, OLDEST_PYTHON))
    # One version of each package for every Python: its output is on every page of the site.
    reach = ["--universal", f"--python-version={oldest}", "--fork-strategy=fewest"]
    form = ["--generate-hashes", "--no-annotate", "--custom-compile-command=make lock"]
    options = ["--upgrade", *reach, *form, WHEELS_ONLY, f"--output-file={lock}"]
    run([*uv, "compile", *sources, *options], f"could not renew {lock}")


def _try_install(uv: Sequence[str | Path], system: str, version: str, target: Path) -> None:
    say(f"trying the locks for {system} with Python {version}")
    place = [f"--python-platform={system}", f"--python-version={version}", f"--target={target}"]
    lock = ["--require-hashes", "--requirement=requirements/test.txt"]
    refusal = f"requirements/test.txt cannot be installed from wheels on {system}, {version}"
    run([*uv, "install", "--dry-run", *place, WHEELS_ONLY, *lock], refusal)


if __name__ == "__main__":
    sys.exit(main())
