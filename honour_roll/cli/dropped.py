"""Paths as terminals and file managers write them when a file is dropped on the window."""

from __future__ import annotations

import re
import shlex
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

# What Explorer's "copy as path" and its property sheets put around a path unseen.
_UNSEEN = "\u200e\u200f\u202a\u202b\u202c\ufeff"
_QUOTED = re.compile(r"""^(?:& )?(["'])(.*)\1$""")
_WEB = "file://"


def dropped_paths(line: str) -> list[Path]:
    """The files and folders that ``line`` names, all of which exist; else none.

    Understood are a bare path with spaces, one or several in quotation marks (Explorer), with
    backslashes before odd characters (macOS), and addresses of files (Linux desktops).
    """
    text = line.strip().strip(_UNSEEN).strip()
    for paths in _readings(text):
        if paths and all(_exists(path) for path in paths):
            return paths
    return []


def _readings(text: str) -> list[list[Path]]:
    found = _QUOTED.match(text)
    bare = found[2] if found else text
    several = [one or other for one, other in re.findall(r'"([^"]*)"|(\S+)', text)]
    readings = [[text], [bare], several]
    if sys.platform != "win32":
        with suppress(ValueError):  # an apostrophe that opens nothing: "Y H'Nam.docx"
            readings.append(shlex.split(text))
    return [[_path(one) for one in reading if one] for reading in readings]


def _path(text: str) -> Path:
    if text.startswith(_WEB):
        return Path(unquote(text.removeprefix(_WEB).removeprefix("localhost")))
    return Path(text)


def _exists(path: Path) -> bool:
    """False also for what no system takes for a path: NUL, names that are too long."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
