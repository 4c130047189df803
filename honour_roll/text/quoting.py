"""Showing what somebody wrote inside a message."""

from __future__ import annotations

_LONGEST = 40


def quoted(text: str) -> str:
    """``text`` in Vietnamese quotation marks, cut short: a message stays one line long."""
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return f"“{shown}”"
