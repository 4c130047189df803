"""The plugin's options in ``mkdocs.yml``."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class HonourRollConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options under ``plugins: - honour-roll:``; paths are relative to ``mkdocs.yml``."""

    content = c.Type(str, default="content")
    """The folder with ``records/``, ``units/`` and so on."""

    cache = c.Type(str, default=".cache/honour-roll")
    """Where builds keep what the next one need not do again: what was read of records, the state
    of the site, prepared photos. May be deleted at any time."""

    page_shell = c.Type(bool, default=True)
    """Fill pages into shells that MkDocs rendered once. Switch it off for sites whose other
    plugins must see every record as a MkDocs page; the output is the same, the build slower."""
