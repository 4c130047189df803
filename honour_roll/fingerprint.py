"""A digest of the program: what was kept by another version of it is not used."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_LIBRARIES = ("pydantic", "pyyaml", "jinja2", "markupsafe", "markdown-it-py", "pillow")
_LEFT_OUT = "__pycache__"


def fingerprint(*folders: Path, libraries: Iterable[str] = ()) -> str:
    """Of this package, its libraries, Python, and whatever else there is in ``folders``."""
    digest = hashlib.sha256(f"{sys.version}\0{sys.platform}\0".encode())
    for library in (*_LIBRARIES, *libraries):
        digest.update(f"{library}\0{_version(library)}\0".encode())
    for folder in (Path(__file__).parent, *folders):
        for path in sorted(folder.rglob("*")):
            if _LEFT_OUT not in path.parts and path.is_file():
                data = path.read_bytes()
                name = path.relative_to(folder).as_posix()
                digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
