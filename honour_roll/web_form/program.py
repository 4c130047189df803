"""The CMS itself, which the set-up fetches: too large for git, and not needed to build the site."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

VERSION = "3.16.3"
NAME = f"decap-cms-{VERSION}.js"
ARCHIVE = "hf+dPlCh7TJmWl8+6VRzHYOWhri5xgUknrZbDewaWe4s9B7xJ8PQugp2QHeSldMUKzav6+z0oIpwUYhUJDYtYw=="
"""SHA-512 of the npm package's archive, as npm writes it."""
SHA256 = "7bdb8f78e147c25b017a2c515097dffa1d926b620e04625b653e0e5c0d4216a3"
"""Of the file that is made of it, hexadecimal."""
PLACE = Path("share", "so-ghi-danh")
"""The folder that the set-up puts it into, within the Python environment."""


def program() -> bytes | None:
    """The CMS as one script; None where it is not there, or not what was pinned."""
    try:
        data = Path(sys.prefix, PLACE, NAME).read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == SHA256 else None
