"""Progress of a build, on MkDocs' terminal and never across its messages."""

from __future__ import annotations

import logging
from typing import TextIO

from honour_roll.text.progress import Progress

_MKDOCS = logging.getLogger("mkdocs")


class BuildProgress(Progress):
    """The progress of one build, from when it is made until ``finish``.

    Shown where MkDocs writes its messages, and like those not with ``--quiet``.
    """

    def __init__(self) -> None:
        self._handler = _handler() if _MKDOCS.isEnabledFor(logging.INFO) else None
        super().__init__(self._handler.stream if self._handler else None)
        if self._handler:
            self._handler.addFilter(self._make_way)

    def finish(self) -> None:
        """Take the line away for good; finishing twice is no error."""
        super().finish()
        if self._handler:
            self._handler.removeFilter(self._make_way)

    def _make_way(self, record: logging.LogRecord) -> bool:
        """Called for each message that is about to be written."""
        self.clear()
        return True


def _handler() -> logging.StreamHandler[TextIO] | None:
    """What writes MkDocs' messages."""
    handlers = (h for h in _MKDOCS.handlers if isinstance(h, logging.StreamHandler))
    return next(handlers, None)
