"""Why the form's program does nothing of what it was asked."""

from __future__ import annotations

from collections.abc import Sequence


class DeskError(Exception):
    """Why nothing was read or written, in Vietnamese; ``fields`` are the places it is about."""

    def __init__(self, told: str, fields: Sequence[str] = ()) -> None:
        super().__init__(told)
        self.fields = fields
