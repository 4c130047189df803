"""Whether this build has warned: MkDocs looks only after the last plugin has run."""

from __future__ import annotations

import logging

from mkdocs.utils import CountHandler


def has_warned() -> bool:
    """Whether MkDocs, under ``--strict``, will abort for warnings logged so far."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(h.get_counts() for h in handlers if isinstance(h, CountHandler))
