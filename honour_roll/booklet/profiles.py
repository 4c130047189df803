"""Every profile of a book by its name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from honour_roll.booklet import web
from honour_roll.booklet.prepared import Make

PROFILES: Mapping[str, Make] = MappingProxyType({"web": web.make})
"""In the order in which they are made; the names are those of ``cli/book.py``."""
