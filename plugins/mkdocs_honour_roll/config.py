"""The plugin's options in ``mkdocs.yml``."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class FormConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options under ``form:``."""

    backend = c.Optional(c.Choice(("github", "gitlab")))
    """Who hosts the repository; without it the site has no form."""

    repo = c.Type(str, default="")
    """``owner/name``."""

    branch = c.Type(str, default="main")
    """The branch that entries are to be merged into."""

    sign_in = c.Type(str, default="")
    """GitHub: the address of your own sign-in service (OAuth), as Decap CMS needs one."""

    app_id = c.Type(str, default="")
    """GitLab: the number of the application registered there (PKCE, no secret)."""

    host = c.Type(str, default="https://gitlab.com")
    """GitLab: where it runs."""


class HonourRollConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options under ``plugins: - honour-roll:``; paths are relative to ``mkdocs.yml``."""

    content = c.Type(str, default="content")
    """The folder with ``records/``, ``units/`` and so on."""

    cache = c.Type(str, default=".cache/honour-roll")
    """Where builds keep what the next one need not do again: what was read of records, the state
    of the site, prepared photos. May be deleted at any time."""

    form = c.SubConfig(FormConfig)
    """Where the form at ``/nhap-lieu/`` sends entries; without it, the page tells of the form on
    the officer's own machine. It stands here, not in the content, because it says which host
    people sign in to: contributions may not change it."""

    page_shell = c.Type(bool, default=True)
    """Fill pages into shells that MkDocs rendered once. Switch it off for sites whose other
    plugins must see every record as a MkDocs page; the output is the same, the build slower."""
